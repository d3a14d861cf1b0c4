import type { Quantity, Query, Span } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { timeMentions } from '../../../figures/times/periods.ts';
import { bearsOut, boundOf, mayBeAsMany } from '../matching/bounds.ts';
import { asksContrast, decides } from '../matching/contrasts.ts';
import { countAlike } from '../matching/counted.ts';
import { numbersIn } from '../matching/numbers-in.ts';

export type Verdict = 'yes' | 'no';

/** What a yes-no question claims of the thing that it speaks of. */
export interface Claim {
  readonly kind: 'ordinal' | 'aim' | 'quantity' | 'change' | 'begun' | 'all' | 'only' | 'undone' | 'profit' | 'time';
  /** The words of the question that claim it: they name nothing. */
  readonly words: readonly string[];
  /** That a price changed: what it is the price of may stand in the sentence before. */
  readonly isOfPrice?: boolean;
  /** That each of several is beyond a value. */
  readonly isOfEach?: boolean;
  /** Whether a stretch of a sentence tells the same kind of thing, with this value or another. */
  tells(part: string): boolean;
  /** What a stretch that tells it says to the claim, where its words alone decide that. */
  verdictOf?(part: string): Verdict | undefined;
}

/** What `query` claims, what says most of its question first. The time is what is claimed only where nothing else is. */
export function claimsOf(query: Query, newest: string | undefined): Claim[] {
  const { kind, text, asked, language } = query;
  if (language === 'en') return englishAim.test(asked) ? [aimClaim([])] : [];
  const [aiming, change, alone, open, earned] = [aim, changing, only, undone, earning].map(
    (one) => one.exec(text)?.[0],
  );
  const claims: Claim[] = [
    ...ordinalIn(text),
    ...allIn(query),
    ...(aiming ? [aimClaim([aiming])] : []),
    ...(earned && !change && /^(?:yes-no|figure)$/u.test(kind) ? [profitClaim(earned)] : []),
    ...(kind === 'yes-no' ? quantitiesIn(query) : []),
    ...(change ? [changeClaim(change, text)] : []),
    ...(kind === 'yes-no' ? begunIn(text) : []),
    ...(alone ? [{ kind: 'only', words: [alone], tells: (part) => toldOnly.test(part) } satisfies Claim] : []),
    ...(open ? [{ kind: 'undone', words: [open], tells: (part) => toldUndone.test(part) } satisfies Claim] : []),
  ];
  return claims.length > 0 || kind !== 'yes-no' ? claims : timeIn(query, newest);
}

const ordinal =
  /(?<field>全国|全球|世界|亚洲|国内|全[省市区县州])?(?:[上里的])?(?:第(?<number>[一二三四五六七八九十百\d]+)(?:[个家座条批届名位大所例]|(?=$|[，,吗吧对]))|头[一两]?[个家座条批所例号]|首[个家座条批所例]|最(?<measure>[大小长短高低多少快慢早晚深宽])的?|唯一的?)/u;
const toldOrdinal =
  /第[一二三四五六七八九十百\d]+|首位|榜首|首[个家座条批所例位届次]|头[一两]?[个家]|最[大小长短高低多少快慢早晚深宽]|唯一|率先|居首/u;

/** 全国第一批吗, 最长的吗, of what is told to be of the third, or the second longest. */
function ordinalIn(text: string): Claim[] {
  const found = ordinal.exec(text);
  if (!found) return [];
  const [words] = found;
  const { field, number, measure } = found.groups!;
  const batch = /[批届期]/u.exec(words)?.[0];
  const other = '第(?<rank>[一二三四五六七八九十百\\d]+)';
  // 第三批 of 第一批; 世界第二长 of 世界上最长; 全市……第2位 of 全市第一.
  const ranked = batch
    ? new RegExp(`${other}${batch}`, 'u')
    : measure
      ? new RegExp(`${field ?? ''}${other}${measure}`, 'u')
      : number && field
        ? new RegExp(`${field}[^，。；]{0,12}${other}[位名]`, 'u')
        : undefined;
  return [
    {
      kind: 'ordinal',
      words: [words],
      tells: (part) =>
        toldOrdinal.test(part) &&
        (batch === undefined || new RegExp(`[第首头][一二三四五六七八九十\\d]*${batch}`, 'u').test(part)) &&
        (measure === undefined || new RegExp(`(?:最|第[一二三四五六七八九十]+)${measure}`, 'u').test(part)),
      verdictOf: (part) => {
        const rank = ranked?.exec(part)?.groups?.rank;
        return rank !== undefined && rankOf(rank) !== rankOf(number ?? '一') ? 'no' : undefined;
      },
    },
  ];
}

