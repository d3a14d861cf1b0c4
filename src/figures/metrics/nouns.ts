import type { Quantity } from '../../domain.ts';
import {
  acting,
  adverbs,
  comparisons,
  doneMore,
  localizers,
  nominalVerbs,
  reaching,
  rises,
  trailing,
} from '../lexicon.ts';
import { traderOf } from './traders.ts';

const leadingUp = new RegExp(`^(?:${reaching}|${comparisons}|\\s)*$`, 'u');
export const reached = new RegExp(`(?:${reaching}|${comparisons})+$`, 'u');
const idle = new RegExp(`(?<=.)(?:${trailing})$`, 'u');
export const lead = new RegExp(
  `^(?:${adverbs}|等地|各[省市区县镇乡](?=\\p{Script=Han}{3})|占(?![地比道用领])|比(?![例重亚赛较值价])|较(?![大小高好多低])|[编开]?设(?=[床座席学泊车工展]位|临床科室)|[，、：；,;:\\s“”"（()）·-])+`,
  'u',
);
const afterBlank = new RegExp(`^(?:${localizers}|等地)?(?:${adverbs}|[，、：；,;:\\s”）)·-])*`, 'u');
/** What makes a verb of acting part of a noun: 改造项目, 落户企业, 规划面积. */
const nominal =
  '者|成本|标准(?!化)|面(?![向临对积料粉条])|业|寿命|大?户(?!均|口)|厂|院(?!内)|所(?!有)|局|室|馆|池|塔|厅|设施|队|团|板|管(?!理)|柜|舱|车(?!间)|船|林|费|商|员|型|器|率|额|量|值|线(?![上下])|方(?!面)|性|贸易|项目|工程(?!师)|合同|平台|中心|体系|总?面积|用地|建筑|能力|价格(?!类)|设备|企业|人(?![才均])|单位|主体|场|园|区(?![级域内])|品(?!牌)|机构|资金|活动|指数|环境|收入|总额|经营|水平|收|时间|时限|流程|房|站|点|基地|方案|卡|券|档|式|金(?!额)|度(?![假过])';
export const lastAct = new RegExp(
  `^.*(?<![新再])(?!计划投资)(?:${acting})(?:了|各类|各项|一批|的)?(?!${nominal}|[^“”]{0,8}”)`,
  'u',
);
export const leadsOn = new RegExp(`^(?:${acting}|养殖|栽种|发展)(?!${nominal}|大?户)`, 'u');
export const endsInAct = new RegExp(`(?:${acting}|施工)$`, 'u');
const newVerbPhrase = new RegExp(`^.*、(?:${acting})(?!${nominal}|等)`, 'u');
/** 园区已入驻企业, 公司先后投入资金: who did it is not what is counted. */
const subject =
  /^(?:[各、县（市）区]|开发区|街道|乡镇|部门|单位)+共(?=.{2})|^[^、]{1,12}(?:已经?(?!知)|先后|累计|共有|陆续|成功|现有|共(?=新)|还(?=准备|将)|(?<![所国拥占私共公保含具没实持富])有(?![限机色线轨效关力益期序害毒偿价形氧源]|[^、]{2,8}的\p{Script=Han}{2}))(?=.{2,})/u;
const light =
  /^(?:了|的|期间(?:累计|[共已])+|后(?=新[增建])|[和与及并](?=提[升高]|完善|新|改|扩|修|建|增|更|升级|优化|维)|年度(?!计划)|各类|各项|一批|一系列|全部|所有|[，、：；,;:\s”）)·-])+/u;

/** 通车里程, 建筑面积 */
export const ownMeasure =
  /\p{Script=Han}{2}(?:里程|面积|长度|全长|总长|宽度|高度|高差)$|(?:[主单净]跨|跨[度径]|直径|管径|孔径|净[高宽深]|水深|埋深)$/u;
const ownMetric =
  /(?<=.{2})(?:(?:年|总|累计|合计|平均|人均|户均)?(?:亩产|单产|均价|(?:零售|批发|收购)价格?|(?:出让|建筑|占地|用地|成交)面积|交易规模|交易额|营业收入|营收|产值|销售[额收]入?|税收|投资|利润|产量|收入)|(?:实际)?到位[资内外]资?金?|(?:水质|(?:城镇)?(?:调查|登记))?(?:失业|优良|达标|合格|及格|满意|覆盖|参与|入学|就业|平均|破案|结案|办结|发案|入住)?(?:比例|占比|[达合优满]\S率|率)|(?:办理|审批)(?:时间|时限)|设计时速|全长|总长)(?:平均)?(?:达到?|为|实现|保持|压减|增长|提升)?$/u;

