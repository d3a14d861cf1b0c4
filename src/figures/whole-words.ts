import type { Span } from '../domain.ts';
import { endsInAct } from './metrics/nouns.ts';

let segmenter: Intl.Segmenter | undefined;

/** How far a word can reach over the end of a phrase. */
const reach = 4;
/** How far from its quantity a phrase is looked for. */
const nearby = 40;

/**
 * 学的爱心人士 of 助学的爱心人士, 违法行 of 违法行为: a phrase that ends within a word is given the rest of it; one that ends within a verb
 * (得 of 得到) is no noun, and empty. `at` is the quantity beside it, `floor` where the one before ends.
 */
export function inWholeWords(phrase: string, words: string, at: Span, floor = 0): string {
  // 规划范围东至……规划用地面积 规划用地面积7公顷: a heading that its line has run into.
  const once = /(?<twice>\p{Script=Han}{3,8})\k<twice>$/u.exec(phrase)?.groups?.twice;
  if (once) return once;
  if (!/\p{L}/u.test(phrase) || hollow.test(phrase) || empty.test(phrase) || clumsy.test(phrase)) return '';
  const behind = at.end + (words[at.end] === '的' ? 1 : 0);
  const before = words.startsWith(phrase, behind) ? -1 : words.lastIndexOf(phrase, at.start - phrase.length);
  const isBefore = before >= 0 && at.start - before < nearby;
  const start = isBefore ? before : words.indexOf(phrase, at.end);
  if (start < 0 || start > at.end + nearby) return phrase;
  const end = start + phrase.length;
  // 开行动车组: no 行动 at the end of a verb.
  const isOpen = verbs.test(words.slice(Math.max(0, start - 4), start));
  const from = isOpen ? start : Math.max(wordAt(words, start)?.start ?? start, Math.min(floor, start));
  const to = wordAt(words, end)?.end ?? end;
  if ((from === start && to === end) || (isBefore ? to > at.start : from < at.end)) return phrase;
  const rest = words.slice(end, to);
  // 绿地占比为35%: 比为, 能有, 位于 are words of a dictionary, too.
  if (/^[为有到于得]$/u.test(rest) && /(?:比|产能|时长|全长|总长|[车床]位)$/u.test(phrase)) return phrase;
  if (/[为以至到在得于是能想都有]$/u.test(rest)) return '';
  const whole = words.slice(from, /^[了共中报的由从将及和与等并内外上下里]$/u.test(rest) ? end : to);
  return whole.replace(endsInAct, '') === '' ? '' : whole;
}

/** Half of a clause: what stands at its beginning or end is no part of a noun. */
const clumsy =
  /(?<=\p{Script=Han})(?<!衣)[了着](?![解装名色陆急力重])|^(?:台(?=\d)|次(?!数|品|级|生|日|均)|讯|到(?![位账岗港达])|如(?!皋|东)|按照|一[列条批根]|于(?!都|田|洪)|后(?![备勤续期])|则|还(?![款建贷])|又|就(?![业医学读餐近诊])|中共获|相当于|有望|每[年月天]可|最终|在(?![建校编岗册读营谈库线职押逃产手飞途售用园孵训研]))|(?:(?<!最)主要|(?<![统会审设估合预])计|满载|之[间内]|基础上|高质量|正式|精心|大[约概]|以往|每生|累计|以来|才能|则能|仍然?|依然|标高|双向)$/u;
/** What counts nothing, whatever it counts. */
const empty =
  /^(?:累计|共计|合计|发展|一批|计算|测算|折[算合]|(?:会)?产生|发生|出现|保持|维持|面临|设计|覆盖|成功|之[际后间]|此[后前]|接下来|往年|同期|基础上|相比|部分|或|向|台|一[块度个]|一数字|今明|据|按年|开出|搭载|统一按|介于|进行|选择|采用|需要|额外|造成|创下|意味|经过|启[动用]|使用|参加|实[行施]|录得|整体|情况|数据|结果|达成|获得|人工|满足|处|[上下]调|等.*)$/u;
/** 每年, 机组预计每年, 他以: what leads up to a noun that is not there. */
const hollow =
  /^(?:[台条座项个家](?=\d).*|每[年月日天次周]|一年|同比|\d+日|.*公告称|.*[上下]午|现?已?施工|.*(?:(?<![存所现潜内])在(?![校建营孵园册编岗售库院训读职研])|(?<![可所难])以|把|(?<![植棉])被|每[年月天次]|预计|介绍|表示|[^传小学胡]说|[\d几][千百万]?元))$/u;

/** Verbs whose last sign begins other words. */
const verbs = /(?:开行|运行|发行|履行|建成|开通|接通)$/u;

const han = /\p{Script=Han}/u;

/** Words by the signs around the place that was looked at: official prose repeats itself. */
const known = new Map<string, Span | undefined>();
const mostKnown = 4000;

/** The word that `index` lies within. */
function wordAt(words: string, index: number): Span | undefined {
  if (!han.test(words[index - 1] ?? '') || !han.test(words[index] ?? '')) return undefined;
  const first = Math.max(0, index - reach);
  const around = words.slice(first, index + reach);
  const key = `${index - first}${around}`;
  if (!known.has(key)) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, wordIn(around, index - first));
  }
  const word = known.get(key);
  return word && { start: first + word.start, end: first + word.end };
}

function wordIn(words: string, index: number): Span | undefined {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const word = segmenter.segment(words).containing(index);
  if (!word || word.index === index || !han.test(word.segment[0]!)) return undefined;
  return { start: word.index, end: word.index + word.segment.length };
}
