import { Big } from 'big.js';
import type { Dimension, Qualifier } from '../../domain.ts';
import { currencyBefore, inHongKong, money, moneyBefore } from './currencies.ts';
import type { Reading } from './english.ts';
import { foreign, type Numeral, readNumeral } from './numerals.ts';
import { areTwoValues } from './two-values.ts';
import { inCanonical, readUnit, type UnitHere, wantsDigits } from './units.ts';

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Dimensions whose units never belong to a name, as 个 does in “三个一批”. */
export const measured: ReadonlySet<Dimension> = new Set([
  'money',
  'percent',
  'points',
  'multiple',
  'area',
  'length',
  'weight',
  'volume',
  'energy',
  'power',
]);

/** A numeral with its unit, without the words before it. */
interface Amount {
  readonly numeral: Numeral;
  readonly low: string;
  readonly high?: string;
  readonly unit?: UnitHere;
  readonly hedge?: 'over' | 'about';
  readonly half?: boolean;
  /** Where number, hedge and unit end. */
  readonly end: number;
}

const halfUnits: ReadonlySet<string> = new Set([
  '年',
  '倍',
  '小时',
  '天',
  '个月',
  '亩',
  '成',
  '公里',
  '斤',
  '岁',
  '米',
  '周',
  '个小时',
]);
/** Words that only look as if they began with a unit: 人均, 年级, 分别. */
const notUnit = new RegExp(
  [
    '床单|晚[会上间报稻餐饭点]|平(?:均|台|安|稳|等|整|原|衡|价|行|息|常|时)|人(?:均(?![已为系被在是未有可来])|民|大|工智|社)|项目|名(?:单|录|额)|位(?:于|列|居|数|次|一体)|成(?:员|为|立|功|果|本|绩|长|熟|交|型|效|都|品)|年级|户(?:外|型|籍|主|均)',
    '分(?:别|析|公司|布|为|行|局|部|支|红|类|散|享|中心|店|校|区)|只(?:有|要|需|是|能)|对(?:比|于|此|应|接|外)|部(?:分|队|署|委|位|长)|组[织成合建]',
    '处[于理罚置]|期[间货末刊]|批[准复发量]|届时|所[有以在需谓占]|面[向积对临]|排[名放污]|步[入行]|行[业动政程]|发[展布生现明]|次(?:元|序|日)|根据|支[持付出撑]',
    '间接|场[景所馆]|点[评赞]|节[能约点目]|条[件例约]|张家|台(?:[湾州]|风(?![机电扇力]))|门[诊户]|口[岸径]|班[级列组子]|列[车入为全]|道[路德]|股[份票东权]|头部|团[队结体]|单[位元体价]',
    '样[本板]|类似|回[升落收暖]|把[握控]|片[区]|国[庆际家内有企债产]|市[场级民区值政]|省[级内会]|区[域级块间]|县[级域]|村[级民]|天[津河然府气]|元(?:[宵旦宇]|正极|锂|材料|里|桥)|层[次级面]',
    '盘活|架构|种[植养业粮]|轮[胎流值]|宗旨|课题|餐[饮厨具]|米[粉面饭兰]|度假|字节|周[边期围末]|克[服隆]|升[级至高值温学到为幅]|方[面案式米便向]|角[度落色]|里[程面]|日[均报本常前照用]|车[间站型]|船[舶]|站[点位]|院[士校]|校[园区]',
  ].join('|'),
  'y',
);