/** What a counted noun can be told apart by: a clause that begins with its verb or preposition, and ends in 的. */
const relative =
  /^(?:有(?![机色限效轨线关])|即(?![将时食])|未(?!来)|不(?!锈|动产|良|同)|无(?![人线障])|正在|已经?|可以?(?!再生)|能够?(?!源|耗)|需要?|愿意?|具有|拥有|获得|取得|考[上取]|参加|从事|符合|适合|用于|面向|属于|依托|患有?|因(?!素)|受(?!益)|带有?(?!头|动)|含有?|搭载)(?!.*了)(?:[^，。；、的]|(?<=[一二三四])、(?=[二三四五])){1,18}的(?=\p{Script=Han}{2,10}(?:[，。；、]|$|参[加与]|进行|获|实现|完成))/u;

const behindClause = /^(?!.*了)[^，。；\s]{4,40}的(?<noun>\p{Script=Han}{2,12}?)(?=[，。；]|$|发放|颁发)/u;
const nounLike =
  /[员者民人生工师户家业司店村社站点园场所院校区镇街路桥厂馆筑机车船队组团班会部门目程品类种件套房楼树苗蛋鱼羊牛猪鸡鸭菜果粮地田林湖河库床位卡券书奖片堂课章题号线管网桩灯柜箱包袋瓶市县乡处条项]$/u;

const doing = new RegExp(
  `^(?<who>[^的、]{1,}?[员者民人生工师户家业司店村社区镇街校园馆船队组团班会行院所局])(?:${acting}|打破|支付|签发|放映|建设|购买|担任|代表作|破获)(?!${nominal}|率|者|权|力)(?=.{2})`,
  'u',
);

