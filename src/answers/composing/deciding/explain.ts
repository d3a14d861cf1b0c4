import type { Draft, Figure, Quantity } from '../../../domain.ts';
import { agrees, compareQuantities } from '../../../figures/numbers/compare.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { figuresWorth } from '../../ledger-index.ts';
import { severalNumbers } from '../../understanding/asking.ts';
import { rank } from '../matching/match.ts';
import { overlap } from '../matching/surroundings.ts';
import { claimOf, type Material, quoteOf } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { findSentences } from '../sentences/facts.ts';

/** The sentence that states a quantity of which the ledger knows nothing. */
function quoteStating(asked: Quantity, { query, hits, known }: Material): Draft | undefined {
  const stating = findSentences(query, hits, known.articles).find(({ text }) =>
    scanQuantities(text).some(({ value, unit }) => value === asked.value && unit === asked.unit),
  );
  return (
    stating && {
      kind: 'grounded',
      language: query.language,
      claims: [quoteOf(stating.source, stating.text, query.language)],
    }
  );
}

/** “3210”是什么, of a way of working that the articles call by a number: the sentence that says its name. */
function quoteNaming(digits: string, { query, hits, known }: Material): Draft | undefined {
  const naming = findSentences(query, hits, known.articles).find(({ text }) => text.includes(`“${digits}”`));
  return (
    naming && {
      kind: 'grounded',
      language: query.language,
      claims: [quoteOf(naming.source, naming.text, query.language)],
    }
  );
}

/** The bare number that a question asks about, 300万 as no 300; a year only where it states no other: 1970是指什么, of 1970亿元. */
function digitsIn(asked: string): string {
  const numbers = asked
    .replaceAll(/(?<=\d),(?=\d{3})/gu, '')
    .replaceAll(/(?:19|20)\d{2}年/gu, '')
    .match(/(?<![\d.])\d+(?:\.\d+)?(?:[万亿]|(?![\d.年]))/gu);
  return numbers?.find((number) => !/^(?:19|20)\d{2}$/u.test(number)) ?? numbers?.[0] ?? '';
}

/** 40.76亿元, which an article writes 407,575万元: told with fewer digits, of which there must be enough to know it by. */
const isRoundedTo =
  (asked: Quantity) =>
  (one: Quantity): boolean =>
    asked.text.replace(/\D/gu, '').length > 2 && one.unit === asked.unit && agrees(compareQuantities(asked, one));

/** Whether an answer to what a number is of holds no such number. */
export const lacksNumber = ({ kind, claims }: Draft, { query }: Material): boolean => {
  const asked = query.kind === 'what-is' ? query.quantities.find(({ unit }) => unit !== '') : undefined;
  if (kind !== 'grounded' || !asked || claims.length === 0) return false;
  const isRounded = isRoundedTo(asked);
  const says = (words: string) => scanQuantities(words).some((one) => one.value === asked.value || isRounded(one));
  return !claims.some(({ text, sources }) => says(simplify(text)) || sources.some(({ passage }) => says(passage.text)));
};

/** 381亿元是什么？ A bare number (631.9) is looked for as the articles write it. */
export function explain(material: Material): Draft | undefined {
  const { query, known } = material;
  const numbers = severalNumbers.test(query.asked) ? query.asked.match(/\d[\d,.]*[^\d\s和与跟及、，,分各]*/gu)! : [];
  // 72和70分别指什么: each by itself.
  if (numbers.length > 1) {
    const each = numbers.map((asked) =>
      explain({ ...material, query: { ...query, asked, quantities: scanQuantities(asked) } }),
    );
    const claims = each.flatMap((draft) => draft?.claims.slice(0, 1) ?? []);
    if (claims.length === numbers.length) return { kind: 'grounded', language: query.language, claims };
  }
  const asked =
    query.quantities.find((quantity) => quantity.unit !== '') ??
    query.quantities.find((quantity) => quantity.value.length > 4);
  const digits = digitsIn(query.asked);
  const isWritten = ({ text }: Figure) =>
    digits !== '' && text.startsWith(digits) && !/^[\d.]/.test(text.slice(digits.length));
  const isMeant = (figure: Figure) =>
    (asked !== undefined && figure.value === asked.value && figure.unit.startsWith(asked.unit)) ||
    (!asked?.unit && isWritten(figure));
  // Only what may be written in some other way is looked for in all of the ledger.
  const worth = asked ? figuresWorth([asked.value], known.ledger) : [];
  const among = !asked?.unit && digits !== '' ? known.ledger : worth;
  const exact = among.filter((figure) => !figure.isBase && isMeant(figure));
  const same =
    exact.length === 0 && asked ? known.ledger.filter((figure) => !figure.isBase && isRoundedTo(asked)(figure)) : exact;
  const fitting = rank(query, same, known).map((match) => match.figure);
  // CS/MPQ-78雷达是什么 asks for the radar, not for any 78.
  const namesMore = asked === undefined && query.rest.replaceAll(' ', '').length > 4;
  const chosen = fitting.length > 0 || namesMore ? fitting : same;
  // 6个园区是干什么的 is not told by that they are six.
  const does = asked && asksUse.test(query.asked) ? quoteStating(asked, material) : undefined;
  if (does) return does;
  if (chosen.length === 0)
    return asked === undefined
      ? digits.length > 2
        ? quoteNaming(digits, material)
        : undefined
      : quoteStating(asked, material);
  // 产业园投资1970亿, of what others take: the number is there, and is not told of it.
  const of = query.rest
    .split(' ')
    .filter((word) => word.length > 4 || (word.length > 3 && query.names?.includes(word)));
  const isToldOfIt = ({ sentence, articleId, subject = '', place = '', metric }: Figure) => {
    const { text } = known.articles.get(articleId)!;
    const told = `${text.slice(sentence.start, sentence.end)} ${subject} ${place} ${metric}`;
    return of.some((name) => overlap(name, told) >= leastNamed);
  };
  const isOfOther = of.length > 0 && asked !== undefined && !chosen.some(isToldOfIt);
  return {
    kind: 'grounded',
    language: query.language,
    ...(isOfOther && { lead: phrasesOf(query.language).notSaid }),
    claims: chosen.slice(0, 4).map((figure) => claimOf(figure, material)),
  };
}
/** So much of a name is said where a number is told of it. */
const leastNamed = 0.5;
const asksUse = /干[嘛啥]|[干做]什么|什么用|用来/u;
