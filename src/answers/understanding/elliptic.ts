import type { Glossary, GlossaryTerm, Language, Query } from '../../domain.ts';
import { literal } from '../../text/matches.ts';
import { detectLanguage, scriptOf } from '../../text/normal.ts';
import type { Understanding } from './understand.ts';

/** 面积捏, 光算商品这块: the particles and frames of chat, as 面积呢 and 商品呢. Simplified characters in and out. */
export const inTurns = (asked: string): string =>
  asked
    // 「投資」: the quotation marks of traditional script, like “投资”.
    .replace(/[「『]/gu, '“')
    .replace(/[」』]/gu, '”')
    .replace(/(?<=\p{Script=Han}{2})(?:(?<!拿)捏|(?<!唢)呐|[咧嘞涅哩])+(?=[～~!！？?。]*$)/u, '呢')
    .replace(
      /^那?么?(?:光|单|只|就)(?:是?[算看说论讲]|拿)(?<what>\p{Script=Han}{2,10}?)(?:这一?块儿?|这方面|方面|部分|来说|来看|的话)?的?(?:呢|的话)?(?=[？?]?$)/u,
      '$<what>呢',
    )
    .replace(/(?<=\p{Script=Han}{2})(?:[这那]一?块儿?|[这那]?方面)(?=呢[？?]?$)/u, '')
    // 规上的呢
    .replace(
      /^(?<lead>那么?|其中)?(?<what>[规限])上(?=的?(?:呢|有|多少|几))/u,
      (_, lead = '', what) => `${lead}${what === '规' ? '规模' : '限额'}以上`,
    )
    // 几年的: of which years, and not how long.
    .replace(/^(?:那么?|这)?(?:是)?[哪]?几年的(?:数据?|数字|事)?(?=[？?]?$)/u, '哪年的')
    // 平均每个呢
    .replace(/^(?:那么?)?(?<each>平均[每一]一?[个家栋宗户亩人所座项])的?呢(?=[？?]?$)/u, '$<each>多少')
    // 改造前呢: what it was before.
    .replace(/^(?:那么?)?在?\p{Script=Han}{2,6}?(?<![目眼当此提空年月天日周])[之以]?前的?呢(?=[？?]?$)/u, '原来是多少')
    // 那弄完的呢: what is finished.
    .replace(
      /^(?:那么?|然后)?(?:已经?|都)?(?:[弄干盖做搞修建]|施工)(?:完|好|成)了?的(?:呢|(?:有|是)?(?:几|多少)\p{Script=Han}?)(?=[？?]?$)/u,
      '完工的呢',
    )
    // 光6月份有几个: the same, of that time alone.
    .replace(
      /^(?:那么?|其中)?(?:光|单|只|就|仅)(?:是|算|说)?(?<time>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[一二三四]季度|[上下]半年|(?:20)?\d{2}年|[今去前]年)(?:这?一?个?月)?里?(?:就|又|能)?(?:有|是)?(?:多少|几)[个项家座条宗处件人]?(?:呢|啊|呀)?(?=[？?]?$)/u,
      '$<time>呢',
    )
    // 金额比去年多多少: by how much it is more, as it was told.
    .replace(
      /^(?:那么?|这)?(?:这?笔)?金额(?<than>(?:比|较|同比)[^，,？?]{2,8}?)(?:多少|几)(?=[？?]?$)/u,
      '$<than>多少钱',
    )
    // 钱呢，一共多少
    .replace(
      /^(?:那么?)?(?:钱|资金|花费)呢[，,](?:一共|总共|合计)?(?:是|要|得|有)?多少(?:钱)?(?=[？?]?$)/u,
      '一共多少钱',
    );

/** GDP?, 固投？: a metric by its name alone, of which the same is asked as of the one before. */
export const isTermAlone = ({ terms, rest, text, place, period, status }: Query): boolean =>
  terms.length === 1 &&
  rest === '' &&
  !place &&
  !period &&
  !status &&
  text.replace(/[\s？?。]|^那/gu, '') === terms[0]!.words.replace(/\s/gu, '');

/** The language of the last turn; what is no language, like GDP?, and what both scripts write alike, like 2021年呢, is asked in that of the turn before. */
export function languageOf(turns: readonly string[]): Language {
  const isOpen = (turn: string) => /^[\s\d%.]*(?:[a-z]{1,5}[\s\d%.]*)?[？?！!]*$/iu.test(turn);
  const language = detectLanguage(turns.findLast((turn) => !isOpen(turn)) ?? turns.at(-1) ?? '');
  if (language === 'en') return language;
  const scripts = turns.map((turn) => (detectLanguage(turn) === 'en' ? undefined : scriptOf(turn)));
  return scripts.findLast((script) => script !== undefined) ?? language;
}

