/** Words for a time that only the article's date could tell: whatever the text named before does not hold for them. */
export const unresolvable = (words: string, { publishedOn }: { readonly publishedOn?: string | undefined }): boolean =>
  (publishedOn === undefined && relative.test(words)) || leavesYear(words, { publishedOn });

/** 2022年，……，……，上半年: nobody tells of which year, two clauses behind one, where the article is not dated; nor what goes on behind it. */
export const leavesYear = (words: string, { publishedOn }: { readonly publishedOn?: string | undefined }): boolean =>
  publishedOn === undefined && farPart.test(words);

const relative =
  /目前|当前|如今|今年|(?<![比较])去年|近日|日前|不久前|近年|以来|至今|[\d一二两三四五六七八九十]年多?来/u;
const farPart = /(?:^|\d年)，(?:[^，。；\d]{0,40}，){2,5}(?:[上下]半年|第?[一二三四]季度)/u;
