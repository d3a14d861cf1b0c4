/** Stands where a figure or a time stood: a sign of no text. */
export const gap = '\ue000';

/** Without blanks and quotation marks, which models and articles set as they please. */
export const bare = (text: string): string => text.replace(/[\s“”"‘’「」『』《》]/gu, '');

/** Words that join others and say nothing themselves. Closed classes only. */
const glue = new RegExp(
  `^(?:${[
    '报道(?:称|指出|显示|提到|中)?|文章(?:称|指出|提到|中)?|资料(?:显示)?|根据|依据|据此|据(?!称|传|说)|其中|此外|另外|同时|以及|并且|包括|分别|方面|领域|情况|如下|具体|也就是|即(?!将)|这些|它们|因此|由于|所以|当年|全年|年度|[全我本][省市区县镇]',
    '达到了?|达|共有|共计|总计|合计|共|为|是|有|于|在|由|从|自|对|与|和|及|或|并|而|以|等|的|地|得|了|着|中|上|内|里|所|之|则|也|还|又|均|至|到|向|给|把|用|按|该|其|这|那|它|来|了',
  ].join('|')})`,
  'u',
);
/** The names of what is computed from figures: the figures themselves are computed again. */
const computing =
  /^(?:合计|总和|之和|相加|相差|差额|差距|比|较|多|少|高|低|增加|减少|占|比重|比例|倍|相当于|超出|高出|低于|高于)/u;
const sign = /^[\p{P}+＋\-−×÷=≈~％%￥¥\ue000]/u;
const shortestPiece = 2;

/** How many signs from `at` on a held text holds in one run; a lone sign is too little to be anybody's word. */
export function pieceLength(words: string, at: number, held: readonly string[]): number {
  let longest = 0;
  for (const text of held) {
    let length = Math.max(longest, shortestPiece - 1);
    while (at + length < words.length && text.includes(words.slice(at, at + length + 1))) length += 1;
    if (length >= shortestPiece) longest = Math.max(longest, length);
  }
  return longest;
}

export interface Piece {
  readonly at: number;
  readonly words: string;
}

/** Splits `words` into runs that `lengthAt` vouches for, glue, and what nothing vouches for. */
export function metWords(
  words: string,
  lengthAt: (at: number) => number,
  isComputed = false,
): { met: Piece[]; unmet: string[] } {
  const met: Piece[] = [];
  const unmet: string[] = [];
  let run = '';
  const endRun = () => {
    if (run !== '') unmet.push(run);
    run = '';
  };
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at, at + 8);
    const length = lengthAt(at);
    const free = Math.max(
      ...[sign, glue, ...(isComputed ? [computing] : [])].map((pattern) => pattern.exec(rest)?.[0].length ?? 0),
    );
    if (length === 0 && free === 0) {
      run += words[at];
      at += 1;
      continue;
    }
    endRun();
    if (length > free) met.push({ at, words: words.slice(at, at + length) });
    at += Math.max(length, free);
  }
  endRun();
  return { met, unmet };
}

const negating =
  /不(?!仅|断|少|久|同|但|止|过|低于|少于|超过|高于|多于|足|凡|愧|懈|变|可或缺|到|忘|负|含|锈|动产)|没(?!收)|未(?!来|央)|无(?!人机|线|障碍|锡|缝|偿|论|疑|废|抵押)|非(?!常|遗|公|凡|法|洲|物质|税)|否|勿|拒|禁|取消|终止|暂停|停止|停工|停产|失败|叫停|撤|驳回|难以|反对|落空|搁置|推迟|延期/gu;

export const negations = (words: string): number => words.match(negating)?.length ?? 0;