const rankOf = (number: string): string | undefined => scanQuantities(`第${number}位`)[0]?.value;

const aim =
  /(?:目标|任务|计划|预算|指标)[^，。]{0,6}?(?:完成|实现|达到|达成|达标|兑现|超额)|(?:完成|实现|达到|达成|超额)[^，。]{0,8}?(?:目标|任务|计划|预算|指标)/u;
/** Whether a question asks if an aim was reached. */
export const asksOfAim = ({ text }: Pick<Query, 'text'>): boolean => aim.test(text);
const englishAim =
  /\b(?:meet|met|reach(?:ed)?|hit|achieved?|fulfil+(?:ed)?|completed?)\b.*\b(?:budget|target|goal|plan|quota)s?\b/iu;
const shareOfAim =
  /(?:(?:完成|达到?|占|实现|为)[^，。；\d]{0,14}(?:目标|任务|计划|预算|指标)(?!(?:是|为)?[：:])[^，。；\d]{0,8}|(?:目标|任务|计划|预算|指标)(?:[^，。；\d：:]{0,10}的|的?(?:完成|执行)(?:率|进度)[^，。；\d]{0,4}))(?<percent>\d+(?:\.\d+)?)%/u;
const missed =
  /(?:没有?|未能?|尚未)(?:完成|达到|实现|达成)|(?:低于|不及)[^，。；]{0,20}(?:目标|任务|计划|预算)|比[^，。；]{0,24}(?:目标|任务|计划|预算)[^，。；\d]{0,4}低/u;
const reached =
  /(?:超额|如期|提前|全部|圆满|按期|已|均)(?:完成|达到|实现|达成)|(?:高于|超过)[^，。；]{0,20}(?:目标|任务|计划|预算)|比[^，。；]{0,24}(?:目标|任务|计划|预算)[^，。；\d]{0,4}高/u;
const aimed = /计划|任务|目标|原定|预算|要/u;
const done = /实际|已|完成|建成|累计|实现|达到/u;

const aimClaim = (words: readonly string[]): Claim => ({
  kind: 'aim',
  words,
  tells: (part) =>
    shareOfAim.test(part) ||
    missed.test(part) ||
    reached.test(part) ||
    (aimed.test(part) && done.test(part) && isOfTwo(part)),
  verdictOf: (part) => {
    const percent = shareOfAim.exec(part)?.groups?.percent;
    if (percent !== undefined) return Number(percent) < 100 ? 'no' : 'yes';
    return missed.test(part) === reached.test(part) ? undefined : missed.test(part) ? 'no' : 'yes';
  },
});
const isOfTwo = (part: string) => scanQuantities(part).filter(({ unit }) => unit !== '').length > 1;

/** Counted in what tells the same thing: 2块钱 in 元, a week in days. */
const isAlike = (claimed: Quantity, told: Quantity): boolean =>
  told.unit !== '' &&
  (claimed.dimension === told.dimension ||
    told.unit.startsWith(`${claimed.unit}/`) ||
    (isSum(claimed) && told.dimension === 'money')) &&
  (claimed.dimension !== 'count' ||
    isSum(claimed) ||
    claimed.unit === told.unit ||
    (claimed.unit !== '个' && countAlike(claimed.unit, told.unit))) &&
  (claimed.unit !== '%' || told.unit === '%');
/** 1100块, and 过千亿 without its unit. */
const isSum = ({ unit, text }: Quantity) => /^块/u.test(unit) || (unit === '' && /[万亿]$/u.test(text));

/** 一亩 of 搭一亩要5000元吗: of how much something is told. */
export const isOfOne = ({ text, dimension }: Quantity): boolean =>
  /^一(?![十百千万亿])/u.test(text) && !/^(?:duration|count|people)$/u.test(dimension);

