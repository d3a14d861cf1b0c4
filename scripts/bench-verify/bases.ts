import { timeMentions } from '../../src/figures/times/periods.ts';
import { clauseOf, isPlain, namesAim, periodWords, placeWords, type Setting, subjectWords } from './setting.ts';

/** A true claim that others are made from, and where the figure's words stand in it. */
export interface Base {
  readonly text: string;
  readonly at: number;
}

export const whole = ({ sentence, at }: Setting): Base => ({ text: sentence, at });

export const replaceFigure = (base: Base, figure: { readonly text: string }, words: string): string =>
  `${base.text.slice(0, base.at)}${words}${base.text.slice(base.at + figure.text.length)}`;

/**
 * The figure's clause alone, with what the text before carried to it: time, place, metric, aim.
 * `undefined` where that cannot be put in front of it without inventing grammar.
 */
export function shortened(setting: Setting): Base | undefined {
  const { figure, article } = setting;
  const clause = clauseOf(setting);
  const offset = figure.start - figure.clause.start;
  if (offset < 0 || figure.end > figure.clause.end) return undefined;
  const ownTimes = timeMentions(clause, { publishedOn: article.publishedOn });
  // A clause with a time of its own that is not the figure's (比上年) says what it says: only its own time may stand.
  const period = ownTimes.length > 0 ? '' : periodWords(figure, setting.article);
  const place =
    clause.includes(figure.place ?? '\n') ||
    /^(?:该|全|本|新区|其中|我)/u.test(clause) ||
    figure.isBase ||
    anaphor.test(clause)
      ? ''
      : placeWords(setting);
  const isNamed = (figure.subject && clause.includes(figure.subject)) || anaphor.test(clause);
  const subject = isNamed ? '' : subjectWords(figure);
  if (subject === undefined) return undefined;
  const metric = clause.includes(figure.metric) ? '' : figure.metric;
  if (metric !== '' && sharesWords(metric, clause)) return undefined;
  if (metric !== '' && (!isPlain(figure) || /^[、和及与]|分别/u.test(clause))) return undefined;
  // 占全国的57% does not tell of what.
  if (figure.aspect === 'share' && !clause.includes(figure.metric.slice(0, 2))) return undefined;
  const aim = figure.status === 'target' && !namesAim(clause, offset) ? '计划' : '';
  if (aim !== '' && /已|了|共/u.test(clause)) return undefined;
  const lead = `${period ? `${period}，` : ''}${place}${subject}${aim}${metric}`;
  const bare = clause.replace(/^[\s“”"]+/u, '');
  return { text: `${lead}${bare}。`, at: lead.length + offset - (clause.length - bare.length) };
}

const anaphor = /^(?:目前|如今|今年|去年)?，?(?:[该这此]|(?:公司|企业|园区|片区|基地|项目|学校|医院)(?!化))/u;

function sharesWords(metric: string, clause: string): boolean {
  if (metric.length < 2) return clause.includes(metric);
  for (let index = 0; index + 1 < metric.length; index += 1)
    if (clause.includes(metric.slice(index, index + 2))) return true;
  return false;
}
