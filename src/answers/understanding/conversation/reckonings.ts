import type { Aspect } from '../../../domain.ts';

/** What is to be made of the figures that the turns before were told. */
export type Reckoning =
  /** `isTotal`: 一共多少人, which may be a number of its own; `range`: the most and the least; `outcome`: 完成了吗; `result`: 去年完成了多少; `over-years`: 跟去年比呢; `remainder`: 还剩几栋. */
  | { readonly kind: 'sum'; readonly isTotal?: true }
  | { readonly kind: 'remainder' | 'difference' | 'change' | 'both' | 'range' | 'outcome' | 'result' | 'over-years' }
  /** 第二个呢: which of those that were told, counted from one; from the last, where it is below; `isOfRank`: 第一是谁; `isOfTwo`: 前者呢. */
  | { readonly kind: 'nth'; readonly nth: number; readonly isOfRank?: true; readonly isOfTwo?: true }
  /** 增速呢: by how much grew what was told. */
  | { readonly kind: 'aspect'; readonly aspect: Aspect }
  /** 前者是后者的几倍; `isReversed`: 后者是前者的几倍. */
  | { readonly kind: 'ratio'; readonly isReversed?: true }
  /** `of`: whose share, where it is named (小学); `isOfTotal`: 占总数多少; `base`: of what, as 全省 of 占全省多少. */
  | { readonly kind: 'share'; readonly of?: string; readonly isOfTotal?: true; readonly base?: string }
  /** 是去年的数吗, 两个都是目标吗: whether all that was told is of that time, or an aim. */
  | { readonly kind: 'held'; readonly isAim?: true; readonly isOfTime?: true; readonly of?: number }
  /** 其中新的有几个: the new ones among what was told. */
  | { readonly kind: 'new' }
  /** `each`: the classifier of what it is shared out among (户), where it is named. */
  | { readonly kind: 'average'; readonly each?: string }
  /** `of`: how many are compared, where that is said; else all that were told in a row. */
  | {
      readonly kind: 'order';
      readonly isLeastFirst: boolean;
      readonly of?: number;
      readonly aspect?: Aspect;
      readonly nth?: number;
    }
  /** `by`: the unit to convert into, as units are written (平方米); none where it is another currency, for which no rate is known. */
  | { readonly kind: 'conversion'; readonly by?: string };

const those =
  '(?:[这那]?俩|[这那]?(?:[两二俩三四五几]|这)(?:个|项|者|样|数|笔|块|家|边|条)(?:数字?|指标|项目|增速|目标)?|它们俩?|这些|二者|[前上]面(?:[两几]个|的)?|刚才(?:[两几]个|的)?)?';
const number = '(?:一共|总共)?(?:是|有|为|得|合)?(?:多少|几|多大)?\\p{Script=Han}{0,2}?(?:呢|啊)?';
const sum = new RegExp(
  `^(?:那么?|把)?${those}(?:都)?(?:(?:加|合|算)(?:在|到)?(?:起来|一[块起]儿?)|合计|求和|相加)${number}$`,
  'u',
);
const difference = new RegExp(
  `^(?:那么?)?${those}(?:之间)?(?:(?:[还相]?差|差距|差额|差值)(?:是|有|了)?(?:多少|几|多大)|(?:比(?:刚才|前面|上面|之前|上一个|前一个)(?:那?个|的)?)?(?:[多少高低长短大小贵快慢重]|超(?:额|过)?)(?:了|出)?(?:多少|几))(?!成|倍|分之)\\p{Script=Han}{0,3}(?:呢|啊)?$`,
  'u',
);
/** 第二个比第一个多多少, 前者比后者高多少 */
const betweenTwo =
  /^(?:那么?)?(?:第[一二]个|[前后](?:者|一个))(?:比|跟|和|与)(?:第[一二]个|[前后](?:者|一个))(?:相比)?(?:[多少高低长短大小贵快慢重](?:了|出)?|[还相]?差)(?:多少|几)(?!成|倍|分之)\p{Script=Han}{0,3}(?:呢|啊)?$/u;
const change =
  /^(?:那么?|等于|也就是)?(?:[多少高低]|增[加长]|减少|下[降滑]|上升|[涨降跌])(?:了|出)?(?:百分之(?:多少|几)|几成|多少个?百分[比点])(?:呢|啊)?$/u;
