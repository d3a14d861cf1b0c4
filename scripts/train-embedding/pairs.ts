import type { UnitTable } from '../../src/models/static-embeddings.ts';
import type { Document } from './data.ts';
import type { Random } from './random.ts';
import { type Bag, type Batch, timesFactor } from './trainer.ts';
import { isRun } from './vocabulary.ts';

/** What people put around what they ask: it should come to weigh nothing. */
const fillers =
  '多少 是多少 有多少 几个 什么 是什么 为什么 怎么 怎么样 咋样 咋回事 怎么回事 哪里 在哪儿 哪个 哪些 谁 是谁 什么时候 啥时候 多久 吗 呢 啊 吧 了吗 的 了 是 有没有 请问 问一下 我想知道 帮我查查 听说 最近 那个 到底 大概 一共 总共 现在 今年 去年 能不能 可以 知道 告诉我 据说 好像 这个 到底是 一下'.split(
    ' ',
  );
const asked = '多少 几 哪 什么时候 多少个'.split(' ');

export interface SamplerOptions {
  /** Share of the batch from documents with questions. */
  readonly questioned: number;
  /** How often a document that has questions, or a title, is asked by one of them; else by a sentence of its own. */
  readonly byQuestion: number;
  readonly byTitle: number;
  /** Documents drawn together as neighbours of one another, from how many of the nearest: the very nearest often tell the same event. */
  readonly cluster: number;
  readonly clusterFrom: number;
  /** Share of the batch that is drawn in clusters. */
  readonly clustered: number;
  /** Share of a passage's units left out each time. */
  readonly passageDropout: number;
  readonly questionDropout: number;
  /**
   * How often a text is read without its runs of three and four characters, or without those of two as well, or without what is not listed:
   * what is left must then carry it, and long runs do not learn the training's texts by heart.
   */
  readonly withoutLong: number;
  readonly withoutPairs: number;
  readonly withoutUnlisted: number;
  /** How often the sentence that was turned into a question is taken out of its passage. */
  readonly removal: number;
  /** How often a passage loses most of what it shares with its question, so that only meaning can bring them together. */
  readonly masked: number;
  /** How often a word gives way to another name of the same thing. */
  readonly substitution: number;
  /** How often two names of the same thing are put into a pair: one into what is left of the question, the other into the passage. */
  readonly implanted: number;
  readonly maxPassageChars: number;
}

const unlisted = 5;

interface Prepared {
  readonly document: Document;
  /** The units of each sentence. */
  readonly rows: readonly Int32Array[];
}

export class Sampler {
  readonly #documents: Prepared[];
  readonly #withQuestions: number[] = [];
  readonly #others: number[] = [];
  readonly #names: readonly (readonly string[])[];
  readonly #stamp: Int32Array;
  readonly #times: Float32Array;
  /** Of each row, how many characters its run has; 0 for a word, `unlisted` for what shares the row. */
  readonly #lengths: Uint8Array;
  readonly #synonyms = new Map<string, readonly string[]>();
  #turn = 0;
  /** By their first two characters, how long the longest name is. */
  readonly #longest = new Map<string, number>();

