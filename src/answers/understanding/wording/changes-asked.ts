import { type Rule, rewriting } from '../../../text/rewriting.ts';

/** Behind what a question asks to have happened. */
const ends = '(?=了?(?:吗|没有?|么|吧|呢)?[？?]?$|了?(?:吗|没有?|么|吧)|[，,])';
const whether = '(?:有没有|是不是|是否|有无)(?:已经?|又|还|在|真的?)?';

/** Everyday words by which something rose or fell, as statistics put them. */
const rules: readonly Rule[] = [
  // 湖水水质: the one word says it.
  [/(?<=[湖河江溪海库])水的?(?=水质)/gu, ''],
  // 涨没涨, 升没升, 降没降
  [/(?:[上]?涨没(?:有)?上?涨|升没(?:有)?升|增没(?:有)?增长?|增长没(?:有)?增长)/gu, '是否增长'],
  [/(?:[下]?降没(?:有)?下?降|跌没(?:有)?跌|减没(?:有)?减少?|少没少)/gu, '是否下降'],
  [/多没多/gu, '是否增加'],
  [new RegExp(`(?<whether>${whether})?增产${ends}`, 'gu'), '产量$<whether>增长'],
  [new RegExp(`(?<whether>${whether})?减产${ends}`, 'gu'), '产量$<whether>下降'],
  [new RegExp(`(?<=户|民|社|团|业|年)(?<whether>${whether})?增收${ends}`, 'gu'), '收入$<whether>增长'],
  [new RegExp(`(?<=户|民|社|团|业|年)(?<whether>${whether})?减收${ends}`, 'gu'), '收入$<whether>下降'],
  [new RegExp(`(?:缩水|萎缩|下滑|滑坡|走低|缩减|变少|少起来|往下[掉走降])${ends}`, 'gu'), '下降'],
  [new RegExp(`(?:变多|多起来|走高|往上[涨走升]|见涨|看涨)${ends}`, 'gu'), '增长'],
  [new RegExp(`(?:是)?负增长${ends}`, 'gu'), '下降'],
  [new RegExp(`(?:是)?正增长${ends}`, 'gu'), '增长'],
];
const rewritten = rewriting(rules);

/** 跟去年比外贸涨了没: what it is measured by stands before the change, like in 外贸比去年涨了没. */
const measuredFirst = rewriting([
  // 目标跟去年比多了几个
  [
    /(?<=\p{Script=Han}{2})[跟和与同](?<base>(?:去年|上年|前年|上一年)(?:同期)?)(?:相比|比起来|比较|比)[，,]?(?=[是还]?[多少高低增减降升涨跌快慢大小])/gu,
    '比$<base>',
  ],
  [
    /(?<=^|[，,])(?:跟|和|与|同|比起|较|比)(?<base>(?:去年|上年|前年|上一年)(?:同期|同一?时期)?)(?:相比|比较|比起来|比|来说|来讲)?[，,]?(?<thing>(?![比是多少还]|[涨增升降跌减])\p{Script=Han}{2,14}?)(?=(?:是|有没有|是不是|是否)?(?:[涨升跌降]|增[长加]|多了|少了|下降|减少|上升))/gu,
    '$<thing>比$<base>',
  ],
]);

/** A time that went before. */
const before =
  '(?:去年|前年|上一?年|上个?月|上个?季度|前[一二三]?个?[月季]度?|\\d{1,2}月份?|[一二三四]季度|[上下]半年|年初)(?:同期|[底末初])?';

