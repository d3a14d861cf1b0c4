import type { Draft } from '../../../domain.ts';
import { surnames } from '../../../figures/places/bodies.ts';
import { citedWords } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';
import { type Finding, findSentences } from '../sentences/facts.ts';
import { isOfPlace } from './reading.ts';

const says = '介绍|透露|表示|指出|强调|坦言|告诉|通报|解读|说|讲';
const does = '宣布|致欢?迎?辞|主持|宣读|讲话|发言|揭牌|揭幕';
/** 是谁宣布的, 发布会上讲奖励的是谁, 哪位领导致辞 */
const asks = new RegExp(
  `(?:谁|哪一?位(?:领导|专家|负责人)?)(?:来|在[^，？]{0,8})?(?<one>${says}|${does})|(?<other>${says}|${does})(?!明)[^，。？]{0,14}?(?:的人?)?(?:是|系)(?:谁|哪一?位)`,
  'u',
);
/** Whoever speaks: 秦望舒介绍, 陶立行在现场说. */
const person = `(?<!\\p{Script=Han}的|[副正])[${surnames}鲍陶祁戚柳骆穆樊殷施倪葛章蓝翁褚闵俞柏岑庞纪舒屈祝霍卓蔺柴晏詹佟桑覃][\\u4e00-\\u9fff]{1,2}?`;

/** How far a word of the question must stand in a sentence. */
const wordSaid = 0.6;
/** What lies farther from what was said, in characters, is another's speech. */
const farthest = 160;
const longest = 240;

/** Who said something, announced it or opened it: the sentence with the deed and a name before it, of what is asked about or right beside what says that. */
export function tellSpeaker(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  const found = asks.exec(query.text)?.groups;
  if (!found || query.language === 'en' || query.kind === 'yes-no' || query.leans) return undefined;
  const act = (found.one ?? found.other)!;
  const isSpeech = new RegExp(`^(?:${says})$`, 'u').test(act);
  const verbs = isSpeech ? says : act === '宣布' ? '宣布|宣告' : act;
  const named = new RegExp(
    `${person}(?:等|在[^，。；]{1,8}|也|还|则|最后|随后|现场|出席[^，。；]{0,12}并)?(?:${verbs})`,
    'u',
  );
  const words = [...query.rest.split(' '), ...query.terms.map(({ words: own }) => own)].filter(
    (word) => word.length > 1 && !new RegExp(`^(?:${says}|${does}|发布|发布会|新闻|现场)$`, 'u').test(word),
  );
  if (words.length === 0) return undefined;
  const all = findSentences(query, hits, known.articles);
  const share = ({ text }: Finding) =>
    words.filter((word) => formsOf(word).some((form) => overlap(form, text) >= wordSaid)).length / words.length;
  // All of it stands in what was said; a lone verb need not.
  const needed = words.filter((word) => !isVerb(word)).length > 1 ? 0.6 : 1;
  for (const one of all.slice(0, mostRead)) {
    const article = known.articles.get(one.source.passage.articleId)!;
    if (share(one) < needed || !isOfPlace(query, one.text, article)) continue;
    const near = all
      .filter(
        ({ source, text }) =>
          source.passage.id === one.source.passage.id &&
          Math.max(source.start - one.source.end, one.source.start - source.end) <= farthest &&
          named.test(text),
      )
      // What stands behind a speech says whose it was.
      .toSorted((a, b) => distance(a, one) - distance(b, one))[0];
    if (!near) continue;
    const { passage } = one.source;
    const start = Math.min(one.source.start, near.source.start);
    const end = Math.max(one.source.end, near.source.end);
    const told =
      end - start > longest ? near : { source: { passage, start, end }, text: citedWords({ passage, start, end }) };
    return {
      kind: 'grounded',
      language: query.language,
      claims: [quoteOf(told.source, told.text, query.language)],
    };
  }
  // 艺术周是谁宣布开幕的 is not told by anything else that is said of it.
  return isSpeech ? undefined : refuse(material, 'not-in-corpus', []);
}
const mostRead = 5;

const distance = ({ source: a }: Finding, { source: b }: Finding): number =>
  a.start === b.start ? 0 : a.start >= b.end ? a.start - b.end : b.start - a.end + 1;
