import type { Article, Figure, Glossary } from '../../../domain.ts';

/** 经济 and 主要 of 经济成绩单 limit nothing. */
const ofAll = /^(?:经济|社会|主要|重要|核心|关键|发展|全区|全市|全县|工作)$/u;

/** 招商 is short for 招商引资, 消费 for 服务业与消费. */
const isName = (word: string, theme: string): boolean =>
  word === theme ||
  theme.split('与').includes(word) ||
  (theme.length === 4 && word.length === 2 && (theme.startsWith(word) || theme.endsWith(word)));

/** The themes of the glossary that a question names, by each of its words; `undefined` where one of them is none. */
export function themesOf(words: string, glossary: Glossary): ReadonlySet<string> | undefined {
  const all = new Set(glossary.flatMap(({ theme }) => theme ?? []));
  if (all.has(words.replaceAll(' ', ''))) return new Set([words.replaceAll(' ', '')]);
  const named = words.split(' ').filter((word) => word !== '' && !ofAll.test(word));
  const themes = named.map((word) => [...all].filter((theme) => isName(word, theme)));
  return named.length > 0 && themes.every((own) => own.length > 0) ? new Set(themes.flat()) : undefined;
}

/** What is done under a theme, by which a figure of another theme belongs to it as well: 引进项目 is no matter of building alone. */
const acts: readonly (readonly [theme: RegExp, done: RegExp])[] = [
  [/招商|引资/u, /(?:引进|招引|引入|招来)(?!人才|高层次)|引资|签约|落户|落地|招商|[省市县区境]外/u],
  [/外贸|外资/u, /出口|进口|外资|境外/u],
  [/土地/u, /供地|出让|征收|收储/u],
];

/** Whether a figure is of one of `themes`: by its term, or by what the clause says was done. */
export function isOfTheme(
  { term, clause, start, metric }: Figure,
  themes: ReadonlySet<string>,
  glossary: Glossary,
  { text }: Article,
): boolean {
  const own = glossary.find(({ name }) => name === term)?.theme;
  if (own !== undefined && themes.has(own)) return true;
  const said = text.slice(clause.start, start) + metric;
  return [...themes].some((theme) => acts.some(([of, done]) => of.test(theme) && done.test(said)));
}
