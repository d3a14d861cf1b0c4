import type { Article, Draft, DraftClaim, Figure } from '../../domain.ts';
import { figuresOf } from '../ledger-index.ts';
import { type SmallTalk, smallTalkIn } from '../understanding/conversation/small-talk.ts';
import { claimsOf, type Material, passagesOf, quoteOf } from './saying/drafting.ts';
import { phrasesOf } from './saying/phrases.ts';
import { names } from './saying/refusals.ts';
import { pieces } from './sentences/facts.ts';

/** Articles whose title, date, editor and address are told. */
const mostArticles = 5;
/** Figures that tell what an article is about: as many of what was done as of what is aimed at. */
const mostOfEach = 5;

const newestFirst = (articles: Iterable<Article>): Article[] =>
  [...articles].sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''));

/** What is asked of the bot itself or of its articles as such; `undefined` for a question about what they say. */
export function talk(material: Material): Draft | undefined {
  const { query, known, vocabulary } = material;
  const { language } = query;
  const phrases = phrasesOf(language);
  const told = (lead: string): Draft => ({ kind: 'grounded', language, claims: [], lead });
  // Most questions are none of these, and there are thousands of articles.
  const facts = () => ({
    articles: known.articles.size,
    figures: known.ledger.length,
    homes: names(vocabulary.homes, language),
    newest: vocabulary.newest,
    titles: [...known.articles.values()].slice(-3).map((article) => article.title),
  });
  switch (query.kind) {
    case 'about-bot':
      return told(phrases.aboutBot(facts()));
    case 'about-articles':
      return told(
        phrases.aboutArticles(newestFirst(known.articles.values()).slice(0, mostArticles), known.articles.size),
      );
    case 'summary': {
      const [newest] = newestFirst(known.articles.values());
      return newest && summary(newest, material);
    }
    case 'greeting':
      return told(phrases[saidTo(smallTalkIn(query.text))](facts()));
    case 'unreadable':
      return { kind: 'refused', reason: 'off-topic', language, claims: [], lead: phrases.unreadable };
    default: {
      const edited = editedBy(query.text, known.articles.values());
      return edited.length > 0 ? told(phrases.aboutArticles(edited.slice(0, mostArticles), edited.length)) : undefined;
    }
  }
}

const saidTo = (talk: SmallTalk | undefined) => (talk === undefined || talk === 'about-bot' ? 'greeting' : talk);

/** 方明是谁, of one who is named only as the editor of articles. */
function editedBy(text: string, articles: Iterable<Article>): Article[] {
  const name = /^(?:请问)?(?<name>\p{Script=Han}{2,4})是(?:谁|哪位|什么人|做什么的|干什么的)[？?]?$/u.exec(text)?.groups
    ?.name;
  if (name === undefined) return [];
  return newestFirst(articles).filter(({ editor, text: said }) => editor === name && !said.includes(name));
}

/** An article in its figures: those of metrics that the glossary knows, else the first; a text without figures in its first sentence. */
function summary(article: Article, material: Material): Draft {
  const { query, known } = material;
  const { language } = query;
  const figures = figuresOf(article.id, known.ledger).filter(
    ({ isBase, aspect, place }) => !isBase && aspect !== 'rank' && (!place || place === article.place),
  );
  const ofMetrics = distinct(figures.filter(({ term }) => term !== undefined));
  // What is told with its time goes first.
  const telling = (ofMetrics.length > 1 ? ofMetrics : distinct(figures)).toSorted(
    (a, b) => Number(a.period?.source === 'article') - Number(b.period?.source === 'article'),
  );
  const [aims, rest] = [telling.filter(isTarget), telling.filter((figure) => !isTarget(figure))];
  const chosen = [...rest.slice(0, mostOfEach), ...aims.slice(0, mostOfEach)];
  return {
    kind: 'grounded',
    language,
    claims: chosen.length > 0 ? claimsOf(chosen, material) : openingOf(article, material),
    lead: phrasesOf(language).summary(article),
  };
}

/** The first sentence of an article. */
function openingOf(article: Article, { query, known }: Material): DraftClaim[] {
  const passage = passagesOf(article.id, known)[0];
  const first = passage && pieces(passage.text)[0];
  if (!first) return [];
  const source = { passage, start: passage.start + first.start, end: passage.start + first.end };
  return [quoteOf(source, first.text, query.language)];
}

const isTarget = ({ status }: Figure): boolean => status === 'target';

/** The first figure of each metric, in the order of the text. */
function distinct(figures: readonly Figure[]): Figure[] {
  const first = new Map<string, Figure>();
  for (const figure of figures) {
    const slot = [figure.term ?? figure.metric, figure.aspect, isTarget(figure), figure.partOf].join(' ');
    if (!first.has(slot)) first.set(slot, figure);
  }
  return [...first.values()];
}
