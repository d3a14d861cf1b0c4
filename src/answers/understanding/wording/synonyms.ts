import { formsOfTime } from '../../../figures/times/time-told.ts';
import { acts } from './acts-alike.ts';
import { actsTold } from './acts-told.ts';
import { everydayActs, everydayNames } from './everyday-names.ts';
import { things } from './things-alike.ts';

const sets = new Map<string, readonly string[]>();
for (const line of [...acts, ...things, ...everydayActs, ...everydayNames, ...actsTold]) {
  const words = line.split(' ');
  for (const word of words) {
    // 交 is short for 缴纳; but 交通, where 缴纳 was asked, says nothing of it.
    const others = words.filter((other) => word.length === 1 || other.length > 1 || word.includes(other));
    sets.set(word, [...new Set([word, ...(sets.get(word) ?? []), ...others])]);
  }
}

/** The words that stand in one line alone, which is of what is done: 拿下 is 签约 as well as 获得. */
const onlyActs: ReadonlySet<string> = new Set(
  [...acts, ...everydayActs, ...actsTold]
    .flatMap((line) => line.split(' '))
    .filter((word, at, all) => all.indexOf(word) === at && all.lastIndexOf(word) === at),
);
const named: ReadonlySet<string> = new Set([...things, ...everydayNames].flatMap((line) => line.split(' ')));
/** Whether a word tells one kind of what is done, and nothing else. */
export const isAct = (word: string): boolean => onlyActs.has(word) && !named.has(word);

/** A word and all that says the same, itself first; 外来项目 by its halves. */
export function formsOf(word: string): readonly string[] {
  const known = sets.get(word);
  // 爬行动物 are told as 爬行类.
  const kind = known ? undefined : animals.exec(word)?.groups?.kind;
  if (kind) return [word, `${kind}类`];
  if (!known && fruit.test(word)) return [word, word[0]!]; // 柚子 are 蜜柚 as well.
  // 草原面积 is told as 草原总面积.
  const whole = known ? undefined : summed.exec(word)?.groups;
  if (whole) return [word, `${whole.of}总${whole.measure}`];
  // 搬过来 is 搬.
  const base = known ? undefined : (complement.exec(word) ?? once.exec(word))?.groups?.base;
  if (base && sets.has(base)) return [word, base, ...sets.get(base)!];
  const times = known ? undefined : formsOfTime(word);
  if (known || times || word.length !== 4) return known ?? times ?? [word];
  const halves = [word.slice(0, 2), word.slice(2)].map((half) => sets.get(half) ?? [half]);
  const forms = halves[0]!.flatMap((first) => halves[1]!.map((second) => first + second));
  // Words are few beside the questions that use them.
  if (sets.size < 20_000) sets.set(word, forms);
  return forms;
}
const complement = /^(?<base>\p{Script=Han}{1,2})(?:[过起出下上回]来|[过搬回]去)$/u;
/** 再建, 又签: what is done once more is told by the verb alone. */
const once = /^[再又还](?<base>\p{Script=Han}{1,2})$/u;
const summed = /^(?<of>\p{Script=Han}{2,}?)(?<measure>面积|人口|投资|产值|产量|里程|长度|库容|收入|装机)$/u;
const animals = /^(?<kind>\p{Script=Han}{2})动物$/u;
const fruit = /^[柚橙桃李梨杏柿橘桔枣栗椰柑榛莲]子$/u;
