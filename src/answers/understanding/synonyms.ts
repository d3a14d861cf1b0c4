/** Everyday words, and those of statistics, by which one and the same act is told. */
const acts = [
  '引进 引入 吸引 招引 招来 引来 拉来 新引进',
  '新增 新添 增加 增添 净增 新建 添',
  '落地 落户 落下来 落下',
  '开工 新开工 动工 破土',
  '建成 竣工 完工 交付 建好 盖好 建完 修好 修完 修成',
  '改造 改 改完 翻新 整修',
  '完成 干完 做完',
  '迁建 迁 搬迁 搬',
  '走访 服务 走访服务 上门 跑 走',
  '解决 化解 协调解决',
  '列支 投入 安排 拨付 拿出 花 拨',
  '征收 拆迁 征迁 征地',
  '投资 投',
  '供地 出让 卖地 供应 供',
  '开展 举办 组织 举行 召开 开',
  '推进 推动 在建 建设',
  '新建 新装 安装',
  '销售 卖 卖掉 卖出 售出',
  '到账 到位 入账',
  '签约 签 签订 新签约',
  '用工 招工 雇 雇佣',
  '接受 收到 收 获得 得到 接到 募集 募得',
  '断电 停电 供电中断',
  '断水 停水 供水中断',
  '断网 通信中断',
  '倒塌 倒 垮塌',
  '发放 发 派发 分发',
  '养殖 养 饲养 存栏',
  '收集 搜集 征集',
  '追回 要回 要回来 讨回 追讨',
  '查处 查 查获 取缔',
];

/** The same for things. */
const things = [
  '房子 商品房 住房 新房 楼房 房屋',
  '老板 董事长 总经理 负责人 创始人',
  '工厂 厂子 厂区 厂 公司 企业',
  '占地 用地 占地面积 用地面积 土地 地',
  '停车位 车位 停车泊位 泊位',
  '市占率 市场占有率 市场份额 份额',
  '营收 营业收入 销售收入 销售额 营业额',
  '员工 职工 工人 用工 从业人员 人手 做工',
  '工资 月薪 薪资 薪水 年薪',
  '补助 补贴 津贴 资助',
  '票 门票 票价',
  '股东 持股 控股 入股',
  '净利润 纯利 净利',
  '单价 售价 价钱 价格',
  '生意 贸易 外贸 进出口',
  '商店 商铺 店铺 门店 商户',
  '老人 老年人 长者',
  '学生 在校生 生源',
  '房租 租金 月租金 月租',
  '期限 年限',
  '距离 距 离',
  '电价 电费',
  '客流 载客 乘客 坐 乘坐',
  '床位 病床 床',
  '学位 入学名额',
  '电梯 升降梯',
  '海外 国外 境外',
  '国家 中央',
  '水产 水产品',
  '综保区 综合保税区',
  '死亡 去世 过世',
  '出生 新生',
  '教师 老师',
  '医师 医生 大夫',
  '难题 问题 困难 难题事项 诉求',
  '市外 外地 外来',
  'CBD 中央商务区',
  '网上 网络 线上',
  '企业 企事业单位',
  '外资企业 外商投资企业',
  '家用电器 家电',
  '新能源汽车 新能源车 电动车',
];

const sets = new Map<string, readonly string[]>();
for (const line of [...acts, ...things]) {
  const words = line.split(' ');
  for (const word of words) sets.set(word, [...new Set([word, ...(sets.get(word) ?? []), ...words])]);
}

/** A word and all that says the same, itself first; 外来项目 by its halves. */
export function formsOf(word: string): readonly string[] {
  const known = sets.get(word);
  if (known || word.length !== 4) return known ?? [word];
  const halves = [word.slice(0, 2), word.slice(2)].map((half) => sets.get(half) ?? [half]);
  const forms = halves[0]!.flatMap((first) => halves[1]!.map((second) => first + second));
  // Words are few beside the questions that use them.
  if (sets.size < 20_000) sets.set(word, forms);
  return forms;
}
