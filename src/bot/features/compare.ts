import type { Figure, Period } from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import { citedNow } from '../cited.ts';
import type { Library } from '../desk.ts';
import { joined, plain, styled } from '../formatted.ts';
import { answerKeyboard } from '../keyboard.ts';
import { type Feature, onCommand, type Turn } from '../parts.ts';
import { inScript, sourceBlock } from '../render.ts';

/** One metric of one place, with what was reached and what was planned; of two that are not of one kind, a row each. */
interface Pair {
  readonly metric: string;
  readonly actual?: Figure;
  readonly target?: Figure;
}

/** A table longer than this is no overview. */
const maxPairs = 12;

/** `/compare`: actual against target, of one metric or of all that have both, as an aligned table with its sources. */
export const compare: Feature = ({ desk, records }) =>
  onCommand(['compare'], async ({ text, place, person }, turn) => {
    const library = desk.library();
    const pairs = pairsOf(library)
      .filter((pair) => text === '' || isAbout(pair, text, library))
      .slice(0, maxPairs);
    if (pairs.length === 0) return void (await turn.say(plain(turn.phrases.nothingToCompare(text))));
    const citations = citationsOf(pairs, library);
    const cited = citations.map((citation) => citedNow(citation, library.articles));
    const answerId = records.addAnswer({
      chatId: place.chatId,
      personId: person.id,
      language: turn.language,
      citations: cited,
    });
    const table = styled('pre', tableOf(pairs, citations, library, turn));
    const message = joined(
      [styled('bold', turn.phrases.compareTitle), table, sourceBlock(citations, turn.language)],
      '\n',
    );
    const messageIds = await turn.say(message, answerKeyboard(answerId, { citations: cited }, turn.phrases));
    records.setMessages(answerId, place.chatId, messageIds);
  });

/** The latest actual and the latest target of each metric that has both, in the same unit and sense: side by side where they count the same, else apart. */
function pairsOf({ ledger, articles }: Library): Pair[] {
  const slots = new Map<string, { metric: string; actual?: Figure; target?: Figure }>();
  for (const figure of ledger) {
    if (figure.status === 'ongoing') continue;
    const metric = figure.term ?? figure.metric;
    const key = [figure.place, metric, figure.aspect, figure.unit, figure.partOf].join('|');
    const slot = slots.get(key) ?? { metric };
    const known = slot[figure.status];
    if (!known || (figure.period?.to ?? '') > (known.period?.to ?? '')) slot[figure.status] = figure;
    slots.set(key, slot);
  }
  return [...slots.values()].flatMap(({ metric, actual, target }): Pair[] => {
    if (!actual || !target) return [];
    return isSameMatter(actual, target, articles)
      ? [{ metric, actual, target }]
      : [
          { metric, actual },
          { metric, target },
        ];
  });
}

const figuresOf = ({ actual, target }: Pair): Figure[] => [actual, target].filter((one) => one !== undefined);

/** What is done with things that are counted: projects carried out are no part of a target for projects brought in. */
const acts =
  /(?:实施|引进|引入|招引|洽谈|签约|落地|开工|新建|改建|建设|在建|续建|建成|竣工|投产|盘活|收储|储备|谋划|策划|培育|认定|新增|推进|改造|整治|拆除|供应|出让)(?=了?$)/u;

/** The act that a clause names right before its metric. */
function actOf({ clause, metric, start, articleId }: Figure, articles: Library['articles']): string | undefined {
  const text = articles.get(articleId)?.text.slice(clause.start, Math.max(clause.start, start)) ?? '';
  const at = metric === '' ? -1 : text.lastIndexOf(metric);
  return acts.exec(at < 0 ? text : text.slice(0, at))?.[0];
}

/** Whether two figures count the same: in the same words, or words of which one only says more, with no other act named. */
function isSameMatter(a: Figure, b: Figure, articles: Library['articles']): boolean {
  if (!a.metric.includes(b.metric) && !b.metric.includes(a.metric)) return false;
  const [one, other] = [actOf(a, articles), actOf(b, articles)];
  return one === undefined || other === undefined || one === other;
}

function isAbout(pair: Pair, words: string, { glossary }: Library): boolean {
  const wanted = simplify(words.toLowerCase());
  const { metric } = pair;
  const term = glossary.find(({ name }) => name === metric);
  const names = [
    metric,
    ...figuresOf(pair).map((figure) => figure.metric),
    ...(term?.aliases ?? []),
    ...(term?.english ?? []),
  ];
  return names.some((name) => wanted.includes(name.toLowerCase()) || name.toLowerCase().includes(wanted));
}

/** A citation for each sentence that states one of the figures, numbered in the order of the table. */
function citationsOf(pairs: readonly Pair[], { articles, passages }: Library) {
  const figures = pairs.flatMap(figuresOf);
  const distinct = figures.filter(
    (figure, index) => figures.findIndex((other) => isSameSentence(figure, other)) === index,
  );
  return distinct.map((figure, index) => {
    const { articleId, sentence } = figure;
    const { title, outlet, publishedOn, url, text } = articles.get(articleId)!;
    const passage = passages.find(
      (one) => one.articleId === articleId && one.start <= sentence.start && sentence.start < one.end,
    );
    return {
      marker: index + 1,
      articleId,
      passageId: passage?.id ?? '',
      title,
      ...(outlet !== undefined && { outlet }),
      ...(publishedOn !== undefined && { publishedOn }),
      ...(url !== undefined && { url }),
      ...sentence,
      quote: text.slice(sentence.start, sentence.end),
    };
  });
}

const isSameSentence = (a: Pick<Figure, 'articleId' | 'sentence'>, b: Pick<Figure, 'articleId' | 'sentence'>) =>
  a.articleId === b.articleId && a.sentence.start === b.sentence.start;

function tableOf(
  pairs: readonly Pair[],
  citations: ReturnType<typeof citationsOf>,
  { glossary }: Library,
  { phrases, language }: Turn,
): string {
  const { compareHead, noPeriod } = phrases;
  const cell = (figure: Figure | undefined) => {
    if (!figure) return '–';
    const marker = citations.find(
      (one) => one.articleId === figure.articleId && one.start === figure.sentence.start,
    )?.marker;
    return `${inScript(figure.text, language)} ${shortPeriod(figure.period) ?? noPeriod} [${marker}]`;
  };
  const nameOf = ({ metric }: Pair) =>
    (language === 'en' && glossary.find(({ name }) => name === metric)?.english[0]) || inScript(metric, language);
  const placeOf = (pair: Pair) => figuresOf(pair)[0]?.place ?? '';
  // The place is said where it would not go without saying.
  const hasOnePlace = new Set(pairs.map(placeOf)).size === 1;
  const rows = [
    [compareHead.metric, compareHead.actual, compareHead.target],
    ...pairs.map((pair) => [
      hasOnePlace ? nameOf(pair) : `${inScript(placeOf(pair), language)} ${nameOf(pair)}`.trim(),
      cell(pair.actual),
      cell(pair.target),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat(widths[column]! - width(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Short enough for a phone's width: `2022`, `2022-H1`; of what is only known as of a day, that day. */
const shortPeriod = (period: Period | undefined) => period?.label.replace(/^as of /, '');

/** Columns that a text takes in a fixed-width font: a Chinese character takes two (Unicode's East Asian Width). */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
        ? 2
        : 1),
    0,
  );
}
