import { pinyin } from 'pinyin-pro';
import { bareNames } from '../figures/gazetteer.ts';
import { romanised, type Vocabulary } from './vocabulary.ts';

/** What the names of one corpus are looked up in. */
interface Sounds {
  /** The corpus' texts, as far as names are looked for in them. */
  readonly text: string;
  /** Toneless syllable to the signs of the corpus that may be read so. */
  readonly signs: ReadonlyMap<string, string>;
}

/** Names are looked for in so many signs of a corpus, which bounds the time of a question. */
const mostSigns = 2_000_000;

const cache = new WeakMap<Vocabulary, Sounds>();

function soundsOf(vocabulary: Vocabulary): Sounds {
  const known = cache.get(vocabulary);
  if (known) return known;
  const text = vocabulary.texts.join('\n').slice(0, mostSigns);
  const signs = new Map<string, string>();
  for (const sign of new Set(text.match(/\p{Script=Han}/gu) ?? []))
    for (const syllable of readings(sign)) signs.set(syllable, (signs.get(syllable) ?? '') + sign);
  const made = { text, signs };
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

/** Whether the corpus says `words`. */
export const isSaid = (words: string, vocabulary: Vocabulary): boolean => soundsOf(vocabulary).text.includes(words);

/** Every way to read `latin` as two to five syllables that the corpus has signs for. */
function syllablesOf(latin: string, signs: ReadonlyMap<string, string>): string[][] {
  if (latin === '') return [[]];
  const found: string[][] = [];
  for (let length = Math.min(6, latin.length); length >= 1; length -= 1) {
    const head = latin.slice(0, length);
    if (signs.has(head)) for (const rest of syllablesOf(latin.slice(length), signs)) found.push([head, ...rest]);
  }
  return found;
}

let segmenter: Intl.Segmenter | undefined;
const dictionary = () => (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** The corpus' own names that may be written `latin`, the most frequent first: 铭砺 for Mingli. Cities of China that it does not name come last. */
export function namesBySound(latin: string, vocabulary: Vocabulary): string[] {
  const folded = latin.toLowerCase().replace(/['’\s-]/gu, '');
  if (!/^[a-z]{4,24}$/u.test(folded)) return [];
  const { text, signs } = soundsOf(vocabulary);
  const counts = new Map<string, number>();
  for (const syllables of syllablesOf(folded, signs)) {
    if (syllables.length < 2 || syllables.length > 5) continue;
    const sound = new RegExp(syllables.map((syllable) => `[${signs.get(syllable)}]`).join(''), 'gu');
    for (const [name] of text.matchAll(sound)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const cities = bareNames.filter((name) => romanised(name) === folded);
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

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^New Area\b/iu, '新区'],
  [/^District\b/iu, '区'],
  [/^County\b/iu, '县'],
  [/^(?:City|Municipality)\b/iu, '市'],
  [/^Province\b/iu, '省'],
  [/^Subdistrict\b/iu, '街道'],
  [/^Township\b/iu, '乡'],
  [/^Town\b/iu, '镇'],
  [/^Village\b/iu, '村'],
];

/** The kind of place that stands at `tokens[at]`, in both languages. */
export function suffixAt(
  tokens: readonly { readonly text: string }[],
  at: number,
): { readonly chinese: string; readonly english: string; readonly next: number } | undefined {
  const words = `${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''}`;
  for (const [english, chinese] of suffixes) {
    const said = english.exec(words)?.[0];
    if (said) return { chinese, english: said, next: at + said.split(' ').length };
  }
  return undefined;
}

/** The corpus' own place, or one around it, that is written `latin`. */
export function homeNamed(latin: string, { homes, around }: Vocabulary): string | undefined {
  const folded = latin.toLowerCase();
  return [...homes, ...around].find((name) => romanised(name.replace(/(?:新区|[省市区县州镇旗])$/u, '')) === folded);
}

/** 望川 is told as 望川区 where the corpus mostly tells it so. */
export function withSuffix(name: string, vocabulary: Vocabulary): string {
  const { text } = soundsOf(vocabulary);
  const after = [...text.matchAll(new RegExp(`${name}(新区|[省市区县州])?`, 'gu'))].map((match) => match[1]);
  const suffix = after.find((one) => one !== undefined);
  return suffix && after.filter((one) => one === suffix).length * 2 > after.length ? name + suffix : name;
}
