import type { Span } from '../../domain.ts';
import { acting, adverbs } from '../lexicon.ts';
import { provinceOfCity, provinces } from './gazetteer.ts';

/**
 * Whose a figure is where it is not the district's: a company, a park, a school, a hospital, a project, a department or a person that heads
 * its clause. What could as well be a class of things (公立医院, 重点项目) is none: a wrong subject is worse than none.
 */
export interface SubjectMention extends Span {
  readonly name: string;
  readonly kind: SubjectKind;
}

export type SubjectKind = 'company' | 'park' | 'school' | 'hospital' | 'project' | 'office' | 'village' | 'person';

/** The signs of a name, as part of a regular expression. */
export const han = '\\u4e00-\\u9fff';
const suffixes: Readonly<Record<Exclude<SubjectKind, 'person'>, string>> = {
  company:
    '公司(?!债|法|制|治理|股|类|数|们)|集团(?!军|化)|农商银?行|支行|分行|银行(?<!(?:商业|民营|[各家个的在]|国有|大型|中小|股份制|外资|中央|人民|地方|投资|网上|手机|政策性|开发性|线上|世界)银行)(?![业卡间账贷存系承股网柜们等家利理授开信员机资])|合作社|事务所|家庭农场|酒厂|纸厂|药厂|电厂|水厂|污水处理厂|剧场|剧院',
  park: '产业园区?|科技园区?|工业园区?|文创园区?|物流园区?|创业园|孵化园|孵化器|园区(?!贷)|经济开发区|高新技术产业开发区|高新区|经开区|片区|商务区|保税区|综保区|示范区|合作区|试验区|集聚区|基地|景区|度假区|金融港|科技港|科创港|科技城|科学城|大学城|金融城|硅谷|街区|产业集群|公园|小镇|广场|大厦|综合体|农场|码头|机场|火车站|高铁站|博物馆|图书馆|体育馆|[东南西北]区(?=[入落]驻|集聚|聚集|现有|已|累计|共)',
  school:
    '(?:大学|学院|中学(?!校)|中学校|(?<![中均])小学)(?!生)|幼儿园|职教中心|职校|技校|实验学校|外国语学校|职业学校',
  village:
    '(?<![乡农全本该各个两三多些驻]|行政|自然|示范|脱贫|贫困|中心|薄弱|重点|试点|美丽|传统|样板|文明|建制|城中|边境|民族|旅游|移民|度假|奥运|[\\d])村(?![民级委镇里庄支干史口居规寨小医超落域部屋组校]|银行|书记|集中|道|容|头|庙|上|中|内|外|两|党|企|\\p{Script=Han}{1,3}族村)|(?<![各个全小大型老旧]|示范|城乡|镇|农村|乡镇|城市)社区(?![工服卫治基党矫内里居团商养活医]|书记|食堂)',
  hospital: '医院|卫生院|社区卫生服务中心|妇幼保健院',
  project:
    '(?<![充换])电站|(?:高速公路|高速|高铁|铁路|公路|大道)[\\u4e00-\\u9fff]{1,4}?(?<!路)段(?=[，；。全总开完已将正的于长设概]|$)|(?:高速公路|高速|高铁|铁路|大桥|隧道|枢纽)(?=[\\s，；。项工全总建开完已将正的于年]|$)|(?<=[港园苑府城厂场站廊院区目程地心厦寓湾谷])[一二三四五六]期(?![间限末初货刊])',
  office: '(?<![格布结大全时开])局|管委会|海关|法院|检察院|服务中心|储备中心|土储中心|街道办|派出所',
};
/** Industries that names of companies end in, as 海辰储能 does. */
const trades =
  '科技|股份|控股|药业|制药|纺织|服饰|重工|精工|精机|精密|半导体|光电|光学|新材料?|电气|食品|乳业|酒业|化工|实业|钢铁|铝业|矿业|种业|牧业|水务|城投|交投|建投|产投|传媒|生物|电子|动力|隔膜|储能|智造|轴承|能源|汽车|医疗|智联|软件|网络|智能|结构件|优选';
