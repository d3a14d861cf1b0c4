import type { Language } from '../../domain.ts';
import { plain } from '../formatted.ts';
import type { Library } from '../desk.ts';
import { onCommand, type Feature } from '../parts.ts';
import { phrases } from '../phrases.ts';

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
    return turn.say(plain(turn.phrases.greeting(placesOf(library), examplesOf(library, turn.language))));
  });

const linkable = ['figures', 'compare', 'sources', 'settings', 'privacy', 'help'] as const;

/** The places that the articles are about, most frequent first. */
function placesOf({ articles }: Library): string {
  const counts = new Map<string, number>();
  for (const { place } of articles.values()) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  const places = [...counts].sort((a, b) => b[1] - a[1]).map(([place]) => place);
  return places.slice(0, 3).join('、') + (places.length > 3 ? '…' : '');
}

/** Questions that this corpus can answer, made of its own figures. */
function examplesOf({ ledger, glossary }: Library, language: Language): string[] {
  const seen = new Set<string>();
  const examples: string[] = [];
  for (const figure of ledger) {
    const { term, place, period, status, aspect } = figure;
    const year = period?.label.match(/^\d{4}$/)?.[0];
    if (!term || !place || !year || aspect !== 'level' || seen.has(term)) continue;
    seen.add(term);
    const english = glossary.find(({ name }) => name === term)?.english[0];
    const metric = language === 'en' ? english : term;
    if (metric === undefined) continue;
    examples.push(phrases[language].example(place, year, metric, status === 'target'));
    if (examples.length === 3) break;
  }
  return examples;
}
