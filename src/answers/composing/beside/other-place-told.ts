import type { Draft } from '../../../domain.ts';
import { fullName, provinces } from '../../../figures/places/gazetteer.ts';
import { bareName, placeMentions, samePlace } from '../../../figures/places/places.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { figuresIn } from '../../ledger-index.ts';
import type { Material } from '../saying/drafting.ts';

/** Whether a question is of one place, and each sentence that is quoted tells figures of another as large alone, or begins with one: of an article on two provinces the other one's. */
export const isOfOtherPlaceTold = ({ kind, claims }: Draft, { query: { place, places }, known }: Material): boolean =>
  kind === 'grounded' &&
  place !== undefined &&
  places === undefined &&
  claims.length > 0 &&
  claims.every(({ text, sources }) =>
    sources.every(({ passage, start, end }) => {
      const told = figuresIn(passage, known.ledger)
        .filter((figure) => start <= figure.start && figure.end <= end)
        .flatMap((figure) => figure.place ?? []);
      const sentence = citedWords({ passage, start, end });
      const ahead = placeMentions(sentence, {}).find(({ start: at, kind: sort }) => at === 0 && sort === 'admin');
      const owners = told.length > 0 ? told : ahead ? [ahead.name] : [];
      return (
        owners.length > 0 &&
        !sentence.includes(bareName(place)) &&
        simplify(sentence) === simplify(text) &&
        owners.every((own) => !samePlace(own, place) && levelOf(own) === levelOf(place))
      );
    }),
  );

/** Places of one level lie side by side, never one in the other. */
const levelOf = (name: string): string =>
  provinces.has(bareName(name)) ? 'province' : (/(?:[市区县]|自治州)$/u.exec(fullName(name))?.[0] ?? name);