/** Modifiers before an industry that is no company (高端纺织), and before what is a class of things (公立医院). */
const common =
  '全[国省市区县]|共?有|现有|拥有|共|[我本该各省市区县]|各[类级地]?|每[个家所]?|[一二两三四五六七八九十多几数]+[大批家个所]?|国家级?|[省市区县]级|大中?小?型?|中小微?型?|小微|重点|重大|龙头|骨干|头部|链主|规模?以?上|限额?以?上|规上|限上|公[办立]|民[办营]|国有|市属|区属|县属|央属|外资|内资|上市|项目|工程|新[建增设型兴]?|在建|续建|改建|扩建|签约|落地|开工|竣工|储备|在库|入库|结转|高端|高新技术|先进|现代|传统|特色|优势|优质|示范|普通|普惠|专业|专精特新|高等|中等|职业|技术|基层|综合|专科|三甲|[一二三]级|产业|工业|农业|服务业|制造业?|先导|主导|战略性?|民生|社会|公共|城市|城镇|城乡|农村|乡村|基础|设施|人民|中医|社区|街道|村级|镇级|口袋|湿地|森林|郊野|体育|文化|旅游|文旅|科技|科创|创新|创业|智能|智慧|数字|信息|电子|绿色|清洁|新?能源|光伏|风电|水电|火电|核电|抽水|蓄能|储能|动力|生物|医药|医疗|健康|海洋|航空|航天|轨道|交通|物流|商贸|金融|银行|保险|证券|基金|软件|互联网?|网络|集成|电路|半导体|新材料|材料|化工|化学|石油|石化|煤[炭矿]?|冶金|有色|钢铁|金属|精[细密]|机械|装备|设备|仪器|仪表|电[气器力]|汽车|整车|零部件|纺织|服装|服饰|轻工|食品|饮料|消费|家[用电居具]|建[筑材设]|房地产|环保|节能|循环|经济|开发|高新|专用|通用|计算机|通信|稀土|市场|研究|分析|投资|博彩|[财寿产]险|资产|管理|公用|事业|纸业|包装|咨询|担保|租赁|贸易|地产|物业|置业|广告|电商|直播|配送|快递|能|出口|进口|企业|[1-5A]+级|试点|孵化|执飞|承运|参展|参会|品牌|定点|跨国|人均|有限|责任|股份|综合保税|等|其他|其它|所有|全部|部分|主要|相关|有关|本地|当地|外地|周边|境外|境内|跨境|外贸|进出口|名[牌校优]?|小|中|大|初创|[沪深]市|日本|韩国|美国|英国|德国|法国|印度|俄罗斯|欧洲|欧盟|奢侈品?|旅行箱|自动|驾驶|无人|可再生|人工|电化学|高速公路|[换充]电|知名|著名|乡镇|亲子|商业|步行|[减增]持|外包|唱片|律师|犯罪|样本|控股|参股|供[电水热气]|自来水|耗材|研发|统调|统一调度|调峰|自备|并网|老字号|代工|原研|消费品|园区|安全|青年|康养|电动|境内外|主城区|居民';
const isCommon = new RegExp(`^(?:${common})+$`, 'u');

/** 乡村旅游: a kind of things, and nobody's name. */
export const isClass = (name: string): boolean => isCommon.test(name);

/** 重点项目, 基础设施工程: a class of works. */
export const isClassOfWorks = (name: string): boolean =>
  /等|[类批个项种]\p{Script=Han}*$|^(?:这|该|此|本|上述|各|一)/u.test(name.slice(0, -2)) || isClass(name.slice(0, -2));

