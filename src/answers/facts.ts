import type { Article, Hit, Query, Source } from '../domain.ts';
import { timeMentions } from '../figures/periods.ts';
import { sentences } from '../text/sentences.ts';
import { queryTerms, segmenterTerms, terms } from '../text/terms.ts';
import { isVerb } from './match.ts';

/** A sentence that may answer a question without a figure. */
export interface Finding {
  readonly source: Source;
  readonly text: string;
  /** 0 to about 1: how much of the question's weight, rare terms heavier, the sentence and what stands around it meet. */
  readonly score: number;
}

/** What kind of words answer a question, by how it asks; a sentence that has them is likelier the answer. */
const answerKinds: readonly (readonly [RegExp, (sentence: string) => boolean])[] = [
  [
    /什么时候|何时|哪年|哪一年|哪天|几月|时间|年份|when/iu,
    (text) => timeMentions(text, { year: 2000 }).length > 0 || /\d{1,2}世纪/u.test(text),
  ],
  [/为什么|为何|原因|why/iu, (text) => /因为|由于|因此|因而|所以|原因|旨在|为了|以便|导致|使得?/u.test(text)],
  [
    /多少|几|多[大高长远宽重深快]|how (?:many|much|long|far|high|big)/iu,
    (text) => /\d|[一二三四五六七八九十百千万亿两]/u.test(text),
  ],
  [
    /哪里|哪儿|何处|地点|位于|哪个(?:国家|城市|省|市|区|县|地区)|where/iu,
    (text) => /[省市区县州国镇村岛路街]|位于|在/u.test(text),
  ],
  [/谁|哪位|何人|who/iu, (text) => /[\u4e00-\u9fff]{2,3}(?:任|说|表示|出席|主持|创|率|带|为)|·|由/u.test(text)],
  [
    /^什么是|是什么(?:东西|意思)?[？?]?$|(?:的)?(?:定义|含义)/u,
    (text) => /是(?:指|一|由)|指的是|即|称为|又称|，是/u.test(text),
  ],
  [/哪些|哪几|什么(?:样的)?(?:产业|行业|措施|活动|项目)/u, (text) => /、|包括|分别|等/u.test(text)],
];

/** Weights of a sentence's own words, its neighbours', its passage's, the passage's rank in the search, and the kind of answer (tuned on half of a public question set). */
const weights = { own: 0.55, near: 0.2, passage: 0.1, rank: 0.1, kind: 0.08 };

/** An article about the place asked for does not name it in every sentence. */
function withoutHome(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): string {
  const { place } = query;
  const isHome = place && hits.some(({ passage }) => articles.get(passage.articleId)?.place === place);
  return isHome ? query.text.replace(place, ' ').replace(place.replace(/[省市区县州镇乡]$/u, ''), ' ') : query.text;
}

/** The sentences of the hits that meet the question best, best first. */
export function findSentences(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): Finding[] {
  const asked = [...new Set(queryTerms(withoutHome(query, hits, articles)))];
  const passages = hits.map((hit) => new Set(terms(hit.passage.text)));
  // Rarity within what was found: what every hit holds tells them apart no more.
  const rarity = asked.map((term) =>
    Math.log(1 + (passages.length + 1) / (1 + passages.filter((held) => held.has(term)).length)),
  );
  const weight = asked.map((term, index) => (term.length > 1 ? 2 : 1) * rarity[index]!);
  const total = weight.reduce((sum, part) => sum + part, 0);
  if (total === 0) return [];
  const share = (held: ReadonlySet<string>) =>
    asked.reduce((sum, term, index) => sum + (held.has(term) ? weight[index]! : 0), 0) / total;
  const isKind = answerKinds.find(([asks]) => asks.test(query.text))?.[1];
  const top = hits[0]?.score || 1;

  const found: Finding[] = [];
  hits.forEach(({ passage, score }, index) => {
    const article = articles.get(passage.articleId);
    if (!article) return;
    const around = share(new Set([...passages[index]!, ...terms(article.title), ...terms(article.place ?? '')]));
    const spans = sentences(passage.text);
    const texts = spans.map((span) => passage.text.slice(span.start, span.end));
    const held = texts.map((text) => new Set(terms(text)));
    spans.forEach((span, at) => {
      const near = share(new Set([...(held[at - 1] ?? []), ...held[at]!, ...(held[at + 1] ?? [])]));
      const kind = isKind ? (isKind(texts[at]!) ? 1 : 0) : 0.5;
      found.push({
        source: { passage, start: passage.start + span.start, end: passage.start + span.end },
        text: texts[at]!,
        score:
          weights.own * share(held[at]!) +
          weights.near * near +
          weights.passage * around +
          (weights.rank * score) / top +
          weights.kind * kind,
      });
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

/** The most that a quoted answer shows, in characters; a longer sentence is shown whole, a shorter one with the neighbour that helps it most. */
const maxExcerpt = 130;

/** The best sentence, with the one beside it that meets more of the question, where both are short. */
export function excerptOf(best: Finding, found: readonly Finding[]): Pick<Finding, 'source' | 'text'> {
  const { source } = best;
  const beside = found
    .filter((other) => other.source.passage.id === source.passage.id && other !== best)
    .filter((other) => Math.abs(other.source.start - source.end) <= 1 || Math.abs(source.start - other.source.end) <= 1)
    .find((other) => other.text.length + best.text.length <= maxExcerpt);
  if (!beside) return best;
  const span = { start: Math.min(source.start, beside.source.start), end: Math.max(source.end, beside.source.end) };
  const { passage } = source;
  return {
    source: { passage, ...span },
    text: passage.text.slice(span.start - passage.start, span.end - passage.start),
  };
}

/** The words of the question that no article found says: names and nouns of two signs and more. */
export function unmetWords(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): string[] {
  const texts = [...new Set(hits.map((hit) => hit.passage.articleId))].map(
    (id) => `${articles.get(id)?.title}\n${articles.get(id)?.text}`,
  );
  return query.rest
    .split(' ')
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word))
    .flatMap((word) => {
      const parts = segmenterTerms(word).filter((part) => part.length > 1);
      return parts.length > 0 ? parts : [word];
    })
    .filter((word) => !texts.some((text) => text.includes(word)));
}
