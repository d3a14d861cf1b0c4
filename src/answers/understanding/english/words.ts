import { accounts, economy } from './economy.ts';
import { families } from './families.ts';
import { general } from './general.ts';
import { notions } from './notions.ts';
import { doings, things } from './things.ts';

/**
 * Everyday English of districts' news beside the Chinese that their articles say for it, the commonest first: `english, english = 中文, 中文 ; …`; `-` for what says nothing.
 * Words are lemmas; a phrase is met with its words inflected and articles between them. Metrics are the glossary's, not listed here.
 */
const lines = `
start, launch, begin, commence, break ground, broke ground, groundbreaking, kick off, get under way = 开工, 启动, 开始
put into use, put into service, open, open to the public, come into use = 投用, 启用, 开放, 开业, 打通, 开通, 开幕
put into operation, go into operation, start operation, operate, operation, come into operation = 运营, 投运, 投用
start production, begin production, go into production, put into production, production start, come on stream = 投产
trial production, pilot production = 试产 ; open to traffic, opened to traffic = 通车 ; open up, opened up = 打通, 开放 ; being built, under construction, being constructed = 在建, 建设
built = 建成, 新建, 建设 ; build, construct, construction = 建设, 新建, 建成 ; complete, finish, completion = 建成, 竣工, 完工, 完成 ; top out = 封顶
sign, signing, contract, ink = 签约, 签订, 签署, 合同 ; attract, bring in, introduce, lure, draw = 引进, 招引, 吸引 ; landed, landing, settle, settle in = 落地, 落户
deliver, delivery, handover, hand over = 交付 ; renovate, renovation, refurbish, upgrade, revamp, retrofit = 改造, 升级
rebuild, expand, expansion, extension, extend, enlarge = 改扩建, 扩建, 扩大, 扩 ; install, installation, fit = 加装, 安装
add, create, creation, addition, new, newly, additional, extra = 新增, 新建, 新, 加装 ; newly build, newly built, new build = 新建
approve, approval, permit, licence, license = 审批, 许可, 批准, 获批 ; supply, provide, offer, provision = 供应, 提供 ; invest, investment, put in = 投资, 投入
spend, spending, expenditure, expense, outlay = 支出, 投入 ; allocate, allocation, earmark, set aside, appropriate, budget for = 安排, 列支, 拨付
cost, price = 投资, 费用, 成本, 价格 ; pay, payment = 支付, 付, 缴纳 ; subsidy, subsidise, subsidize, grant, allowance = 补贴, 补助
vitality, vibrancy, dynamism = 活力 ; support, help, assist, aid = 支持, 扶持, 帮助 ; earn, gain = 收入, 获得 ; win, award, receive, obtain, honour, honor, prize, title = 获得, 荣获, 获评, 授予
sell, sale = 销售, 出售 ; buy, purchase, procure, procurement = 购买, 采购 ; rent, lease, rental = 租金, 租赁, 租
raise, increase, boost, grow, growth, improve, improvement = 提高, 增长, 增加
cut, shorten, reduce, lower, reduction, decrease, fall, drop, decline = 压缩, 缩短, 下降, 减少 ; treat, treatment, govern, governance, tackle = 治理, 整治
clear, clean up, cleanup, remediation, remediate = 清理, 整治 ; demolish, demolition, tear down = 拆除, 拆迁
relocate, relocation, resettle, move = 迁建, 搬迁, 迁入, 搬, 转移 ; due = - ; tcm, traditional chinese medicine = 中医, 中医药 ; tcm hospital, traditional chinese medicine hospital = 中医院 ; expropriate, expropriation, acquisition = 征收 ; visit, call on, pay visit, pay a visit = 走访, 拜访, 前往, 考察 ; steward = 管家 ; fall short, hold back, holding back, live up = -
hold, held, host, stage, organise, organize, take place = 举行, 举办, 召开 ; attend, take part, participate, participation, participant, join = 参加, 出席, 参与
chair, preside = 主持 ; announce, declare = 宣布, 宣读 ; present, submit, deliver a report, report = 报告, 作
say, state, reveal, disclose, explain, introduce, point out, tell = 表示, 介绍, 说 ; speak, speech, address, remark = 讲话, 致辞, 发言
solve, resolve, settle, handle, solution = 解决, 办理 ; serve, service = 服务 ; train, training = 培训 ; recruit, hire, recruitment = 招聘, 引进, 招募, 招收
enrol, enroll, enrolment, enrollment = 招生, 入学 ; register, registration, sign up = 登记, 注册
produce, manufacture, make, production, manufacturing = 生产, 制造 ; transport, carry, ship = 运输 ; handle, process, processing = 办理, 处理
choose, select, pick = 选择, 选 ; found, establish, set up, establishment = 成立, 设立, 创办 ; list, go public, float = 上市
cultivate, nurture, foster, incubate = 培育 ; cover, coverage = 覆盖 ; benefit = 惠及, 受益 ; connect, link = 连接 ; plant = 工厂, 厂, 栽植
lead, in charge = 牵头, 率 ; agency = 单位, 部门 ; item = - ; migrant = 外出务工, 务工 ; away from home = 外出 ; head = 负责人, 局长, 主任 ; promote, push, advance = 推进, 推动 ; encourage = 鼓励 ; implement, carry out, conduct = 实施, 开展
protect, protection, preserve, conservation = 保护 ; restore, restoration = 修复 ; reclaim, revitalise, revitalize, reuse, put back into use = 盘活
monitor, monitoring, supervise, supervision, inspect, inspection = 监测, 监督, 检查 ; reform = 改革 ; plan, planning, scheme, blueprint = 规划, 计划, 方案
design = 设计 ; research, study = 研究, 研发 ; r&d = 研发 ; develop, development = 发展, 开发 ; cooperate, cooperation, collaboration, partner, partnership = 合作
compete, competition, contest, tournament, game, match = 比赛, 赛事, 大赛 ; export = 出口 ; import = 进口 ; trade = 贸易 ; live, reside = 居住, 住
job = 就业岗位, 岗位, 就业, 工作 ; work = 工作 ; construction permit, building permit = 施工许可 ; employ, employment = 就业 ; apply, application = 申请, 应用 ; project, programme, program, scheme = 项目, 工程
key, major, priority = 重点, 重大 ; provincial key project = 省重点项目 ; municipal key project = 市重点项目 ; main, primary = 主要 ; large, big, mega = 大, 重大
small = 小 ; category, type, kind, sort, sector, class = 类, 产业 ; enterprise, company, firm, business, corporation = 企业, 公司
industrial enterprise, industrial firm, industrial company = 工业企业 ; private enterprise, private company, private firm = 民营企业
state owned enterprise, soe, state owned company = 国有企业, 国企
foreign company, foreign firm, foreign enterprise, foreign business, foreign invested enterprise = 外资企业 ; german = 德资, 德国 ; japanese, japan = 日本, 日资
korean, korea = 韩国 ; american, america, united states = 美国 ; asean, southeast asia = 东盟 ; europe, european, eu = 欧洲, 欧盟, 中欧 ; belt and road = 一带一路 ; issued = 发行, 下达 ; limit, ceiling = 限额, 上限 ; engel coefficient = 恩格尔系数 ; sino = 中 ; sino european = 中欧 ; sino german = 中德 ; sino japanese = 中日 ; sino singapore = 中新 ; valid = 有效 ; km, kilometre, kilometer = 公里 ; ton, tonne = 吨 ; hectare = 公顷 ; day = 天
factory, mill, workshop = 工厂, 厂, 车间 ; plant area, factory building, plant building, standard factory building, standard factory, standard workshop = 厂房, 标准厂房
production line, line = 生产线, 线 ; warehouse = 仓库 ; park = 园区, 产业园, 公园 ; industrial park, science park, technology park = 产业园 ; base = 基地
zone, area = 区, 片区, 园区 ; development zone, economic development zone = 开发区, 经济开发区 ; free trade zone, bonded zone = 保税区, 自贸区 ; town = 镇, 小镇
township = 乡, 镇, 乡镇 ; village = 村 ; villager = 村民 ; street, subdistrict = 街道 ; community, neighbourhood, neighborhood = 社区
residential compound, residential community, compound, estate, housing estate = 小区
old residential compound, old residential community, old compound, old neighbourhood, old neighborhood, old estate, old housing estate, ageing compound = 老旧小区
shantytown, shanty town, run down housing = 棚户区, 棚改 ; urban village = 城中村 ; resident, citizen, people, inhabitant, locals = 居民, 群众, 市民, 人
household, family, home = 户, 家庭 ; person, people = 人 ; child, children, kid, toddler = 儿童, 幼儿
elderly, senior, older people, old people, elder, aged, old age = 老年人, 养老, 老人 ; disabled, disability = 残疾 ; women, woman, female = 女, 妇女
youth, young people, young = 青年 ; worker, labourer, labour, labor = 工人, 职工, 务工 ; employee, staff, personnel, workforce = 员工, 职工, 人员
research staff, research personnel, researcher, r&d staff, r&d personnel, r&d employee, r&d people = 研发人员 ; engineer = 工程师 ; chief engineer = 总工程师
scientist = 科学家 ; expert, specialist = 专家 ; apprentice = 徒弟 ; technician = 技术员, 技术能手 ; farmer = 农民, 农户, 种植户 ; teacher = 教师 ; full time teacher = 专任教师
student, pupil = 学生 ; graduate, university graduate, college graduate = 高校毕业生, 毕业生 ; doctor, physician = 医生, 医师 ; nurse = 护士 ; family doctor = 家庭医生
patient = 患者 ; volunteer = 志愿者 ; veteran = 退役军人 ; unemployed = 失业人员 ; fisherman, fishermen = 渔民, 渔人 ; fishing boat, fishing vessel = 渔船 ; harbour, harbor = 港, 渔港 ; shelter = 避风 ; collective = 集体 ; fishing = 渔业 ; migrant worker = 外出务工, 农民工, 务工 ; entrepreneur = 企业家 ; founder = 创始人
heavy machinery = 重机, 重型机械 ; heavy industry = 重工 ; established, founded, foundation = 成立, 建厂, 始建, 创立, 创办 ; chairman, chairwoman, chairperson, chair of the board = 董事长 ; general manager = 总经理 ; ceo, chief executive = 总经理, 首席执行官, 负责人 ; manager = 经理, 管理人员
boss = 董事长, 老板, 负责人 ; director, chief, head of bureau, bureau director, head of the bureau = 局长, 主任 ; deputy = 副 ; river chief = 河长 ; lake chief = 湖长 ; forest chief = 林长 ; street chief, road chief = 路长 ; chain chief, chain leader = 链长
party secretary, party chief, secretary, party committee secretary = 书记 ; district head, head of the district, district chief, district mayor = 区长
county head, county magistrate, head of the county = 县长 ; mayor = 区长, 县长, 市长 ; vice mayor = 副市长 ; governor = 省长 ; leader = 领导, 负责人 ; person in charge = 负责人
principal, headmaster, headteacher, head teacher = 校长 ; spokesperson, spokesman = 发言人 ; reporter, journalist, author, editor = 记者, 编辑
representative, deputy to the congress, delegate = 代表 ; investor = 投资者, 投资商 ; consumer, customer = 消费者, 客户 ; supplier = 供应商
merchant, trader, vendor, shop, store, retailer = 商户, 店, 商家 ; bureau, department = 局, 部门 ; statistics bureau, bureau of statistics = 统计局
finance bureau, bureau of finance = 财政局 ; education bureau = 教育局 ; health commission, health bureau = 卫健局, 卫健委
commerce bureau, bureau of commerce = 商务局 ; investment promotion bureau = 招商局
development and reform bureau, development and reform commission = 发改局, 发改委 ; transport bureau = 交通局 ; housing bureau = 住建局
agriculture bureau = 农业农村局 ; government, authority = 政府 ; committee, commission = 委员会, 委 ; management committee, administrative committee = 管委会
people's congress, congress, ppl congress = 人民代表大会, 人代会, 人大 ; congress session, plenary session, session, plenum = 会议, 全会
meeting, conference, assembly = 会议, 大会 ; forum, summit = 论坛, 峰会 ; import expo, international import expo, china international import expo, ciie = 进博会 ; fair, expo, exhibition = 博览会, 博会, 展会, 展 ; ceremony, event, activity = 活动, 仪式
festival = 节 ; report = 报告 ; government work report, work report = 政府工作报告 ; budget report = 预算, 报告 ; news, story, article = 报道
policy, measure = 政策, 措施 ; subsidy policy = 补贴政策 ; campaign, action, initiative, drive = 行动, 攻坚 ; action plan = 行动 ; theme, topic = 主题, 总基调, 基调
slogan, motto = 口号 ; keynote, general tone = 总基调, 基调 ; goal, target, objective = 目标 ; result, achievement, accomplishment = 成果, 成绩
problem, difficulty, issue, challenge, shortcoming = 问题, 难题, 困难, 短板 ; reason, cause = 原因 ; risk = 风险
advantage, strength, competitive, advantageous = 优势 ; neighbouring, neighboring, adjacent, nearby = 相邻, 邻近, 周边 ; feature, characteristic = 特色, 特点
name, call = 名称 ; opportunity = 机遇, 机会 ; model, pattern = 模式, 格局 ; system, mechanism = 体系, 机制, 制度 ; standard = 标准 ; law, legal = 法
contract, agreement = 合同, 协议 ; investment agreement = 投资协议 ; economy, economic = 经济 ; digital economy = 数字经济 ; headquarters economy = 总部经济
low altitude economy = 低空经济 ; marine economy, ocean economy = 海洋经济 ; platform economy = 平台经济
night time economy, night economy, nighttime economy = 夜间经济, 夜经济 ; private economy, private sector = 民营经济 ; industry = 产业, 工业, 行业
industrial = 工业, 产业 ; leading industry, leading industries, pillar industry, pillar industries, priority industry, priority industries, key industry, key industries, competitive industries = 主导产业, 优势产业, 重点产业, 支柱产业 ; emerging industry, strategic emerging industry = 战略性新兴产业
service industry, service sector, services = 服务业 ; modern service = 现代服务业 ; manufacturing = 制造业 ; advanced manufacturing = 先进制造业
equipment, machinery, machine = 装备, 设备, 机械 ; intelligent equipment, smart equipment = 智能装备 ; intelligent manufacturing, smart manufacturing = 智能制造
high end, top end = 高端 ; electronic, electronics = 电子 ; electronic information = 电子信息 ; information technology = 信息技术
new generation information technology, next generation information technology = 新一代信息技术 ; semiconductor, chip = 半导体, 芯片
integrated circuit, ic = 集成电路 ; packaging and testing, packaging = 封测, 封装 ; display, screen = 显示 ; optics, optical, photonics, optoelectronic = 光电, 光学
laser = 激光 ; photovoltaic, solar, pv = 光伏, 太阳能 ; wind power, wind = 风电 ; nuclear = 核 ; hydrogen = 氢能源, 氢气, 制氢 ; energy storage, storage = 储能
lithium = 锂 ; battery = 电池 ; power battery = 动力电池 ; solid state battery = 固态电池 ; new energy = 新能源
new energy vehicle, electric vehicle, ev, nev = 新能源汽车 ; car, auto, automobile, automotive, vehicle = 汽车, 车
car part, auto part, component, part = 零部件 ; robot, robotics = 机器人 ; industrial robot = 工业机器人 ; drone, unmanned aerial vehicle, uav = 无人机
aircraft, plane, aviation, airplane = 飞机, 航空 ; aerospace, space industry, satellite = 航天, 卫星 ; rail equipment, train = 轨道, 列车
shipbuilding, ship, vessel = 船舶, 船 ; steel = 钢铁, 钢 ; metal = 金属 ; new material, material = 新材料, 材料 ; chemical, chemicals = 化工 ; fine chemical = 精细化工
green chemical, green chemicals = 绿色化工 ; pesticide = 农药 ; fertiliser, fertilizer = 化肥 ; textile = 纺织 ; garment, clothing, apparel = 服装 ; food = 食品
food processing = 食品加工 ; food safety = 食品安全 ; beverage, drink = 饮料 ; beer, liquor, wine, spirit = 酒 ; furniture = 家具
home appliance, household appliance, appliance = 家电, 家用电器 ; medicine, pharmaceutical, pharma, drug = 医药, 医学, 制药, 药
biomedicine, biopharmaceutical, biopharma, biological medicine = 生物医药 ; biotech, biotechnology, bio, biology, biological = 生物 ; new drug = 新药
medical device, medical equipment = 医疗器械 ; medical, health, healthcare, health care = 医疗, 卫生, 健康 ; medical science = 医学 ; precision = 精密, 精工
seal, component = 元件 ; gear reducer, reducer = 减速器 ; gear = 齿轮 ; tool = 工具 ; mould, mold = 模具 ; cell = 细胞, 电池 ; node = 节点 ; super = 超级
cloud computing, cloud = 云计算, 云 ; big data, data = 大数据, 数据 ; data centre, data center = 数据中心 ; artificial intelligence, ai = 人工智能
computing power, computing = 算力, 计算 ; intelligent computing centre, intelligent computing center = 智算中心 ; software = 软件 ; internet = 互联网
internet of things, iot = 物联网 ; internet company = 互联网企业 ; 5g = 5G ; digital, digitalisation, digitalization = 数字, 数字化 ; smart, intelligent = 智能, 智慧
technology, tech, science and technology = 科技, 技术 ; science = 科技, 科学 ; innovation, innovative = 创新 ; start up, startup = 创业, 初创
laboratory, lab = 实验室 ; key laboratory = 重点实验室 ; research institute, institute, academy = 研究院
research centre, research center, r&d centre, r&d center = 研发中心 ; regional headquarters = 区域总部 ; headquarters, head office = 总部
innovation centre, innovation center = 创新中心 ; incubator = 孵化器 ; patent = 专利 ; trademark = 商标 ; brand = 品牌 ; finance, financial = 金融 ; city finance, city finances, municipal finance, municipal finances = 市级财政 ; county finance, county finances = 县级财政 ; district finance, district finances = 区级财政
fiscal, treasury = 财政 ; bank = 银行 ; insurance = 保险 ; pension insurance, endowment insurance = 养老保险 ; medical insurance = 医疗保险, 医保
securities, stock, share = 股, 证券 ; fund = 基金, 资金 ; parent fund, master fund, fund of funds = 母基金 ; seed fund = 种子基金
industrial fund, industry fund = 产业基金 ; social security fund, social insurance fund = 社会保险基金 ; capital = 资本, 资金
social capital, private capital = 社会资本 ; foreign capital = 外资 ; foreign = 外, 外资, 境外 ; overseas, abroad = 海外, 境外
overseas revenue, overseas income = 海外收入 ; domestic = 国内, 境内 ; out of city fund, out of city capital, funds from outside the city = 市外资金 ; money = 资金
loan, credit, lending = 贷款 ; debt = 债务 ; government debt = 政府债务 ; bond = 债券 ; special bond, special purpose bond = 专项债券, 专项债 ; interest = 利息
tax = 税收, 税 ; value added tax, vat = 增值税 ; corporate income tax = 企业所得税 ; personal income tax, individual income tax = 个人所得税
tax cut, tax relief = 减税, 退税 ; tax refund, refund of tax, tax rebate = 退税, 留抵退税, 减税 ; tax per mu = 亩均税收 ; revenue, income, receipt = 收入 ; operating revenue, sales revenue, turnover = 营业收入
main business revenue = 主营业务收入 ; profit = 利润 ; net profit = 净利润 ; loss, lose money = 亏损 ; budget = 预算 ; reserve fund, contingency fund = 预备费
education spending, education expenditure, spending on education = 教育支出 ; social security spending, spending on social security = 社会保障和就业支出
health spending, spending on health, healthcare spending = 卫生健康支出 ; science spending, spending on science and technology = 科技支出 ; market = 市场
market share = 市场占有率 ; market entity, business entity, operating entity = 经营主体, 市场主体 ; consumption, consumer = 消费
shopping mall, mall, shopping centre, shopping center = 商场, 购物中心, 商业综合体 ; commercial complex = 商业综合体 ; supermarket = 超市 ; wholesale = 批发
catering, restaurant, dining = 餐饮 ; accommodation = 住宿 ; hotel = 酒店 ; guesthouse, homestay, bed and breakfast, b&b = 民宿
e commerce, ecommerce, online shopping = 电商, 电子商务 ; livestream, live streaming, live commerce = 直播 ; cross border e commerce = 跨境电商 ; logistics = 物流
express, parcel, courier = 快递 ; cold chain = 冷链 ; port, harbour, harbor = 港口, 港 ; teu = 标箱 ; container = 集装箱 ; berth = 泊位 ; wharf, dock, terminal, quay = 码头
shipping route, sea route, shipping line = 航线 ; freight, cargo = 货物, 货 ; goods = 货物, 物资, 商品, 货 ; donated goods, donated supply, relief goods, relief supply, relief material = 捐赠物资, 救灾物资, 慰问物品, 捐款捐物, 物资 ; throughput = 吞吐量
freight train, china europe freight train, china europe train = 中欧班列 ; customs = 海关 ; airport = 机场 ; flight, air route = 航班, 航线
railway, railroad, rail = 铁路 ; high speed rail, high speed railway = 高铁 ; station, train station, railway station = 站, 火车站, 站点
metro, subway, underground = 地铁, 轨道交通 ; metro line, subway line, rail transit line, rail line = 轨道交通, 号线 ; bus = 公交 ; bus line, bus route = 公交线路
road, street, avenue = 道路, 路 ; expressway, motorway, freeway, highway = 高速公路, 高速, 公路 ; rural road = 农村公路 ; dead end road = 断头路 ; ring road = 环路
bridge = 桥, 大桥 ; tunnel = 隧道 ; traffic, transport, transportation = 交通 ; trip time, drive, journey, driving time, travel time = 车程 ; parking = 停车
parking space, parking lot, parking spot, car park = 停车泊位, 停车位, 停车场 ; charging pile, charging station, charger, charging point = 充电桩, 充电
bike, bicycle, cycling = 自行车 ; cycle path, greenway, trail, walkway = 绿道, 步道 ; land = 土地, 用地, 地块 ; industrial land = 工业用地
idle land, inefficient land, low efficiency land, underused land = 低效用地, 闲置土地 ; plot, parcel = 宗地, 地块 ; mu = 亩 ; square metre, square meter, sqm = 平方米
building, block = 楼宇, 建筑, 楼 ; residential building = 居民楼 ; office building, office tower, office = 楼宇, 写字楼, 商务 ; tower, skyscraper = 大厦, 楼
facility, facilities = 设施 ; infrastructure = 基础设施 ; housing, house, flat, apartment, dwelling = 住房, 住宅, 房
talent apartment, talent flat, talent housing = 人才公寓 ; commercial housing, commodity housing = 商品房
affordable housing, affordable home, subsidised housing, subsidized housing = 保障性住房, 保障性租赁住房 ; affordable rental housing, rental housing = 保障性租赁住房
resettlement housing, resettlement home = 安置房 ; real estate, property = 房地产 ; floor space, floor area = 建筑面积, 面积 ; lift, elevator = 电梯
old building = 既有住宅, 老楼, 楼 ; school = 学校 ; driving school = 驾校 ; driving instructor, driving trainer = 教练员, 教练 ; training car, training vehicle, instruction car, learner car = 教练车 ; primary school, elementary school = 小学 ; middle school, junior high school, junior high = 中学, 初中
high school, senior high school, senior high = 高中 ; vocational school = 职业学校 ; kindergarten, preschool, nursery school = 幼儿园
primary and secondary school = 中小学 ; university, college = 大学, 高校 ; campus = 校区, 院区, 新院 ; new campus = 新院, 新校区 ; compulsory education = 义务教育
education = 教育 ; after school service, after school care = 课后服务 ; school place, school seat, student place, seat = 学位 ; class = 班, 课 ; hospital = 医院
people's hospital = 人民医院 ; clinic = 诊所, 卫生 ; community health centre, community health center, community health service centre = 社区卫生服务中心
medical institution = 医疗机构, 医疗卫生机构 ; bed, hospital bed = 床位 ; home care bed, family care bed, home based care bed = 家庭养老床位 ; nursing bed = 护理型床位
nursing home, care home, elderly care institution, elderly care facility = 养老机构 ; elderly care, care for the elderly, old age care = 养老
elderly care centre, elderly care complex, community elderly care = 社区养老 ; meal, canteen, meal service, dining hall, lunch = 助餐, 食堂, 餐
meal assistance, senior meal, meal for the elderly, elderly meal, senior canteen = 老年助餐, 助餐
meal site, meal station, meal assistance site, meal point, senior meal site, elderly meal site = 老年助餐点, 助餐点 ; childcare, nursery, daycare = 托育, 托位
childcare place, nursery place, nursery seat = 托位 ; livelihood = 民生 ; livelihood project, practical project for the people = 民生实事
social security, social insurance = 社会保障, 社保 ; subsistence allowance, minimum living allowance, dibao = 低保 ; lowest, minimum = 最低 ; highest, maximum = 最高 ; permanent, permanently = 常住 ; welfare = 福利 ; poverty, poor = 贫困, 脱贫
income = 收入 ; wage, salary = 工资, 薪 ; monthly pay, monthly salary, monthly wage = 月工资, 月均工资, 月薪 ; front line, frontline = 一线 ; disposable income = 可支配收入 ; urban resident = 城镇居民 ; rural resident = 农村居民 ; urban = 城镇, 城市 ; rural = 农村, 乡村
rural revitalisation, rural revitalization = 乡村振兴 ; population = 人口 ; permanent resident = 常住人口 ; birth = 出生 ; maternal mortality, maternal mortality rate = 孕产妇死亡率 ; infant mortality, infant mortality rate = 婴儿死亡率 ; death, mortality = 死亡 ; age = 岁, 年龄
gender = 性别 ; sport, sports, fitness, exercise = 体育, 健身 ; stadium, gym, gymnasium = 体育馆, 体育场 ; swimming pool = 游泳馆 ; marathon = 马拉松
football, soccer = 足球 ; basketball = 篮球 ; culture, cultural = 文化 ; library = 图书馆 ; museum = 博物馆 ; theatre, theater = 剧院, 剧场 ; box office = 票房 ; performance, show, play = 演出 ; audience = 观众 ; cinema, film, movie = 电影
art = 艺术 ; heritage = 遗产 ; intangible cultural heritage, intangible heritage = 非物质文化遗产, 非遗 ; historic, historical, history = 历史
old town, ancient town = 古镇, 老城 ; tourism, travel = 旅游 ; cultural tourism, culture and tourism = 文旅, 文化旅游 ; tourist, visitor, traveller = 游客
scenic area, scenic spot, attraction, tourist attraction = 景区 ; tourism revenue, tourism income = 旅游收入 ; park and green, green = 绿色, 绿化
pocket park = 口袋公园 ; park = 公园 ; central park = 中央公园 ; square, plaza = 广场 ; toilet, restroom = 公厕, 厕 ; lake = 湖 ; bay = 湾 ; valley = 谷 ; spring = 春季, 春 ; summer = 夏季, 夏 ; autumn = 秋季, 秋 ; winter = 冬季, 冬 ; river = 河 ; wetland = 湿地
reservoir = 水库 ; island = 岛 ; beach = 海滩 ; mountain, hill = 山 ; forest = 森林, 林 ; tree = 树 ; environment, environmental, ecology, ecological = 环境, 生态
pollution, pollutant = 污染 ; air = 空气 ; air quality = 空气质量 ; good air day, day with good air, good day, clean air day, days of good air = 优良天数
pm2.5 = PM2.5 ; carbon = 碳 ; emission = 排放 ; energy = 能源, 能耗 ; energy consumption = 能耗 ; electricity, power = 电, 电力
electricity use, electricity consumption, power consumption, power use = 用电量 ; power station, power plant = 电站, 电厂 ; grid = 电网
gas, natural gas = 燃气, 天然气 ; gas pipe, gas pipeline = 燃气管网 ; pipe, pipeline, pipe network = 管网, 管道 ; water = 水 ; water supply = 供水
water quality = 水质 ; sewage, wastewater = 污水 ; sewage plant, sewage treatment plant, wastewater plant = 污水处理厂 ; waste, garbage, rubbish, trash = 垃圾
heating, heat = 供热, 供暖 ; flood = 洪, 防汛 ; rain = 雨, 降雨 ; rainfall, precipitation = 降水量, 降雨量, 降雨 ; maximum rainfall, highest rainfall = 最大降水量, 最大降雨量 ; flood storage area, flood detention area, flood detention basin = 蓄滞洪区, 滞洪区 ; flooding = 洪涝, 洪, 内涝 ; drought = 旱 ; fire = 火, 消防 ; earthquake = 地震 ; accident = 事故 ; safety, security = 安全
crime, criminal = 犯罪, 刑事 ; police = 公安, 警 ; court = 法院 ; emergency = 应急, 急救 ; disaster = 灾 ; epidemic, pandemic, covid = 疫情
agriculture, farming, agricultural = 农业 ; grain, cereal = 粮食 ; rice = 水稻, 大米 ; wheat = 小麦 ; corn, maize = 玉米 ; vegetable = 蔬菜 ; fruit = 水果 ; tea = 茶叶, 茶
planting area, planted area, sown area, area planted, growing area = 种植面积, 播种面积 ; milk, raw milk, fresh milk = 牛奶, 奶 ; dairy cow, milk cow = 奶牛 ; dairy = 奶业, 乳业 ; meat = 肉类, 肉 ; egg = 禽蛋, 蛋 ; livestock = 牲畜, 畜牧 ; wool, cashmere = 羊毛, 羊绒 ; herder, herdsman = 牧民 ; pasture, grassland, meadow = 草原, 草场 ; milk output, milk production, milk yield = 牛奶产量 ; meat output, meat production = 肉类产量 ; grain output, grain production, grain yield = 粮食产量 ; eel = 鳗 ; shrimp, prawn = 虾 ; crab = 蟹 ; soybean = 大豆 ; peanut = 花生 ; rapeseed = 油菜籽 ; tobacco = 烟叶, 烤烟 ; mushroom = 食用菌, 蘑菇 ; bamboo = 竹 ; coffee = 咖啡 ; citrus, orange = 柑橘 ; apple = 苹果 ; pear = 梨 ; peach = 桃 ; grape = 葡萄 ; honey = 蜂蜜 ; herb, medicinal herb = 中药材, 药材
national day holiday, national day, golden week = 国庆 ; spring festival, lunar new year, chinese new year = 春节 ; may day holiday, may day, labour day, labor day = 五一 ; mid autumn festival, mid autumn = 中秋 ; dragon boat festival = 端午 ; tea garden, tea plantation = 茶园 ; pig, pork, hog = 生猪, 猪 ; cattle, beef, cow = 牛 ; sheep, goat, mutton = 羊 ; poultry, chicken = 禽, 鸡
fish, fishery, aquaculture, aquatic = 渔业, 水产, 鱼 ; seafood = 海鲜, 水产 ; crop, plantation, planting = 作物, 种植 ; orchard = 果园 ; flower = 花卉, 花
farmland, arable land, cultivated land = 耕地 ; well facilitated farmland, high standard farmland = 高标准农田 ; cooperative, co-op = 合作社
family farm = 家庭农场 ; greenhouse = 大棚 ; yield = 良率, 亩产, 产量 ; output = 产值, 产量 ; industrial output = 工业产值, 工业总产值 ; output value = 产值
capacity, production capacity = 产能 ; annual capacity = 年产能 ; value = 产值, 价值 ; scale, size = 规模 ; volume = 量 ; space = 空间, 面积 ; length = 长度, 全长
height = 高度 ; width = 宽度 ; depth = 深度 ; speed = 速度 ; distance = 距离 ; time = 时间 ; date = 日期 ; deadline = 时限 ; period = 时期, 周期
phase one, phase 1, phase i, first phase, phase-one = 一期 ; phase two, phase 2, phase ii, second phase = 二期
phase three, phase 3, phase iii, third phase = 三期 ; phase four, phase 4, phase iv, fourth phase = 四期 ; first batch = 首批 ; first = 首, 第一 ; bearing = 轴承
valve = 阀门 ; pump = 泵 ; engine = 发动机 ; glass = 玻璃 ; ceramic, porcelain = 陶瓷 ; paper = 造纸, 纸 ; toy = 玩具 ; leather, shoe = 鞋, 皮革 ; cement = 水泥
coal = 煤 ; oil, petroleum, petrochemical = 石油, 石化, 油 ; salt = 盐 ; silk = 丝绸 ; cotton = 棉 ; round, batch = 批, 轮 ; rate, ratio = 率
occupancy, occupancy rate = 入驻率 ; resident company, tenant, companies settled, settled company = 入驻企业 ; completion rate, progress = 完成率, 进度
satisfaction = 满意度 ; intensity = 强度 ; density = 密度 ; efficiency = 效率 ; quality = 质量 ; level = 水平 ; structure = 结构 ; share, proportion = 比重, 占比
total, cumulative, cumulatively, accumulated = 累计, 总 ; annual, yearly, per year = 年 ; daily, per day, a day, each day, every day = 日, 每天, 每日, 日均 ; make per day, make a day, produce per day, produce a day, daily output, daily production = 日产 ; made per day, made a day = 日产 ; monthly, per month, a month = 每月
average = 平均 ; per capita, per head, per person = 人均 ; per mu = 亩均 ; net increase, net growth = 净增 ; national, nationwide, state level = 国家级, 国家, 全国
provincial, province level = 省级, 省 ; municipal, city level = 市级, 市 ; district level = 区级 ; local = 本地, 地方 ; international = 国际
global, world, worldwide = 全球, 世界 ; central = 中央 ; regional = 区域 ; eastern, east = 东 ; western, west = 西 ; southern, south = 南 ; northern, north = 北
new = 新 ; old, former = 老, 原, 旧 ; existing = 现有, 既有 ; original = 原 ; green = 绿色 ; public = 公共 ; private = 民营, 民间 ; special = 专项, 特殊 ; advanced = 先进
modern = 现代 ; traditional = 传统 ; comprehensive = 综合 ; integrated = 一体化, 综合 ; rapid, fast, quick = 快 ; online = 网上, 线上 ; free = 免费 ; basic = 基本
common prosperity = 共同富裕 ; business environment = 营商环境 ; investment promotion, attracting investment = 招商引资, 招商 ; opening up = 开放
urban renewal, urban regeneration = 城市更新 ; unicorn = 独角兽 ; gazelle = 瞪羚 ; little giant = 小巨人 ; fortune 500, top 500, global 500 = 500强
cbd, central business district = 中央商务区, CBD ; expressway exit = 出口 ; ground, site = 现场, 场地 ; construction site, building site = 工地, 现场, 施工
ice rink, rink = 冰场 ; shop front, storefront = 门店 ; order = 订单 ; product = 产品 ; sample = 样品 ; experiment, test, trial = 试验
technology contract = 技术合同 ; equipment purchase = 设备 ; debt limit = 限额 ; transfer payment = 转移支付 ; balance = 余额 ; deposit = 存款
household deposit = 住户存款 ; accounts receivable, receivable = 应收账款 ; working day, workday, business day = 工作日 ; three industries, three sectors = 三次产业
strategy, strategic = 战略 ; layout = 格局, 布局 ; direction = 方向 ; centre, center, hub = 中心 ; platform = 平台 ; team, group = 团队, 小组, 集团 ; group company = 集团
media = 媒体 ; member = 成员 ; partner = 伙伴 ; member of the public = 群众 ; vote, ballot = 票 ; ticket, admission, admission fee, ticket price, entrance fee = 门票, 票价, 票 ; toll, toll fee = 通行费, 收费 ; fare = 票价, 运价 ; fee, charge = 费, 收费 ; rent price = 租金 ; discount = 优惠, 折扣 ; fine, penalty = 罚款 ; stall = 摊位 ; night market = 夜市 ; night cruise, cruise = 夜游, 游船 ; route, line length = 航线, 线路 ; ski resort, ski field = 滑雪场 ; ski run, piste = 雪道 ; ski, skiing = 滑雪 ; cable car, ropeway = 索道 ; hot spring = 温泉 ; camp, campsite = 营地 ; camping = 露营 ; power generation, electricity generation, hydropower = 电力生产, 发电 ; hydropower station = 水电站 ; settlement = 结算 ; cross border = 跨境 ; cross border settlement = 跨境人民币结算, 跨境结算 ; fund manager, private fund manager = 基金管理人 ; private fund, private equity fund = 私募基金, 基金 ; licensed = 持牌 ; listed company, listed firm, publicly listed company = 上市公司 ; subsidiary = 子公司 ; shareholder = 股东 ; stake, shareholding, equity = 持股, 股份 ; order backlog, backlog = 在手订单 ; shift = 班次 ; worker shortage, labour shortage = 用工缺口, 缺口 ; shortage, gap = 缺口 ; trainee, intern = 学员, 实习 ; retiree = 退休 ; pension = 养老金 ; allowance = 补贴, 津贴 ; orchard area = 果园 ; harvest = 收成, 产量 ; peak season = 旺季 ; off season = 淡季 ; homestay = 民宿 ; room = 客房, 房间 ; restaurant owner, owner = 老板 ; boss = 老板 ; embankment, dike, levee = 堤防, 堤 ; dam = 大坝 ; ferry = 轮渡, 渡 ; bus stop = 公交站 ; taxi = 出租 ; street light, streetlight = 路灯 ; sewer = 雨污, 污水 ; market fair = 集市 ; vocational college = 职业学院, 职业技术学院 ; question, suggestion, proposal, advice = 建议, 提案
hotline = 热线 ; complaint = 投诉 ; app = APP, 应用 ; mini program = 小程序 ; card = 卡 ; weather, temperature, forecast weather = 天气 ; joke = 笑话
recipe, cook, cooking = 菜谱, 做菜 ; poem, essay, song = 写一首 ; stock price, share price = 股价 ; lottery = 彩票
`;

export interface Entry {
  /** Lemmas. */
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

/** A word that is listed for several things (train: to teach, and on rails) may mean each of them. */
export const everyday: readonly Entry[] = merged(
  read([lines, things, doings, notions, general, accounts, economy, families].join('\n')),
);

/** Those that name what is counted as a glossary's own names do. */
export const accounted: ReadonlySet<string> = new Set(read(accounts).map(({ english }) => english.join(' ')));

function read(text: string): Entry[] {
  return text
    .split(/ ; |\n/u)
    .filter(Boolean)
    .flatMap((line) => {
      const [english = '', chinese = ''] = line.split(' = ');
      return english.split(', ').map((words) => ({
        english: words.replace(/'s?\b/gu, '').split(/[\s-]+/u),
        chinese: chinese === '-' ? [] : chinese.split(', '),
      }));
    });
}

function merged(entries: readonly Entry[]): Entry[] {
  const byWords = new Map<string, Entry>();
  for (const { english, chinese } of entries) {
    const words = english.join(' ');
    const known = byWords.get(words)?.chinese ?? [];
    byWords.set(words, { english, chinese: [...new Set([...known, ...chinese])] });
  }
  return [...byWords.values()];
}