const prefix = `(?:[省市区县镇乡](?!级|属)|[${han}A-Za-z0-9·“”]{2,14}?)`;
const more = `(?:[${han}]{0,3}(?:院区|校区|厂区|分校|分院|总部|管委会|分公司|子公司)|[${han}]{1,4}[支分]行|[${han}]{2,4}派出所|集团(?!军)|(?:股份|科技|投资)?(?:有限)?(?:责任)?公司|[一二三四五六]期(?!间|限)|(?:(?!新|签约|重[点大]|在建|开工|入驻|落地|引进|储备|招商)[${han}]{2,8}?)?(?:项目|工程)(?![\\d师队量库]|经理|负责|审批|建设)|[${han}]{0,6}(?:生产|研发)?基地|[${han}]{2,6}中心(?=[是为占，将已正启]|位于))`;
const named = new RegExp(
  `^(?<name>(?<base>(?<own>${prefix})(?:[（(][${han}]{1,6}[）)])?(?:${Object.entries(suffixes)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')}))(?:${more}){0,3})`,
  'u',
);
const traded = new RegExp(
  `^(?<name>(?<base>(?<own>[${han}A-Za-z]{2,8}?)(?<trade>${trades}))(?:${more}){0,3}(?:的[${han}A-Za-z]{2,12}?(?:项目|工程|基地|工厂)(?!现场|工地))?)`,
  'u',
);
const works = new RegExp(
  `^(?<name>(?:“[^“”，。]{2,16}”|[A-Z]{1,4}\\d{1,4}[${han}]{0,6})(?:[一二三四五六]期)?(?:项目|工程)|[${han}]{2,6}[—－-][${han}]{2,6}?(?:[${han}±\\d]{0,16}?工程|铁路|高铁|高速公路)|(?:[${han}]{0,8}?(?:地铁|轨道交通))?\\d{1,2}号线(?:[一二三四五六七]期|[东西南北]*延[伸长](?:线|段)?|支线)?(?![路口站]))`,
  'u',
);

/** Whether words can name anybody at all: most clauses of statistics cannot, and are read no further. */
const anyEnding = `${Object.values(suffixes).join('|')}|${trades}|项目|工程|号线|[民户农]|店主|摊主|创业者|大学生|青年|工匠|[园区圈带群港城]”`;
/** The signs that it is written in: most of a text holds none of them, and is not compared with every name. */
const signsOfEnding = [...new Set(anyEnding.replace(/\(\?<?[=!][^)]*\)/gu, '').match(/\p{Script=Han}/gu))].join('');
export const endings = new RegExp(`(?=[${signsOfEnding}])(?:${anyEnding})`, 'u');

/** What a company does or has behind its name; an industry grows. */
const ofCompany =
  /^(?:\s|$|公司|集团|股份|则|也|又|还|将|已|再|先后|成功|首[次期日]|上市首日|盘中|开盘|经营活动|最终募|一期|二期|三期|建成|拥有|现有|完成|实现|签约|落户|入驻|成立|创办|获|融资|发行|推出|捐[赠款]|上缴|贷款|销售|生产|市值|总?资产|营[收业]|净利|利润总额|年?产值?(?!业)|年?销售额?(?:收入)?[达为实\d\s]|研发(?!投入强度)|员工|订单|纳税|投资(?!额?(?:同比)?[增下])|承包|聘用|出货|交付|生产线|董事|总经理|副?总|创始人|负责人|车间|厂区|[的在从把、和与等])/u;
/** A speaker, a location, one of a list, a counted thing: no subject. */
export const notSubject =
  /^(?:段(?!时)|(?:覆盖|普及)率|(?:建设|施工)\p{Script=Han}{0,4}(?:推进|提速|加快|启动|冲刺)|[^，；。\d]{0,12}(?:院士|副?院长)|[^，；。\d]{2,20}(?:分析认为|认为|分析指出)|\s*(?:总数|数量|目标|[共现达为有到近约已超])*[\d.]+[余多]?[家所个座处栋条]|(?!签约|签订|签下|引[进入]|落[户地]|入驻|集聚|聚集|孵化|培育|拥有|现有)[^，；。\d]{0,6}等|[^，；。\d、]{2,10}公司、|[^，；。\d]{0,6}(?:负责人|董事|总经理|副?总裁|经理|[局院校厂处科所站行镇乡]长|主任|书记|秘书长|总工程师|总监|工程师|研究员|教授|人士|工作人员|技术员|发言人)|有关|相关|供图|摄|数据|统计|获悉|了解|消息|发布|公布|通报|介绍|表示|透露|显示|披露|召开|举[行办]|(?:日前|近日)?(?:牵头|主办|承办)|印发|出台|以[上下内]|、|和|与(?!\d|[^，。；]{1,20}(?:合作|签[约订署]|共建|携手|联合))|及|等|之一|为(?:代表|首|龙头|例|核心|主的)|附近|周边|[是属为]于|现场|工地|项?\d(?![\d.]*[万亿]*(?:元|%|[兆千]瓦(?!时)|[MGk]W))|[\d一二三四五六七八九十]+[个家所座])/u;
