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
  let needs: readonly (readonly (readonly string[])[])[] | undefined;
  return (text, context) => {
    needs ??= rules.map(([pattern]) => neededFor(pattern.source));
    let left = text;
    let signs = signsOf(left);
    for (const [index, [pattern, form]] of rules.entries()) {
      if (!needs[index]!.every((set) => set.some((sign) => signs.has(sign)))) continue;
      const next = replaced(left, pattern, form, context);
      if (next !== left) signs = signsOf(next);
      left = next;
    }
    return left;
  };
}

const signsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase());

const replaced = <Context>(text: string, pattern: RegExp, form: string | Form<Context>, context: Context): string =>
  typeof form === 'string'
    ? text.replace(pattern, form)
    : text.replace(pattern, (match: string, ...rest) => {
        const groups: unknown = rest.at(-1);
        return form(match, typeof groups === 'object' ? (groups as Record<string, string>) : {}, context);
      });