/** 要办一个星期吗, 涨到2块钱了吗. */
const quantitiesIn = (query: Query): Claim[] =>
  query.quantities.flatMap((claimed) => {
    const { text } = query;
    const at = text.indexOf(claimed.text);
    const isNone = at < 0 || isOfOne(claimed) || (claimed.unit === '' && !isSum(claimed)) || claimed === limitOf(query);
    // 十四五 is a plan.
    if (isNone || /^十[一二三四五]五/u.test(claimed.text)) return [];
    const grade = text[at + claimed.text.length] === '级' ? '级' : '';
    const lead = /(?:\p{Script=Han}?[到达为成至]了?|还?[要需花办]|[过超])$/u.exec(text.slice(0, at))?.[0] ?? '';
    const isOfShare = claimed.unit === '%' && /占|比[重例]/u.test(text);
    const toldIn = (part: string) =>
      numbersIn(part).filter(
        (told) =>
          isAlike(claimed, told) &&
          (grade === '' || part[told.end] === grade) &&
          !(isOfShare && !/[占比率成]/u.test(part)),
      );
    return [
      {
        kind: 'quantity',
        words: [`${lead}${claimed.text}${grade}`],
        tells: (part) => toldIn(part).length > 0 || (claimed.dimension === 'count' && /唯一|[只仅]有?一/u.test(part)),
        verdictOf: (part) => {
          const told = toldIn(part);
          const bound = boundOf(text, claimed);
          const isOther = ({ value, unit }: Quantity) => value !== claimed.value || unit !== claimed.unit;
          // 有1100块吗, of 950元
          const isShort = (one: Quantity) =>
            bound !== undefined && one.unit === claimed.unit && bearsOut(bound, claimed.value, one) === false;
          const isExact =
            claimed.qualifier === 'exact' && claimed.dimension !== 'count' && !isSum(claimed) && lead !== '过';
          return isExact &&
            told.length > 0 &&
            !told.some((one) => mayBeAsMany(claimed, one)) &&
            told.every(bound ? isShort : isOther)
            ? 'no'
            : undefined;
        },
      } satisfies Claim,
    ];
  });

const changing =
  /比(?:去年|上年|往年|以前|过去|同期|去年同期|上年同期)(?:还|要|更)?[多少高低快慢早晚](?:了|些)?|涨价|降价|提价|调价|(?:上?涨|[上提]升|下?降|下跌|跌|减少|增加|增长|提高|贵|便宜)(?:下来|上去|起来)?[了的]?(?=$|[吗吧对没呢，,？?])/u;
export const toldChange =
  /(?:上?涨|下?降|上升|下跌|下滑|回落|减少|增加|增长|提高|缩短|压缩)|提前|推迟|[多少早晚]了?\d|不变|没变|未变|维持|持平|(?:仍|还|依然|继续)是/u;
const rises = /(?<!不)(?:涨|上升|增加|增长|提高|多了?\d|高于)/u;
const falls = /(?<!不)(?:降|跌|下滑|回落|减少|少了?\d|低于)/u;
const stays = /不[涨变降]|没变|未变|维持|持平|(?:仍|还|依然|继续)是/u;

const beginning = /已?经?(?:开始|启动)(?<what>\p{Script=Han}{0,4}?)了(?=$|[吗吧没对，,？?])/u;
const begins = /开始|启动/u;
const later = /将|拟|计划|预计|即将|下个?月|下半年|明年|年[底内]/u;

/** 已经开始签约了吧, of what is to begin next month. */
function begunIn(text: string): Claim[] {
  const found = beginning.exec(text);
  const what = found?.groups?.what ?? '';
  const clausesOf = (part: string) =>
    part.split(/[，。；]/u).filter((clause) => begins.test(clause) && clause.includes(what));
  return found
    ? [
        {
          kind: 'begun',
          words: [found[0]],
          tells: (part) => clausesOf(part).length > 0,
          verdictOf: (part) => (clausesOf(part).every((clause) => later.test(clause)) ? 'no' : undefined),
        },
      ]
    : [];
}

/** 涨价了吗, 降下来了吗. */
function changeClaim(words: string, text: string): Claim {
  const isOfPrice = /[价贵]|便宜/u.test(words) || /[价费票]/u.test(text);
  const isTimed = /[早晚]/u.test(words);
  const isRise = /[涨升增贵多高快]|提高/u.test(words);
  return {
    kind: 'change',
    words: [words],
    isOfPrice,
    tells: (part) => toldChange.test(part) && (!isOfPrice || /[价费票元]/u.test(part)),
    verdictOf: (part) => {
      const [rose, fell, stayed] = [rises.test(part), falls.test(part), stays.test(part)];
      if ([rose, fell, stayed].filter(Boolean).length !== 1) return undefined;
      return isTimed ? undefined : !stayed && rose === isRise ? 'yes' : 'no';
    },
  };
}

const all =
  /(?:都|全部?|全都|所有的?)(?:已经?)?(?:\p{Script=Han}{1,3}?(?:[完满光掉好齐]了?|了(?=$|[吗吧对没，,？?]))|[过超达破]了?)/u;
const toldAll =
  /(?:空置|出租|入住|完成|覆盖|使用|开工|办结)率|(?:还|尚|仍)有|(?:没有?|未)(?!来)|全部|均已|全都|已有|已\p{Script=Han}{2,4}\d|(?:低于|不足|不到)[^，。；]{1,10}(?:有|共)/u;

