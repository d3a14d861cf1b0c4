import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { figuresOfTerms } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

const asksOfPlace =
  /占(?:了|到)?(?<whole>全[国省市州]|\p{Script=Han}{2,6}[省市州])(?:的)?(?:总[量额数])?的?(?:百分之[几多]|多少|几成|比例|比重|份额|百分比)/u;
const kinds: Readonly<Record<string, RegExp>> = {
  全国: /^(?:全国|中国)$/u,
  全省: /省$|自治区$/u,
  全市: /市$/u,
  全州: /州$/u,
};

/** 区里GDP占全市多少: the same number of the district and of the city that it lies in, for one time; `undefined` where the articles tell the share. */
export function shareOfPlace({ query, known, ...material }: Material): Draft | undefined {
  const asked = asksOfPlace.exec(query.text)?.groups?.whole;
  const [term, other] = query.terms.map((one) => one.term.name);
  if (
    !asked ||
    !term ||
    (other !== undefined && other !== term) ||
    query.language === 'en' ||
    query.rest.replace(asked, '') !== ''
  )
    return undefined;
  const own = figuresOfTerms(known.ledger).filter((figure) => figure.term === term && !figure.isBase);
  // 占全市的比重为12%: told.
  const isTold = own.some(
    ({ aspect, period }) => aspect === 'share' && (!query.period || period?.label === query.period.label),
  );
  if (isTold) return undefined;
  const { status: _, ...timed } = query;
  const levels = own.filter(
    (figure) => figure.aspect === 'level' && figure.status === 'actual' && isOfTimeAndStatus(timed, figure),
  );
  const isWhole = ({ place = '' }: Figure, part: Figure) => {
    const { within = [] } = known.articles.get(part.articleId)!;
    const kind = kinds[asked];
    return kind
      ? within.some((name) => kind.test(name) && samePlace(name, place)) || (asked === '全国' && kind.test(place))
      : samePlace(asked, place);
  };
  const pairs = levels.flatMap((part) =>
    levels
      .filter(
        (whole) =>
          isWhole(whole, part) &&
          !isWhole(part, part) &&
          part.place !== undefined &&
          (query.place === undefined ||
            /^全/u.test(query.place) ||
            samePlace(query.place, part.place) ||
            isWhole({ ...whole, place: query.place }, part)) &&
          whole.unit === part.unit &&
          whole.period?.label === part.period?.label &&
          new Big(whole.value).gt(part.value),
      )
      .map((whole) => [part, whole] as const),
  );
  const newest = pairs.map(([{ period }]) => period?.to ?? '').reduce((a, b) => (a > b ? a : b), '');
  const fitting = pairs.filter(([{ period }]) => (period?.to ?? '') === newest);
  const [pair] = fitting;
  const isOpen = fitting.some(([part, whole]) => part.value !== pair![0].value || whole.value !== pair![1].value);
  const derived = pair && !isOpen ? derive('share', ...pair) : undefined;
  if (!pair || !derived) return undefined;
  const told = pair.map((figure) => claimOf(figure, { ...material, query, known }));
  return { kind: 'grounded', language: query.language, claims: [...told, computed(derived, pair, told, query)] };
}
