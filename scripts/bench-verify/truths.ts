import { Big } from 'big.js';
import { sayFigure } from '../../src/answers/composing/saying/say.ts';
import { englishPeriod, englishPlace } from '../../src/answers/composing/saying/say-english.ts';
import type { Quantity } from '../../src/domain.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { traditionalize } from '../../src/text/normal.ts';
import { type Base, replaceFigure, shortened, whole } from './bases.ts';
import type { Claim } from './claim.ts';
import { isPlain, periodWords, placeWords, readBack, type Setting, subjectWords } from './setting.ts';

/** Claims that the sentence of the figure bears out. */
export function truths(setting: Setting): Claim[] {
  const { figure, chance } = setting;
  const sentence = whole(setting);
  const short = shortened(setting);
  const base = short && chance.below(2) === 0 ? short : sentence;
  const made: [string, string | undefined][] = [
    ['verbatim', sentence.text],
    ['shortened', short?.text],
    ['reordered', reordered(setting)],
    ['moved', moved(setting)],
    ...(isInQuotation(base) ? [] : converted(setting)).map((words): [string, string] => [
      'converted',
      replaceFigure(base, figure, words),
    ]),
    ...(isInQuotation(base) ? [] : rounded(setting)).map((words): [string, string] => [
      'rounded',
      replaceFigure(base, figure, words),
    ]),
    ['traditional', traditionalize(base.text)],
    ['composed', figure.isBase ? undefined : sayFigure(figure, setting.article, setting.library.glossary, 'zh-Hans')],
    [
      'english, composed',
      figure.isBase ? undefined : sayFigure(figure, setting.article, setting.library.glossary, 'en'),
    ],
    ['english', english(setting)],
  ];
  return made.flatMap(([kind, text]) => (text === undefined ? [] : [{ kind, text, isTrue: true }]));
}

/** What is quoted cannot be put otherwise. */
const isInQuotation = ({ text, at }: Base) => text.slice(0, at).lastIndexOf('“') > text.slice(0, at).lastIndexOf('”');

/** The figure first: 2282.94亿元是2022年历下区的地区生产总值。 */
function reordered(setting: Setting): string | undefined {
  const { figure } = setting;
  if (!isPlain(figure) || figure.isBase || figure.aspect === 'share' || figure.aspect === 'rank') return undefined;
  const owner = subjectWords(figure);
  if (owner === undefined) return undefined;
  const subject = [periodWords(figure, setting.article), placeWords(setting), owner, figure.metric].join('');
  if (figure.aspect === 'growth') {
    if (!figure.direction || !['percent', 'points'].includes(figure.dimension)) return undefined;
    return `${figure.text}是${subject}的${figure.status === 'target' ? '目标' : ''}${figure.direction === 'rise' ? '增幅' : '降幅'}。`;
  }
  return `${figure.text}是${subject}${figure.status === 'target' ? '的目标' : ''}。`;
}

/** The time behind the metric: 历下区地区生产总值2022年为2282.94亿元。 */
function moved(setting: Setting): string | undefined {
  const { figure } = setting;
  const period = periodWords(figure, setting.article);
  if (!isPlain(figure) || figure.isBase || period === '' || figure.aspect === 'share' || figure.aspect === 'rank')
    return undefined;
  const owner = subjectWords(figure);
  if (owner === undefined) return undefined;
  const aim = figure.status === 'target' ? '目标' : '';
  if (figure.aspect === 'growth') {
    if (!figure.direction) return undefined;
    return `${placeWords(setting)}${owner}${figure.metric}${period}${aim}${figure.direction === 'rise' ? '增长' : '下降'}${figure.text}。`;
  }
  return `${placeWords(setting)}${owner}${figure.metric}${period}${aim}为${figure.text}。`;
}

const number = /^(\D*?)(\d[\d,]*(?:\.\d+)?)(.*)$/su;

