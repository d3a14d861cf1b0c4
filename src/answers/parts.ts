/** Words that make a stretch of a message a question of its own. */
const asks = /多少|几(?![乎何年])|谁|哪|什么|为何|为啥|怎么|怎样|如何|多[大高长久]|[涨跌升降增减]了?多?少?吗/u;

let segmenter: Intl.Segmenter | undefined;
const wordsOf = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
};

const conjunctions = new Set('、 和 与 及 跟 以及 还有'.split(' '));

/**
 * The questions that one message (simplified Chinese) asks together, each to be read after those before it: `总投资多少，占地几亩` asks two,
 * `一期、二期各多少亩` two as well. A message that asks one thing is its own only part.
 */
export function partsOf(question: string): string[] {
  const clauses = question.split(/[，,；;、](?=[^，,；;、]*$|.)/u).filter((clause) => clause.trim());
  if (clauses.length > 1 && clauses.every((clause) => asks.test(clause))) return clauses;
  return enumerated(question) ?? [question];
}

/** A、B和C 各多少: A, B and C each asked for. */
function enumerated(question: string): string[] | undefined {
  const each = /^(?<said>.{2,60}?)的?(?:分别|各自|各(?![项类级种地镇区街乡县市村校部个界位方国省自]))(?<tail>.*)$/u.exec(question)?.groups;
  if (!each) return undefined;
  const opening = /^.*[，,：:]/u.exec(each.said!)?.[0] ?? '';
  const items = split(each.said!.slice(opening.length));
  if (items.length < 2) return undefined;
  const tail = sharedTail(items);
  const [first, ...others] = items.map((item) => (item === items.at(-1) ? item.slice(0, item.length - tail.length) : item));
  return [`${opening}${first}`, ...others.map((item) => inPlace(first!, item))].map((item) => item + tail + each.tail);
}

function split(said: string): string[] {
  const items = [''];
  for (const word of wordsOf(said)) {
    if (conjunctions.has(word)) items.push('');
    else items[items.length - 1] += word;
  }
  return items.filter(Boolean);
}

/** 居民收入 of 城镇和农村居民收入: what the last item says for all of them. */
function sharedTail(items: readonly string[]): string {
  const last = items.at(-1)!;
  // 城镇居民和农村居民人均收入: up to the word that ends the others.
  const ending = wordsOf(items.at(-2)!).at(-1)!;
  const at = last.lastIndexOf(ending);
  if (at >= 0) return last.slice(at + ending.length);
  const [first, ...rest] = wordsOf(last);
  return first!.length > 1 && rest.length > 1 ? rest.join('') : '';
}

/** `item` as `like` would name it: 二期 after 澜桥园一期 is 澜桥园二期. */
export function inPlace(like: string, item: string): string {
  const start = parallelIn(like, item);
  return start === undefined ? item : like.slice(0, start) + item + like.slice(start + item.length);
}

/** Where in `text` something stands that differs from `item` by its beginning alone (一期 and 二期, 城镇居民 and 农村居民). */
export function parallelIn(text: string, item: string): number | undefined {
  if (item.length < 2) return undefined;
  for (let start = 0; start + item.length <= text.length; start += 1) {
    const other = text.slice(start, start + item.length);
    const same = [...other].filter((sign, index) => sign === item[index]).length;
    if (other.at(-1) === item.at(-1) && same < item.length && same * 2 >= item.length) return start;
  }
  return undefined;
}