function readAmount(text: string, at: number): Amount | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral) return undefined;
  let position = numeral.end;
  let hedge = numeral.hedge;
  if (numeral.unit !== undefined) {
    const dimension: Dimension = 'percent';
    const unit = { canonical: numeral.unit, factor: '1', dimension, end: position, stated: numeral.unit };
    return { numeral, low: numeral.value, ...(numeral.upper ? { high: numeral.upper } : {}), unit, end: position };
  }
  const infix = match(/ ?(?:余|多(?!功能|元[化文素]|媒体|层次|\s?\d)|来(?=.))/y, text, position);
  if (infix && !hedge && (!infix[0].endsWith('来') || /[十0百]/.test(text[position - 1]!))) {
    hedge = infix[0].endsWith('来') ? 'about' : 'over';
    position += infix[0].length;
  }
  const space = match(/[ \u00a0]/y, text, position) ? 1 : 0;
  let unit =
    peopleNamed(text, position + space, numeral) ??
    readUnit(text, position + space) ??
    unknownClassifier(text, position + space, numeral);
  if (unit?.stated.length === 1 && match(notUnit, text, position + space)) unit = undefined;
  // 500亿级 names a class of 500亿; only an earthquake or the wind has a 级 of its own.
  if (unit?.stated === '级' && numeral.lift !== '') unit = undefined;
  const several = match(/个多(?=月|小时|星期|世纪|季度|工作日|百分点)/y, text, position);
  let half = match(/个半(?=月|小时|钟头|世纪|星期)/y, text, position);
  if (several || half) {
    const rest = readUnit(`个${text.slice(position + 2, position + 8)}`, 0)!;
    unit = { ...rest, end: position + 1 + rest.end, stated: `个${text.slice(position + 2, position + 1 + rest.end)}` };
    if (several) hedge = 'over';
  }
  if (!unit)
    return {
      numeral,
      low: numeral.value,
      ...(numeral.upper ? { high: numeral.upper } : {}),
      ...(hedge ? { hedge } : {}),
      end: position,
    };
  let end = unit.end;
  if (!half && halfUnits.has(unit.stated)) {
    half = match(/半(?!年|数|天|个|径)/y, text, end);
    if (half) end += 1;
  }
  // 比2022年多了3亿元: the year, and no time of 2022 years.
  const later = match(/(?<!(?<!\d)(?:19|20)\d\d年)[多余](?!种|个|次|家|元|出|少|\s?\d)/y, text, end);
  if (later && !hedge && unit.dimension !== 'count' && unit.dimension !== 'people') {
    hedge = 'over';
    end += 1;
  }
  return {
    numeral,
    low: half ? withHalf(numeral.value) : numeral.value,
    ...(numeral.upper ? { high: half ? withHalf(numeral.upper) : numeral.upper } : {}),
    unit,
    ...(hedge ? { hedge } : {}),
    half: !!half,
    end,
  };
}

const withHalf = (value: string): string => new Big(value).plus('0.5').toFixed();

const noClassifier =
  /[的了和与及到至在是为后前中内外以上下时多从由向对被把将已也都就还不有无能会可要使令让给等或但而且并又再更最较比按据经过于之其该此这那各每某另同东南西北大小新老高低全总共起止末底初号余第年月路楼环线强发售负约近超逾过破突满足翻几数两公即正搭配指金载击获胜败飞进战客星飞街企广复标精利合]/;

const people =
  /\p{Script=Han}{0,6}?(?:志愿者|劳动者|从业者|消费者|爱好者|创业者|经营者|群众|用户|市民|居民|村民|农民|牧民|渔民|移民|党员|团员|职工|员工|工人|学生|师生|学子|人员|人才|教师|医生|护士|干部|专家|青年|老人|老年人|儿童|妇女|游客|旅客|观众|选手|农户|住户|贫困户|商户)(?!证|区|级|院|会|委|代表|中心|服务|活动|之)/uy;
/** What can stand between a number and those it counts says of what kind they are; a unit of its own is read as one. */
const kindOfPeople =
  /^(?:实名|注册|在册|在岗|在校|登记|专业|研发|科研|技术|技能|从业|就业|医护|管理|工作|高层次|青年|返乡|外来|务工|贫困|脱贫|低收入|困难|新型|职业|留守|残疾|退役|农村|城镇|城市|本地|常住|老|新|女|男|种植|养殖|中小|普通|基层)*$/u;

/** 7.93万志愿者, 3000农民: people are counted without a classifier where the number is large. */
function peopleNamed(text: string, at: number, numeral: Numeral): UnitHere | undefined {
  if (numeral.lift === '' && !/^\d{3,}$/u.test(numeral.value)) return undefined;
  const words = match(people, text, at)?.[0];
  if (words === undefined) return undefined;
  const noun = /(?:[志劳从消爱创经]\p{Script=Han}{2}|老年人|贫困户|\p{Script=Han}{2})$/u.exec(words)![0];
  if (!kindOfPeople.test(words.slice(0, words.length - noun.length))) return undefined;
  return { canonical: noun.endsWith('户') ? '户' : '人', factor: '1', dimension: 'people', end: at, stated: '' };
}

