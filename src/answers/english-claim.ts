import type { Glossary } from '../domain.ts';
import type { Slot } from '../figures/extract.ts';
import { timeMentions } from '../figures/periods.ts';
import { placeMentions, type Where } from '../figures/places.ts';
import { scanQuantities } from '../figures/scan.ts';
import { chineseOf, labelsOf } from './english.ts';
import type { Vocabulary } from './vocabulary.ts';

const target =
  /\b(?:target(?:s|ed)?|goal|aim(?:s|ed|ing)?|plan(?:s|ned)?|expect(?:s|ed)?|will|intend|project(?:ed)? to|forecast|strive|hopes?)\b/iu;
const actual =
  /\b(?:reached|achieved|attracted|completed|was|were|actual|totall?ed|recorded|showed|grew|rose|fell|added|landed|carried out|solved|visited)\b/iu;
const growth =
  /\b(?:growth|grow|grew|growing|increased? (?:of|by)|rise|rose|rising|fall|fell|decline[ds]?|drop(?:ped)?|up by|down by)\b/iu;
const fall = /\b(?:fall|fell|decline[ds]?|drop(?:ped)?|decreased?|down by)\b/iu;

/** The slots of an English claim, its metric and place in the corpus' own Chinese words where the glossary and the vocabulary know them. */
export function englishSlots(
  claim: string,
  context: Where & { readonly publishedOn?: string | undefined },
  glossary: Glossary,
  vocabulary: Vocabulary,
): Slot[] {
  const slots: Slot[] = [];
  const sentences = [...claim.matchAll(/[^.;!?。；]+(?:\.\d+[^.;!?。；]*)*[.;!?。；]?/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const named = labelsOf(glossary).flatMap(({ label }) =>
    [...claim.matchAll(new RegExp(label, 'giu'))].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  for (const quantity of scanQuantities(claim)) {
    // The number in “projects over 100 million yuan” belongs to the metric's name.
    if (named.some((name) => name.start <= quantity.start && quantity.end <= name.end)) continue;
    const sentence = sentences.find((s) => s.start <= quantity.start && quantity.end <= s.end) ?? {
      start: 0,
      end: claim.length,
    };
    const before = claim.slice(sentence.start, quantity.start);
    const words = claim.slice(sentence.start, sentence.end);
    const chinese = chineseOf(words, glossary, vocabulary).text;
    const time = timeMentions(chinese, { publishedOn: context.publishedOn }).find((t) => !t.isBase);
    const place = placeMentions(chinese, context).find((p) => p.kind === 'admin');
    const metric = metricIn(before, glossary) ?? metricIn(claim.slice(quantity.end, sentence.end), glossary) ?? '';
    const isTarget = target.test(words);
    const isGrowth =
      growth.test(before) &&
      (quantity.dimension === 'percent' || quantity.dimension === 'points' || quantity.dimension === 'multiple');
    slots.push({
      quantity,
      metric,
      metricCertainty: 'stated',
      aspect: isGrowth ? 'growth' : 'level',
      ...(isGrowth && { direction: fall.test(before) ? ('fall' as const) : ('rise' as const) }),
      isBase: false,
      ...(place && { place: place.name }),
      placeCertainty: place ? 'stated' : 'assumed',
      ...(time && { period: time.period }),
      status: isTarget ? 'target' : 'actual',
      statusCertainty: isTarget || actual.test(words) ? 'stated' : 'assumed',
      clause: sentence,
      sentence,
    });
  }
  return slots;
}

/** The last metric that `words` name: in Chinese, as a quotation or in brackets, else by an English name of the glossary. */
function metricIn(words: string, glossary: Glossary): string | undefined {
  const chinese = [...words.matchAll(/[“(（「]([\p{Script=Han}A-Za-z0-9+·“”]{2,40}?)[”)）」]/gu)]
    .map((m) => m[1]!)
    .filter((run) => /\p{Script=Han}/u.test(run));
  if (chinese.length > 0) return chinese.at(-1);
  const lower = words.toLowerCase();
  let best: { at: number; length: number; name: string } | undefined;
  for (const term of glossary)
    for (const label of [...term.english, ...term.aliases.filter((alias) => /^[A-Z]+$/.test(alias))]) {
      const at = lower.lastIndexOf(label.toLowerCase());
      if (at < 0) continue;
      const end = at + label.length;
      if (!best || end > best.at + best.length || (end === best.at + best.length && label.length > best.length))
        best = { at, length: label.length, name: term.name };
    }
  return best?.name;
}
