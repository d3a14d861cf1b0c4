import type { Draft } from '../../../domain.ts';
import { readLikely } from '../facts/likely.ts';
import { isQuoted } from '../matching/of-two.ts';
import type { Material } from '../saying/drafting.ts';
import { missesTheQuestion } from './misses-the-question.ts';

/** 具体是哪些公司, of how many there are: a sentence that counts them names none. */
const asksNames = /哪几?[家个位所]|哪些(?:公司|企业|单位|人)|名单/u;

/** 处理后的水用来做什么: the number that was found does not tell it; a sentence may, where one is likely to. */
export function saidInstead({ claims }: Draft, refusal: Draft, material: Material): Draft {
  const { kind, text } = material.query;
  if (!/^(?:fact|list)$/u.test(kind) || asksNames.test(text) || claims.every(isQuoted)) return refusal;
  const other = readLikely(material, refusal);
  return other.kind === 'grounded' && !missesTheQuestion(other, material) ? other : refusal;
}
