/**
 * What a text must hold for a regular expression (its `source`, read with flag u or iu) to match anywhere in it: of each set at least one sign, in small letters. Sets that
 * the expression needs may be missing, as those of what it only may hold; there is none too many.
 */
export function neededFor(source: string): readonly (readonly string[])[] {
  const signs = [...source];
  let at = 0;
  const meets = (text: string): boolean => {
    for (let ahead = 0; ahead < text.length; ahead++) if (signs[at + ahead] !== text[ahead]) return false;
    at += text.length;
    return true;
  };
  const skipPast = (end: string): readonly string[][] => {
    at = signs.indexOf(end, at) + 1;
    return [];
  };

  function alternatives(): string[][] {
    const branches = [sequence()];
    while (meets('|')) branches.push(sequence());
    if (branches.length === 1) return branches[0]!;
    const least = branches.map((needed) => needed.reduce<string[] | undefined>(smaller, undefined));
    return least.every((set) => set !== undefined) ? [[...new Set(least.flat())]] : [];
  }

  function sequence(): string[][] {
    const needed: string[][] = [];
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      const own = atom();
      if (!mayBeAbsent()) needed.push(...own);
    }
    return needed;
  }

  function mayBeAbsent(): boolean {
    const may = signs[at] === '*' || signs[at] === '?' || (signs[at] === '{' && signs[at + 1] === '0');
    if (meets('{')) skipPast('}');
    else if (!meets('*') && !meets('?') && !meets('+')) return false;
    meets('?');
    return may;
  }

  function atom(): readonly string[][] {
    if (meets('(')) return group();
    if (meets('[')) return characterClass();
    if (meets('\\')) return escaped();
    const sign = signs[at++]!;
    return /[.^$]/u.test(sign) ? [] : [[sign.toLowerCase()]];
  }

  function group(): string[][] {
    const isDenied = meets('?!') || meets('?<!');
    if (!isDenied && !meets('?:') && !meets('?=') && !meets('?<=') && meets('?<')) skipPast('>');
    const inner = alternatives();
    at++;
    return isDenied ? [] : inner;
  }

  function characterClass(): string[][] {
    const own: string[] = [];
    const isDenied = meets('^');
    let isListed = true;
    while (!meets(']')) {
      const [set] = meets('\\') ? escaped() : [[signs[at++]!.toLowerCase()]];
      if (set) own.push(...set);
      if (!set || (signs[at] === '-' && signs[at + 1] !== ']')) isListed = false;
    }
    return isDenied || !isListed ? [] : [own];
  }

  /** \d, \p{…}, \k<…>, \x20: what a class or a number stands for is not spelt out. */
  function escaped(): readonly string[][] {
    const sign = signs[at++]!;
    if (/[pPu]/u.test(sign) && signs[at] === '{') return skipPast('}');
    if (sign === 'k') return skipPast('>');
    while (/\d/u.test(sign) && /\d/u.test(signs[at] ?? '')) at++;
    at += spelt[sign] ?? 0;
    return /[\p{L}\p{N}]/u.test(sign) ? [] : [[sign]];
  }

  return alternatives().sort((one, other) => one.length - other.length);
}

/** How many signs spell out a number behind the escape. */
const spelt: Readonly<Record<string, number>> = { u: 4, x: 2, c: 1 };

const smaller = (one: string[] | undefined, other: string[]): string[] =>
  one && one.length <= other.length ? one : other;
