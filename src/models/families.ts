/** How a family of embedding models wants to be asked, and how its cosines lie. */
export interface EmbeddingFamily {
  readonly name: string;
  /** Put before a question, and before a passage. */
  readonly question: string;
  readonly passage: string;
  /** How the vectors of a text's tokens become one, where we do it ourselves. */
  readonly pooling: 'mean' | 'cls' | 'last_token';
  /** How much a cosine of 1 adds to the keyword score. See `weightOf`. */
  readonly weight: number;
}

const task = 'Instruct: Given a web search query, retrieve relevant passages that answer the query\n';

/**
 * The right answer's cosine lies above the hundredth passage's by some .25 with the shipped embedding, whose weight of 1 was measured; by .1
 * to .2 with most others, and by half of that with E5, whose cosines are all high (it was trained at a temperature of 0.01). The weights make
 * such a lead count alike, and a little more for models that know more. They are estimates: EMBEDDING_WEIGHT takes a measured one.
 */
const weightOf = { usual: 2, crowded: 5 } as const;

/** From the model cards, by what is found in a model's name; the first that fits. */
const families: readonly (readonly [RegExp, EmbeddingFamily])[] = [
  [
    /gte-qwen|e5-mistral/,
    { name: 'instructed', question: `${task}Query: `, passage: '', pooling: 'last_token', weight: weightOf.usual },
  ],
  [
    /e5-.*instruct/,
    { name: 'e5-instruct', question: `${task}Query: `, passage: '', pooling: 'mean', weight: weightOf.crowded },
  ],
  [
    /qwen3-embedding/,
    { name: 'qwen', question: `${task}Query:`, passage: '', pooling: 'last_token', weight: weightOf.usual },
  ],
  [
    /(?:^|[/_-])e5-/,
    { name: 'e5', question: 'query: ', passage: 'passage: ', pooling: 'mean', weight: weightOf.crowded },
  ],
  [
    /bge-(?!m3).*zh/,
    {
      name: 'bge-zh',
      question: '为这个句子生成表示以用于检索相关文章：',
      passage: '',
      pooling: 'cls',
      weight: weightOf.usual,
    },
  ],
  [/bge-m3/, { name: 'bge-m3', question: '', passage: '', pooling: 'cls', weight: weightOf.usual }],
  [/gte-/, { name: 'gte', question: '', passage: '', pooling: 'cls', weight: weightOf.usual }],
];

const plain: EmbeddingFamily = { name: 'plain', question: '', passage: '', pooling: 'mean', weight: weightOf.usual };

/** @param model its name at an endpoint or a hub, or the folder that holds it; hosts put their own words around it. */
export function familyOf(model: string): EmbeddingFamily {
  const name = model.toLowerCase();
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? plain;
}
