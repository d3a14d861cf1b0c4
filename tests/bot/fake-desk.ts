import type { Desk, Library } from '../../src/bot/desk.ts';
import type { Answer, Article, Citation, Figure, Language, VerifiedClaim } from '../../src/domain.ts';

const text = '春天来了。全年完成投资100亿元。大家都很高兴。';
export const article: Article = {
  id: 'spring',
  source: 'spring.txt',
  title: '春天的投资',
  outlet: '某日报',
  publishedOn: '2024-03-01',
  url: 'https://news.example.com/spring',
  place: '东城区',
  text,
  rawOffsets: [],
};
const quote = '全年完成投资100亿元。';
const start = text.indexOf(quote);

export const citation: Citation = {
  marker: 1,
  articleId: 'spring',
  passageId: 'spring:0',
  title: article.title,
  outlet: '某日报',
  publishedOn: '2024-03-01',
  url: 'https://news.example.com/spring',
  start,
  end: start + quote.length,
  quote,
};

/** An answer as `verify` would let it pass; only tests may make one up. */
export function grounded(
  claim: string,
  citations: readonly Citation[] = [citation],
  language: Language = 'zh-Hans',
): Answer {
  const claims = [{ text: claim, markers: citations.map(({ marker }) => marker) } as unknown as VerifiedClaim];
  return { kind: 'grounded', language, claims, citations, figures: [], derivations: [] };
}

export function refused(lead: string): Answer {
  return {
    kind: 'refused',
    reason: 'not-in-corpus',
    lead,
    language: 'zh-Hans',
    claims: [],
    citations: [],
    figures: [],
    derivations: [],
  };
}

const figure = (id: string, stated: string, status: Figure['status']): Figure => ({
  id,
  articleId: 'spring',
  text: stated,
  start: text.indexOf('100亿元'),
  end: text.indexOf('100亿元') + 5,
  value: '10000000000',
  unit: '元',
  statedUnit: '亿元',
  dimension: 'money',
  qualifier: 'exact',
  metric: '投资',
  term: '投资',
  aspect: 'level',
  place: '东城区',
  period: { label: '2023', from: '2023-01-01', to: '2023-12-31', source: 'stated' },
  status,
  sentence: { start, end: start + quote.length },
  clause: { start, end: start + quote.length },
  raw: { start: 0, end: 0 },
});

export const library: Library = {
  name: 'gen-0001',
  embedding: 'fake 1, 3',
  articles: new Map([[article.id, article]]),
  passages: [{ id: 'spring:0', articleId: 'spring', start: 0, end: text.length, text }],
  ledger: [figure('a', '100亿元', 'actual'), figure('b', '120亿元', 'target')],
  glossary: [{ name: '投资', aliases: ['投入'], english: ['investment'], not: [], theme: '经济' }],
};

/** A desk that answers "re: question" at once; anything of it can be exchanged. */
export function fakeDesk(parts: Partial<Desk> = {}): Desk {
  return {
    ask: async (turns) => grounded(`re: ${turns.at(-1)}`),
    library: () => library,
    reindex: () => Promise.reject(new Error('not in this test')),
    rollback: () => Promise.reject(new Error('not in this test')),
    preview: () => Promise.reject(new Error('not in this test')),
    adopt: () => Promise.reject(new Error('not in this test')),
    discard: async () => {},
    ...parts,
  };
}

/** A promise and the means to keep it. */
export function promised<Value = void>(): { promise: Promise<Value>; keep: (value: Value) => void } {
  let keep!: (value: Value) => void;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

/** A desk that writes down what it is asked, and always says the same. */
export function listeningDesk(asked: (readonly string[])[]): Desk {
  return fakeDesk({
    ask: async (turns) => {
      asked.push(turns);
      return grounded('x');
    },
  });
}