const inside = /^(?:内|里|中(?!学|心|医|国|小))/u;
const verbal = new RegExp(
  `^(?:以(?!色列)|[起终]点[至为是在到]|[起止]于|[高低快慢]于|[高超]出|领先|距|之|没有|届时|结合|探索|完善|加强|选址|盯紧|打通|装机|规模|获评|增加|原有|新建\\d|[上下]午|区里|第[一二三四五六七八九十]+批|未(?!来)|后经|户均|本次|共建|标志着|享受|可?满足|大桥首尾|首尾|连接|经(?![济开纬营典历贸销费])|除|因|又|或|但|自(?![贡治然来强]))|[这那一多两几]\\S?[家座条辆起所个场]|表明|披露|同意|决定|详见|网友|进行|落实|贯彻|化解|解决|助力|助推|赋能|认证|号称|整个|大?部分|期间|当时|原来|他说|她说|收到|收购|受到|指认|导致|量化|带领|利用|改善|清除|扰乱|代表|到|[的了是将被把让给已还等和与及并在对由从为向每比占超为于其该据如]|这[些个家]|多家|[下所]属|最[新近大]|上市$|高于|低于|报告期|表示|履行|维持|相当|根据|(?:[第上本每首这]|最新)[一二三四五六]?$|通过|单位|各[类级项]|[日月年]产|持续|[做抓办]好|高标准|加大|明知|设置|申报|致使|直接|集中|系列|充分|发挥|要求|高度|重视|[我他她你]们|聘请|期满|临近|万吨级|[级Ａ]景区|要(?!素)|供(?![水电热气销暖应])|(?:${acting.replace(/[|](?:规划|种植|检测|回收|培训|运行|发行|开放|交付|采购|安置|处理|清理|整合|布局|流转|开发|投资建设)(?=[|])/gu, '')})|建设(?!银行|投资|集团|公司|有限|股份|(?:工程|发展|开发)(?:有限|股份|集团|公司))|支持|推荐|邀请|联合|来自|走进|来到|位于|前往|围绕|依托|服务(?!中心|区)|投资(?!集团|公司|有限|控股|发展)`,
  'u',
);

/** Of words that stand for a body named before. */
export const kindOf: Readonly<Record<string, SubjectKind>> = {
  公司: 'company',
  企业: 'company',
  集团: 'company',
  工厂: 'company',
  合作社: 'company',
  剧场: 'company',
  商场: 'company',
  项目: 'project',
  工程: 'project',
  园区: 'park',
  产业园: 'park',
  片区: 'park',
  基地: 'park',
  景区: 'park',
  全村: 'village',
  村里: 'village',
  村: 'village',
  示范区: 'park',
  学校: 'school',
  医院: 'hospital',
  所: 'office',
  局: 'office',
  校: 'school',
  院: 'hospital',
};

export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const person = new RegExp(
  `^(?:[${han}]{0,6})?(?:村民|社员|农[户民]|[果菜茶瓜花药]农|牧民|渔民|种[植粮菜茶]大?户|养殖大?户|大户|农场主|店主|摊主|居民|创业者|大学生|返乡青年|工匠)(?<name>[${surnames}][${han}]{1,2})`,
  'u',
);

