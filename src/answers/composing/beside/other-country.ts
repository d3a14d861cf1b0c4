import type { Draft } from '../../../domain.ts';
import { countriesIn } from '../../../figures/places/realms.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import type { Material } from '../saying/drafting.ts';

const source = /(?:来自|对|与|和|同|向|从|在)$/u;

/** Whether a question begins with one country, and all that is told names another and not that one, nor does what its article begins with. */
export function isOfOtherCountry({ kind, claims, lead }: Draft, { query, known }: Material): boolean {
  const { text, names = [] } = query;
  const asked = countriesIn(text);
  const [own] = asked;
  const isAsked = own?.index === 0 && asked.length === 1 && !names.some((name) => text.startsWith(name));
  if (!isAsked || kind !== 'grounded' || lead !== undefined || claims.length === 0) return false;
  return claims.every(({ text: claim, sources }) => {
    const told = [claim, ...sources.map(citedWords)];
    const named = told
      .map(simplify)
      .flatMap((words) =>
        countriesIn(words).flatMap(({ index, 0: name }) => (source.test(words.slice(0, index)) ? [] : [name])),
      );
    const isOwn = sources.some(
      ({ passage }) => countriesIn(known.articles.get(passage.articleId)!.text.slice(0, 60))[0]?.[0] === own[0],
    );
    return named.length > 0 && !named.includes(own[0]) && !isOwn;
  });
}

/** 去海外招商了吗, of what is told of cities at home alone. */
export function isNotAbroad({ kind, claims, lead }: Draft, { query }: Material): boolean {
  if (kind !== 'grounded' || lead !== undefined || query.kind !== 'yes-no' || !abroad.test(query.text)) return false;
  return claims.every(({ text, sources }) =>
    [text, ...sources.map(citedWords)]
      .map(simplify)
      .every((told) => !saysAbroad.test(told) && countriesIn(told).length === 0),
  );
}
const abroad = /(?:去|到|赴|在|走出?)(?:海外|国外|境外)|出国|出境/u;
const saysAbroad = /[海境国]外|国际|全球|世界|跨境|出国|出境|外[国商资]|港澳|台湾/u;
