import { isVerb } from './verbs.ts';
import type { Vocabulary } from './vocabulary.ts';

let segmenter: Intl.Segmenter | undefined;

/** What ends like a project, a firm or a place. */
export const siteName =
  /.(?:园区?|[区镇乡村街校谷港城厂馆站桥期]|公司|集团|医院|大学|基地|中心|广场|小镇|隧道|码头|水库|大厦|灯塔|剧[院场]|大道)$/u;

const event = /.(?:博览会|博会|交易会|运动会|大赛|论坛|[乐影旅化]节)$/u;

/** Words that the dictionary does not know, and what ends like a project, a firm or a place: what something is asked of, not what is asked. */
export const isEntity = (word: string): boolean => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  if (siteName.test(word) || event.test(word)) return true;
  if (/^(?:[一二三四五][级等]|[省市区县州乡镇]级)$/u.test(word)) return false;
  const segments = [...segmenter.segment(word)].map(({ segment }) => segment.length);
  return segments.some((length, index) => length === 1 && segments[index + 1] === 1);
};

/** Of fewer articles nearly every word is in few; of more it takes too long to look. */
const [fewestTexts, mostTexts] = [20, 2000];
const distinctShare = 0.02;

/** Whether only few of many articles say a word: what it names is what they are about. */
export function isDistinct(word: string, { texts }: Vocabulary): boolean {
  if (word.length < 3 || isVerb(word) || texts.length < fewestTexts || texts.length > mostTexts) return false;
  const most = Math.max(2, distinctShare * texts.length);
  let held = 0;
  for (const text of texts) if (text.includes(word)) held += 1;
  return held > 0 && held <= most;
}
