import type { Draft } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { figuresIn } from '../../ledger-index.ts';
import { sidesOf, withoutTime } from '../../understanding/parts.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { againstAim } from './against-aim.ts';
import { foreignTrade } from './foreign-trade.ts';
import { partOfWorks } from './part-of-works.ts';
import { plannedOfTotal } from './planned-of-total.ts';
import { sharesAgainst } from './shares-against.ts';
import { shareTold } from './shares-told.ts';
import { leadOf, stretchOf } from './stretches.ts';

/** 高于乙, 比乙快: by what a number sets one thing against another. */
const against = (name: string): RegExp =>
  new RegExp(`(?:[高快低慢多少大小好]于|[高低]出|超出?|比)${literal(name)}|${literal(name)}[高低快慢]`, 'u');

/** 甲和乙谁增长快, of 甲增长9%，高于乙3个百分点: the sentence that says it. */
function gapTold(material: Material): Draft | undefined {
  const { query, hits, known, vocabulary } = material;
  if (query.language === 'en' || !/^(?:compare|compute)$/u.test(query.kind) || query.leans) return undefined;
  const sides = sidesOf(withoutTime(query.text, vocabulary.newest));
  if (sides.length !== 2) return undefined;
  const home = query.place?.replace(/[省市区县州]$/u, '') ?? '';
  const names = sides.map((side) =>
    side
      .replace(new RegExp(`^.*${literal(home) || '^'}[省市区县州]?`, 'u'), '')
      .replace(/的?(?:增长|增速|增幅|出口|进口|投资|收入|贷款)$/u, ''),
  );
  const [a = '', b = ''] = names;
  if (a.length < 2 || b.length < 2 || a === b || a.includes(b) || b.includes(a)) return undefined;
  for (const { passage } of hits)
    for (const figure of figuresIn(passage, known.ledger)) {
      if (!/^(?:points|percent|money|count|people|area|weight|multiple)$/u.test(figure.dimension)) continue;
      if (figure.aspect !== 'growth' && figure.dimension !== 'points') continue;
      const stretch = stretchOf(figure, material);
      const lead = leadOf(figure, material);
      const isOf = ([one, other]: readonly [string, string]) =>
        against(other).test(stretch) && lead.slice(0, lead.length - stretch.length).includes(one);
      if ((isOf([a, b]) || isOf([b, a])) && isOfTimeAndStatus({ ...query }, figure))
        return { kind: 'grounded', language: query.language, claims: [sentenceOf(figure, material)] };
    }
  return undefined;
}

/** What share a part has of a whole, or by how much one thing is set above another, where the articles tell both. */
export const shareOrGap = (material: Material): Draft | undefined =>
  plannedOfTotal(material) ??
  partOfWorks(material) ??
  sharesAgainst(material) ??
  foreignTrade(material) ??
  shareTold(material) ??
  againstAim(material) ??
  gapTold(material);