/** “两区三园”共完成产值90亿元: what several are called together, read from behind its first sign. */
const called = /^(?<name>\p{Script=Han}{1,6}[园区圈带群港城])”(?:共|累计|实现|完成)/u;

/** A body that the words begin with. */
export function namedAt(words: string, offset: number): SubjectMention | undefined {
  const quoted = called.exec(words)?.groups?.name;
  if (quoted) return mentionOf(quoted, 'park', offset);
  const who = person.exec(words)?.groups?.name;
  const found = who ? personAt(words, who, offset) : bodyAt(words, offset);
  if (!found) return undefined;
  const behind = words.slice(found.end - offset);
  return notSubject.test(behind) || inside.test(behind) ? undefined : found;
}

export const placeAhead =
  /^[\u4e00-\u9fff]{1,6}?(?:[省县州]|市(?!区[^，。；]{0,4}(?:广场|商场|公园|医院))|新区|开发区|(?<![园片社景城郊山市地])区)(?![域间块内外])/u;

/** 区属企业海辰公司, 龙头企业海辰储能. */
const kindAhead = /^[\u4e00-\u9fff]{0,6}?企业/u;

const ahead = [placeAhead, kindAhead];

/** The same, whatever stands behind it; without the place that stands before a name (江东区海辰公司), and with the one that is part of it (江东区医院). */
export function bodyAt(words: string, offset: number): SubjectMention | undefined {
  for (const pattern of ahead) {
    const length = pattern.exec(words)?.[0].length;
    const inner = length && bodyIn(words.slice(length), offset + length);
    if (inner && /company|project|park|village/u.test(inner.kind)) return inner;
  }
  return bodyIn(words, offset);
}

const mentionOf = (name: string, kind: SubjectKind, offset: number): SubjectMention => ({
  // “织造1958”文创园, read from behind its first sign.
  name: name.replace(/^“([^“”]*)$/u, '$1').replace(/^(?=[^“]*”)/u, '“'),
  kind: /(?:项目|工程|[一二三四五六]期)$/u.test(name) ? 'project' : kind,
  start: offset,
  end: offset + name.length,
});

function bodyIn(words: string, offset: number): SubjectMention | undefined {
  const work = works.exec(words)?.groups?.name;
  if (work) return mentionOf(work, 'project', offset);
  const body = named.exec(words)?.groups;
  if (body && isProper(body)) return mentionOf(nameOf(body), kinds.find((one) => body[one] !== undefined)!, offset);
  const company = traded.exec(words)?.groups;
  if (!company || !isProper(company)) return undefined;
  const name = nameOf(company);
  const isBare = name === company.base;
  return isBare && !ofCompany.test(words.slice(name.length)) ? undefined : mentionOf(name, 'company', offset);
}

/** With what belongs to the name behind it (海辰储能二期项目), unless a verb stands between (海辰储能实施二期项目). */
const nameOf = ({ name = '', base = '' }: Record<string, string | undefined>): string =>
  verbal.test(name.slice(base.length).replace(/^的/u, '')) || name.includes('是', base.length) ? base : name;

const kinds = Object.keys(suffixes) as Exclude<SubjectKind, 'person'>[];

/** 学校改成海辰学院, 县局持续对园区: a verb within it. */
const verbInside =
  /正在|谋划|曾任|历任|担任|发动|动员|正同|改成|找到|聘请|创建|推出|靠泊|配建|持续对|原有|总投资|居全[国省市]|先逛|[省市区县州]对/u;

const act = new RegExp(`共|投入|整合|开发|${acting}`, 'u');