  /** @param synonyms sets of names for the same thing */
  constructor(
    documents: readonly Document[],
    readonly table: UnitTable,
    synonyms: readonly (readonly string[])[],
    readonly random: Random,
    readonly options: SamplerOptions,
  ) {
    this.#documents = documents.map((document) => ({
      document,
      rows: document.sentences.map((sentence) => table.rowsOf(sentence).slice()),
    }));
    for (const [i, { questions }] of documents.entries()) {
      (questions.length > 0 ? this.#withQuestions : this.#others).push(i);
    }
    this.#stamp = new Int32Array(table.size).fill(-1);
    this.#times = new Float32Array(table.size);
    this.#lengths = new Uint8Array(table.size).fill(unlisted);
    for (const [row, unit] of table.units.entries()) this.#lengths[row] = isRun(unit) ? unit.length : 0;
    this.#names = synonyms.filter((set) => set.length > 1);
    for (const set of synonyms) {
      for (const word of set) {
        if (word.length < 2) continue;
        this.#synonyms.set(word, [...(this.#synonyms.get(word) ?? []), ...set.filter((other) => other !== word)]);
        const begin = word.slice(0, 2);
        this.#longest.set(begin, Math.max(this.#longest.get(begin) ?? 0, word.length));
      }
    }
  }

  /** The beginning of each document, by which neighbours are found. */
  beginnings(): Bag[] {
    return this.#documents.map((prepared) => this.#window(prepared, 0, false));
  }

  /**
   * A batch of one question a document, so that no right passage is taken for a wrong one.
   * @param neighbours the documents nearest to one, nearest first: wrong answers that are hard to tell from the right one
   */
  batch(size: number, neighbours?: (document: number, count: number) => number[]): Batch {
    const { random, options } = this;
    const taken = new Set<number>();
    const questions: Bag[] = [];
    const passages: Bag[] = [];
    const take = (document: number) => {
      if (taken.has(document) || taken.size >= size) return;
      const pair = this.#pair(this.#documents[document]!);
      if (pair === undefined || pair.question.rows.length === 0 || pair.passage.rows.length === 0) return;
      const passage = random.chance(options.masked) ? this.#without(pair.passage, pair.question) : pair.passage;
      taken.add(document);
      questions.push(pair.question);
      passages.push(passage);
    };
    const draw = () => {
      const asked = random.chance(options.questioned) ? this.#withQuestions : this.#others;
      return asked.length > 0 ? random.pick(asked) : random.below(this.#documents.length);
    };
    while (neighbours && taken.size < size * options.clustered)
      for (const document of random.shuffle(neighbours(draw(), options.clusterFrom)).slice(0, options.cluster))
        take(document);
    while (taken.size < size) take(draw());
    const groups = Int32Array.from(taken);
    return { questions, passages, questionGroups: groups, passageGroups: groups };
  }

  #pair(prepared: Prepared): { question: Bag; passage: Bag } | undefined {
    const { random, options } = this;
    const { title, questions, sentences } = prepared.document;
    if (this.#names.length > 0 && random.chance(options.implanted)) return this.#implant(prepared);
    if (questions.length > 0 && random.chance(options.byQuestion)) {
      const text = random.pick(questions);
      const rows = new Set(this.table.rowsOf(text));
      const shared = prepared.rows.map((each) => new Set(each.filter((row) => rows.has(row))).size);
      const best = shared.indexOf(Math.max(...shared));
      return { question: this.#questionBag(this.#substitute(text)), passage: this.#window(prepared, best, false) };
    }
    if (title.length >= 6 && random.chance(options.byTitle)) {
      const text = random.chance(0.5) ? this.#loosen(title) : this.#substitute(title);
      const at = random.chance(0.5) ? 0 : random.below(sentences.length);
      return { question: this.#questionBag(text), passage: this.#window(prepared, at, false) };
    }
    const at = random.below(sentences.length);
    if (sentences[at]!.length < 12) return undefined;
    const question = this.#questionBag(this.#loosen(this.#extract(sentences[at]!)));
    return { question, passage: this.#window(prepared, at, random.chance(options.removal)) };
  }

  /** However rare a name is in the texts, it comes to lie near its other names here. */
  #implant(prepared: Prepared): { question: Bag; passage: Bag } {
    const { random } = this;
    const names = random.shuffle([...random.pick(this.#names)]);
    const at = random.below(prepared.document.sentences.length);
    const hint = this.#extract(prepared.document.sentences[at]!).slice(0, 3 + random.below(8));
    const parts = [names[0]!, hint, ...(random.chance(0.4) ? [random.pick(fillers)] : [])];
    const question = this.#questionBag(random.shuffle(parts).join(random.chance(0.5) ? ' ' : ''));
    return { question, passage: this.#window(prepared, at, false, names[1]!) };
  }

  #without(passage: Bag, question: Bag): Bag {
    const asked = new Set(question.rows);
    const kept = [...passage.rows.keys()].filter((i) => !asked.has(passage.rows[i]!) || this.random.chance(0.3));
    return {
      rows: Int32Array.from(kept, (i) => passage.rows[i]!),
      times: Float32Array.from(kept, (i) => passage.times[i]!),
    };
  }

  /** A passage of whole sentences around one, or around the place where it was. */
  #window({ document: { sentences }, rows }: Prepared, around: number, without: boolean, added?: string): Bag {
    let [start, end] = [around, around + 1];
    let length = sentences[around]!.length;
    while (true) {
      const before = start > 0 && length + sentences[start - 1]!.length <= this.options.maxPassageChars;
      const after = end < sentences.length && length + sentences[end]!.length <= this.options.maxPassageChars;
      if (!before && !after) break;
      if (before && (!after || this.random.chance(0.5))) {
        start -= 1;
        length += sentences[start]!.length;
      } else {
        length += sentences[end]!.length;
        end += 1;
      }
    }
    const parts = rows.slice(start, end).filter((_, i) => !without || start + i !== around);
    if (added !== undefined) parts.push(this.table.rowsOf(added));
    return this.#bag(parts, this.options.passageDropout);
  }

  #questionBag(text: string): Bag {
    return this.#bag([this.table.rowsOf(text)], this.options.questionDropout);
  }

  #bag(parts: readonly Int32Array[], dropout: number): Bag {
    this.#turn += 1;
    const distinct: number[] = [];
    for (const part of parts)
      for (const row of part) {
        if (this.#stamp[row] === this.#turn) this.#times[row]! += 1;
        else {
          this.#stamp[row] = this.#turn;
          this.#times[row] = 1;
          distinct.push(row);
        }
      }
    const { withoutLong, withoutPairs, withoutUnlisted } = this.options;
    const { random } = this;
    const longest = random.chance(withoutPairs) ? 1 : random.chance(withoutLong) ? 2 : 4;
    const skipsUnlisted = random.chance(withoutUnlisted);
    const isRead = (length: number) => length <= longest || (length === unlisted && !skipsUnlisted);
    const kept = distinct.filter((row) => isRead(this.#lengths[row]!) && !random.chance(dropout));
    const rows = Int32Array.from(kept.length > 0 ? kept : distinct);
    return { rows, times: Float32Array.from(rows, (row) => timesFactor(this.#times[row]!)) };
  }

  /** A few clauses of a sentence. */
  #extract(sentence: string): string {
    const clauses = sentence.split(/[，。、；：“”！？（）,;:!?()\s]+/).filter((clause) => clause.length > 1);
    let at = this.random.below(clauses.length);
    const wanted = 8 + this.random.below(28);
    let text = clauses[at] ?? sentence;
    for (at += 1; text.length < wanted && at < clauses.length; at += 1) text += ` ${clauses[at]}`;
    return text.slice(0, 60);
  }

  /** As somebody might ask it who remembers it loosely: other words, no figures, parts forgotten, filled up. */
  #loosen(text: string): string {
    const { random } = this;
    let loose = this.#substitute(text);
    if (random.chance(0.5))
      loose = loose.replace(/\d[\d.,]*[万亿余多]*%?/g, () => (random.chance(0.6) ? random.pick(asked) : ''));
    const forgotten = random.next() * 0.45;
    const parts: string[] = [];
    for (let at = 0; at < loose.length; ) {
      const length = 2 + random.below(3);
      if (!random.chance(forgotten)) parts.push(loose.slice(at, at + length));
      at += length;
    }
    if (random.chance(0.3) && parts.length > 1) {
      const turn = random.below(parts.length);
      parts.push(' ', ...parts.splice(0, turn));
    }
    if (random.chance(0.5)) parts.push(random.pick(fillers));
    if (random.chance(0.3)) parts.unshift(random.pick(fillers));
    return this.#mistype(parts.join(''));
  }

  #substitute(text: string): string {
    let out = '';
    for (let at = 0; at < text.length; ) {
      let length = Math.max(1, Math.min(this.#longest.get(text.slice(at, at + 2)) ?? 1, text.length - at));
      while (length > 1 && !this.#synonyms.has(text.slice(at, at + length))) length -= 1;
      const others = length > 1 ? this.#synonyms.get(text.slice(at, at + length)) : undefined;
      out +=
        others !== undefined && this.random.chance(this.options.substitution)
          ? this.random.pick(others)
          : text.slice(at, at + length);
      at += length;
    }
    return out;
  }

  /** One text in eight has a character lost, doubled or exchanged with its neighbour. */
  #mistype(text: string): string {
    if (text.length < 6 || !this.random.chance(0.12)) return text;
    const at = this.random.below(text.length - 1);
    const kind = this.random.below(3);
    if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 1) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
    return text.slice(0, at) + text[at] + text.slice(at);
  }
}
