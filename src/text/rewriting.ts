import { neededFor } from './needed.ts';

/** What is put otherwise, and how. */
export type Rule = readonly [pattern: RegExp, form: string];
/** The same where the form hangs on more than the text. */
export type RuleIn<Context> = readonly [pattern: RegExp, form: string | Form<Context>];
type Form<Context> = (match: string, groups: Readonly<Record<string, string | undefined>>, context: Context) => string;

/** All `rules` in their order, each on what the ones before it have left. A question meets hardly any of them, and to try each on it is most of the work: what cannot be met is told from the signs that it needs. */
export function rewriting<Context = void>(
  rules: readonly RuleIn<Context>[],
): (text: string, context: Context) => string {
  let met: ((text: string) => readonly number[]) | undefined;
  return (text, context) => {
    met ??= rulesMet(rules.map(([pattern]) => neededFor(pattern.source)));
    let left = text;
    let candidates = met(left);
    for (let at = 0; at < candidates.length; at++) {
      const index = candidates[at]!;
      const [pattern, form] = rules[index]!;
      const next = replaced(left, pattern, form, context);
      if (next === left) continue;
      left = next;
      candidates = met(left).filter((later) => later > index);
      at = -1;
    }
    return left;
  };
}

/** Which rules a text has the needed signs for, ascending. Each rule is filed under the signs of the set that fewest rules share. */
function rulesMet(needs: readonly (readonly (readonly string[])[])[]): (text: string) => readonly number[] {
  const uses = new Map<string, number>();
  for (const sign of needs.flat(2)) uses.set(sign, (uses.get(sign) ?? 0) + 1);
  const usesOf = (set: readonly string[]) => set.reduce((sum, sign) => sum + uses.get(sign)!, 0);
  const always: number[] = [];
  const filed = new Map<string, number[]>();
  for (const [index, sets] of needs.entries()) {
    const [rarest] = sets.toSorted((one, other) => usesOf(one) - usesOf(other));
    if (!rarest) always.push(index);
    for (const sign of new Set(rarest)) filed.set(sign, [...(filed.get(sign) ?? []), index]);
  }
  return (text) => {
    const signs = signsOf(text);
    const found = new Set([...always, ...[...signs].flatMap((sign) => filed.get(sign) ?? [])]);
    return [...found]
      .filter((index) => needs[index]!.every((set) => set.some((sign) => signs.has(sign))))
      .sort((one, other) => one - other);
  };
}

/** One table after another is asked for the same text, which few of them change. */
let last: { readonly text: string; readonly signs: ReadonlySet<string> } = { text: '', signs: new Set() };
const signsOf = (text: string): ReadonlySet<string> => {
  if (last.text !== text) last = { text, signs: new Set(text.toLowerCase()) };
  return last.signs;
};

const replaced = <Context>(text: string, pattern: RegExp, form: string | Form<Context>, context: Context): string =>
  typeof form === 'string'
    ? text.replace(pattern, form)
    : text.replace(pattern, (match: string, ...rest) => {
        const groups: unknown = rest.at(-1);
        return form(match, typeof groups === 'object' ? (groups as Record<string, string>) : {}, context);
      });
