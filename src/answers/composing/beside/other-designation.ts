import type { Draft } from '../../../domain.ts';
import { isOfOtherDesignation } from '../matching/designated.ts';
import type { Material } from '../saying/drafting.ts';

/** Of 轻轨S2线, what an article tells of S6线. */
export const isOfOtherDesignationTold = ({ kind, claims }: Draft, { query, known }: Material): boolean =>
  kind === 'grounded' &&
  claims.length > 0 &&
  claims.every(({ sources }) =>
    sources.every(({ passage, start, end }) => {
      const article = known.articles.get(passage.articleId)!;
      return isOfOtherDesignation(query.text, article, { start, end }, { start, end });
    }),
  );