/** A counted noun can follow its number at once: 8个征收项目, 300余名工人, 20万元贷款. */
const afterNoun =
  /^(?:的)?(?!\d+[个家户名人项所座条镇街乡村区县])(?<noun>[\u4e00-\u9fffA-Za-z0-9“”「」"·+（）()-]{1,24})/u;
const nounEnds =
  /接待(?!能|量|中|人|站|室|设|点|工|处|任)|派出(?!所|机构)|申请(?!人|书|材|表|事|者|企|单|项|量|数|率)|(?<![高初其集])中(?=，|$|[有已])|(?<=[业构位店校户村])中(?![小央心国学级型等标介医药高层型试])(?=\p{Script=Han}{2,8}$)|共有|拥有|现有|(?:建设|[建设种养开配装办])有(?![机限])|，|、|。|；|：|（|，|累计|共计|合计|去往|前往|奔赴|赶赴|驰援|尽[快早]|出席|成(?=[为“])|放款(?=$)|提出(?=$)|授信(?=$)|组建|联合(?=[\u4e00-\u9fff]{2})(?!会|体|国|社|大学)|授牌|获颁|颁奖|挺身|结合|发表|依托|采取|加大|现场签|入围|围绕|聚焦|种植(?![业园户基面])|扎根|清点|骚扰|不慎|符合|开设|住院|就诊|揭晓|就近|就地|关闭|给予|每[人户名](?=给|发|奖|补|$)|获此|(?:高效|无缝)?衔接|溺水|清理(?![员队人工单])|查处(?!案)|遇难|失联|前来|通过(?!率)|中(?=排名|位[居列])|位列|位居|名列|改建[为成]?|改造[为成]|划定|管理范围|覆盖(?!率|面)|遍布|分布|位于|到场|报名|正(?:在|有|加|忙|同时|抓紧|全力|紧张)|已|将|成立|牵头|设立|签订|坚守|奋战|昼夜|存在|增收|集中(?=签|开|竣|亮)|同日|在(?![校建营册编岗线途职读售库院园孵外])|引进|带动|获批|取得|形成|提供|贡献|吸引|拉动|惠及|兑现|拨付|拿出|出资|(?<![棉盖])被(?![子褥套服])|快速|迅速|有序|有条不紊|忙碌|落地|落户|列入|开工|竣工|(?<!开)[停复][工产业运航课渡](?=$)|签约|参(?:加|与|会|赛)(?![者人率队选面度方])|受益|入选|入驻|晋级|进入|脱颖而出(?!的)|作为|角逐|对决|(?<=[耕林草土用]地)建设(?![项任工目用标条方规力成])|(?<![国私公共所拥没持保占富中])有(?=$)|[正负]增长(?![极点])|进行|开展|完成|实现|得到|获(?:[得评批]|(?=授|赠|准))|陆续|全部|相继|同时|顺利|成功|积极|即(?![将时食])|忙着|紧张|全力|直接|投入(?!品)|投用|投产|建成|推进|推动|达(?:到|成|产)|来(?:到|自|参|(?=[，。]|$))|到(?!位)|(?<!行)为(?!民)|是|以(?![上下])|(?<![意方定走取转导动指趋流志])向|从(?!业)|和|与|及|用于|用来|按照|可(?:以|供|容纳|满足|带动|实现|新增)|能(?:够|否)|(?<![平人户地亩年月日])均|都(?!市)|也|还(?!款|建)|(?<![公一])共(?![享同建识产青和])|上(?=展开|签|，)|因(?!素)|享受|启动|赠送|发放(?!率)|颁发|授予|踊跃|就(?!业|医|学|读|餐|近|诊|地)|(?<![售以产战术前])后(?=，|$)|(?<![海境国野户内意])外(?=，|$)|属于|上榜|逐一|依次|共同|列为|获得|负责|建立|结成|靶向|近期|赴(?!约)|前列|预计|受邀|办理(?![流时事])|推出|概况|组成|构成|实施(?!方案|细则|意见|主体|单位)|实行|延续|喜获|榜上有名|高度重视|高标准(?=建设|打造)|同步(?=举|开|招)|掘进(?![机工])|(?<!合)并(?![购网联轨排])|试点(?!县|市|区|地区|基地|项目|城市|单位|企业|[乡镇村]|学校|工作|任务|[，。；、]|$)|购买(?!力)|(?<=[人才员者])服务(?=\p{Script=Han}{3})(?!中心|平台|站|机构|人员|对象|体系|能力|水平|企业|项目|单位|队)|(?<=[委家员人师])综合打分|打分|洽谈|(?<!高)发出|担任|保障有力|安装了|进出口(?=[\d，。；]|$)|\d+(?=(?:[大个项家]|[日月])\p{Script=Han})|第[\d一二三四五六七八九十]+(?:位|名)|分别(?!的)|早已|率先|争取(?!率)|[送运]抵|全面(?=推[广行]|铺开)|合并起来|退[回还](?=\p{Script=Han})|更换|结对|云端|纳入|全(?=采用)|经(?=[抢维整]修?)|恢复(?=正式|临时|正常|供|运|通|营业|生产)|安装(?=自|了)|(?<=[员者民师生户家车机船司厂校企业])(?:来(?=[讲帮做看当采学吃就办])|去(?!年|向)|又(?=\p{Script=Han})|主动|自愿|轮流|常态化|驻村|入户|从(?!业)|利用(?!率)|对(?=[\p{Script=Han}])(?![口外接象])|把|参展|巡查|坐诊|推荐(?=到|给|为)|组织(?=[\p{Script=Han}]{3})(?!机构|部门|人员|负责|成员|体系))/gu;
/** 9个历史遗留和闭坑矿山修复: half a modifier is no noun; by how much it goes on behind what joins it. */
function joinedBy(noun: string, cut: number): number {
  if (!/[和与及]/u.test(noun[cut + 1] ?? '') || nounLike.test(noun.slice(0, cut + 1))) return 0;
  const rest = noun.slice(cut + 2);
  if (!/^\p{Script=Han}{2}/u.test(rest)) return 0;
  const end = endOf(rest);
  return end < 0 ? rest.length + 1 : end + 2;
}

/** Where in a run of words behind a number a noun ends, counted from its second sign; -1 where nothing ends it. */
const endOf = (noun: string): number => {
  nounEnds.lastIndex = 1;
  return (nounEnds.exec(noun)?.index ?? 0) - 1;
};
/** 建成公厕25座的任务, 与上年的18万吨基本持平, 9项提前达标: what the number is, how it stands to another, when it came; not what it counts. */
const ofAim =
  /^的(?:年初|年度|全年|既定|预期|控制|考核|约束性?|规划|工作|建设|总体|最低)*(?:目标|任务|计划|指标|要求|上限|下限|底线|红线|承诺)|^(?:基本|大体|大致|总体)?(?:持平|相当)|^(?:提前|如期|按期|按时)(?=达[标到]|完[成工]|交|竣|开|投|超|实现)|^正按|^(?:大关|台阶)?(?:已|应该?|完全|基本|更?是|就|毫)*(?:无悬念|没有?(?:问题|悬念)|不在话下|指日可待|不成问题)/u;
const moneyNoun =
  /^(?:的)?(?!支持|用于|用来|推进|推动|建设|投入|打造|扶持|开展|实施)(?<noun>(?<=^的)[\u4e00-\u9fffA-Z]{2,12}|[\u4e00-\u9fff]{0,8}?(?:定金|佣金|分红|(?<=[\u4e00-\u9fff])费(?!用|尽)|押金|学费|租金|工资|优惠|代金券|门票|现金|善款|(?:助学|奖学|慰问|抚恤|救助)金|货款|话费|保费|税款|贷款|资金|基金|补助|补贴|奖金|奖励|债券|专项债|订单|项目|投资(?:\p{Script=Han}{0,4}(?:资金|补助|奖励|贷款))?|产值|收入|利润|营收|税收|合同|罚款|损失|赔偿|资助|收益|额度|授信|融资|激励|红包|消费券|购物卡|专款|经费|工程|企业(?!贷款|融资|授信|信贷|债)))/u;

export const isClassifier = (quantity: Quantity) => ['count', 'people', 'area', 'length'].includes(quantity.dimension);

/** The noun that a run of words ends in: verbs of reaching stripped behind, verbs of acting and adverbs before. */
export function nounBefore(words: string): string {
  return objectOf(phraseBefore(words));
}

/** 中欧班列开行126列, 老旧小区改造23个: what a verb without an object of its own was done to. */
export function topicBefore(words: string): string {
  const phrase = phraseBefore(words);
  const topic = phrase.replace(endsInAct, '').replace(/(?:现?已经?|正在|均|全部|计划|预计|拟)$/u, '');
  if (topic === phrase || topic.length < 2 || /^[向对]|(?:先后|陆续|相继)$/u.test(topic)) return '';
  const noun = objectOf(topic);
  // 薄弱区域的综合整治（完成41个）
  return noun && (nominalVerbs.test(phrase) || /(?:综合|专项)$/u.test(topic))
    ? noun + phrase.slice(topic.length).replace(/^(?:计划|预计|拟)/u, '')
    : noun;
}

export const phraseOf = (words: string) => nounBefore(words) || topicBefore(words);

/** 在历史同期首次突破…: what it is compared with. */
const sameTime = /(?<=.{2})(?:在(?:历史|往年)?|历史)同期$/u;

/** The signs without which nothing below stands in a phrase: most are short and hold none. */
const mayHoldAside = /[看来拥占相悉示绍指透据（()）》单中]/u;
/** What leads up to a noun, stands beside it in brackets, or tells of how many it is one. */
const withoutAsides = (phrase: string): string =>
  phrase
    .replace(/^.*以来(?=.{2})/u, '')
    // 从数据来看已完成投资
    .replace(/^(?:从?[^，；]{1,8}来看|[从总整][^，；]{0,6}看|分[^，；]{1,5}看)(?!病|护|好|点|台)(?=.{2})/u, '')
    // 分散安置(投亲靠友)
    .replace(/(?<=[\u4e00-\u9fff]{2})[（(](?!不?含|[除剔扣按])[\u4e00-\u9fff、]{4,30}(?<![后前])[）)]$/u, '')
    // 人均拥有公共图书: of each.
    .replace(/(?<=[人户亩]均|每[百千万]{1,2}[人户名])[拥占]有|^相[较比]于?(?=.{3})/gu, '')
    .replace(
      /^.*(?:获悉|(?<!新型|液晶|柔性|激光|车载)显示(?!产[业值]|行业|面板|屏|器|技术|模组|终端|芯片|材料|领域|企业|产品)|表示|介绍说?|指出|透露|据统计)(?!.{0,1}$)/u,
      '',
    )
    .replace(/[（(](?!助理)[^（）()]{1,60}[）)](?=\p{Script=Han}{1,2})/gu, '')
    .replace(/^[^（(]*[）)](?=.{2})/u, '')
    // 桥墩（水浇地2.58平方米: within the bracket.
    .replace(/^.*[（(](?=[^（()）]{2,}$)/u, '')
    // ……发展条例》等地方性法规22部: the names stand before 等.
    .replace(/^.*》等(?=.{2})/u, '')
    // 惠农贷单户最高20万元
    .replace(/(?<=.{2})单[日月笔户次周](?:最[高低])?$/u, '')
    // 35个板块中33个已开工, 候选人中还有9人
    .replace(/(?<=.{2})(?<![高初集空水其年期])中(?:还|又|现|已|就|共)+有$/u, '')
    .replace(/(?<=.{2})(?<![高初集空水其年期])中$/u, '');

/** The last stretch of `words`, without what stands between it and the number, and without the adverbs that lead it. */
function phraseBefore(words: string): string {
  let phrase = words.replace(/\s+/gu, ' ').trim();
  // 开通甲市、乙市等航线: places are blanks.
  phrase = phrase.replace(/^.*[，；：。！？]|^.*[\s、]等(?!地)(?=\p{Script=Han}{2})/gu, '').trim();
  if (mayHoldAside.test(phrase)) phrase = withoutAsides(phrase);
  for (let previous = ''; previous !== phrase; ) {
    previous = phrase;
    phrase = phrase.replace(reached, '').replace(idle, '').replace(sameTime, '').trimEnd();
  }
  // 县行政审批局将审批环节由6个减少到2个: who did it stands before.
  if (/[把将]/u.test(phrase))
    phrase = phrase.replace(/^.*(?:(?<!一)把(?![握关控手脉守舵持])|(?<!即)将(?![军近来要士会]))(?=.{2})/u, '');
  // Times and places left blanks: the noun stands behind the last of them, unless nothing does.
  const stretches = phrase.split(' ').filter(Boolean);
  const led = stretches.map((stretch, index) =>
    stretch.replace(index > 0 || /^\s/u.test(words) ? afterBlank : lead, ''),
  );
  // 班车上半年累计开行210列: a lone verb behind the time is no noun.
  const told = led.findLast((stretch, index) => index === 0 || stretch.replace(endsInAct, '') !== '') ?? '';
  // 光伏装机上半年新增300万千瓦: of what the words before the time name.
  const owner = /^(?:新增|净增|增量|增[长加]|减少)$/u.test(told) ? led[led.lastIndexOf(told) - 1] : undefined;
  if (owner && /^[\p{Script=Han}A-Za-z]{2,14}$/u.test(owner) && !lastAct.test(owner)) return `${owner}${told}`;
  // 装机达到去年同期……: the verb before the blank, too.
  return stretches.length > 1 ? told.replace(reached, '') : told;
}

function objectOf(phrase: string): string {
  // 解决用工、融资等难题: the verb before a list governs all of it, unless the list is one of verbs.
  const verbs = newVerbPhrase.exec(phrase)?.[0].length ?? 0;
  const rest = phrase.slice(verbs);
  const comma = rest.indexOf('、');
  const head = comma < 0 ? rest : rest.slice(0, comma);
  const act = lastAct.exec(head)?.[0].length ?? 0;
  const ahead = rest.slice(0, act);
  const object = act > 0 || verbs > 0 ? rest.slice(act).replace(light, '') : rest.replace(subject, '');
  // 远山茶业、南湖食品等龙头企业15家: examples of what is counted.
  const bare = clean(object).replace(/^[^、]{3,}、.*[^、]{3}(?<![高初优同])等(?!地)(?=\p{Script=Han}{2})/u, '');
  const trader = traderOf(bare, ahead);
  if (trader) return `${trader}${bare}`;
  // 项目签约金额: a bare measure is of what was done.
  const done =
    measure.test(bare) || /^(?:修复|恢复|治理|整治|建设|改造|提升|绿化|保护|更新|利用|开发)$/u.test(bare)
      ? (endsInAct.exec(ahead)?.[0] ?? '')
      : '';
  const what = done && act < 12 ? clean(ahead.slice(0, -done.length).replace(lastAct, '').replace(lead, '')) : '';
  // 企业累计获得授权: of which of all that got some.
  const who =
    bare.length === 2
      ? /^(?<who>(?!我们|全[省市区县]|项目|公司|园区)\p{Script=Han}{2,5}?)(?:累计|共计?|已经?)/u.exec(ahead)?.groups
          ?.who
      : undefined;
  // 保障房计划筹建1.4万套: what the bare verb behind the plan will be done to.
  const planned = act > 0 && bareDeed.test(bare) ? plannedThing.exec(ahead)?.groups?.what : undefined;
  if (planned && !lastAct.test(planned)) return `${bare === '新增' ? bare : ''}${clean(planned.replace(lead, ''))}`;
  const noun = done
    ? `${what.length > 1 && !lastAct.test(what) ? what : ''}${done}${bare}`
    : who && !lastAct.test(who)
      ? `${who}${bare}`
      : bare;
  if (
    !/\p{Script=Han}|[A-Z]{2}/u.test(noun) ||
    /^(?:高于|低于|最高|最低|并处|其中|平均|统一|剩余|其余|依次|另有|境内|区域内|辖区内|单[日月]|最终|一共对外|一举|占据|基本|以前|之前|短短|整整|足足|仅仅|范围内?|因此|由于|同田)$/u.test(
      noun,
    )
  )
    return '';
  return noun.length > 1 || /^[税水电粮煤药]$/u.test(noun) ? noun : '';
}

const bareDeed = /^(?:建设)?(?:筹建|筹措|筹集|新建|兴建|新增|建造|供应|投放|安装)$/u;
const plannedThing = /^(?<what>[\p{Script=Han}A-Za-z]{2,16}?)(?:今年|全年|明年)?(?:计划|预计|拟)(?:建设)?$/u;

const measure =
  /^(?:总?(?:长度|里程|金额|额|面积|数量|人数|人次|规模|重量|容量|体积|高度|比例|比重)|额度|全长|总长|宽度|深度)$/u;

/** Without the words that lean on the verb behind: 新城全面（推进）, 案件分别（是）. */
const steady = (noun: string): string =>
  clean(
    noun
      .replace(
        /之[一外内]$|(?<=[会区议坛展赛位路街域道桥段]|仪式|活动)[上内中里]$|(?:更|近期|经常|应该|前列|线[上下]|定期|及时|全程|同步|专门|每[周月日天]|(?:总体|整体)(?:进展|推进|运行|情况))$/u,
        '',
      )
      .replace(
        /(?:分别|全面|集中|同日|(?<![户亩村镇床店企])均|就|都|稳定|持续|共|预计|基本|将|(?<![安健齐周完])全)$/u,
        '',
      ),
  );

/** The noun that a number of whatever unit stands before: 3吨农产品. */
export const nounBehind = (after: string): string => {
  if (ofAim.test(after)) return '';
  const noun = /^[\u4e00-\u9fff]{2,24}/u.exec(after)?.[0] ?? '';
  const cut = endOf(noun);
  return clean(cut < 0 ? noun : noun.slice(0, cut + 1)).replace(/的.*$/u, '');
};

/** 儿童“不出家门: a quotation that does not end is no part of a name. */
const unquoted = (noun: string): string =>
  balanced(noun) ? noun : noun.replace(/(?<=.)(?:[“「][^”」]*|[（(][^）)]*)$|(?<=^[^（(]+)[）)].*$/u, '');

/** 企业 of 企业的普惠小微贷款. */
const owners =
  /^(?<who>\p{Script=Han}{0,6}(?:企业|公司|[商农住用客]户|[居市村农渔牧灾]民|群众|[职员民]工|[教医]师|学生|老[年]?人|[患业]者|业主|家庭|单位|主体))的(?=\p{Script=Han}{2})/u;

/** 两天的艰苦奋战: what took so long may be a verb. */
export const nounLasting = (after: string): string =>
  /^[\u4e00-\u9fff]{2,6}(?=[，。；]|$)/u.exec(after)?.[0] ?? nounBehind(after);

const settled =
  /^(?:尚未|[未已])(?:[开竣完复]工|投[产用运]|签约|供地|办结|建成|启动|落地|销号|整改|交付|入驻)(?=(?:项目|工程|企业|小区|地块|问题|案件|事项|厂房)(?![已全]))|^新(?:引[进入]|入驻|[开竣]工|签约?|获得?|落地|投产|认定|注册|培育)(?=\p{Script=Han}{0,4}(?:项目|工程|企业|公司|机构|合[同约]|订单|园区)(?![已全]))/u;

export function nounAfter(quantity: Quantity, after: string): string {
  const pattern = quantity.dimension === 'money' ? moneyNoun : afterNoun;
  // 全国70%—80%的数据流量
  if (
    isClassifier(quantity) ||
    quantity.dimension === 'money' ||
    (quantity.dimension === 'percent' && (after.startsWith('的') || /成$|分之/u.test(quantity.text)))
  ) {
    // 7个未开工项目: what has been done with them, or not, tells which ones.
    const state = settled.exec(after)?.[0];
    const thing = state && nounAfter(quantity, after.slice(state.length));
    if (thing) return `${state}${thing}`;
    const plain = after
      // 3栋80米高的实验楼
      .replace(/^[高长宽深]的(?=\p{Script=Han}{2})/u, '')
      .replace(
        /^(?:(?:来自|在(?![建校岗册读营]))[^，。；]{1,40}|以[^，。；]{1,14}为[^，。；]{1,6}|为[^，。；]{2,24})的/u,
        '',
      )
      // 1200名有意愿的妇女, 7个即停即走的停车位
      .replace(relative, '')
      .replace(/(?<=^.{0,4})[(（][^()（）\d]{1,6}[)）](?=\p{Script=Han})/u, '')
      // 30名东国、西国运动员
      .replace(
        /^(?!\p{Script=Han}*[人员者民生工手师兵])\p{Script=Han}{2,8}、(?=\p{Script=Han}{2,16}(?:[员者民生工手师兵]|人才)(?:在内|[，。；、]|$))/u,
        (row) => (quantity.dimension === 'people' ? '' : row),
      )
      // 国控、省控断面: one noun with two modifiers; 市委、市政府实事项目
      .replace(
        /^(?:[^、，。；\s]{1,3}?(\S))、(?=\S{1,3}?\1\p{Script=Han}{2})|^([省市区县州旗镇])委、(?=\2政府\p{Script=Han}{2})/u,
        '',
      );
    // 为3万户企业的贷款减息8亿元: who they are, not what they have.
    const who = /^[户家名位人]$/u.test(quantity.unit) ? owners.exec(plain)?.groups?.who : undefined;
    if (who) return who;
    const noun = unquoted(pattern.exec(plain)?.groups?.noun ?? '');
    if (
      !noun ||
      ofAim.test(plain) ||
      /^[）)]|^[（(]/u.test(plain) ||
      // 可容200人用餐的食堂: for how many.
      /^(?:同时)?(?:[用就]餐|居住|入住|避险|观[看赛]|办公|开会)的/u.test(plain) ||
      /^[得使让](?=[到以])/u.test(noun) ||
      /^(?:[的以左上多余共等处由至]$|稳居|高居|领跑|居(?!民|住|家|委)|位[居列]|[名排]列|[入在]列|排名第|上榜|落地|落户|正(?:在|有|加|忙)|榜上有名|实现|选择|来自|位于|将(?![军领士])|拟|属于|隶属|处于|分布|是(?!否)|参[与加会赛]|都(?!市)|于|还|便|即将|拿到|住在|踊跃|走进|走访|前往|奔赴|赶赴|齐聚|涌入|正在|已|顺利|成功|全部|陆续|相继|依次|分别|[和与及并且]|以及|[（(]其中)/u.test(
        noun,
      )
    )
      return '';
    // 17%的国土划定为生态红线: a share of something says what became of it.
    const told =
      quantity.dimension === 'percent'
        ? /^的(?<told>\p{Script=Han}{3,16})(?=[，。；]|$)/u.exec(plain)?.groups?.told
        : undefined;
    if (told) return told;
    const cut = endOf(noun);
    // 300个辐射带动能力强、管理规范的帮扶基地: a clause in the way of the noun.
    const far =
      (cut >= 0 || plain.startsWith('、', noun.length)) &&
      /^(?:count|people)$/u.test(quantity.dimension) &&
      !/的/u.test(noun.slice(0, cut + 1)) &&
      !nounLike.test(noun.slice(0, cut + 1))
        ? behindClause.exec(plain)?.groups?.noun
        : undefined;
    if (far) return steady(far);
    const whole = cut < 0 ? noun : noun.slice(0, cut + 1 + (quantity.dimension === 'count' ? joinedBy(noun, cut) : 0));
    // 14家网店年交易额超过千万元: the next number counts what the first one's noun has.
    const leadsUp = pattern !== moneyNoun && leadingUp.test(plain.slice(plain.indexOf(whole) + whole.length));
    // 100座小桥完工45座: what is done is the next number's.
    const own =
      whose(quantity, whole) ??
      (leadsUp
        ? whole.replace(ownMetric, '').replace(/(?<=.{2})(?:完工|开工|竣工|建成|投用|开复工|复工)$/u, '')
        : whole);
    // 20名学生圆了大学梦: what they did.
    const whom = /^(?<whom>.*?[员者民人生工师户家村校企])[^的]{1,3}了/u.exec(own)?.groups?.whom;
    if (whom && whom.length > 1) return whom;
    // 9个小区建设“红色”示范点: what was done in them.
    const doer = doing.exec(own)?.groups?.who;
    if (doer) return doer;
    // 1061人次现场达成意向: how it was done.
    return /^(?:大关|[中内外上下里间后前有在是为以及可能需等均都也就]$|现场|当场|首次|再次|直接|间接|主动|自发|自愿|常年|长期|有效|基本|先行)$/u.test(
      own,
    )
      ? ''
      : steady(own.replace(/(?<=.{2})(?<![少青老中成幼童新])年$|(?<=[楼区镇村城园店校院县市])里$/u, ''));
  }
  return '';
}

/** 世界500强企业: more than the words before its digits. */
export function wholeNoun(quantity: Quantity, after: string): string {
  const noun = nounBehind(after);
  const whole = nounAfter(quantity, after);
  return noun && whole.startsWith(noun) && /^[\dA-Za-z和]/u.test(whole.slice(noun.length)) ? whole : noun;
}

const earning =
  /^(?<earner>.*?(?:县区|区县|县市|[区县市镇乡村街]|园区|企业|公司|农户|店|行业|项目))(?:的)?(?!.*(?:项目|企业|基地|工程)$)[^的]{0,6}?(?:营业收入|业务收入|营收|产值|销售[额收]入?|税收|利润|增[速幅])(?:[超达成实倍增突高低快慢].*)?$/u;

/** 6万名百姓的意见, 18个行政村的灌溉: the owner is counted, not what is its own. */
function whose({ dimension, unit }: Quantity, noun: string): string | undefined {
  const { owner = '', thing = '' } = /^(?<owner>[^的]{2,16})的(?<thing>[^的]{2,})$/u.exec(noun)?.groups ?? {};
  // 9个园区营业收入实现两位数增长: no takings are counted by 个.
  const earner = /^[个家户]$/u.test(unit) && earning.exec(noun)?.groups?.earner;
  if (earner && !thing) return earner;
  if (dimension === 'people')
    return /(?:[人员者民工户生客]|百姓|群众|儿童|家庭|家长)$/u.test(owner) && !/[人员者民工户生客]$/u.test(thing)
      ? owner
      : undefined;
  // 500辆土方车的运输
  if (/^[辆艘架]$/u.test(unit) && /[车船艇机]$/u.test(owner)) return owner;
  // 172项水利工程中的标志性工程
  const among = /^(?<all>.{2,16})中$/u.exec(owner)?.groups?.all;
  if (among) return among;
  if (/^(?:通车|建成|开通|投用|贯通|竣工|完工|落成|启用|开业|运营)/u.test(thing)) return owner;
  if (/^(?:灌溉|[用饮供]水|人畜|水源|防[洪汛]|出行|生产|生活|需求|问题|困难|安全)/u.test(thing))
    return /(?:田|地|作物|林|园|草原|水面|[村镇乡县市区户所]|街道|社区|学校|企业)$/u.test(owner) ? owner : undefined;
  return dimension === 'count' && /(?:[村镇乡县]|街道|社区|城市)$/u.test(owner) ? owner : undefined;
}

/** What money was laid out for, when nothing else says what it counts: 列支15亿元推进……园区建设. */
export function purpose(quantity: Quantity, after: string): string {
  if (
    quantity.dimension !== 'money' ||
    /^(?:[\s、（(]|同比|增|下降|大关|将[在于]|稳居|[位名]列|[位高]居|领跑|紧随)/u.test(after)
  )
    return '';
  const words = /^[^，。；]{2,30}/u.exec(after)?.[0] ?? '';
  return clean(words.replace(/^(?:将|拟|主要|全部)*(?:用于|用来|支持|推进|推动|建设|开展|打造|投入|的)+/u, ''));
}

export const clean = (words: string) =>
  words
    .replace(/^[\s，、；：“”"（()）的]+|[\s，、；：“"（(的±]+$/gu, '')
    .replace(/^([^“]*)”$/u, '$1')
    // “三公”经费 begins with a quotation.
    .replace(/^(?=[^“”]{1,12}”.)/u, '“')
    .replace(/\s+/gu, '');

/** Whether a metric reads as a noun that a sentence can be made about; what does not is a clause that was not understood, and is best quoted. */
export const isNounPhrase = (metric: string): boolean =>
  /^(?:[\p{L}\d“”「」（）()、·/+-]|(?<=\d)\.(?=\d))+$/u.test(metric) && !oddMetric.test(metric) && balanced(metric);

const oddMetric = new RegExp(
  `^(?:高于|低于|超过|收窄|拉[动升高低]|[上下]拉|推高|合计占|共[同计]?占|\\d(?!\\d*强|[\\d.]*[亿万]元)|的|了|等(?!级)|和|与|较|比(?!例|重)|占(?!地|比|[^的]*比重)|从(?!业)|由|被(?!征)|其(?!他)|而|但|于|在(?![建校岗册读营谈库])|是|有(?!机|效|色|线)|每|该|此(?!次))|(?:的|了|等|和|与|于|在|是|为|从|由|(?<![占同环值])比|占|被|至|到|(?<!以)上|后|(?<!工|用|耗)时|(?<![支输产付进])出|(?<![外买专])卖|(?<![贴候])补|(?<![固创风])投|之|多|(?<![人批班场家户架车])次|我|${rises.replace(/增[幅速][|]|增长率[|]|涨幅[|]|升幅[|]|[|]增收/gu, '')}|下降|减少|下滑|下跌|回落)$|大概|一共|他|她|你|我们`,
  'u',
);

const balanced = (words: string) =>
  ['“”', '（）', '()'].every((pair) => words.split(pair[0]!).length === words.split(pair[1]!).length);

/** 比2021年多建27台: the year is a blank where metrics are read. */
export const moreThanYear = new RegExp(`[比较]\\d{4}年(?:底|末|同期)?(?<verb>[多少])${doneMore}$`, 'u');