/** What a number or 多少 follows that says by how much: 投资怎么掉了5.8%, 客流缩水了几成; 花掉了多少 is none. */
const byHowMuch = '了?(?=(?:近|约|超过?)?(?:\\d|[一二两三四五六七八九十]成|百分之|多少|几[个成]))';
const stated = rewriting([
  // 涨得猛不猛, 涨得厉害吗: by how much, of which no article says whether that is a lot.
  [
    /(?<way>上?涨|增长?|升|下?降|跌|恢复|减少?)得(?:(?<how>[猛快多凶狠大慢])不\k<how>|厉不厉害|(?:[猛快多凶狠大]|厉害)[吗么](?=$|[？?]))/gu,
    '$<way>了多少',
  ],
  // 比全国强多少
  [/(?<=比\p{Script=Han}{2,8}?)(?:强|好)(?:出|了)*(?=多少|几个?(?:百分)?点)/gu, '高'],
  // 成本便宜了多少: it is a price already.
  [/(?<=成本|造价|费用|\p{Script=Han}[费价租])便宜了(?=多少|几成|百分|几个)/gu, '下降了'],
  // 肉便宜了多少, 菜贵了几成: what is told of their price.
  [/(?<=\p{Script=Han})(?<!价格?|更|最|不|还|东西)便宜了(?=多少|几成|百分|几个)/gu, '价格下降了'],
  [/(?<=\p{Script=Han})(?<!价格?|更|最|不|还|东西)贵了(?=多少|几成|百分|几个)/gu, '价格上涨了'],
  [
    new RegExp(
      `(?:(?<![端打灭毁救花卖吃用拆扔清关删除减抹丢改退亏吞耗砍去裁跑少])掉|缩水|萎缩|(?<!山体|山)滑坡(?!了?(?:造成|导致|几个?[人户]|几名|多少[人户名]))|走低|下挫|跳水|往下[掉走降])${byHowMuch}`,
      'gu',
    ),
    '下降了',
  ],
  [new RegExp(`(?:飙升|飙涨|猛涨|猛增|暴涨|蹿升|蹿|走高|往上[涨走升])${byHowMuch}`, 'gu'), '增长了'],
  // 比6月高了还是低了, 比一季度快还是慢: how it has changed since.
  [new RegExp(`(?<=[比较]${before})是?[高多大]了?[点些]?还是[低少小]了?[点些]?`, 'gu'), '升了还是降了'],
  [new RegExp(`(?<!增[速幅长]|涨幅|速度)(?=[比较]${before}(?:是|要|更)?快了?还是慢)`, 'gu'), '增速'],
  // 五年少了百分之几, of one side: 比甲少了几成 sets it against another.
  [/(?<!比[^，。？?]*)(?<![减至缺最])少(?=了(?:百分之[几多]|几成))/gu, '下降'],
  [/(?<!比[^，。？?]*)(?<![至最])多(?=了(?:百分之[几多]|几成))/gu, '增长'],
  // 多出来多少车位
  [/(?<=^|[，,])多(?:出来?|了)(?=(?:多少|几)[个家座所处条]?\p{Script=Han}{2,4}[？?]?$)/gu, '新增'],
  // 等候时间短了几天, of a thing before: 比甲短了几天 sets it against another.
  [/(?<=^(?![^，。？?]*比)[^，。？?]*\p{Script=Han}{2})(?<![缩长])短(?=了(?:多少|几))/gu, '缩短'],
  // 沙地少了多少, 贷款多了多少: by how much there is less, or more.
  [
    /(?<=^(?![^，。？?]*比)[^，。？?]*\p{Script=Han}{2})(?<![减至缺最不很算花卖买收招种拿投交])少(?=了(?:多少|几)[^，。？?]{0,4}[？?]?$)/gu,
    '下降',
  ],
  [
    /(?<=^(?![^，。？?]*比)[^，。？?]*\p{Script=Han}{2})(?<![至最不很好许算花卖买收招种拿投交增]|[两几\d]年)多(?=了(?:多少|几)[^，。？?]{0,4}[？?]?$)/gu,
    '增加',
  ],
]);

/** 目标比去年还低？ asks whether it is. */
const leftOpen = rewriting([
  [
    /(?<=^(?![^？?]*[哪谁多几怎])[^，。？?]{2,}(?<![同环占对])比(?![例重])[^，。？?]{2,14})(?:还|更|还要)(?<way>[高低少大小快慢])(?=[？?]?$)/gu,
    '$<way>吗',
  ],
]);

/** A question whether something rose or fell: 夏粮增产了吗 is 夏粮产量增长了吗. */
export const inChanges = (asked: string): string => {
  const text = leftOpen(measuredFirst(asked));
  return /吗|没|么|吧|是不是|是否|有没有|有无/u.test(text) && !/多少|几/u.test(text)
    ? rewritten(stated(text))
    : stated(text);
};
