import type { Article, Draft, Query, Source } from '../../../domain.ts';
import { bareName, samePlace } from '../../../figures/places/places.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { refuse } from '../saying/refusals.ts';
import { pieces } from '../sentences/facts.ts';

/** What stands in quotation marks, the sentence around it, and the article that says it. */
interface Quoted {
  readonly words: string;
  /** Of its clause, what leads up to it. */
  readonly before: string;
  readonly behind: string;
  readonly sentence: string;
  readonly source: Source;
  readonly article: Article;
}

const quotation = /[“「](?<words>[^“”「」]{2,24})[”」]/gu;

function quotedIn({ hits, known }: Material): Quoted[] {
  return hits.flatMap(({ passage }) =>
    pieces(passage.text).flatMap(({ text, start, end }) =>
      [...text.matchAll(quotation)].map(({ index, 0: { length }, groups }) => ({
        words: groups!.words!,
        before: /[^，；。]*$/u.exec(text.slice(0, index))![0],
        behind: /^[^，；。]*/u.exec(text.slice(index + length))![0],
        sentence: text,
        source: { passage, start: passage.start + start, end: passage.start + end },
        article: known.articles.get(passage.articleId)!,
      })),
    ),
  );
}

/** 今年是个什么年, 2024年定的是什么年; not 是什么年份. */
const asksYear = /(?:[是叫为]|定[的为成]?|搞的?|定位)个?(?:什么|哪个)(?:样的?)?(?:主题)?年(?=$|[？?，,了啊呀呢吗的])/u;
/** 口号怎么喊, 那句口号是什么 */
const asksSlogan = /口号|标语/u;

/** What a year was called (“项目攻坚年”), or what is cried (“投资某地，首选某区”): a saying of the kind that is asked for, of whom it is asked. */
export function tellSaying(material: Material): Draft | undefined {
  const { query } = material;
  if (query.language === 'en' || query.kind === 'yes-no') return undefined;
  if (asksYear.test(query.text)) return tellYear(material);
  return asksSlogan.test(query.text) && /什么|哪|怎么|啥/u.test(query.text) ? tellSlogan(material) : undefined;
}

const levels: readonly (readonly [suffix: string, whole: RegExp])[] = [
  ['国', /全国|国家/u],
  ['省', /全省|我省|省里|省委/u],
  ['市', /全市|我市|市里|市委/u],
  ['区', /全区|我区|区里|区委/u],
  ['县', /全县|我县|县里|县委/u],
];

/** Whose year it is, by what leads up to its name: 以全市“作风提升年”为牵引; where that says nothing, the article's place. */
function isOf({ before, sentence, article }: Quoted, { place = article.place }: Query): boolean {
  if (place === undefined) return true;
  const level = levels.findLast(([, whole]) => whole.test(before))?.[0];
  const named = [article.place, ...(article.within ?? [])].find((name) => level !== undefined && name?.endsWith(level));
  if (level !== undefined) return named === undefined ? place.endsWith(level) : samePlace(place, named);
  if (before.includes(bareName(place))) return true;
  return (
    article.place !== undefined &&
    samePlace(place, article.place) &&
    !(article.within ?? []).some((name) => before.includes(bareName(name)) && !sentence.includes(bareName(place)))
  );
}

function tellYear(material: Material): Draft {
  const { query } = material;
  const year = query.period?.from.slice(0, 4);
  const isOfYear = ({ sentence, article }: Quoted) =>
    year === undefined || sentence.includes(`${year}年`) || article.publishedOn?.startsWith(year) === true;
  const named = quotedIn(material).filter(
    // “质量提升年”成果: that of the year before.
    ({ words, behind }) =>
      /^\p{Script=Han}{2,12}年$/u.test(words) && !/^(?:活动)?(?:成果|收官|结束|圆满)/u.test(behind),
  );
  const own = named.filter((one) => isOf(one, query));
  const told = own.filter(isOfYear);
  if (told.length > 0) return quote(material, told);
  return refuse(material, own.length > 0 ? 'other-period' : query.place ? 'other-place' : 'not-in-corpus', []);
}

/** Two halves of one length, parted by a comma: what is cried, as a rule. */
const isBalanced = (words: string): boolean => {
  const [one = '', other = '', ...more] = words.split(/[，\s]/u);
  return more.length === 0 && one.length > 2 && one.length === other.length;
};

function tellSlogan(material: Material): Draft | undefined {
  const { query } = material;
  // 拉投资 and 口号 of 拉投资那句口号: what is cried for.
  const asked = [
    ...query.terms.map(({ words }) => words),
    ...query.rest.split(' ').flatMap(segmenterTerms),
    ...(/招商|引资|拉项目/u.test(query.text) ? ['投资'] : []),
  ].filter((word) => word.length > 1 && !/口号|标语|就是/u.test(word));
  const isSaid = (word: string, text: string) => formsOf(word).some((form) => form.length > 1 && text.includes(form));
  const weighed = quotedIn(material)
    .map((one) => ({
      one,
      isCalled: /口号|标语/u.test(one.before + one.behind),
      fit: asked.filter((word) => isSaid(word, one.words)).length,
      near: asked.filter((word) => isSaid(word, one.sentence)).length,
    }))
    .filter(({ one, isCalled, fit, near }) =>
      isCalled ? near > 0 || asked.length === 0 : fit > 0 && isBalanced(one.words),
    )
    .sort((a, b) => Number(b.isCalled) - Number(a.isCalled) || b.fit - a.fit);
  const [best, next] = weighed;
  // Of two that are as likely, neither is the one.
  const isOpen =
    next && next.isCalled === best!.isCalled && next.fit === best!.fit && next.one.words !== best!.one.words;
  return best && !isOpen ? quote(material, [best.one]) : undefined;
}

function quote({ query: { language } }: Material, told: readonly Quoted[]): Draft {
  const sentences = [...new Map(told.map((one) => [one.sentence, one])).values()];
  return {
    kind: 'grounded',
    language,
    claims: sentences.slice(0, mostTold).map(({ source, sentence }) => quoteOf(source, sentence, language)),
  };
}
const mostTold = 2;