function isProper({ base, own, office, trade, village }: Record<string, string | undefined>): boolean {
  // 某公司, 公司控股子公司, 2023H1公司 name nobody.
  if (
    !own ||
    /^(?:某|本?公司|集团|企业|国家|国务院|级|\d{4})/u.test(own) ||
    // 云栖跨国公司地区总部累计达到92家: all of them there.
    /(?:跨国|上市|国有|民营|外资)$/u.test(own) ||
    verbInside.test(own) ||
    verbal.test((trade || office === '派出所' ? own : base!).replace(/“[^“”]*”/gu, ''))
  )
    return false;
  // 整合投入社区经费, 开发“智慧社区”平台: no village.
  if (village !== undefined && (act.test(own) || /[“”]/u.test(own))) return false;
  if (isCommon.test(own) && !/^[省市区县](?!级|属|内)/u.test(own)) return false;
  // 岭东省高铁总里程: a kind of line, of the province.
  if (/高[铁速]$/u.test(base!) && (/[省市区县州国]$/u.test(own) || provinces.has(own) || provinceOfCity.has(own)))
    return false;
  // A bureau belongs to a place: 区教育局, not 布局 or 结局.
  return (
    office === undefined ||
    /^(?:[省市区县镇]|.{1,5}(?:[省市区县镇州]|开发区|高新区|新区))/u.test(own) ||
    office === '海关' ||
    office === '派出所'
  );
}

/** 王军投资30万元, 周桂香流转土地: a given name of one sign where a verb follows it, else of two. */
function personAt(words: string, name: string, offset: number): SubjectMention {
  const start = words.indexOf(name);
  const short = name.slice(0, 2);
  const behind = words.slice(start + 2);
  const isShort =
    name.length === 2 || new RegExp(`^(?:${acting}|${adverbs}|投资|种|养|有|家|说|用|花|\\s)`, 'u').test(behind);
  const full = isShort ? short : name;
  return { name: full, kind: 'person', start: offset + start, end: offset + start + full.length };
}

/** A bank, a works or a group has another word for itself than 公司, a base than 园区. */
export function isCalled(name: string, words: string): boolean {
  if (name.endsWith(words)) return true;
  if (words === '公司') return !/(?:集团|行|社|厂|剧场|剧院)$/u.test(name);
  if (/园|片区/u.test(words)) return /(?:园|区|[城港谷岛])$/u.test(name) && !/[景街校]区$|公园$/u.test(name);
  return kindOf[words] !== 'park';
}

/** Whether 公司, 园区, 项目 can mean the body of that name. */
export function canMean(words: string, name: string): boolean {
  if (isUnnamed(name)) return kindOf[name] === kindOf[words];
  const kind = /(?:项目|工程)$/u.test(name) ? 'project' : (bodyIn(name, 0)?.kind ?? 'company');
  return kind === kindOf[words] && isCalled(name, words);
}

/** Named by no name: the article speaks of 公司 or 二期 and does not say which. */
export const isUnnamed = (subject: string): boolean =>
  kindOf[subject] !== undefined || /^[一二三四五六]期$/u.test(subject);

/** 高新区 of 国家高新技术产业开发区: a zone as people call it. */
export const shortZone = (words: string): string =>
  words.replace(/(?:国家级?)?高新技术产业开发区/gu, '高新区').replace(/(?:国家级?)?经济技术开发区/gu, '经开区');

const around =
  /^(?:.{2,6}(?:[省市县]|新区|(?<!园)区)(?=.{3})|[省市区县镇乡](?=.{3}))|(?:(?:股份|科技|集团)?有限(?:责任)?公司|集团公司|公司|集团|项目|工程)$/gu;

/** How far `words` name `subject`, 0 to 1, whatever place stands before it and whatever kind of company behind. */
export function namedBy(said: string, named: string): number {
  const [words, subject] = [shortZone(said), shortZone(named)];
  if (words.includes(subject)) return 1;
  const stage = /[一二三四五六]期/u.exec(subject)?.[0];
  if (stage && !words.includes(stage)) return 0;
  // 海辰公司的储能项目: either name tells.
  if (subject.includes('的')) return Math.max(...subject.split('的').map((part) => namedBy(words, part)));
  const core = subject.replace(around, '') || subject;
  let met = 0;
  for (let at = 0; at + 1 < core.length; at += 1) if (words.includes(core.slice(at, at + 2))) met += 1;
  return core.length < 2 ? 0 : met / (core.length - 1);
}
