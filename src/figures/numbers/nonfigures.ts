/** Why a number in a text is no figure. `unread` could not be understood, and must not be trusted to be anything. */
export type NonFigureKind = 'date' | 'time' | 'ordinal' | 'name' | 'code' | 'vague' | 'unread';

interface Rule {
  readonly kind: NonFigureKind;
  /** Sticky, tried where a number begins. */
  readonly pattern: RegExp;
  /** On the up to 16 characters before it. */
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
}

const day = '(?:3[01]|[12]\\d|0?[1-9])';
const month = '(?:1[0-2]|0?[1-9])';
const year = '(?:1\\d|20)\\d{2}';
const to = '\\s?[-–—―~至到]\\s?';
const hanDigit = '[零〇○一二三四五六七八九]';
const hanMonth = '(?:十[一二]?|[一二三四五六七八九正元])';
const hanDay = '(?:三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const sticky = (source: string) => new RegExp(source, 'y');

/** Words that turn 8日 or 2000年 into a length of time. */
const lasting =
  /(?:为期|历时|历经|用时|耗时|连续|时长|长达|不到|不足|超过|至少|近|约|逾|超|提前|缩短|压缩|有着|距今|延长)(?:了|至|到)?$/;

/**
 * Sayings and names that hold a number and a classifier. All of them belong to the language of official prose at large,
 * or are names of places known everywhere.
 */
const sayings = sticky(
  [
    '一带一路|一国两制|一网通办|一网统管|一窗受理|一站式|一体化|一揽子|一系列|一件事|一次性|一次办|一条龙|一把手|一盘棋|一张网|一家人|一家亲',
    '一二三产|一、二、三产|一产|二产|三产|二手|二次元|二次供水|二次开发|二次创业|二线|三线|四线|二维|三维|二孩|三孩|二胎|二元结构',
    '三位一体|四位一体|五位一体|三会一课|三重一大|三品一标|三步走|两步走|三次产业|三次分配|三级书记|五级书记|四套班子|四大家',
    '(?:[两三四]|三四|两三)轮(?:车|电动|摩托|驱动|汽车|货车)|(?<=电动|代步)(?:[两三四]|三四)轮|三番五次|三番两次|三天两头|三年五载|八项规定|四项基本原则|三项岗位|五项原则|三张清单|四个一律',
    '[一二两三四五六七八九十]个(?:意识|自信|维护|确立|全面|代表|毫不动摇|一百年|务必|结合|大局|服从|革命|伟大|统筹|坚持|必须|区分开来|留给|离不开|一批|一(?![百千万]))',
    '[一二两三四五六七八九十]个(?:方面(?!共?\\d)|层面|维度|环节|要点|着力点|突破口|关键词)',
    '四处(?=[走流打奔寻张逃求散游])|四周(?!年)|四天王|三只(?:松鼠|羊)|九元航空|三元(?:桥|前驱|里|食品)|一日三餐|一批(?:接着?)?一批|一代(?:接着?)?一代|一茬接着?一茬|一任接着?一任|四十人论坛|三餐|[一二三四五六七八九十]次全(?:会|体)|四轮|零百|零部件|一起|一道|一样|一同|三门峡|五家渠|二道区|三台县|七台河|九台区|五台山|五台县|三明治|三家村|三峡|九寨沟|三层次|三个[“"]',
    '一千零一夜|三百六十行|三百六十五行|九牛一毛|十全十美|十项全能|十字|十分(?!之|钟)|十足|七七八八|三三两两|三五成群|九九归一',
    '(?<=[渔货客油拖])\\d{3,6}(?:号|船|轮)|(?<=[欢齐汇共]聚|济济)一堂|一亩三分地|一人一策|一户一策|三天打鱼|两天晒网|(?<=[不未][落漏少缺])一[户人个项处]|最后一公里|三步并作|四面八方|四通八达|五湖四海|五花八门|八方|两面派|两手抓|四书五经|[十百千万]亿门槛|[百千]万门槛|百里挑一|万无一失|千家万户|千方百计|千言万语|千变万化|千头万绪|千军万马|千锤百炼|百花齐放|百家争鸣|百姓|百货|百科|百强|万象|万众|万物|万一|万能|万里长城|万事|千万(?:别|不要|要)',
  ].join('|'),
);