/** Whether a question asks if all is so. */
export const asksOfAll = ({ text }: Query): boolean => all.test(text);

/** 30万 of 都过30万了吗. */
const limitOf = (query: Query): Quantity | undefined =>
  asksOfAll(query)
    ? query.quantities.find(
        (one) => isSum(one) && /[过超达破]$/u.test(query.text.slice(0, Math.max(0, query.text.indexOf(one.text)))),
      )
    : undefined;

/** 都租满了吗; 都过30万了吗 is told by how many are so, or are not. */
function allIn(query: Query): Claim[] {
  const words = all.exec(query.text)?.[0];
  if (!words) return [];
  const limit = limitOf(query);
  if (!limit) return [{ kind: 'all', words: [words], tells: (part) => toldAll.test(part) }];
  return [
    {
      kind: 'all',
      words: [words, limit.text],
      isOfEach: true,
      tells: (part) =>
        isOfTwo(part) &&
        scanQuantities(part).some(({ value, dimension }) => dimension === 'money' && value === limit.value),
      verdictOf: (part) => (/(?:低于|不足|不到|未达)[^，。；]*(?:还|仍|尚)?有\d/u.test(part) ? 'no' : undefined),
    },
  ];
}

const only = /(?:只|仅|光)(?:在|限|能|面向|对|卖|有)/u;
const toldOnly =
  /全国|全球|各地|海外|国外|出口|外地|外省|以外|(?:\d+|[一二三四五六七八九十几多两]+)多?个?(?:国家|省|市|地区|城市)|只|仅|主要/u;

const undone =
  /(?:有没有|还有|是不是有|有).{0,6}没(?:有|能)?\p{Script=Han}{1,4}的|还有[人家户个]?没(?:有|能)?\p{Script=Han}{1,4}(?=[吗吧对？?，,]|$)/u;
const toldUndone = /全部|均已|都已|已[都全]|无一|(?:没有?|未能?|尚未|没能)\p{Script=Han}|不同意|反对/u;

const earning = /(?:能|已经?)?(?:[赚挣](?:到|了)?(?:多少)?钱|盈利|净?利润)(?:多少|了)?/u;
/** Whether a question asks how much somebody earned, or whether he did. */
export const asksProfit = ({ text }: Query): boolean => earning.test(text);
/** Whether somebody is told to have lost money. */
export const tellsLoss = (part: string): boolean => lost.test(part);
const lost = /(?<!扭)亏(?!本)|不[赚挣]钱|没[赚挣]|入不敷出/u;
const gained = /盈利(?!能力|模式)|利润|扭亏|[赚挣]了/u;

/** 赚钱了吗, 赚了多少, of what is told to have lost. */
const profitClaim = (words: string): Claim => ({
  kind: 'profit',
  words: [words],
  tells: (part) => lost.test(part) || gained.test(part),
  verdictOf: (part) => (lost.test(part) === gained.test(part) ? undefined : lost.test(part) ? 'no' : undefined),
});

const starting = /开始|起步|成立|创办|设立|办起来|办的|首次|第一次/u;
const toldStart = /成立|设立|创办|启动|开始|首届|创建|挂牌|起步|开办|首次|[自从]\d{4}年|起[就便即]/u;

/** 大桥2022年就通车了吗, 是2018年开始办的吧; 2022年大桥通车了吗 claims no time. */
function timeIn(query: Query, newest: string | undefined): Claim[] {
  const { text } = query;
  const time = timesIn(text, newest)[0];
  if (!time || !isClaimed(text, time)) return [];
  return [
    {
      kind: 'time',
      words: [],
      tells: (part) =>
        /\d[年月日]|年[底初中末]|[今明去]年/u.test(part) &&
        (!starting.test(text) || toldStart.test(part)) &&
        (!asksContrast(query) || decides(query, part)),
    },
  ];
}
const isClaimed = (text: string, { start, end }: Span): boolean =>
  /\p{Script=Han}{2}/u.test(text.slice(0, start).replace(/[是不从自在就要会将]+$/u, '')) &&
  (/[是不从自]$/u.test(text.slice(0, start)) ||
    /^(?:就|才|已|能|可以|要|会|开|正式|前|底|的时候)/u.test(text.slice(end)));

export const timesIn = (text: string, newest: string | undefined) =>
  timeMentions(text, newest === undefined ? {} : { publishedOn: newest });

/** Words by which a question tells that something began: they are claimed with its time. */
export const withoutStart = (text: string): string => text.replace(starting, ' ');