const total = /^(?:那么?)?(?:一共|总共|合计|总的|全部)(?:是|有|得)?(?:多少|几)\p{Script=Han}(?<![呢啊])(?:呢|啊)?$/u;
const range =
  /^(?:那么?)?(?:最[高多大快]的?[和跟与比]最[低少小慢]的?|最[低少小慢]的?[和跟与比]最[高多大快]的?|首尾)(?:之间)?(?:[还相]?差|差距|[高多大]|[低少小])(?:是|有|了|出)?(?:多少|几|多大)(?!成|倍|分之)\p{Script=Han}{0,4}(?:呢|啊)?$/u;
/** 完成了吗, 是实际的吗: whether an aim that was told is reached. */
const outcome =
  /^(?:那么?|这(?:个|些)?|它|都|目标|现在|目前|后来|最后|已经?|实际(?:上)?|真的?)*(?:(?:完成|实现|达到|达成|达标|兑现|做到|落实|\p{Script=Han}完)了?(?:没有?|吗|么|多少了?)|是(?:已经?)?(?:实际|完成|实现|真正)(?:完成|达到|实现)?(?:了)?的?(?:数字?|值)?(?:吗|么))$|^(?:and)?(?:was|is|has|havethey|wereThey)(?:it|that|this|thetarget|thegoal)?(?:been)?(?:already)?(?:reached|met|achieved|hit|fulfilled)(?:yet|already)?$/iu;
const result =
  /^(?:那么?)?(?:[去前上今]一?年|\d{4}年)(?:实际|一共|总共|都)*(?:上)?(?:完成|实现|达到|做到|落实)了?(?:的?(?:情况|结果)(?:呢|怎么样|如何)?|(?:多少|几)\p{Script=Han}?|得?怎么样|得?如何)(?:呢|啊)?$/u;
/** 跟去年比呢, of what was told of two years. */
const overYears =
  /^(?:那么?|这)?(?:[跟和与同]|相?比|较)(?:去年|上一?年|前一?年|今年)(?:的)?(?:相?比|比起来|比较|相比较|对比)?(?:呢|怎么样|如何|[多少高低大小](?:了)?(?:吗|么)|是[多高](?:了)?还是[少低](?:了)?)(?:呢|啊)?$/u;
/** 还剩多少栋, 剩下的呢: what a part that was told leaves of the whole told before it. */
const remainder = /^(?:那么?)?(?:还|就)*(?:剩(?:下|余)?(?:的)?|余下)(?:还)?(?:有|是)?(?:多少|几)?\p{Script=Han}{0,5}$/u;
const ratio =
  /^(?:那么?)?(?:(?:前者|前一?个)?(?:是|相当于)后(?:者|一?个)|(?<reversed>后者|后一?个)(?:是|相当于)前(?:者|一?个))的?(?:多少|几)倍(?:呢|啊)?$/u;
const nth =
  /^(?:那么?|排)?(?:(?:第(?<at>[一二三四五])|(?<last>最后一?))(?:个|名|位|项|[高多大]的?)?|(?<former>前(?:者|一个))|(?<latter>后(?:者|一个)))(?:呢|是(?:谁|什么|啥|哪个)|是?多少)(?:呢|啊)?$/u;
const average =
  /^(?:那么?|那?这样)?(?:平均|均摊)(?:下来|算下来|起来)?(?:(?:每|一|到每|到)一?(?<each>平方米|公里|公顷|\p{Script=Han})\p{Script=Han}{0,4}?)?(?:是|有|要|投|得|花|占|能|可以|大概)*(?:(?:多少|几|多大)\p{Script=Han}{0,3})?(?:呢|啊)?$/u;
/** 一宗平均多少亩, 每个项目平均投多少 */
const averageOfEach =
  /^(?:那么?|那?这样)?[每一]一?(?<each>\p{Script=Han})\p{Script=Han}{0,4}?平均(?:下来)?(?:是|有|要|投|得|花|占)*(?:多少|几|多大)\p{Script=Han}{0,3}(?:呢|啊)?$/u;
/** 每栋多大 */
const meanSize =
  /^(?:那么?)?[每一]一?(?<each>[栋幢座宗块套间条个家户])\p{Script=Han}{0,2}?(?:大概|大约|有|是|得)?(?:多[大长高重]|面积多少)(?:呢|啊)?$/u;
const share =
  /^(?:那么?|它|这|这个)?占(?:比|了|到|其中)?(?:(?:全部|总数|总量|总额)的?)?(?:是|有)?(?:多少|百分之几|百分之多少|几成|多大(?:比[例重])?)(?:呢|啊)?$|^(?:那么?)?(?:占比|比[例重])(?:呢|是?多少)(?:呢|啊)?$/u;
