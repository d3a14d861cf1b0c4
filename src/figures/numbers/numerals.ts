import { Big } from 'big.js';

/** A numeral read at some place of a text. Values are exact decimal strings without exponent or trailing zeros. */
export interface Numeral {
  readonly end: number;
  readonly value: string;
  /** The upper end of an approximate numeral: 五六十 is 50 to 60. */
  readonly upper?: string;
  /** over: 余, 多, 几 within (20多万, 十几); about: 来 (十来个). */
  readonly hedge?: 'over' | 'about';
  /** The run of 万 and 亿 that ends the numeral, which prose takes for part of the unit: 亿 in 3.5亿元; none within 四亿五千万. */
  readonly lift: string;
  /** What the numeral brings along as its unit: `%` in 百分之六, `1/3` in 三分之二. */
  readonly unit?: string;
  readonly script: 'arabic' | 'chinese';
  /** Chinese digits in a row, without 十 to 亿: 二〇二三. */
  readonly positional: boolean;
}

/** Longer runs of numeral characters are not read at all, so that reading stays linear. */
export const maxNumeralLength = 40;

const unsafe =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}\p{No}\p{Nl}<>_*`~\\^]|(?![0-9])\p{Nd}|(?![A-Za-z])(?!\p{Script=Han})\p{L}/u;

/** An invisible, combining or foreign sign, or markup: a number that it touches is not the number that it seems to be. */
export const foreign = (sign: string): boolean => unsafe.test(sign) && !/[\n\r\t]/.test(sign);

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九', ...'〇壹贰叁肆伍陆柒捌玖'].map((digit, index) => [digit, index % 10]),
);
const digitOf = (sign: string | undefined) =>
  sign === '两' ? 2 : sign === '○' ? 0 : sign === undefined ? undefined : digits[sign];
const smallPowers: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };
const liftPowers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Units that begin with a multiplier: in 5千瓦 the 千 belongs to the unit. */
const unitHere = /(?:千(?:瓦|米|克|伏|卡|兆|赫|帕|字节)|百(?:帕|分)|千分)/y;
const arabic = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const chineseRun = /[零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖]+/y;
const arabicLift = /[百千]?万?亿?/y;
const bigLift = /万?亿|万/y;

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};
const powers = new Map<number, Big>();
function power(exponent: number): Big {
  const known = powers.get(exponent) ?? new Big(`1e${exponent}`);
  powers.set(exponent, known);
  return known;
}
const plain = (value: Big) => value.toFixed();

/** A number below 10^4 as a pair, for 三四百 is 300 to 400; or an Arabic one of any size. */
interface Part {
  readonly end: number;
  readonly low: Big;
  readonly high: Big;
  readonly fractional: boolean;
  readonly arabic: boolean;
  readonly hedge?: 'over' | 'about';
  /** A lone digit, as the 二 of 三万二. */
  readonly digit: boolean;
}

/**
 * The numeral that begins at `at` of a simplified, half-width text, or undefined.
 * Multiplier words must descend (四亿五千万); what does not, as 亿亿万, is no numeral.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  return readFraction(text, at) ?? readNumber(text, at);
}

/** The exact value of a text that is one numeral and nothing else; ranges and fractions other than hundredths have none. */
export function parseNumeral(text: string): string | undefined {
  const numeral = readNumeral(text, 0);
  if (!numeral || numeral.end !== text.length || numeral.upper !== undefined || numeral.hedge) return undefined;
  return numeral.unit === undefined ? numeral.value : undefined;
}

/** 百分之六, 千分之三, 三分之二. Thirds and the like stay fractions, since they are no finite decimals. */
function readFraction(text: string, at: number): Numeral | undefined {
  const parts = match(/[百千万](?=分之)/y, text, at);
  if (parts) {
    const start = at + 3;
    const share =
      text[start] === '百' && parts === '百'
        ? hundred(start)
        : readNumber(text, text[start] === '负' ? start + 1 : start);
    if (!share) return undefined;
    const scale = power(2 - liftPowers[parts]!);
    const sign = text[start] === '负' ? -1 : 1;
    const scaled = (value: string) => plain(new Big(value).times(scale).times(sign));
    return {
      ...share,
      value: scaled(share.value),
      ...(share.upper === undefined ? {} : { upper: scaled(share.upper) }),
      unit: '%',
      lift: '',
      positional: false,
    };
  }
  // 百万分之三, 三千分之一
  const many = match(/[十百千]万(?=分之)|[二三四五六七八九][百千](?=分之)/y, text, at);
  const ofMany = many ? readNumber(text, at + 4) : undefined;
  if (many && ofMany && ofMany.upper === undefined && !ofMany.hedge)
    return fraction(
      ofMany,
      plain(power(liftPowers[many[1]!]!).times(many[1] === '万' ? power(liftPowers[many[0]!]!) : digitOf(many[0])!)),
    );
  const slash = match(/[1-9]\d?\/[1-9]\d?(?![\d/年月日号])/y, text, at);
  if (slash) {
    const [share, parts] = slash.split('/') as [string, string];
    return fraction({ end: at + slash.length, value: share, lift: '', script: 'arabic', positional: false }, parts);
  }
  if (digitOf(text[at]) === undefined && text[at] !== '十') return undefined;
  if (!text.slice(at, at + 2 * maxNumeralLength).includes('分之')) return undefined;
  const whole = readNumber(text, at);
  if (!whole || !text.startsWith('分之', whole.end) || whole.upper !== undefined || whole.hedge) return undefined;
  const share = readNumber(text, whole.end + 2);
  if (!share || share.upper !== undefined || share.hedge || !/^\d{1,7}$/.test(whole.value) || whole.value === '0')
    return undefined;
  return fraction(share, whole.value);
}

function fraction(share: Numeral, parts: string): Numeral | undefined {
  if (new Big(share.value).gt(parts)) return undefined;
  const hundredths = new Big(share.value).times(100);
  const percent = hundredths.div(parts);
  return percent.times(parts).eq(hundredths)
    ? { ...share, value: plain(percent), unit: '%', lift: '', positional: false }
    : { ...share, unit: `1/${parts}`, lift: '', positional: false };
}

const hundred = (at: number): Numeral => ({
  end: at + 1,
  value: '100',
  lift: '',
  script: 'chinese',
  positional: false,
});

function readNumber(text: string, at: number): Numeral | undefined {
  const row = match(chineseRun, text, at) ?? '';
  if (row.length > maxNumeralLength) return undefined;
  const positional = readPositional(text, at, row);
  if (positional !== undefined) return positional;

  let total = { low: new Big(0), high: new Big(0) };
  let limit: number | undefined;
  let position = at;
  let last: Part | undefined;
  let hedge: Numeral['hedge'];
  let lift = '';
  let script: Numeral['script'] = 'chinese';
  let parts = 0;
  let lifted = false;
  for (;;) {
    const skipped: number =
      limit !== undefined && (text[position] === '零' || text[position] === '〇') ? position + 1 : position;
    const part = readPart(text, skipped);
    if (!part) break;
    // 八万两 counts silver and 四万十 is a name: neither goes on with a lone 两 or an 十 without 零.
    if (
      limit !== undefined &&
      skipped === position &&
      /^(?:两(?![百千万])|十)/.test(text.slice(position, position + 2))
    )
      break;
    let { low, high, end } = part;
    const run = part.hedge && !/[万亿]/.test(text[end] ?? '') ? '' : (liftAt(text, end, part) ?? '');
    const exponent = [...run].reduce((sum, sign) => sum + liftPowers[sign]!, 0);
    if (limit !== undefined) {
      // Two numerals side by side (2022三季度), or one that is broken (1.2亿3千万, 亿 after 亿): not for us to guess.
      if (last!.fractional || last!.hedge || last!.high.cmp(last!.low) > 0) return undefined;
      if (exponent === 0 && part.digit && !part.arabic && !last!.arabic && skipped === position) {
        // 三万二 is colloquial for 三万二千: the lone digit counts the next lower power.
        low = low.times(power(limit - 1));
        high = high.times(power(limit - 1));
      }
      // 六万二千亿: 亿 lifts the 万 before it, once.
      if (run === '亿' && limit === 4 && !lifted && high.cmp(power(limit)) < 0) {
        low = low.plus(total.low);
        high = high.plus(total.high);
        total = { low: new Big(0), high: new Big(0) };
      } else if (high.times(power(exponent)).cmp(power(limit)) >= 0) return undefined;
    }
    lifted ||= run.endsWith('亿');
    total = { low: total.low.plus(low.times(power(exponent))), high: total.high.plus(high.times(power(exponent))) };
    if (part.arabic) script = 'arabic';
    lift = parts === 0 ? run : '';
    hedge = part.hedge ?? hedge;
    end += run.length;
    parts += 1;
    if (parts > 4 || end - at > maxNumeralLength) return undefined;
    position = end;
    last = part;
    if (exponent === 0 || part.hedge) break;
    limit = exponent;
  }
  if (!last) return undefined;
  const inner = match(/[余多](?=[万亿])/y, text, position);
  if (inner && !hedge) {
    const run = match(bigLift, text, position + 1)!;
    const exponent = [...run].reduce((sum, sign) => sum + liftPowers[sign]!, 0);
    if (limit === undefined || parts === 1) {
      total = { low: total.low.times(power(exponent)), high: total.high.times(power(exponent)) };
      position += 1 + run.length;
      hedge = 'over';
      lift += run;
    }
  }
  // 5个亿, 三个多亿 are spoken for 5亿; 5个亿元以上项目, 5个亿元镇 are so many of these.
  const spoken =
    lift === '' && parts === 1
      ? match(/个多?亿(?!元(?:以[上下]|级|项目|企业|产业|楼|[镇村乡县园]|俱乐部))/y, text, position)
      : undefined;
  if (spoken) {
    total = { low: total.low.times(power(8)), high: total.high.times(power(8)) };
    position += spoken.length;
    lift = '亿';
    if (spoken.includes('多')) hedge = 'over';
  }
  return {
    end: position,
    value: plain(total.low),
    ...(total.high.eq(total.low) ? {} : { upper: plain(total.high) }),
    ...(hedge ? { hedge } : {}),
    lift,
    script,
    positional: false,
  };
}

function liftAt(text: string, at: number, part: Part): string | undefined {
  if (match(unitHere, text, at)) return undefined;
  const run = match(part.arabic ? arabicLift : bigLift, text, at) || undefined;
  // 1万千瓦时: the 千 of a run may belong to the unit behind it.
  if (run && /[百千]$/.test(run) && match(unitHere, text, at + run.length - 1)) return run.slice(0, -1) || undefined;
  return run;
}

/** 二〇二三, 一二〇: digits in a row. Two in sequence, as 五六, are an approximate number instead and read elsewhere. */
function readPositional(text: string, at: number, row: string): Numeral | undefined {
  if (row.length < 2 || /[两]/.test(row)) return undefined;
  const next = text[at + row.length] ?? '';
  if (row.length === 2 && !/[零〇○]/.test(row)) return undefined;
  if (row.length < 3 && /^[零〇○]/.test(row)) return undefined;
  if (/[十百千万亿拾佰仟]/.test(next)) return undefined;
  const value = [...row].map((digit) => digitOf(digit)).join('');
  return { end: at + row.length, value: plain(new Big(value)), lift: '', script: 'chinese', positional: true };
}

function readPart(text: string, at: number): Part | undefined {
  const number = match(arabic, text, at);
  if (number !== undefined) return readArabicPart(text, at, number);
  return readChinesePart(text, at);
}

function readArabicPart(text: string, at: number, number: string): Part | undefined {
  if (number.length > maxNumeralLength) return undefined;
  const value = new Big(number.replaceAll(',', ''));
  let end = at + number.length;
  let scaled = value;
  // 3千多, 2万5千: but 5千瓦 and 3千米 keep their 千.
  const small = match(/[十百千](?![万亿])/y, text, end);
  if (small && small !== '十' && !match(unitHere, text, end)) {
    scaled = value.times(power(smallPowers[small]!));
    end += 1;
  }
  const hedged = match(/ ?[余多] ?(?=[万亿])/y, text, end);
  const space = hedged ? undefined : match(/ (?=[百千]?[万亿])/y, text, end);
  return {
    end: end + (hedged ?? space ?? '').length,
    low: scaled,
    high: scaled,
    fractional: number.includes('.'),
    arabic: true,
    digit: false,
    ...(hedged ? { hedge: 'over' as const } : {}),
  };
}

/** A Chinese number below 10^4, with its decimals: 两千三百, 十二点五, 五六十, 一百二三十, 十余. */
function readChinesePart(text: string, at: number): Part | undefined {
  let low = 0;
  let high = 0;
  let limit = 4;
  let position = at;
  let zero = false;
  let lone = false;
  let approximate = false;
  let hedge: Part['hedge'];
  for (;;) {
    if (text[position] === '零' && position > at) {
      zero = true;
      position += 1;
    }
    const first = digitOf(text[position]);
    const bareTen = first === undefined && /[十拾]/.test(text[position] ?? '') && (position === at || zero);
    if (first === undefined && !bareTen) break;
    const second = first === undefined ? undefined : digitOf(text[position + 1]);
    // 五六十, 十七八: neighbours in the row of digits are the two ends of an estimate; so is 三五.
    const pair = first !== undefined && second !== undefined && isEstimate(first, second);
    if (second !== undefined && !pair) return undefined;
    if (text[position] === '两' && position > at && smallPowers[text[position + 1] ?? ''] === undefined) break;
    const digitEnd = bareTen ? position : position + (pair ? 2 : 1);
    const exponent = smallPowers[text[digitEnd] ?? ''];
    const taken = exponent !== undefined && !match(unitHere, text, digitEnd) ? exponent : 0;
    if (taken >= limit) return undefined;
    const [a, b] = [bareTen ? 1 : first!, bareTen ? 1 : pair ? second! : first!];
    if (approximate) return undefined;
    approximate = pair;
    // 一百五 is 150, 两千三 is 2300; 一百零五 is 105.
    const colloquial = taken === 0 && !zero && position > at && limit > 1 && !pair;
    const scale = 10 ** (colloquial ? limit - 1 : taken);
    low += a * scale;
    high += b * scale;
    lone = taken === 0 && position === at;
    position = digitEnd + (taken > 0 ? 1 : 0);
    if (taken === 0) break;
    limit = taken;
    zero = false;
    if (/[余多几]/.test(text[position] ?? '')) {
      const kept = text[position] === '几' || /[万亿]/.test(text[position + 1] ?? '');
      if (kept) {
        hedge = 'over';
        position += 1;
      }
      break;
    }
  }
  if (position === at) return undefined;
  const whole = { low: new Big(low), high: new Big(high) };
  const decimals =
    hedge || approximate ? undefined : match(/点[零〇一二三四五六七八九]{1,10}(?![十百千分刻半钟时])/y, text, position);
  if (!decimals)
    return { end: position, ...whole, fractional: false, arabic: false, digit: lone, ...(hedge ? { hedge } : {}) };
  const value = new Big(`${low}.${[...decimals.slice(1)].map((digit) => digitOf(digit)).join('')}`);
  return { end: position + decimals.length, low: value, high: value, fractional: true, arabic: false, digit: false };
}

const isEstimate = (first: number, second: number) =>
  first > 0 && (second === first + 1 || (first === 3 && second === 5));

const written = '零一二三四五六七八九';

/** The usual Chinese spelling of a whole number below 10^16, or of a decimal: 2050 → 二千零五十. */
export function spell(number: bigint | number | string): string {
  const [whole, decimals] = String(number).split('.');
  const head = spellWhole(BigInt(whole!));
  return decimals ? `${head}点${[...decimals].map((digit) => written[Number(digit)]).join('')}` : head;
}

function spellWhole(number: bigint): string {
  if (number < 0n || number >= 10n ** 16n) throw new RangeError(`${number} is not within 0 and 10^16`);
  if (number === 0n) return '零';
  const groups: string[] = [];
  const high = number / 10n ** 8n;
  const low = number % 10n ** 8n;
  if (high > 0n) groups.push(`${spellMyriads(high)}亿`);
  if (low > 0n) groups.push((high > 0n && low < 10n ** 7n ? '零' : '') + spellMyriads(low));
  return groups.join('');
}

function spellMyriads(number: bigint): string {
  const high = Number(number / 10000n);
  const low = Number(number % 10000n);
  const head = high > 0 ? `${spellSmall(high)}万` : '';
  if (low === 0) return head;
  return head + (high > 0 && low < 1000 ? '零' : '') + spellSmall(low);
}

function spellSmall(number: number): string {
  let text = '';
  let pendingZero = false;
  for (const [exponent, name] of [
    [3, '千'],
    [2, '百'],
    [1, '十'],
    [0, ''],
  ] as const) {
    const digit = Math.floor(number / 10 ** exponent) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += (pendingZero ? '零' : '') + written[digit] + name;
    pendingZero = false;
  }
  return text;
}
