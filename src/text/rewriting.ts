/** What is put otherwise, and how. A pattern refers to none of its own groups. */
export type Rule = readonly [pattern: RegExp, form: string];
/** The same where the form hangs on more than the text. */
export type RuleIn<Context> = readonly [pattern: RegExp, form: string | Form<Context>];
type Form<Context> = (match: string, groups: Readonly<Record<string, string | undefined>>, context: Context) => string;

/** So many rules are passed over at once where a text has nothing for any of them. */
const bundled = 12;

/** All `rules` in their order, each on what the ones before it have left. A question meets hardly any of them, and to try them one by one is most of the work. */
export function rewriting<Context = void>(
  rules: readonly RuleIn<Context>[],
): (text: string, context: Context) => string {
  const bundles: { readonly any: RegExp; readonly own: readonly RuleIn<Context>[] }[] = [];
  for (let at = 0; at < rules.length; at += bundled) {
    const own = rules.slice(at, at + bundled);
    bundles.push({ any: anyOf(own.map(([pattern]) => pattern)), own });
  }
  return (text, context) => {
    let left = text;
    for (const { any, own } of bundles)
      if (any.test(left)) for (const [pattern, form] of own) left = replaced(left, pattern, form, context);
    return left;
  };
}

const replaced = <Context>(text: string, pattern: RegExp, form: string | Form<Context>, context: Context): string =>
  typeof form === 'string'
    ? text.replace(pattern, form)
    : text.replace(pattern, (match: string, ...rest) => {
        const groups: unknown = rest.at(-1);
        return form(match, typeof groups === 'object' ? (groups as Record<string, string>) : {}, context);
      });

/** Two patterns may call a group by one name; put together they need none. Where one of them is met in capitals, all are tried on them. */
const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    patterns.map(({ source }) => `(?:${source.replace(/\(\?<(?![=!])\w+>/gu, '(?:')})`).join('|'),
    patterns.some(({ ignoreCase }) => ignoreCase) ? 'iu' : 'u',
  );
