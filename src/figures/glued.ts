/** How far into a sentence a seam is looked for. */
const nearby = 160;
const anySign = /讯|电|消息|据|记者|摄|供图|广告|】/u;

const classifier = '(?:%|\\d[\\d.]*[万亿]*[^\\d，。；：、\\s名位个]\\p{Script=Han}?)';

/** Where one text was glued to another without a stop; each ends with the seam. */
const seams = [
  // 普及率达到96%本报讯（记者……）: a headline that the text was glued to; 示范点达1082家江北日报讯: with the unit of its last number.
  /^[^。；]{6,120}?(?<![\d万亿])(?=(?:本报|\p{Script=Han}{2,4}(?:日报|晚报|新闻网|在线|网))[\p{Script=Han}\d]{0,12}(?:讯|电|消息)\s?[(（](?:全媒体)?(?:记者|通讯员))/u,
  // 设站13座据悉，……; 融资近3亿元记者从……获悉
  new RegExp(
    `^[^。；]{3,120}?${classifier}(?=(?:据悉|据了解|据介绍)，|记者(?:从|今[日天]|昨[日天]|日前|近日|了解|获悉))`,
    'u',
  ),
  // 林某某 摄会议现场……
  /^\s*\p{Script=Han}{2,3}(?:\s\p{Script=Han}{2,3})?\s?(?:摄(?![影像制取入氏])|供图)(?=[\p{Script=Han}“《])/u,
  // 河东日报讯（记者林某某）……
  /^[^，。；]{0,60}?(?:讯|电|消息|报道)\s?[(（][^（）()]{0,40}(?:记者|通讯员)[^（）()]{0,40}[）)]\s?/u,
  // An advertisement set into the text.
  /^[^。]{0,80}?(?=(?<!\p{Script=Han})广告\s[^，。；]{2,60}?×)/u,
  /^\s*广告\s[^，。；]{2,60}?×/u,
];

/** Where the first of the texts ends of which a sentence was glued together; undefined where it is one. */
export function seamOf(sentence: string): number | undefined {
  const words = sentence.slice(0, nearby);
  if (!anySign.test(words)) return undefined;
  for (const seam of seams) {
    const length = seam.exec(words)?.[0].length;
    if (length && length < sentence.length) return length;
  }
  return undefined;
}

/** 河东日报讯（记者林某某）: who reports, and nothing of what is told. */
export const isDateline = (words: string): boolean =>
  /^[^，。；]{0,60}(?:讯|电|消息|报道)\s?[(（][^（）()]*(?:记者|通讯员)[^（）()]*[）)]\s?$/u.test(words);