/** A classifier that nobody listed is kept as it stands: the sign between Arabic digits and the noun (3坛老酒). */
function unknownClassifier(text: string, at: number, numeral: Numeral): UnitHere | undefined {
  if (numeral.script !== 'arabic' || numeral.lift !== '' || !/^\d{1,4}$/.test(numeral.value)) return undefined;
  const sign = match(/\p{Script=Han}(?=[\p{Script=Han}、,.;:!?。()]|$)/uy, text, at)?.[0];
  const counted = /\p{Script=Han}[\d,.]+[余多]?$/u.test(text.slice(Math.max(0, at - 8), at));
  // 1186环 of a tunnel's lining; 5环 is a road.
  const isRing = sign === '环' && numeral.value.length > 1;
  if (!sign || !counted || (noClassifier.test(sign) && !isRing)) return undefined;
  return { canonical: sign, factor: '1', dimension: 'count', end: at + sign.length, stated: sign };
}

const through = / ?(?:[-–—―~至到]) ?/y;

export function readQuantity(text: string, at: number, floor: number): Reading | undefined {
  const first = readAmount(text, at) ?? bareMultiplier(text, at);
  if (!first) return undefined;
  let { end, low, high } = first;
  let last = first;
  const gap = high === undefined && !first.hedge ? match(through, text, end) : null;
  const second = gap ? readAmount(text, end + gap[0].length) : undefined;
  if (second && second.high === undefined) {
    const lower = lowerEnd(first, second);
    if (
      lower !== undefined &&
      !areTwoValues(text.slice(Math.max(0, at - 6), at), gap![0], lower, second.low, !!first.unit)
    ) {
      low = lower;
      high = second.low;
      last = second;
      end = second.end;
    }
  }
  const unit = inRank(text, at, inHongKong(text, at, last.unit)) ?? currencyBefore(text, at);
  if (!unit && last.numeral.script === 'chinese' && !/[百千万亿点]/.test(text.slice(at, end)))
    return { kind: 'skip', end };
  // 一亿亿, 四万十川: a multiplier too many; and what touches a sign that no number holds.
  if (!last.unit && (/^[十百千万亿]/.test(text.slice(end, end + 1)) || (text[end] !== '~' && foreign(text[end] ?? ''))))
    return { kind: 'unread', end };
  // 11-21 without a unit is a score, a score sheet or a code.
  if (!unit && last !== first && last.numeral.lift === '') return { kind: 'unread', end };
  if (/^[零〇]$/.test(text.slice(at, first.numeral.end))) return { kind: 'skip', end };
  if (unit && isIdiom(text, at, last, unit)) return { kind: 'skip', end };
  if (unit && wantsDigits.has(unit.stated) && /^[^\d百千万亿]+$/.test(text.slice(at, end)))
    return { kind: 'name', end };
  const isBelow = at - 2 >= floor && text.startsWith('零下', at - 2);
  const isNegative = isBelow || (text[at - 1] === '负' && text[at - 2] !== '减') || isMinus(text, at, unit);
  const sign = at > floor && isNegative ? '-' : '';
  const start = at - (isBelow ? 2 : sign ? 1 : 0);
  const leading = qualifierBefore(text, start, floor, first, unit);
  const trailing = match(after, text, end);
  const hedges = [leading?.qualifier, first.hedge, last.hedge, trailing && qualifierOf(trailing[1]!)].filter(
    (one) => !!one,
  );
  const qualifier = new Set(hedges).size > 1 ? 'about' : (hedges[0] ?? 'exact');
  const stated = (last.numeral.lift ?? '') + (unit?.stated ?? '');
  return {
    kind: 'quantity',
    start: leading?.start ?? start,
    end: end + (trailing?.[0].length ?? 0),
    quantity: {
      value: sign + (unit ? inCanonical(low, unit) : low),
      ...(high === undefined ? {} : { upper: sign + (unit ? inCanonical(high, unit) : high) }),
      unit: unit?.canonical ?? '',
      statedUnit: stated,
      dimension: unit?.dimension ?? 'other',
      qualifier,
    },
  };
}

/** 较上年前进3位: places of a rank, no people. */
const inRank = (text: string, at: number, unit: UnitHere | undefined): UnitHere | undefined =>
  unit?.stated === '位' &&
  /(?:(?<![引推促改])进|(?<!晋)升|[降退移]|进步)了?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^(?:[、,.;:!?。)的]|$)/u.test(text.slice(unit.end, unit.end + 1))
    ? { ...unit, dimension: 'other', canonical: '位' }
    : unit;