/** 占全省多少, 占云州市的比重呢 */
const shareOf =
  /^(?:那么?|它|这|这个)?占(?:了|到)?(?<base>(?![地用比总全][^国省市区县州])\p{Script=Han}{2,5}?)的?(?:比[重例])?(?:是|有)?(?:多少|百分之几|百分之多少|几成|几分之几|多大(?:比[例重])?|(?<=比[重例])呢?)(?:呢|啊)?$/u;
/** 是去年的数吗, 两个都是目标吗. */
const held =
  /^(?:那么?|[这那它]|上面|刚才|前面)*(?:[这那]?(?:[两俩二三]|几)个?)?都?(?:是|算)(?:不是)?(?<time>[去前今]年|\d{4}年)?的?(?<aim>目标|计划|预期)?(?:的?(?:数字?|数据|数值|值))?(?:吗|么)$|^(?:and)?(?:is|are|was)(?:that|this|it|they|those|theseboth|both|bothofthem)(?:a|the)?(?<goal>targets?|goals?)$/iu;
/** 其中新的有几个. */
const fresh =
  /^(?:那么?|这?其中|里面|这里面)?(?:有)?(?:多少|几)?个?(?:是)?新的(?:有|是)?(?:多少|几)?个?(?:呢|啊)?$|^(?:and)?howmany(?:of(?:them|these|those|which))?(?:are|were)new$/iu;
/** 第一个更高吧, 前者多吗: put to be held against the two that were told. */
const claimed =
  /^(?:那么?)?(?:是不是)?(?:第[一二]个|前(?:者|一个|面那个)|后(?:者|一个|面那个)|[这那]个)(?:是不是)?(?:[更要还]|比较)*(?<least>少|低|小|慢|短)?(?<most>多|高|大|快|长)?(?:一?[点些])?(?:吧|吗|么|对吧|是吧|对吗)$/u;
/** 同比呢, 增长呢, 增速, 涨了多少. */
const grown =
  /^(?:那么?)?(?:[同环]比(?:呢|多少)|(?:[同环]比)?增[速幅]|增长率|涨幅|(?:[同环]比)?(?:增长|涨)了?(?:多少|百分之几|呢))(?:是多少|呢|啊)?$/u;
const order = new RegExp(
  `^(?:那么?)?(?<ahead>增[速幅]|涨幅|同比)?(?<those>${those})(?:里面?|中|当中|之[中间]|相比|比)?[，,]?(?:谁|哪一?[个项家边块条笔样者])的?(?<aspect>增[速幅]|占比)?(?:指标|数字?|目标|规模|总量)?(?<moved>[升降涨跌增减]得?)?(?:更|最|比较|要|算)?(?<least>少|低|小|慢|短|便宜)?(?<most>多|高|大|快|长|贵|重)?(?:一?[点些])?(?:呢|啊)?$`,
  'u',
);
/** 最少的呢, after 哪个最多 or a row of numbers. */
const end =
  /^(?:那么?)?最(?:(?<least>[少低小慢短])|[多高大快长])的(?:那?[个项家])?(?:是?(?:哪一?[个项家]|谁|什么))?(?:呢|啊)?$/u;
const both = new RegExp(
  `^(?:那么?)?${those}(?:之间)?(?:(?:有|是)?(?:什么|啥|哪些)?(?:区别|不同|不一样|差别|关系)(?:是什么|在哪里?)?|(?:怎么|为什么)不(?:一样|同)|(?:是)?(?:一样的?|同一个|一回事|一码事)(?:吗|么|不))(?:呢|啊)?$`,
  'u',
);
const counts: Readonly<Record<string, number>> = { 两: 2, 二: 2, 俩: 2, 三: 3, 四: 4, 五: 5 };
const units =
  '人民币|美元|美金|港[元币]|欧元|日元|平方公里|平方千米|万?平方米|平米|公顷|万亩|亩|万亿元?|亿元?|[千百]?万元?|元|万吨|吨|公斤|千克|斤|公里|千米|米|万人|万千瓦时|千瓦时|万千瓦|千瓦';
const conversion = new RegExp(
  `^(?:那么?|请|帮我)?(?:把?(?:它|这个|这))?(?:(?:换算?|折算?|转换?|化|改|变)(?:一下)?(?:成|为|合|作)?(?:多少|几)?个?(?<one>${units})|(?:(?:也就)?是|合|等于|相当于|折合|就是)(?:多少|几)个?(?<other>${units})|(?:折合|合|换成)(?<fourth>人民币|美元|港元|欧元)|(?:用|按|以)(?<third>${units})(?:来)?(?:说|算|表示|讲|计算|计|为单位))(?:的话)?(?:是|有|等于|为)?(?:多少|几)?(?:呢|啊)?$`,
  'u',
);

