import type { Query } from '../../domain.ts';
import { isVerb } from './verbs.ts';
import type { Vocabulary } from './vocabulary.ts';

let segmenter: Intl.Segmenter | undefined;

/** What ends like a project, a firm or a place. */
export const siteName =
  /.(?:园区?|[区镇乡村街校谷港城厂馆站桥期]|公司|集团|医院|大学|基地|中心|广场|小镇|隧道|码头|水库|大厦|灯塔|剧[院场]|大道)$/u;

const events =
  '.(?:[博展]览会|博会|(?:交易|运动|招聘|推介|洽谈|展销|双选|音乐)会|大赛|论坛|马拉松|嘉年华|[乐影旅化]节|(?<=\\p{Script=Han}{3})[周季])';
const event = new RegExp(`${events}$`, 'u');
/** What is held at a time of its own. */
export const isEvent = (word: string): boolean => event.test(word);

const ofEvent = new RegExp(`${events}[^，,？?]{0,4}(?:总共|一共|共|有|安排|举[办行])+(?:多少|几)`, 'u');

/** 文化周一共多少场活动: its programme is known before it is held. */
export const asksProgramme = (text: string): boolean => ofEvent.test(text);

/** Words that the dictionary does not know, and what ends like a project, a firm or a place: what something is asked of, not what is asked. */
export const isEntity = (word: string): boolean => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  if (siteName.test(word) || isEvent(word)) return true;
  if (/^(?:[一二三四五][级等]|[省市区县州乡镇]级)$/u.test(word)) return false;
  const segments = [...segmenter.segment(word)].map(({ segment }) => segment.length);
  return segments.some((length, index) => length === 1 && segments[index + 1] === 1);
};

/** CBD有几栋楼: what is counted is named, and where. */
export const countsNamed = ({ unit, rest }: Query): boolean => {
  const words = rest.split(' ').filter((word) => word !== '' && !isVerb(word));
  return unit !== undefined && words.length > 1 && words.some((word) => isEntity(word) || /^[A-Z]{2,}$/u.test(word));
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
