import type { Draft, Figure, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { choose } from '../choosing/choose.ts';
import { leastMet } from '../matching/least-met.ts';
import { enough, rank } from '../matching/match.ts';
import { candidates, type Material, sentenceOf } from '../saying/drafting.ts';
import { grounded } from '../saying/grounded.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { heldOf } from '../saying/told-sentences.ts';

const rise =
  /(?<!不)(?:涨|上升|增长(?!点|极|率)|增加(?!值)|提高|提升|回升|[变更]多|[多高]了)|\b(?:gr[eo]w|grown|r[io]se|risen|increased?|go(?:ne)? up|went up|climb(?:ed)?|expand(?:ed)?)\b/iu;
const fall =
  /(?<!不)(?:下?降|下?跌|减少|下滑|回落|[变更]少|[少低]了)|\b(?:f[ae]ll|fallen|dropp?(?:ed)?|declined?|decreased?|shr[aiu]nk|go(?:ne)? down|went down|contract(?:ed)?)\b/iu;
const better = /变好|好转|改善|\b(?:improved?|(?:get|got|gotten) better)\b/iu;
const worse = /变差|变坏|恶化|变糟|\b(?:worsen(?:ed)?|(?:get|got|gotten) worse)\b/iu;
/** Of what it is good that there is less, and more. */
const bad = /PM2\.5|PM10|浓度|失业|事故|投诉|排放|能耗|火灾|发病|死亡|污染/u;
const good = /优良|达标|合格率|满意|可支配收入/u;
/** How fast it grew, how far ahead it is, and what it was expected to do are other things than whether it did. */
const other =
  /加快|放缓|收窄|扩大|提速|幅度?|增速|涨幅|目标|计划|预期|将|明年|还是|或者|什么|原因|怎|哪|多少|几|比.{0,8}(?:全[国省市]|平均)|\b(?:faster|slower|target|plan|why|how|than)\b|速/iu;

/** Which way a yes-no question asks something to have gone. */
function directionAsked({
  kind,
  text,
  asked,
  language,
  quantities,
  status,
}: Query): ((figure: Figure) => boolean | undefined) | undefined {
  const words = language === 'en' ? asked : text;
  if (kind !== 'yes-no' || quantities.length > 0 || status === 'target' || other.test(words)) return undefined;
  const found = [rise, fall, better, worse].filter((way) => way.test(words));
  if (found.length !== 1) return undefined;
  const [way] = found;
  return ({ direction, metric, term = '' }) => {
    if (way === rise || way === fall) return (direction === 'rise') === (way === rise);
    const isBad = bad.test(`${metric} ${term}`);
    // 水质变好了吗 is not told by less PM2.5.
    if (isBad === good.test(`${metric} ${term}`) || isBad !== bad.test(words)) return undefined;
    return (direction === 'fall') === isBad ? way === better : way === worse;
  };
}

/** 占比提高了吗 asks of the share itself, and not of what it is a share of. */
const ofRate = /占比|比重|率(?!先)|\b(?:share|rate|proportion)\b/iu;

/** Whether something rose or fell, by the figure of its change; `undefined` where none is told of just that. */
export function tellDirection(material: Material): Draft | undefined {
  const { query, known } = material;
  const isSo = directionAsked(query);
  if (!isSo) return undefined;
  const asksRate = ofRate.test(query.language === 'en' ? query.asked : query.text);
  const { dimensions: _, ...open } = query;
  const things = query.rest.split(' ').filter((word) => !better.test(word) && !worse.test(word));
  const asked: Query = { ...open, rest: things.join(' '), kind: 'figure', aspect: 'growth' };
  const ranked = rank(asked, candidates(material), known).filter(
    ({ figure, score, misses }) =>
      figure.aspect === 'growth' &&
      figure.direction !== undefined &&
      figure.status !== 'target' &&
      score >= enough &&
      misses.length === 0 &&
      asksRate === (figure.dimension === 'points' || ofRate.test(figure.metric)) &&
      leastMet(asked, figure, known) >= leastToSay,
  );
  if (ranked.length === 0) return undefined;
  const chosen = choose(asked, ranked, known).map(({ figure }) => figure);
  const verdicts = new Set(chosen.map(isSo));
  const [verdict] = verdicts;
  const { yes, no, otherwise } = phrasesOf(query.language);
  const told = grounded(material, chosen);
  // 增长15.2% of a sentence that names 民营企业, told without them, is told of all: the sentence says whose it is.
  const isOfThem = told.claims.every(({ text }) => saysAsked(query, simplify(text)));
  const draft: Draft = isOfThem ? told : { ...told, claims: chosen.map((figure) => sentenceOf(figure, material)) };
  const isSure = verdicts.size === 1 && verdict !== undefined && draft.kind === 'grounded' && draft.lead === undefined;
  return isSure ? { ...draft, lead: verdict ? yes : isOfThem ? no : otherwise } : draft;
}
const leastToSay = 0.6;

/** Whether a claim says all that is asked about, by one of its names. */
const saysAsked = ({ terms, rest, language }: Query, text: string): boolean =>
  language === 'en' ||
  (terms.every(({ term, words }) => [words, term.name, ...term.aliases].some((name) => heldOf(name, text) >= 0.5)) &&
    rest
      .split(' ')
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word) && !change.test(word))
      .every((word) => formsOf(word).some((form) => heldOf(form, text) >= 0.5)));
const change = /[涨升增降跌减][长加少高低幅]?/u;
