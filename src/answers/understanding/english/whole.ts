import type { Chinese } from './english.ts';

/** Whose number is claimed is held against what is told of each word; what is set against each other has sides of its own. */
const isClaimed = /\d/u;

/**
 * What asks in Chinese what an English question asks, in the order of Chinese (开立 数字钱包 多少 for how many digital wallets were opened), where every
 * word of it has a counterpart: it is read as if it had been asked so. `undefined` where English words are left, each of which must be met by itself.
 */
export function wholeOf({ text }: Chinese, question: string): string | undefined {
  if (/[a-z]{2}/u.test(text) || (/吗/u.test(text) && isClaimed.test(question))) return undefined;
  return text.replace(/(?<=^| )多少(?<what>\p{Script=Han}+)/gu, '$<what> 多少');
}
