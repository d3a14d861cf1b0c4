import { pinyin } from 'pinyin-pro';
import { countyNames } from '../../../figures/places/counties.ts';
import { bareNames } from '../../../figures/places/gazetteer.ts';
import { calledShort } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { isSaid } from '../said.ts';
import { romanised, type Vocabulary } from '../vocabulary.ts';

/** What the names of one corpus are looked up in. */
interface Sounds {
  /** The corpus' texts, as far as names are looked for in them. */
  readonly text: string;
  /** Toneless syllable to the signs of the corpus that may be read so. */
  readonly signs: ReadonlyMap<string, string>;
  /** The beginning of the text, and every two signs that stand together in it: what words go together is seen in a part of a large corpus. */
  readonly sample: string;
  readonly pairs: ReadonlySet<string>;
}

/** Names are looked for in so many signs of a corpus, which bounds the time of a question. */
const mostSigns = 2_000_000;
const sampleSigns = 400_000;

const cache = new WeakMap<Vocabulary, Sounds>();

function soundsOf(vocabulary: Vocabulary): Sounds {
  const known = cache.get(vocabulary);
  if (known) return known;
  const text = vocabulary.texts.join('\n').slice(0, mostSigns);
  const signs = new Map<string, string>();
  for (const sign of new Set(text.match(/\p{Script=Han}/gu) ?? []))
    for (const syllable of readings(sign)) signs.set(syllable, (signs.get(syllable) ?? '') + sign);
  const sample = text.slice(0, sampleSigns);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < sample.length; at += 1) pairs.add(sample.slice(at, at + 2));
  const made = { text, signs, sample, pairs };
  cache.set(vocabulary, made);
  return made;
}

/** lü is written lv, lu or lyu. */
function readings(sign: string): Set<string> {
  const plain = pinyin(sign, { toneType: 'none', multiple: true, type: 'array', v: true });
  return new Set(
    plain.flatMap((syllable) =>
      syllable.includes('v') ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : [syllable],
    ),
  );
}

/** Whether the corpus says `before` and `after` as one: 铭砺 and 精工. */
export function areSaidTogether(before: string, after: string, vocabulary: Vocabulary): boolean {
  const { sample, pairs } = soundsOf(vocabulary);
  return pairs.has(before.slice(-1) + after.slice(0, 1)) && sample.includes(before + after);
}

/** Every way to read `latin` as syllables that the corpus has signs for; one letter is a syllable only where a name begins (Emei). */
function syllablesOf(latin: string, signs: ReadonlyMap<string, string>, isFirst = true): string[][] {
  if (latin === '') return [[]];
  const found: string[][] = [];
  for (let length = Math.min(6, latin.length); length >= (isFirst ? 1 : 2); length -= 1) {
    const head = latin.slice(0, length);
    if (/[aeiou]/u.test(head) && signs.has(head))
      for (const rest of syllablesOf(latin.slice(length), signs, false)) found.push([head, ...rest]);
  }
  return found;
}

/** Places, firms and leagues of countries that English does not write as Mandarin sounds. */
const exonyms: ReadonlyMap<string, string> = new Map(
  `tibet 西藏 innermongolia 内蒙古 hongkong 香港 macau 澳门 macao 澳门 shaanxi 陕西 urumqi 乌鲁木齐 turpan 吐鲁番 turfan 吐鲁番 hami 哈密 kumul 哈密 kashgar 喀什 kashi 喀什 hotan 和田
   khotan 和田 aksu 阿克苏 ili 伊犁 yining 伊宁 ghulja 伊宁 altay 阿勒泰 tacheng 塔城 karamay 克拉玛依 korla 库尔勒 bayingolin 巴音郭楞 bortala 博尔塔拉 changji 昌吉 kizilsu 克孜勒苏 lhasa 拉萨 xigaze 日喀则 shigatse 日喀则
   qamdo 昌都 chamdo 昌都 nyingchi 林芝 lhokha 山南 nagqu 那曲 ngari 阿里 golog 果洛 golok 果洛 yushu 玉树 haixi 海西 huangnan 黄南 hainan 海南 garze 甘孜 kardze 甘孜 ngawa 阿坝 aba 阿坝 dechen 迪庆 diqing 迪庆 shangrila 香格里拉
   hohhot 呼和浩特 baotou 包头 ordos 鄂尔多斯 hulunbuir 呼伦贝尔 ulanqab 乌兰察布 xilingol 锡林郭勒 alxa 阿拉善 bayannur 巴彦淖尔 hinggan 兴安 tongliao 通辽 chifeng 赤峰 harbin 哈尔滨 qiqihar 齐齐哈尔 jiamusi 佳木斯 xiamen 厦门 amoy 厦门 canton 广州
   brics 金砖 moutai 茅台 boe 京东方 byd 比亚迪 haier 海尔 lenovo 联想 tencent 腾讯 alibaba 阿里巴巴 catl 宁德时代 crrc 中车 saic 上汽 faw 一汽 gree 格力 geely 吉利 chery 奇瑞 nio 蔚来
   sinopec 中国石化 petrochina 中国石油 cnooc 中国海油 comac 中国商飞 cofco 中粮 cosco 中远 tsingtao 青岛 goertek 歌尔 hikvision 海康威视 sungrow 阳光电源 longi 隆基 luckin 瑞幸`
    .trim()
    .split(/\s+/u)
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1]!]);
      return pairs;
    }, []),
);