/** The lower end in the words of the upper one: 5-10亿元 begins at 5亿, 5000至1万元 at 5000. */
function lowerEnd(first: Amount, second: Amount): string | undefined {
  if (first.unit && first.unit.canonical !== second.unit?.canonical) return undefined;
  const scale = { 万: '1e4', 亿: '1e8', 万亿: '1e12' }[second.numeral.lift];
  const candidates =
    !first.unit && first.numeral.lift === '' && scale
      ? [new Big(first.low).times(scale).toFixed(), first.low]
      : [first.low];
  return candidates.find((low) => new Big(low).lt(second.low));
}

/** 近百家, 千余人, 超万亿元: a multiplier alone counts once, and only with a hedge. */
function bareMultiplier(text: string, at: number): Amount | undefined {
  const words = match(/[百千]?万?亿/y, text, at) ?? match(/[百千]?万|[百千]/y, text, at);
  if (!words || /[\d一二两三四五六七八九十百千万]/.test(text[at - 1] ?? '')) return undefined;
  const rest = readAmount(`1${text.slice(at, at + 24)}`, 0);
  if (!rest?.unit && !rest?.hedge) return undefined;
  if (!rest.hedge && !/(?:[约近超逾破过上]|超过|突破|达到?|不足|不到)$/.test(text.slice(Math.max(0, at - 3), at)))
    return undefined;
  const move = at - 1;
  return {
    ...rest,
    numeral: { ...rest.numeral, end: rest.numeral.end + move, script: 'chinese' },
    end: rest.end + move,
    ...(rest.unit ? { unit: { ...rest.unit, end: rest.unit.end + move } } : {}),
  };
}

const half: Numeral = { value: '50', unit: '%', lift: '', script: 'chinese', positional: false, end: 0 };

/** 过半, 近半, 半数以上, 占全市的一半: 50%. A half of something that is named (半年, 一半是) is no share. */
export function readHalf(text: string, at: number): Reading | undefined {
  const words = match(
    /一半(?=的|以[上下]|左右|[、,.;:!?。)]|$)|半数(?=的|以[上下]|左右|[、,.;:!?。)]|企业|$)|半(?=[、,.;:!?。)]|$|的)/y,
    text,
    at,
  )?.[0];
  const before = text.slice(Math.max(0, at - 4), at);
  if (
    !words ||
    (words === '半'
      ? !/[过超逾近]$/.test(before) || timeGoes.test(text.slice(Math.max(0, at - 8), at))
      : words === '一半' && !/(?:[占达近过超逾约的]|不到|不足|完成|超过)$/.test(before))
  )
    return undefined;
  const end = at + words.length;
  const amount: Amount = { numeral: { ...half, end }, low: '50', end };
  const leading = /过$/.test(before)
    ? { qualifier: 'over' as const, start: at - 1 }
    : qualifierBefore(text, at, 0, amount, undefined);
  const trailing = match(after, text, end);
  const qualifier = leading?.qualifier ?? (trailing ? qualifierOf(trailing[1]!) : 'exact');
  return {
    kind: 'quantity',
    start: leading?.start ?? at,
    end: end + (trailing?.[0].length ?? 0),
    quantity: { value: '50', unit: '%', statedUnit: words.at(-1)!, dimension: 'percent', qualifier },
  };
}

/** 2023年已经过半: the year, and no share of anything. */
const timeGoes =
  /(?:[\d今全本这]年|时间|季度|\d月|[赛征行旅日]程|工期|年行进|时间过半[、，](?:任务|目标|进度))(?:已经?|即将|刚刚?)?过$/;

const vagueBefore = /[这那每某另同第任哪唯统单头新之的首前后上下又再更为成如合其中]$/;

/** 一 and a classifier counts only when put behind what it counts (新增上市公司一家); 二 never takes a classifier in prose. */
function isIdiom(text: string, at: number, amount: Amount, unit: UnitHere): boolean {
  const numeral = text.slice(at, amount.numeral.end);
  // 关闭一批、改造一批: some.
  if (numeral === '一' && unit.stated === '批') return true;
  if (
    !/^[一二]$/.test(numeral) ||
    (measured.has(unit.dimension) && unit.dimension !== 'length' && unit.canonical !== '元')
  )
    return false;
  if (numeral === '二') return true;
  if (amount.half || amount.hedge || amount.end > unit.end) return false;
  const next = text[amount.end] ?? '';
  return (
    !/^(?:[、,.;:!?。…)\n]|)$/.test(next) ||
    at === 0 ||
    vagueBefore.test(text[at - 1]!) ||
    !/\p{Script=Han}/u.test(text[at - 1]!)
  );
}

