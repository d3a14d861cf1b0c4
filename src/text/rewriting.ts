/** What is put otherwise, and how. A pattern refers to none of its own groups. */
export type Rule = readonly [pattern: RegExp, form: string];

/** So many rules are passed over at once where a text has nothing for any of them. */
const bundled = 12;

/** All `rules` in their order, each on what the ones before it have left. A question meets hardly any of them, and to try them one by one is most of the work. */
export function rewriting(rules: readonly Rule[]): (text: string) => string {
  const bundles: { readonly any: RegExp; readonly own: readonly Rule[] }[] = [];
  for (let at = 0; at < rules.length; at += bundled) {
    const own = rules.slice(at, at + bundled);
    bundles.push({ any: anyOf(own.map(([pattern]) => pattern)), own });
  }
  return (text) => {
    let left = text;
    for (const { any, own } of bundles)
      if (any.test(left)) for (const [pattern, form] of own) left = left.replace(pattern, form);
    return left;
  };
}

/** Two patterns may call a group by one name; put together they need none. Where one of them is met in capitals, all are tried on them. */
const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    patterns.map(({ source }) => `(?:${source.replace(/\(\?<(?![=!])\w+>/gu, '(?:')})`).join('|'),
    patterns.some(({ ignoreCase }) => ignoreCase) ? 'iu' : 'u',
  );
