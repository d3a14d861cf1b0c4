import { englishPlace } from '../../answers/composing/saying/say-english.ts';
import type { Dimension, Figure, Language } from '../../domain.ts';
import type { Library } from '../desk.ts';
import { plain } from '../formatted.ts';
import { type Feature, onCommand } from '../parts.ts';
import { phrases } from '../phrases.ts';
import { inScript } from '../render.ts';

/** `/start`, with what a link to the bot may carry behind it, and `/help`. */
export const welcome: Feature = (parts) =>
  onCommand(['start', 'help'], async (said, turn, next) => {
    // A link like t.me/bot?start=figures opens that command; what is none of ours is an ordinary hello.
    const linked = said.command === 'start' ? linkable.find((name) => name === said.text) : undefined;
    if (linked) {
      turn.incoming = { ...said, command: linked, text: '' };
      return linked === 'help' ? turn.say(plain(turn.phrases.help(false))) : next();
    }
    if (said.command === 'help') return turn.say(plain(turn.phrases.help(turn.isOperator && said.place.isPrivate)));
    if (!said.place.isPrivate) return turn.say(plain(turn.phrases.groupGreeting(`@${parts.me.username}`)));
    const library = parts.desk.library();
    const examples = examplesOf(library, turn.language).map((example) => `• ${example}`);
    return turn.say(plain(turn.phrases.greeting(placesOf(library, turn.language), examples.join('\n'))));
  });

const linkable = ['figures', 'compare', 'sources', 'settings', 'privacy', 'help'] as const;

/** The places that the articles are about, most frequent first. */
function placesOf({ articles }: Library, language: Language): string {
  const counts = new Map<string, number>();
  for (const { place } of articles.values()) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  const places = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([place]) => (language === 'en' ? englishPlace(place) : inScript(place, language)));
  return places.slice(0, 3).join(language === 'en' ? ', ' : '、') + (places.length > 3 ? '…' : '');
}

/** Of these one asks "how much"; of others "how many of what", which takes more grammar than an example is worth. */
const askable: ReadonlySet<Dimension> = new Set(['money', 'area', 'people']);

/** Questions that this corpus can answer, made of its own figures; the glossary begins with what is asked most. */
function examplesOf({ ledger, glossary }: Library, language: Language): string[] {
  const examples = new Map<string, string>();
  const rank = new Map(glossary.map(({ name }, index) => [name, index]));
  const rankOf = ({ term = '' }: Figure) => rank.get(term) ?? rank.size;
  for (const { term, place, period, status, aspect, dimension } of ledger.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const year = /^\d{4}$/.exec(period?.label ?? '')?.[0];
    if (!term || !place || !year || aspect !== 'level' || !askable.has(dimension)) continue;
    const name = language === 'en' ? glossary.find((one) => one.name === term)?.english[0] : inScript(term, language);
    if (name === undefined) continue;
    const example = phrases[language].example(inScript(place, language), year, name, status === 'target');
    if (!examples.has(term + status)) examples.set(term + status, example);
  }
  return [...examples.values()].slice(0, 3);
}