const isMinus = (text: string, at: number, unit: UnitHere | undefined) =>
  /[-−]/.test(text[at - 1] ?? '') &&
  !/[\dA-Za-z)-]/.test(text[at - 2] ?? '') &&
  !!unit &&
  (['percent', 'points', 'money'].includes(unit.dimension) || /^(?:℃|摄氏度|度)$/u.test(unit.canonical));

/** 不低于, 不得超过. */
const not = '不(?:应[该当]?|可以?|允许|[得能准宜会许])?';
const leadingWords: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'over',
    new RegExp(
      `(?:(?<!${not})(?:超过|超出|超|突破|逾|高于|多于|大于)|${not}(?:少于|低于|小于)|至少|最少|≥|>)(?:了|有|达|为|各)?\\s?${money}?$`,
    ),
  ],
  [
    'under',
    new RegExp(
      `(?:不足|不到|不满|未满|(?<!${not})(?:低于|少于|小于)|${not}(?:超过?|多于|高于|大于)|至多|最多|将近|接近|≤|<|(?<![附最邻临靠新亲就远])近)(?:了|有|达|为|各)?\\s?${money}?$`,
    ),
  ],
  ['about', new RegExp(`(?:大约|大概|(?<![签节契合条违])约|≈)(?:为|占|有|合|达|计)?\\s?${money}?$`)],
];
const after = / ?(?:\(含\)|及)?(左右(?!手)|上下(?!联|一|游)|以上|以下(?!简称|几)|以内|之内|开外|有余)/y;
const qualifierOf = (word: string): Qualifier =>
  /左右|上下/.test(word) ? 'about' : /下|内/.test(word) ? 'under' : 'over';

/** 低于3亿元的目标: held against an aim, not hedged. */
const comparand = /^的[^、,.;。\d]{0,6}(?:目标|任务|计划|预期|预算|平均|水平)/;
/** 约占全市的三分之一: the hedge stands before what the share is taken of. */
const farAhead = new RegExp(
  [
    '(?:(?<![签节契合条违])约|大概)(?:占|为|是|相当于|完成|达到?)(?:(?:19|20)\\d{2}年|[^、,.;:。\\d]{1,12})的$',
    '(?:(?<under>将近|接近|不到|不足)|超过|超)(?:占|为|是|相当于|完成)?(?:(?:19|20)\\d{2}年|[^、,.;:。\\d]{0,8}?(?:总[量数额]|计划|任务|目标|同期|水平|[国省市区县年口额量]))的$',
  ].join('|'),
);

function qualifierBefore(
  text: string,
  start: number,
  floor: number,
  amount: Amount,
  unit: UnitHere | undefined,
): { readonly qualifier: Qualifier | undefined; readonly start: number } | undefined {
  if (amount.numeral.unit || unit?.dimension === 'percent' || unit?.dimension === 'multiple') {
    const far = farAhead.exec(text.slice(Math.max(0, start - 20), start));
    if (far) return { qualifier: far.groups?.under ? 'under' : far[0].startsWith('超') ? 'over' : 'about', start };
  }
  const window = text.slice(Math.max(floor, start - 10), start);
  // 均价不高于每平方米3800元
  const perEach = /不(?<way>[高低]于|超过|少于)每\p{Script=Han}{1,3}$/u.exec(window)?.groups?.way;
  if (perEach) return { qualifier: /[低少]/u.test(perEach) ? 'over' : 'under', start };
  const before = comparand.test(text.slice(amount.end, amount.end + 14))
    ? window.replace(/(?:低于|高于|少于|多于|超过|超出|不到)$/, '')
    : window;
  if (
    /(?:(?<![超不经通])过|(?<!突)破|上)$/.test(before) &&
    /[百千万亿]/.test(text.slice(start, amount.numeral.end)) &&
    (amount.numeral.script === 'chinese' || unit?.dimension === 'money')
  )
    return { qualifier: 'over' as const, start: start - 1 };
  if (/近$/.test(before) && unit?.dimension === 'duration' && !/(?:[将接]|历时|已有|用时)近$/.test(before))
    return undefined;
  // The longest word that ends here decides: 不超过 is no 超过.
  let best: { qualifier: Qualifier; start: number } | undefined;
  for (const [qualifier, words] of leadingWords) {
    const found = words.exec(before);
    if (found && (!best || start - found[0].length < best.start)) best = { qualifier, start: start - found[0].length };
  }
  const currency = moneyBefore.exec(before)?.[0];
  return best ?? (currency ? { qualifier: undefined, start: start - currency.length } : undefined);
}