/** In running order: the first that fits decides. Patterns are bounded, so that the scan stays linear. */
const rules: readonly Rule[] = [
  // 01 城市更新: a heading's number.
  { kind: 'ordinal', pattern: sticky('0\\d(?=[\\s、.:：][^\\d\\s])'), before: /(?:^|\n)\s*$/ },
  // …年度计划02污水处理厂: no amount begins with a zero.
  { kind: 'ordinal', pattern: sticky('0\\d(?=[\\u4e00-\\u9fff])(?![年月日号时点分秒后])') },
  { kind: 'date', pattern: sticky(`${year}(?:年)?${to}${year}(?:年度?|学年|赛季|财年)?(?!\\d|[.,]\\d|[万亿%])`) },
  { kind: 'date', pattern: sticky(`${year}([-/.])${month}\\1${day}(?!\\d)(?:[T\\s]\\d{1,2}:\\d{2}(?::\\d{2})?)?`) },
  { kind: 'date', pattern: sticky(`${year}-(?:0[1-9]|1[0-2])(?!\\d)`) },
  {
    kind: 'date',
    pattern: sticky(
      `${year}\\s?年(?!(?:的)?(?:悠久)?(?:历史|文明|文化|建城|古)|[余多])(?:代|度|底|初|末)?(?:\\s?(?:${month}${to})?${month}\\s?月份?(?:\\s?${day}\\s?[日号]?)?)?`,
    ),
    notBefore: /(?:近|约|逾|超|超过|距今|有着|长达|历经)$/,
  },
  {
    kind: 'date',
    pattern: sticky(`(?:${hanDigit}{4}|${hanDigit}{2})年(?:代|度|底|初|末)?(?:${hanMonth}月(?:${hanDay}[日号])?)?`),
    notBefore: /[近约逾超]$/,
  },
  {
    kind: 'date',
    pattern: sticky(`\\d{2}年代|[一二三四五六七八九]十年代|\\d{1,2}世纪(?!之久)|[十二][十一二三四五六七八九]{0,2}世纪`),
  },
  {
    kind: 'date',
    pattern: sticky(`${month}\\s?(?:月\\s?)?(?:${day}\\s?日)?${to}${month}\\s?月份?(?:\\s?${day}\\s?[日号])?`),
  },
  { kind: 'date', pattern: sticky(`${month}\\s?月份?(?:\\s?${day}\\s?[日号](?:${to}${day}\\s?[日号])?)?`) },
  { kind: 'date', pattern: sticky(`${hanMonth}月份?(?:${hanDay}[日号])?`) },
  { kind: 'date', pattern: sticky(`${day}\\s?日?(?:${to}${day}\\s?)日(?!元|内|游)`), notBefore: lasting },
  { kind: 'date', pattern: sticky(`${day}\\s?日(?!元|内|游|以内)`), notBefore: lasting },
  { kind: 'date', pattern: sticky(`${hanDay}日(?!元|内|游|以内)`), notBefore: lasting },
  { kind: 'date', pattern: sticky('0[1-9]-(?:[0-3]\\d)(?!\\d)|1[0-2]-(?:0[1-9])(?!\\d)') },
  { kind: 'date', pattern: sticky('\\d{1,3}年'), before: /公元前?$/ },
  { kind: 'date', pattern: sticky('[一二三四1-4]季度') },
  { kind: 'date', pattern: sticky('[一二三四五六日]'), before: /(?:星期|礼拜|(?<![每一两三四五六七八九十\d])周)$/ },
  { kind: 'date', pattern: sticky('[一二三四五六七八九十]{1,2}'), before: /(?:大年|正月|腊月|月)初$/ },
  { kind: 'date', pattern: sticky(`${year}(?:届|级|版|财年|赛季|学年)`) },
  { kind: 'time', pattern: sticky('\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[-–—~至到]\\s?\\d{1,2}:\\d{2})?(?![\\d:])') },
  { kind: 'time', pattern: sticky('(?:1\\d|2[0-4]|0?\\d)[时点][0-5]?\\d分(?![之位])(?:[0-5]?\\d秒)?') },
  {
    kind: 'time',
    pattern: sticky(
      '(?:1\\d|2[0-4]|0?\\d)(?:时|点(?!\\d))(?!位|评|赞|对|隔)(?:\\s?[0-5]?\\d分(?!之)(?:[0-5]?\\d秒)?|[整半许]|钟|左右)?(?:\\s?[-–—~至到]\\s?(?:1\\d|2[0-4]|0?\\d)[时点](?:[0-5]?\\d分)?)?',
    ),
  },
  {
    kind: 'time',
    pattern: sticky(
      '(?:二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])(?:时(?!候|期|间|代|常|有|而)|点)(?:[一二三四五]?十?[一二三四五六七八九]?分|[整半许]|钟|[一三]刻)',
    ),
  },
  // 每两月举行一次: how often.
  {
    kind: 'name',
    pattern: sticky('一次(?!性)'),
    before: /每[^,。;、]{1,10}(?:举行|举办|召开|开展|调度|更新|组织|进行|轮换|评选|检查|通报|发布|安排)$/,
  },
  // 最后“一百米”, 户籍和学籍不在一处, 退一万步说
  { kind: 'name', pattern: sticky('一(?:公里|百米|米)'), before: /最后["“”\s]?$/ },
  { kind: 'name', pattern: sticky('一处(?!的)'), before: /(?:不在|同在|合在|聚在|想到)$/ },
  { kind: 'name', pattern: sticky('一万步'), before: /退$/ },
  // 618购物节
  { kind: 'name', pattern: sticky('(?:618|1111|1212)(?=购|大促|促销|活动|期间)') },
  // 8月10讯
  { kind: 'date', pattern: sticky('\\d{1,2}(?=[讯电])'), before: /月$/ },
  // 情形1依据……
  { kind: 'ordinal', pattern: sticky('\\d{1,2}(?=依[据照])') },
  // 两人走了3个多小时: who was named before.
  { kind: 'name', pattern: sticky('[两三]人(?=\\p{Script=Han})'), before: /(?:^|[、,。;:!?“\n])$/ },
  // 深沟村三组
  { kind: 'name', pattern: sticky('(?:\\d{1,2}|[一二三四五六七八九十]{1,2})组(?!织)'), before: /村$/ },
  // 客服热线020-12306
  { kind: 'name', pattern: sticky('0\\d{2,3}-\\d{5,8}(?!\\d)') },
  // 龙华西路334弄
  { kind: 'ordinal', pattern: sticky('\\d{1,4}弄') },
  // 品牌队伍家喻户晓
  { kind: 'name', pattern: sticky('伍(?![拾佰仟万亿])'), before: /[队落入退]$/ },
  // 国道309, 203井区
  { kind: 'name', pattern: sticky('\\d{2,4}(?!\\d|公里|千米)'), before: /[国省县]道$/ },
  { kind: 'name', pattern: sticky('\\d{2,4}井(?=区)') },
  // 猪肉价格1斤上涨2元: of what it rose; 外三元生猪, a breed; “三北”五期防护林, which of them.
  { kind: 'name', pattern: sticky('[1一](?:公?斤|千克|吨)(?=[上下]?[涨跌降])'), before: /价格?$/ },
  { kind: 'name', pattern: sticky('[二三]元(?=杂交|瘦肉|生猪|仔猪|母猪|肉猪|猪)') },
  { kind: 'ordinal', pattern: sticky('[一二三四五六七八九十]期(?!间)'), before: /(?:[”"]|号线)$/ },
  // 109国道
  { kind: 'name', pattern: sticky('\\d{2,4}(?=[国省县乡]道)') },
  // A line for panels of 8.5代.
  { kind: 'name', pattern: sticky('\\d{1,2}(?:\\.\\d)?代(?=(?:[A-Z]{2,6}|面板|显示)?(?:产线|线|生产线|工厂))') },
  // The sharpness of a picture; computing power is counted in P as well.
  { kind: 'name', pattern: sticky('(?:480|720|1080|2160)[Pp](?![A-Za-z])') },
  { kind: 'name', pattern: sticky('\\d+(?:\\+\\d+)+(?:\\+[A-Za-zN])?|\\d+\\+[A-Za-z]|\\d{1,2}·\\d{1,2}(?!\\d)') },
  { kind: 'code', pattern: sticky('\\d+(?:\\.\\d+)?(?::\\d+(?:\\.\\d+)?)+|\\d{1,3}比\\d{1,3}(?![\\d.])') },
  { kind: 'unread', pattern: sticky('\\d+(?:\\.\\d+)?(?:\\s?[×xX*✕]\\s?\\d+(?:\\.\\d+)?)+') },
  { kind: 'code', pattern: sticky('\\d+(?:\\.\\d+){2,}|\\d+(?:[-–—]\\d+){2,}') },
  {
    kind: 'code',
    pattern: sticky('1[3-9]\\d-?\\d{4}-?\\d{4}(?!\\d)|0\\d{1,3}[-—–]\\d{7,8}(?:-\\d{1,6})?|[48]00-\\d{3,4}-\\d{3,4}'),
  },
  {
    kind: 'code',
    pattern: sticky(
      '\\d{3,5}(?=(?:政务|政府|市民|市长|便民|服务|企业|消费者|举报|投诉|公共)*(?:服务)?(?:便民)?(?:热线|平台|报警|急救|专线|电话))',
    ),
  },
  {
    kind: 'date',
    pattern: sticky(
      '(?:0\\d|[1-9]\\d)年(?=全年|同期|上半年|下半年|底|末|度|初|[一二三四]季度|第[一二三四]季度|\\d{1,2}月|年报|营业?收|净利)|0\\d年',
    ),
  },
  { kind: 'date', pattern: sticky('2\\d年(?![，、,。以左内后可才就])'), before: /预[计期测]$/ },
  { kind: 'date', pattern: sticky('2\\d年(?=有望|将|预计)'), before: /[、,;]$/ },
  {
    kind: 'unread',
    pattern: sticky('\\d+(?:\\.\\d+)?(?:/\\d+(?:\\.\\d+)?)+'),
    notBefore: /(?:[占约近超的达逾]|超过|达到|全[市省国区县])$/,
  },
  { kind: 'code', pattern: sticky('\\d{6}\\.(?:S[HZ]|BJ|HK)') },
  {
    kind: 'code',
    pattern: sticky('\\d{4,}'),
    before: /(?:代码|邮编|编号|热线|电话|拨打|传真|手机|账号|QQ|微信|群号|文号)[:为是\s(]{0,2}$/,
  },
  { kind: 'code', pattern: sticky('\\d{3}(?!\\d)'), before: /(?:拨打|致电)(?:了|电话|热线)?\s?$/ },
  { kind: 'code', pattern: sticky('\\d{7,}(?![\\d,.]*\\d|\\s?[A-Za-z一-鿿%‰])') },
  { kind: 'code', pattern: sticky('\\d{1,6}(?=[)\\]】〕])'), before: /[([【〔]$/ },
  { kind: 'ordinal', pattern: sticky('\\d{1,2}(?=[.、)](?!\\d))'), before: /(?:^|[\n。!?;；:：]\s*)$/ },
  {
    kind: 'ordinal',
    pattern: sticky('[一二三四五六七八九十]{1,3}(?=[、.)是])'),
    before: /(?:^|[\n。!?;；:：,，、(]\s*)$/,
  },
  { kind: 'name', pattern: sticky('\\d{2,3}(?:后(?=[^\\d]|$)|强)|[百十]强|\\d{4}强') },
  {
    kind: 'name',
    pattern: sticky('(?:985|211|996|007)(?=[、和及与/]|,(?!\\d{3}(?!\\d))|高校|院校|大学|工程|工作制|双一流)'),
  },
  { kind: 'name', pattern: sticky('(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})大(?![类项组])') },
  {
    kind: 'name',
    pattern: sticky('十[一二三四五六七八九]五(?![十百千万亿余多个家项%倍人名年元])|[八九]五(?=规划|期间|时期|计划)'),
  },
  {
    kind: 'name',
    pattern: sticky(
      '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})年(?=一贯制|义务教育|巩固率|[毛净]?入园率|[毛净]?入学率|制(?![造作定订度约]))',
    ),
  },
  // 男子100米决赛
  {
    kind: 'name',
    pattern: sticky(
      '\\d{2,5}米(?=(?:个人|混合)?(?:决赛|半决赛|预赛|短跑|长跑|跨栏|障碍|自由泳|仰泳|蛙泳|蝶泳|混合泳|接力|项目|比赛|赛|栏))',
    ),
  },
  // 明后两年, 今明两年: which ones, and not how many.
  { kind: 'date', pattern: sticky('[两二三]年(?!多|来)'), before: /(?:今明|明后|去今)$/ },
  // 县十七届人大四次会议
  {
    kind: 'ordinal',
    pattern: sticky('[一二三四五六七八九十]{1,2}次(?=(?:全体)?(?:\\(扩大\\))?会议)'),
    before: /(?:人大|政协|人民代表大会|委员会|全委会|常委会|届)(?:常委会|委员会|第)?$/,
  },
  // 残疾人两项补贴
  { kind: 'name', pattern: sticky('两项(?=补贴)'), before: /残疾人$/ },
  // 臭氧日最大8小时平均浓度
  { kind: 'name', pattern: sticky('\\d{1,2}小时(?=(?:滑动)?平均)') },
  // 70米高度平均风速
  { kind: 'name', pattern: sticky('\\d{1,4}米(?=高[度处空])') },
  // 公交站点500米覆盖率
  {
    kind: 'name',
    pattern: sticky('\\d{2,4}米(?=(?:(?:服务)?半径|站点|范围)?(?:服务)?覆盖率|服务半径覆盖)'),
  },
  // 后三位分别是
  {
    kind: 'ordinal',
    pattern: sticky('[\\d一二三四五六七八九十]{1,3}[位名](?=分别|依次|为|是)'),
    before: /(?:^|[^以今之落])后$/,
  },
  // 五年期以上贷款利率
  { kind: 'name', pattern: sticky('(?:\\d{1,2}|[一二三五十]{1,3})年期(?!间)(?:以[上下内])?') },
  { kind: 'name', pattern: sticky('(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})年(?=行动|规划|计划|攻坚|提升行动)') },
  {
    kind: 'ordinal',
    pattern: sticky('[一二三四五六七八九十]{1,3}(?:届|中全会)'),
    notBefore: /(?:举办|连续|承办|主办|召开|成功办|了|过)$/,
  },
  {
    kind: 'ordinal',
    pattern: sticky(
      '(?:\\d|[一二三四五六七八九十])环(?!节)|(?:\\d+|[一二三四五六七八九十百]{1,4})(?:号(?!元)|单元|室|路(?!段)|楼|年级|A级|星级|中全会|委(?=员|会))',
    ),
  },
  {
    kind: 'ordinal',
    pattern: sticky(
      '[一二三四五](?:期(?=前期|\\d|[总规占预工项建的、和开已用地厂房投码自完主竣试启扩正将由于尚计拟设年]|$|[,，。;；])|级|类|型|等|流|线|代|版|维|胎|孩|档|甲)',
    ),
  },
  { kind: 'name', pattern: sticky('2\\.5|10(?!\\d)'), before: /PM$/iu },
  { kind: 'name', pattern: sticky('\\d\\.0(?!\\d|\\s?[%‰℃万亿元个平米吨公倍岁亩人小分天张件套千])') },
  {
    kind: 'vague',
    pattern: sticky('[几数][十百千万亿]+(?:[余多])?'),
    notBefore: /[人总户指次件目家倍基分系参函多少半无用套辆点台例单量额款篇字页]$/,
  },
  { kind: 'vague', pattern: sticky('数[百千万]+(?=[个家项])'), before: /[项题]目$/ },
  { kind: 'name', pattern: sticky('[百千万]+亿?(?:元)?级|亿(?:元)?级') },
  {
    kind: 'date',
    pattern: sticky(
      `(?:19|20)\\d{2}(?![\\d%万亿千百余多]|[.,]\\d|\\s?(?:[A-Za-z]|年|个|家|项|人|名|户|栋|件|套|元|亩|吨|米|延(?:长)?米|平|公|次|辆|台|美|港|欧|所|座|条|场|只|部|处|宗|张|位|立|千|兆|株|棵|万|头|匹|羽|瓶|箱|袋|盒|包(?![联保括干含裹])|单(?![位元体])|罐|筐|块|斤|克|册|份|趟|艘|架|颗|粒|根|尾|孔|眼|盏|间|群|桶|枚|篇|幅))`,
    ),
  },
];

/** Those that look at nothing before the number first, as one pattern: where it fails, as it does at most amounts, none of them fits. */
const isFree = ({ before, pattern }: Rule): boolean => before === undefined && !pattern.source.includes('\\1');
const anyFree = sticky(rules.flatMap((rule) => (isFree(rule) ? `(?:${rule.pattern.source})` : [])).join('|'));
/** What begins with a digit has a digit in its pattern, and what begins with a numeral has one: the others are not tried. */
const begins = ({ pattern }: Rule, sign: RegExp): boolean => sign.test(pattern.source.replace(/\{[\d,]+\}/gu, ''));
const ofDigits = rules.filter((rule) => begins(rule, /\d|\\d/u));
const ofWords = rules.filter((rule) => begins(rule, /[^\p{ASCII}]/u));
const [othersOfDigits, othersOfWords] = [ofDigits, ofWords].map((some) => some.filter((rule) => !isFree(rule)));

/** The number at `at` that is no figure: where it ends, and why. `text` is simplified and half-width. */
export function readNonFigure(
  text: string,
  at: number,
): { readonly kind: NonFigureKind; readonly end: number } | undefined {
  const before = text.slice(Math.max(0, at - 16), at);
  anyFree.lastIndex = at;
  const isDigit = /\d/u.test(text[at]!);
  const [all, others] = isDigit ? [ofDigits, othersOfDigits!] : [ofWords, othersOfWords!];
  for (const rule of anyFree.test(text) ? all : others) {
    rule.pattern.lastIndex = at;
    const found = rule.pattern.exec(text)?.[0];
    if (!found) continue;
    if (rule.before && !rule.before.test(before)) continue;
    if (rule.notBefore?.test(before)) continue;
    return { kind: rule.kind, end: at + found.length };
  }
  sayings.lastIndex = at;
  const saying = sayings.exec(text)?.[0];
  return saying ? { kind: 'name', end: at + saying.length } : undefined;
}