/** 比医药快多少, 比红参多几吨: the other of two things, of which the turn before told the one. */
export function againstIn(turn: string): string | undefined {
  const other = against.exec(turn.replaceAll(/[\s？?。!！]+/gu, ''))?.groups?.other;
  return other === undefined || yardstick.test(other) ? undefined : other;
}
const against =
  /^(?:那么?|那它)?(?:比|跟|和|与)(?<other>\p{Script=Han}{2,10}?)(?:的|比|相比)?(?:起来)?[，,]?(?:(?:[要]|还)?[多少高低快慢大小长短贵](?:了|出)?|差)(?:多少|几)(?!成|倍|分之)\p{Script=Han}{0,3}(?:呢|啊)?$/u;
/** 比财政收入高还是低: of what is named, and of what was told before. */
export function higherThan(turn: string): string | undefined {
  const other = higher.exec(turn.replaceAll(/[\s？?。!！]+/gu, ''))?.groups?.other;
  return other === undefined || yardstick.test(other) ? undefined : other;
}
const higher =
  /^(?:那么?|那它)?(?:比|跟|和|与)(?<other>\p{Script=Han}{2,10}?)(?:的|比|相比)?(?:起来)?[，,]?(?:要|还|更)?(?:[多高快大长]还是[少低慢小短]|[少低慢小短]还是[多高快大长]|谁(?:更)?[多高快大长少低慢小短])(?:些|一点)?(?:呢|啊)?$/u;
/** Another time, a place that all is measured by, or an aim: no other thing. */
const yardstick = /[年月季期天日初末底]$|^[全去前上今]|目标|计划|任务|预期|原来|以前|之前|前者|后者|那?个$|平均/u;

/** 小学占多少: the part of what the turn before was told. */
export const partIn = (turn: string): string | undefined =>
  /^(?:那么?|其中)?(?<part>\p{Script=Han}{2,8}?)(?:的)?占(?:比|了|到|其中|总数)?(?:是|有)?(?:多少|百分之几|百分之多少|几成|多大(?:比[例重])?)(?:呢|啊)?[？?]?$/u.exec(
    turn.trim(),
  )?.groups?.part;