/** 500强 of 那500强的, after 重点项目有多少: of the same noun, where the two have a name of their own. */
export function ofSameNoun({ asked, terms }: Query, before: Query, glossary: Glossary): GlossaryTerm | undefined {
  const which = /^(?:那么?|再说|换成)?(?<which>[\p{Script=Han}\d]{2,8}?)的(?:呢)?[？?]?$/u.exec(asked)?.groups?.which;
  const own = before.terms[0]?.words;
  if (!which || !own || terms.length > 0) return undefined;
  const names = Array.from({ length: Math.max(0, own.length - 2) }, (_, at) => which + own.slice(at + 1));
  return glossary.find(
    (term) =>
      term !== before.terms[0]!.term && [term.name, ...term.aliases].some((name) => names.slice(-3).includes(name)),
  );
}

/** 比这个快几个点, 跟它差多少: what the turn before asked about is one of the two, and put by its name; it leans on that turn still. */
export function withPointed(
  asked: string,
  own: Query,
  { terms, rest, period, aspect, status }: Query,
): string | undefined {
  if (!pointedAt.test(asked)) return undefined;
  const aim = status === 'target' ? '目标' : '';
  // 今年目标比这个少多少: the same of another time.
  const isOfTime = own.terms.length === 0 && own.rest === '';
  const year = /^\d{4}$/u.test(period?.label ?? '') ? `${period!.label}年${aim}` : undefined;
  const thing = terms[0]?.words ?? /^\p{Script=Han}{2,8}$/u.exec(rest)?.[0];
  const words = isOfTime ? year : thing && `${thing}${aspect === 'growth' ? '增速' : ''}${aim}`;
  return words && asked.replace(/^那?/u, '那').replace(pointedAt, `$1${words}`);
}
const pointedAt =
  /(?<=[\p{Script=Han}a-z\d]{2})([比跟和与])(?:这个|那个|它|前者|前[面头]那个|上[面头]那个|刚才那个)(?!\p{Script=Han}{0,2}[项企园公城区镇])/iu;

/** 瑞禾商事 of 瑞禾商事那个项目: whose project is asked about. */
export const isProjectsOf = (word: string, { text }: Query): boolean =>
  word.length > 2 &&
  new RegExp(`${literal(word)}的?(?:[那这][个座栋条家处])?(?:项目|工程|基地|工厂|园区)(?!数)`, 'u').test(text);

/** 支出 after 预算收入 is 预算支出, 农村 after 城镇居民收入 is 农村居民收入. */
export function counterpart(query: Query, before: Query, glossary: Glossary): GlossaryTerm | undefined {
  const [word = '', ...more] = query.rest.split(' ');
  const term = before.terms[0]?.term;
  if (!term || query.terms.length > 0 || more.length > 0 || word.length < 2) return undefined;
  const labels = [term.name, ...term.aliases];
  const isSameBut = (label: string) => {
    const isTail = label.endsWith(word);
    const shared = isTail ? label.slice(0, -word.length) : label.startsWith(word) ? label.slice(word.length) : '';
    const holds = (own: string) => (isTail ? own.startsWith(shared) : own.endsWith(shared));
    // 在建项目 is no 签约项目 of another kind.
    return shared.length >= (isTail ? 2 : 3) && labels.some((own) => own.length === label.length && holds(own));
  };
  return glossary.find((other) => other !== term && [other.name, ...other.aliases].some(isSameBut));
}

/** 二产呢, after by how much 一产 grew: of one theme; or another sum, of which the articles tell that it grows. */
export const growsAlike = ({ terms }: Query, before: Query, { vocabulary }: Understanding): boolean =>
  terms.some(({ term }) => {
    if (before.terms.some((one) => term.theme !== undefined && one.term.theme === term.theme)) return true;
    const isSum = term.dimension === 'money' && before.terms.some((one) => one.term.dimension === 'money');
    const grows = new RegExp(
      `(?:${[term.name, ...term.aliases].map(literal).join('|')})[^，。；\\d]{0,4}(?:增长|下降)`,
      'u',
    );
    return isSum && vocabulary.texts.length <= mostTexts && vocabulary.texts.some((text) => grows.test(text));
  });
/** A corpus of more is too large to be looked through. */
export const mostTexts = 200;
