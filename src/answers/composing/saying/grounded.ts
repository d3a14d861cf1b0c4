import type { Draft, Figure } from '../../../domain.ts';
import { claimsOf, type Material } from './drafting.ts';
import { phrasesOf } from './phrases.ts';

/** Figures as an answer: where articles disagree, each is given, newest first, and that is said. */
export function grounded(material: Material, figures: readonly Figure[]): Draft {
  const { query, known } = material;
  const dateOf = ({ articleId }: Figure) => known.articles.get(articleId)?.publishedOn ?? '';
  const isDisputed = figures.some((figure) => figures.some((other) => disagree(figure, other)));
  const told = isDisputed ? figures.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))) : figures;
  const dates = [...new Set(told.map(dateOf).filter(Boolean))];
  return {
    kind: 'grounded',
    language: query.language,
    claims: claimsOf(told, material),
    ...(isDisputed && { lead: phrasesOf(query.language).disputed(dates) }),
  };
}

/** Two articles give the same thing at the same time another value. */
const disagree = (a: Figure, b: Figure): boolean =>
  a.articleId !== b.articleId &&
  a.period?.source !== 'article' &&
  (a.term ?? a.metric) === (b.term ?? b.metric) &&
  a.metric.length - b.metric.length <= 2 &&
  a.period?.label === b.period?.label &&
  a.place === b.place &&
  a.partOf === b.partOf &&
  a.unit === b.unit &&
  a.aspect === b.aspect &&
  (a.status === 'target') === (b.status === 'target') &&
  a.value !== b.value;
