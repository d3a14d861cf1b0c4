import type { Figure, Query } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { figuresOf } from '../../ledger-index.ts';
import { asksTarget } from '../../understanding/asking.ts';
import { enough, type Match, matchFigure } from '../matching/match.ts';
import { isRevised } from '../matching/revised.ts';
import { isShortFor, itemAt } from '../matching/surroundings.ts';
import type { Known } from '../saying/drafting.ts';
import type { Pair } from './operands.ts';

/** 14万亩的任务完成没: the aim that the question states, and what was reached within its time. */
export function resultOf(aim: Figure, query: Query, known: Known): Pair | undefined {
  const { ledger, articles } = known;
  const asks =
    /完成|实现|达到|达成|做到|兑现|还?差(?:了)?多少/u.test(query.text) && asksTarget.test(`${query.text}目标`);
  if (!asks || aim.status !== 'target' || !aim.period || aim.aspect !== 'level') return undefined;
  const { from, to } = aim.period;
  // What an item tells after its aim is of the aim's time.
  const item = itemAt(articles.get(aim.articleId)!.text, aim.start);
  const isOfItem = (at: number, articleId: string) =>
    item !== undefined &&
    articleId === aim.articleId &&
    at > aim.start &&
    itemAt(articles.get(articleId)!.text, at)?.start === item.start;
  const [result] = ledger
    .filter((figure) => !isRevised(query, figure, known))
    .filter(
      ({ metric, term, unit, aspect, status, period, place, subject, articleId, start }) =>
        articles.has(articleId) &&
        status !== 'target' &&
        (metric === aim.metric || (term !== undefined && term === aim.term) || isShortFor(aim.metric, metric)) &&
        unit === aim.unit &&
        aspect === aim.aspect &&
        place === aim.place &&
        subject === aim.subject &&
        ((period !== undefined && period.source !== 'article' && period.from >= from && period.to <= to) ||
          isOfItem(start, articleId)),
    )
    // From the beginning of its time on, and not of some months of it.
    .sort(
      (x, y) =>
        Number(y.period?.from === from) - Number(x.period?.from === from) ||
        (y.period?.to ?? '').localeCompare(x.period?.to ?? '') ||
        Number(isOfOutlet(y, aim, known)) - Number(isOfOutlet(x, aim, known)),
    );
  return result && !isUnsure(aim, result, known) ? [aim, result] : undefined;
}

/** 全年产值冲刺65亿元, of 产值3亿元 and 园区产值40亿元 in the same months: nothing tells which of them is measured by the aim. */
const isUnsure = (aim: Figure, result: Figure, { ledger }: Known): boolean =>
  figuresOf(result.articleId, ledger).some(
    (rival) =>
      rival.value !== result.value &&
      rival.unit === result.unit &&
      rival.aspect === result.aspect &&
      rival.status === result.status &&
      rival.period?.label === result.period?.label &&
      rival.metric.length > aim.metric.length &&
      rival.metric.endsWith(aim.metric) &&
      aim.subject === undefined &&
      rival.subject === undefined,
  );

/** 实施项目30个, of which the article says no time, is not known to be of the aim's. */
const isDated = ({ period }: Figure): boolean => period?.source !== 'article';

/** Where outlets tell two results, that of the one that told the aim counts. */
const isOfOutlet = ({ articleId }: Figure, aim: Figure, { articles }: Known): boolean =>
  articles.get(articleId)?.outlet === articles.get(aim.articleId)?.outlet;

/** 目标还差多少: an aim, and the latest result within its time. */
export function aimAndResult(query: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  if (!asksTarget.test(query.text) || !/还差|没完成|未完成|差多少|完成|达成|达到/u.test(query.text)) return undefined;
  const { period, status: _, ...open } = query;
  const fitting = ranked
    .map(({ figure }) => matchFigure(open, figure, known))
    .filter((match) => match.score >= enough && match.misses.length === 0)
    .map((match) => match.figure);
  const isOfTime = (figure: Figure) => !period || (figure.period !== undefined && samePeriod(period, figure.period));
  const aim = fitting.find((figure) => figure.status === 'target' && isOfTime(figure));
  if (!aim?.period) return undefined;
  const within = ({ period: own }: Figure) =>
    own !== undefined && own.from >= aim.period!.from && own.to <= aim.period!.to;
  const isOne = (figure: Figure) =>
    figure.metric === aim.metric || (figure.term !== undefined && figure.term === aim.term);
  // 要建30所，建成19所: what its own sentence goes on with.
  const isBehind = ({ sentence, start, metric }: Figure) =>
    sentence.start === aim.sentence.start && start > aim.start && (metric === '' || metric === aim.metric);
  const [result] = [...figuresOf(aim.articleId, known.ledger).filter(isBehind), ...fitting.filter(isOne)]
    .filter(
      (figure) =>
        figure.status !== 'target' &&
        !figure.isBase &&
        (isDated(figure) || isBehind(figure)) &&
        figure.unit === aim.unit &&
        figure.aspect === aim.aspect &&
        within(figure),
    )
    .sort(
      (x, y) =>
        Number(isBehind(y)) - Number(isBehind(x)) ||
        Number(y.metric === aim.metric) - Number(x.metric === aim.metric) ||
        y.period!.to.localeCompare(x.period!.to) ||
        Number(isOfOutlet(y, aim, known)) - Number(isOfOutlet(x, aim, known)),
    );
  return result && !isUnsure(aim, result, known) ? [aim, result] : undefined;
}