/** The same amount in other units or signs. */
export function converted({ figure }: Setting): string[] {
  const [, lead, digits, tail] = number.exec(figure.text) ?? [];
  if (digits === undefined || figure.upper !== undefined) return [];
  const value = new Big(digits.replaceAll(',', ''));
  const [whole_ = '', decimals] = digits.replaceAll(',', '').split('.');
  const forms: (string | undefined)[] = [
    whole_.length > 3 && !digits.includes(',')
      ? `${whole_.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${decimals ? `.${decimals}` : ''}${tail}`
      : undefined,
    `${[...digits].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')}${tail}`,
    /^[^\d]*亿元/u.test(tail ?? '') && value.lt(100000)
      ? `${value.times(10000).toFixed()}${tail!.replace('亿', '万')}`
      : undefined,
    /^[^\d]*亿元/u.test(tail ?? '') && value.gte(10)
      ? `${value.div(10000).toFixed()}${tail!.replace('亿', '万亿')}`
      : undefined,
    /^万(?:人|家|户|个|亩|平方米|辆|吨)/u.test(tail ?? '') && value.lt(10000)
      ? `${value.times(10000).toFixed()}${tail!.slice(1)}`
      : undefined,
    /^%/u.test(tail ?? '') && value.mod(10).eq(0) && value.lt(100) && value.gt(0)
      ? `${value.div(10).toFixed()}成${tail!.slice(1)}`
      : undefined,
  ];
  return forms
    .flatMap((form) => (form === undefined ? [] : [`${lead}${form}`]))
    .filter((words) => {
      const read = readBack(words);
      return read !== undefined && read.qualifier === figure.qualifier && agrees(compareQuantities(read, figure));
    });
}

/** Fewer digits, hedged where the rules of honest rounding want it. */
export function rounded({ figure, chance }: Setting): string[] {
  if (figure.qualifier !== 'exact' || figure.upper !== undefined) return [];
  const [, lead, digits, tail] = number.exec(figure.text) ?? [];
  if (digits === undefined || lead !== '') return [];
  const value = new Big(digits.replaceAll(',', ''));
  if (digits.replace('.', '').replace(/^0+/, '').length < 3) return [];
  const keep = 2 + chance.below(2);
  const coarse = value.prec(keep).toFixed();
  const words = [
    `约${coarse}${tail}`,
    `${value.prec(3).toFixed()}${tail}`,
    value.gt(coarse) ? `超${coarse}${tail}` : `近${coarse}${tail}`,
  ];
  return words.filter((one) => {
    const read: Quantity | undefined = readBack(one);
    return read !== undefined && compareQuantities(read, figure) === 'rounded';
  });
}

/** A plain English sentence, for a figure whose metric the glossary can name. */
function english(setting: Setting): string | undefined {
  const { figure, term } = setting;
  const metric = term?.english[0];
  const isWhole = term && [term.name, ...term.aliases].some((name) => name === figure.metric);
  if (
    !metric ||
    !isWhole ||
    figure.qualifier !== 'exact' ||
    figure.upper !== undefined ||
    figure.isBase ||
    figure.subject !== undefined ||
    figure.value.startsWith('-')
  )
    return undefined;
  const amount = englishAmount(figure);
  const when = figure.period && figure.period.source !== 'article' ? englishPeriod(figure.period) : '';
  if (amount === undefined || (figure.aspect !== 'level' && figure.aspect !== 'growth')) return undefined;
  const owner = figure.place ? `${englishPlace(figure.place)}'s ` : 'the ';
  if (/\p{Script=Han}/u.test(owner)) return undefined;
  const opening = when ? `${when}, ${owner}${metric}` : `${owner.charAt(0).toUpperCase()}${owner.slice(1)}${metric}`;
  if (figure.aspect === 'growth') {
    if (!figure.direction) return undefined;
    const verb = figure.direction === 'rise' ? 'grow' : 'fall';
    if (figure.status === 'target') return `${opening} is expected to ${verb} by ${amount}.`;
    return `${opening} ${verb === 'grow' ? 'grew' : 'fell'} by ${amount}.`;
  }
  return figure.status === 'target' ? `${opening} is planned to reach ${amount}.` : `${opening} reached ${amount}.`;
}

function englishAmount({ value, unit, dimension }: Quantity): string | undefined {
  const amount = new Big(value);
  const scaled = amount.gte(1e9)
    ? `${amount.div(1e9).toFixed()} billion`
    : amount.gte(1e6)
      ? `${amount.div(1e6).toFixed()} million`
      : amount.toFixed();
  if (unit === '元') return `${scaled} yuan`;
  if (unit === '美元') return `${scaled} US dollars`;
  if (unit === '%') return `${value}%`;
  if (unit === '个百分点') return `${value} percentage points`;
  if (unit === '平方米') return `${scaled} square meters`;
  return dimension === 'people' && unit === '人' ? `${scaled} people` : undefined;
}