/** Whether `latin` is such a name; elsewhere what is all capitals is an abbreviation. */
export const isExonym = (latin: string): boolean => exonyms.has(latin.toLowerCase());

let segmenter: Intl.Segmenter | undefined;
const dictionary = () => (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** Names under what they are written in English, which takes long to find out. */
function bySound(names: readonly string[], soundOf: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const sound = soundOf(name);
    groups.set(sound, [...(groups.get(sound) ?? []), name]);
  }
  return groups;
}

let citiesBySound: ReadonlyMap<string, readonly string[]> | undefined;

/** The corpus' own names that may be written `latin`, the most frequent first: 铭砺 for Mingli. Cities of China that it does not name come last. */
export function namesBySound(latin: string, vocabulary: Vocabulary): string[] {
  const folded = latin.toLowerCase().replace(/['’\s-]/gu, '');
  const someone = surnamed(latin, soundsOf(vocabulary));
  if (someone.length > 0) return someone;
  if (!/^[a-z]{3,20}$/u.test(folded) || (folded.length < 4 && !exonyms.has(folded))) return [];
  const { text, signs } = soundsOf(vocabulary);
  const exonym = exonyms.get(folded);
  if (exonym && text.includes(exonym)) return [exonym];
  const counts = new Map<string, number>();
  for (const syllables of syllablesOf(folded, signs)) {
    if (syllables.length < 2 || syllables.length > 5) continue;
    const sound = new RegExp(syllables.map((syllable) => `[${signs.get(syllable)}]`).join(''), 'gu');
    for (const { 0: name, index } of text.matchAll(sound))
      if (!isCutOut(name, index, text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  citiesBySound ??= bySound(bareNames, romanised);
  const cities = citiesBySound.get(folded) ?? [];
  const said = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const own = said.filter((name) => !cities.includes(name));
  // A word of the dictionary that sounds the same (伤害 for Shanghai) is hardly the name.
  const isWord = (name: string) => [...dictionary().segment(name)].length === 1;
  return [
    ...said.filter((name) => cities.includes(name)),
    ...own.filter((name) => !isWord(name)),
    ...cities.filter((name) => !counts.has(name)),
    ...own.filter(isWord),
  ];
}

/** The last sign of one word and the first of the next: 开展 in 打开展厅 is no name. */
function isCutOut(name: string, index: number, text: string): boolean {
  const from = Math.max(0, index - contextSigns);
  const end = index + name.length;
  const edges = new Set<number>([text.length]);
  for (const segment of dictionary().segment(text.slice(from, end + contextSigns))) edges.add(from + segment.index);
  return !edges.has(index) && !edges.has(end);
}
const contextSigns = 6;

/** 周某 for Zhou, as articles write whom they do not name. */
function surnamed(latin: string, { text, signs }: Sounds): string[] {
  const own = /^\p{Lu}\p{Ll}{1,5}$/u.test(latin) ? signs.get(latin.toLowerCase()) : undefined;
  return own ? [...new Set(text.match(new RegExp(`[${own}]某(?![\\d一-龥]?[个种些])`, 'gu')) ?? [])] : [];
}

let countiesBySound: ReadonlyMap<string, readonly string[]> | undefined;

/** The counties of China that are written `latin`, without their suffix: 昆山 for Kunshan. */
export function countiesNamed(latin: string): readonly string[] {
  countiesBySound ??= bySound(countyNames, romanised);
  return countiesBySound.get(latin.toLowerCase()) ?? [];
}

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^New Area\b/iu, '新区'],
  [/^District\b/iu, '区'],
  [/^County\b/iu, '县'],
  [/^Banner\b/iu, '旗'],
  [/^(?:City|Municipality)\b/iu, '市'],
  [/^Province\b/iu, '省'],
  [/^Subdistrict\b/iu, '街道'],
  [/^Township\b/iu, '乡'],
  [/^Town\b/iu, '镇'],
  [/^Village\b/iu, '村'],
];

/** The kind of place that stands at `tokens[at]`, in both languages. */
export function suffixAt(
  tokens: readonly { readonly text: string; readonly start?: number; readonly end?: number }[],
  at: number,
): { readonly chinese: string; readonly english: string; readonly next: number } | undefined {
  // In Suchuan, town people earn more: no town of that name.
  if ((tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1) return undefined;
  const words = `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`;
  for (const [english, chinese] of suffixes) {
    const said = english.exec(words)?.[0];
    if (said) return { chinese, english: said, next: at + said.split(' ').length };
  }
  return undefined;
}

const homesBySound = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** The corpus' own place, or one around it, that is written `latin`. */
export function homeNamed(latin: string, vocabulary: Vocabulary): string | undefined {
  const { homes, around } = vocabulary;
  const known = homesBySound.get(vocabulary) ?? bySound([...homes, ...around], (name) => romanised(calledShort(name)));
  homesBySound.set(vocabulary, known);
  return known.get(latin.toLowerCase())?.[0];
}

/** 望川 is told as 望川区 where the corpus mostly tells it so. */
export function withSuffix(name: string, vocabulary: Vocabulary): string {
  const { text } = soundsOf(vocabulary);
  const after = [...text.matchAll(new RegExp(`${literal(name)}(新区|[省市区县州])?`, 'gu'))].map((match) => match[1]);
  const suffix = after.find((one) => one !== undefined);
  return suffix && after.filter((one) => one === suffix).length * 2 > after.length ? name + suffix : name;
}

/** What Chinese calls what is numbered: 三中 for the No. 3 Middle School. */
const numberedKinds: readonly (readonly [RegExp, readonly [short: string, whole: string]])[] = [
  [/^(?:middle|high) school\b/iu, ['中', '中学']],
  [/^primary school\b/iu, ['小', '小学']],
  [/^(?:people )?hospital\b/iu, ['院', '人民医院']],
];

/** The No. 3 Middle School, whose number `tokens[at]` is, written 第三. */
export function numberedAt(
  tokens: readonly { readonly text: string }[],
  at: number,
): { readonly say: readonly string[]; readonly next: number } | undefined {
  const number = /^第([一二三四五六七八九十]+)$/u.exec(tokens[at]!.text)?.[1];
  const words = `${tokens[at + 1]?.text ?? ''} ${tokens[at + 2]?.text ?? ''}`;
  for (const [english, [short, whole]] of number === undefined ? [] : numberedKinds) {
    const said = english.exec(words)?.[0];
    if (said) return { say: [`${number}${short}`, `第${number}${whole}`], next: at + 1 + said.split(' ').length };
  }
  return undefined;
}

const lines: Readonly<Record<string, readonly string[]>> = {
  railway: ['铁路', '高铁', '线'],
  railroad: ['铁路'],
  expressway: ['高速公路', '高速'],
  highway: ['公路', '高速'],
  canal: ['运河'],
};

/** So many first signs of names that sound alike are tried. */
const mostFirst = 5;

/** The Tonghe-Wanfu railway, which the corpus calls by the first signs of both: 桐万铁路. */
export function lineAt(
  tokens: readonly { readonly text: string }[],
  at: number,
  vocabulary: Vocabulary,
): { readonly say: readonly string[]; readonly next: number } | undefined {
  const [from, to, kind] = [tokens[at]!.text, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text.toLowerCase() ?? ''];
  if (!Object.hasOwn(lines, kind) || !/^\p{Lu}/u.test(from) || !/^\p{Lu}/u.test(to)) return undefined;
  const first = (latin: string) =>
    [...new Set(namesBySound(latin, vocabulary).map((name) => name[0]!))].slice(0, mostFirst);
  const found = first(from).flatMap((a) => first(to).flatMap((b) => lines[kind]!.map((line) => a + b + line)));
  const say = found.filter((name) => isSaid(name, vocabulary)).slice(0, 1);
  return say.length > 0 ? { say, next: at + 3 } : undefined;
}

const letters = new WeakMap<Vocabulary, readonly (readonly [name: string, letters: string])[]>();

/** A question with the articles' own places in Chinese. Few stand in it, and only those need be looked for letter by letter. */
export function withPlaces(question: string, vocabulary: Vocabulary): string {
  const { homes, around } = vocabulary;
  const known =
    letters.get(vocabulary) ?? [...homes, ...around].map((name) => [name, romanised(calledShort(name))] as const);
  letters.set(vocabulary, known);
  let text = question;
  let run = inOneRun(text);
  for (const [name, latin] of known) {
    if (!run.includes(latin)) continue;
    text = text.replace(patternOf(latin), name);
    run = inOneRun(text);
  }
  return text;
}

const inOneRun = (text: string) => text.toLowerCase().replace(/['\s]/gu, '');

const patternOf = (latin: string) =>
  new RegExp(
    `(?<![A-Za-z])${[...latin].join("['\\s]?")}(?:\\s+(?:District|City|County|Banner|Province|Municipality|New Area))?(?![A-Za-z])`,
    'iu',
  );