const inEnglishUnits: readonly (readonly [RegExp, string | undefined])[] = [
  [/hectares?$/iu, '公顷'],
  [/(?:mu|mou)$/iu, '亩'],
  [/sq(?:uare|\.)?kilomet(?:er|re)s?$|sqkm$/iu, '平方公里'],
  [/sq(?:uare|\.)?met(?:er|re)s?$|sqm$/iu, '平方米'],
  [/(?:usd?|(?:us)?dollars?|euros?|eur|pounds?|gbp|yen|hkd)$/iu, undefined],
];
/** What was that in hectares? in usd? */
const convertedInEnglish =
  /^(?:and)?(?:(?:what(?:'?s|is|was|are)?|howmuch(?:is|was))?(?:that|it|this|they)?)?in(?<into>[a-z.$]+)$/iu;

/** In English, without its spaces. */
const english: readonly (readonly [RegExp, Reckoning])[] = [
  [
    /^(?:and)?(?:in)?(?:total|altogether|combined|together)$|^(?:and)?howmany(?:intotal|inall|altogether|together)$/iu,
    { kind: 'sum', isTotal: true },
  ],
  [
    /^(?:and)?(?:byhowmuch|howmuch(?:lower|higher|more|less|smaller|bigger|larger)(?:is(?:that|it))?|(?:what'?s|whatis)?(?:the)?(?:difference|gap))$/iu,
    { kind: 'difference' },
  ],
  [
    /^(?:and)?(?:(?:is|was)(?:that|it))?(?:more|higher|less|lower|up|down)(?:than|from|on)lastyear$/iu,
    { kind: 'over-years' },
  ],
  [/^(?:and)?what(?:share|percentage|proportion|percent)(?:isthat|isit)?$/iu, { kind: 'share' }],
  [
    /^(?:and)?which(?:oneis|is|one)(?:the)?(?:highest|largest|biggest|higher|larger|bigger)$/iu,
    { kind: 'order', isLeastFirst: false },
  ],
  [/^(?:and)?which(?:oneis|is|one)(?:the)?(?:lowest|smallest|lower|smaller)$/iu, { kind: 'order', isLeastFirst: true }],
];

/** What `turn`, simplified, asks to be made of what was told before; `undefined` where it names anything itself. */
export function reckoningOf(turn: string): Reckoning | undefined {
  const words = turn.replaceAll(/[\s？?。!！]+/gu, '');
  const inEnglish = english.find(([pattern]) => pattern.test(words))?.[1];
  if (inEnglish) return inEnglish;
  const intoUnit = convertedInEnglish.exec(words)?.groups?.into;
  const unit = intoUnit === undefined ? undefined : inEnglishUnits.find(([pattern]) => pattern.test(intoUnit));
  if (unit) return unit[1] === undefined ? { kind: 'conversion' } : { kind: 'conversion', by: unit[1] };
  if (words.length > longest) return undefined;
  // 哪个最高，第二个呢
  const [first = '', place, ...more] = words.split('，');
  const [row, at] = place && more.length === 0 ? [reckoningOf(first), reckoningOf(place)] : [];
  if (row?.kind === 'order' && at?.kind === 'nth') return { ...row, nth: at.nth };
  const into = conversion.exec(words)?.groups;
  if (into) {
    const said = (into.one ?? into.other ?? into.third ?? into.fourth)!.replace('平米', '平方米');
    const by = /^[千百]?万亿?$|亿$/u.test(said) ? `${said}元` : said;
    return /[币美港欧日][元金]?$/u.test(by) ? { kind: 'conversion' } : { kind: 'conversion', by };
  }
  if (grown.test(words)) return { kind: 'aspect', aspect: 'growth' };
  if (sum.test(words)) return { kind: 'sum' };
  if (total.test(words)) return { kind: 'sum', isTotal: true };
  if (range.test(words)) return { kind: 'range' };
  if (outcome.test(words)) return { kind: 'outcome' };
  if (result.test(words)) return { kind: 'result' };
  const counted = nth.exec(words)?.groups;
  if (counted)
    return {
      kind: 'nth',
      nth: (counted.last ?? counted.latter) ? -1 : counted.former ? 1 : '一二三四五'.indexOf(counted.at!) + 1,
      ...((counted.former ?? counted.latter) && { isOfTwo: true }),
      ...(/谁|名/u.test(words) && { isOfRank: true }),
    };
  if (overYears.test(words)) return { kind: 'over-years' };
  const left = remainder.exec(words);
  if (left && /[多几呢]/u.test(words)) return { kind: 'remainder' };
  const times = ratio.exec(words)?.groups;
  if (times) return { kind: 'ratio', ...(times.reversed && { isReversed: true }) };
  if (change.test(words)) return { kind: 'change' };
  if (difference.test(words) || betweenTwo.test(words)) return { kind: 'difference' };
  const mean = average.exec(words) ?? averageOfEach.exec(words) ?? meanSize.exec(words);
  if (mean) return { kind: 'average', ...(mean.groups?.each && { each: mean.groups.each }) };
  const base = shareOf.exec(words)?.groups?.base;
  if (base !== undefined) return { kind: 'share', base };
  if (fresh.test(words)) return { kind: 'new' };
  const { time, aim, goal } = held.exec(words)?.groups ?? {};
  if (time ?? aim ?? goal)
    return {
      kind: 'held',
      ...(/[两俩二]/u.test(words) && { of: 2 }),
      ...(time && { isOfTime: true }),
      ...((aim ?? goal) && { isAim: true }),
    };
  const put = claimed.exec(words)?.groups;
  if (put?.least ?? put?.most) return { kind: 'order', isLeastFirst: put!.least !== undefined, of: 2 };
  if (share.test(words)) return { kind: 'share', ...(/总|全部/u.test(words) && { isOfTotal: true }) };
  if (both.test(words)) return { kind: 'both' };
  const last = end.exec(words);
  if (last) return { kind: 'order', isLeastFirst: last.groups!.least !== undefined, nth: 1 };
  const { those: of = '', ahead, aspect, moved, least, most } = order.exec(words)?.groups ?? {};
  if (least === undefined && most === undefined) return undefined;
  const many = counts[/[两二俩三四五]/u.exec(of)?.[0] ?? ''];
  return {
    kind: 'order',
    isLeastFirst: least !== undefined,
    ...(many && { of: many }),
    ...(aspect === '占比' ? { aspect: 'share' } : (ahead ?? aspect ?? moved) !== undefined && { aspect: 'growth' }),
  };
}
const longest = 20;
