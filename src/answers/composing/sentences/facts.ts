import type { Article, Hit, Passage, Query, Source, Span } from '../../../domain.ts';
import { literal, matchesOf } from '../../../text/matches.ts';
import { remembered } from '../../../text/remembered.ts';
import { sentences } from '../../../text/sentences.ts';
import { fold, querySegmenterTerms, queryTerms, segmenterTerms, terms, termsHeldBy } from '../../../text/terms.ts';
import { itemAt } from '../matching/surroundings.ts';
import { namedLot } from '../matching/which-of.ts';
import { answerKinds } from './answer-kinds.ts';
import { either, type Held, Share } from './held.ts';
import { mustHold } from './holding.ts';
import { reasonAsked } from './other-way.ts';

/** A sentence that may answer a question without a figure. */
export interface Finding {
  readonly source: Source;
  readonly text: string;
  /** Orders the sentences of one search; means nothing by itself. */
  readonly score: number;
  /** 0 to 1: how much of the question's weight, rare terms heavier, is met by the sentence, and by its passage, with what the article is about. */
  readonly met: number;
}

/**
 * Weights of a sentence's features, in the order of `featuresOf`. Fitted by listwise logistic regression on every other question of CMRC 2018's
 * trial set, where they put a sentence that holds the gold answer first in .79 of the other half.
 */
const weights = [1.69, 2.6, 1.83, 1.81, 3.14, 3.39, 4.13, 0.74, 1.96, 1.96, 1.17, -0.86];

/** What a sentence without any word of the kind asked for is still worth: no time for 什么时候, no number for 多少. */
const otherKind = 0.8;

const questionWord =
  /什么样?|多少|哪一?[个些里儿年天位种座所家条]?|谁|怎么样?|怎样|如何|为何|何时|何地|多[大高长久远]|几(?=[个家项条座所名人位年月栋亩宗次只种岁成])/gu;

/** What stands right beside the question word names what is asked for: 体长 of 体长多少. */
function focusOf(text: string): string[] {
  const beside = [...text.matchAll(questionWord)].flatMap(({ index, 0: { length } }) => [
    text.slice(Math.max(0, index - 4), index),
    text.slice(index + length, index + length + 4),
  ]);
  return [...new Set(beside.flatMap(queryTerms))];
}

const topics = new WeakMap<Article, ReadonlySet<string>>();

/** What an article is about throughout, which its sentences need not repeat: its title and place, and the subject of its first sentence. */
function topicOf(article: Article): ReadonlySet<string> {
  const known = topics.get(article);
  if (known) return known;
  const subject = /^[^，,。（(是为：:\n]{2,24}/u.exec(article.text)?.[0] ?? '';
  const made = new Set(terms([article.title, article.place ?? '', subject].join('\n')));
  topics.set(article, made);
  return made;
}

/** The office whose holder is asked for. */
function officeAsked(text: string): string | undefined {
  const office = /谁|哪位|叫什么/u.test(text) ? offices.exec(text)?.[0] : undefined;
  return office === '老板' ? '(?:老板|董事长|总经理|负责人|创始人|带头人|店主|主理人)' : office;
}

/** A sentence names who holds the office that a question asks about: 区长方明介绍. */
const holderOf = (office: string): RegExp =>
  new RegExp(
    `(?<!副|[原前]任?[^，。；]{0,8}|曾任[^，。；]{0,8})${office}(?:叫|名叫|是|为)?\\p{Script=Han}{2,4}(?:[，、“：]|是|在|作|强调|要求|宣布|回答|带领|说|介绍|表示|指出|认为|透露|坦言|主持|出席|带队|回应|翻开|算|指着?|站|看着?|笑|坐|走|打开|拿|正|从|向|对|和|与|今年|现|负责|代表|致辞|致欢迎辞|讲话|发言|调研|会见|率|陪同|参加|检查)`,
    'u',
  );
const offices =
  /(?:副?(?:老板|区长|县长|市长|镇长|乡长|村长|村主任|省长|州长|书记|主任|局长|院长|校长|所长|馆长|站长|场长|厂长|董事长|总经理|总裁|负责人|创始人|理事长|会长|园长|社长|队长|台长|行长|带头人))/u;
/** A sentence of a person that lacks what is asked of him. */
const notSaid = 0.4;
/** What somebody did before is asked; what he has done since (创业以前) need not be said beside it. */
export const asksFormer = /(?:以前|原来|之前|原先|过去|当初).{0,6}(?:单位|公司|上班|工作|[做干]什么)/u;
/** What is asked of a person, and the words without which a sentence does not say it. */
const ofPersons: readonly (readonly [RegExp, RegExp])[] = [
  [asksFormer, /曾|原[是在任来先]|过去|此前|以前|辞|退休|年(?:在|当|做)|干了/u],
  // 现在是干什么的, of a person or an old mill: 曾任 tells what was before.
  [
    /(?:现在|如今|目前)是?(?:(?:[做干][什啥]么?的?|什么职务)(?!用)|担任)/u,
    /现任|现为|如今|现在|目前|改造|变[身成为]|用作|成为|(?<![曾原主责信胜])(?:担任|任)(?![务何])|是[^，。；]{0,20}(?:[长人员师户]|主任|书记|经理)/u,
  ],
  [/哪里人|哪儿人|老家|籍贯|哪个地方的人/u, /籍|老家|出生|来自|祖籍|[省市县区村镇乡旗]人/u],
  [/毕业|学历|什么专业|读的/u, /毕业|学位|硕士|博士|本科|专业|大学|学院|学[^校生习期年]/u],
  [/多大(?:年纪|岁数|了)|几岁|年龄|how old/iu, /岁|年纪|出生/u],
  [/当上|上任|就任|当选/u, /当上|上任|就任|出任|担任|接任|当选|(?<![主责信胜])任(?![务何])/u],
  [/电话|手机号|微信|联系方式/u, /\d{7}|电话|热线|微信/u],
];

/** What a sentence must have by how a question asks; 以前是做什么的, of a person, asks for no purpose. */
const kindAsked = ({ text, asked }: Query) =>
  [text, asked].some((words) => asksFormer.test(words))
    ? undefined
    : (mustHold(text) ?? reasonAsked(text) ?? answerKinds.find(([asks]) => asks.test(text))?.[1]);

/** When it was built is not told by what is said of its building. */
const completed = /建成|竣工|完工|落成/u;
const isDone = /建成|竣工|完工|落成|建于|投用|投入使用|启用|交付|通车|开[馆园放业通]|验收|完成|收官|竣/u;

/** 是哪家公司 is told by the name of one that the question does not say itself. */
const asksFirm = /哪一?家(?:公司|企业|集团|单位|银行|厂)|哪个(?:公司|企业|集团|银行)/u;
const firms =
  /公司|集团|企业(?!家)|银行|[局院所校部厂社队]|股份|中[铁建交冶]|控股|科技|能源|电力|大学|中心|委|商事|实业|重工|置业|药业|乳业|证券|新材|材料|电子|生物|动力|智造|光电|航空|航运|物流|食品|[钢铝]业/gu;
const namesFirm = ({ text }: Query, sentence: string): boolean =>
  [...sentence.matchAll(firms)].some(
    ({ index, 0: { length } }) => !text.includes(sentence.slice(Math.max(0, index - 2), index + length)),
  );

/** Whether a sentence has what a question asks for: a time for 什么时候, a name for 谁, what is asked of a person. */
export function isOfKind(query: Query, sentence: string): boolean {
  const isKind = kindAsked(query);
  const office = officeAsked(query.text);
  const ofPerson = ofPersons.find(([asks]) => asks.test(query.asked) || asks.test(query.text));
  if (office !== undefined) return holderOf(office).test(sentence);
  if (completed.test(query.text) && /哪一?[年天]|什么时候|何时|几月/u.test(query.text) && !isDone.test(sentence))
    return false;
  if (asksFirm.test(query.text) && !namesFirm(query, sentence)) return false;
  return (isKind?.(sentence) ?? true) && (ofPerson?.[1].test(sentence) ?? true);
}

/** A sentence without the office hardly says who holds it. */
const noHolder = 0.4;
/** Who holds an office is surely said by a sentence that puts a name behind it. */
const surelySaid = 0.6;
/** And it comes before one that only speaks of the district's offices. */
const holderBonus = 2;

/** The most that a quoted answer shows, in characters, where it puts two sentences together. */
const maxExcerpt = 160;
/** A sentence longer than this is cut where it can be. */
const maxSentence = 160;

/** Too short to say anything by itself. */
const maxHeading = 9;

/** The sentences of a passage, the number and the name of an item (3. 农村供水。) with the sentence that they stand above. */
function withHeadings(text: string): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text)) {
    const before = found.at(-1);
    const isHeading =
      before !== undefined &&
      before.end - before.start <= maxHeading + (itemAt(text, before.start + 1)?.name.length ?? 0);
    // 粮食 全年农作物播种面积…: a topic, and no part of what the sentence says.
    const isTopic = isHeading && /^\p{Script=Han}+\s+$/u.test(text.slice(before.start, start));
    const isHeaded = isHeading && !isTopic && !/\n/u.test(text.slice(before.start, start));
    if (isHeaded) before.end = end;
    else found.push({ start, end });
  }
  return found;
}

interface Piece extends Span {
  readonly text: string;
  readonly folded: string;
}
const piecesOf = new Map<string, readonly Piece[]>();

/** The sentences of a passage, long ones cut behind their semicolons. */
export const pieces = (text: string): readonly Piece[] =>
  remembered(piecesOf, text, () =>
    withHeadings(text)
      .flatMap((sentence) => {
        if (sentence.end - sentence.start <= maxSentence) return [sentence];
        const parts = text.slice(sentence.start, sentence.end).match(/[^；]+；?/gu) ?? [];
        let start = sentence.start;
        return parts.map((part) => {
          const piece = { start, end: start + part.length };
          start = piece.end;
          return piece;
        });
      })
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end), folded: fold(text.slice(start, end)) })),
  );

/** 哪些产业 is answered by a row of them: 金融、文旅等产业, 产业：金融、文旅; and what a name in quotation marks stands for by those before it: 电池、汽车等“新三样”. */
function rowOf(query: Query): RegExp | undefined {
  const { text, names = [] } = query;
  const name = /(?:是|指|包[括含]|有)的?是?(?:什么|哪)|什么是|哪些[是算叫]/u.test(text) ? names[0] : undefined;
  if (name !== undefined) return new RegExp(`、[^，。；]{1,24}[等这]?“${literal(name)}”`, 'u');
  // 三大产业集群由什么组成, of 甲、乙和丙三大支柱集群.
  const lot = namedLot.exec(text)?.groups ?? englishLot(query);
  if (lot) return new RegExp(`${lot.many}(?:产业)?[^，。；\\d]{0,6}${lot.kind}(?!之)`, 'u');
  const noun =
    /(?:哪些|哪[几两三四五六七八九十][个家种类座条所项位]|什么)(?:主要|重点|优势|主导|特色)?(?<noun>\p{Script=Han}{2,4})/u.exec(
      text,
    )?.groups?.noun;
  const head = noun && segmenterTerms(noun).find((part) => part.length > 1);
  return head
    ? new RegExp(
        `、[^，。；]{1,24}${head}(?=[，。；、）和与]|[\\d两三四五六七八九十]+[个家所座条]|$)|${head}[^，。；]{0,4}[：:包有为是][^，。；]{2,24}、`,
        'u',
      )
    : undefined;
}

/** two main directions, which the articles call 两大…方向 */
function englishLot({ language, quantities: [count], rest }: Query) {
  const numeral = language === 'en' && count?.dimension === 'count' && '两三四五六七八九十'[Number(count.value) - 2];
  const kind = rest.split(' ').at(-1)!.slice(-2);
  return numeral && kind.length === 2 ? { many: `${numeral}[大个项]`, kind } : undefined;
}

/** 食堂在哪 is answered by where it lies: 食堂位于…. */
function seatOf({ text, terms, rest }: Query): RegExp | undefined {
  const things = [...terms.map(({ words }) => words), ...rest.split(' ')].filter((word) => word.length > 1);
  return /在(?:哪|什么地方)/u.test(text) && things.length > 0
    ? new RegExp(`(?:${things.map(literal).join('|')})[^，。；]{0,6}(?:位于|坐落|地处|选址|设在)`, 'u')
    : undefined;
}

const rowBonus = { score: 3, met: 0.1 };

const asksWhen = /什么时候|何时|哪年|哪一年|哪天|几月/u;
const isQuestion = (sentence: string) => /[？?][”」]?$/u.test(sentence);

const shareOf = <T>(parts: readonly T[], isHeld: (part: T) => boolean) =>
  parts.length === 0 ? 0.5 : parts.filter(isHeld).length / parts.length;

const foundFor = new WeakMap<Query, { readonly hits: readonly Hit[]; readonly found: readonly Finding[] }>();

/** The sentences of the hits, the likeliest answer first. */
export function findSentences(
  query: Query,
  hits: readonly Hit[],
  articles: ReadonlyMap<string, Article>,
): readonly Finding[] {
  const known = foundFor.get(query);
  if (known?.hits === hits) return known.found;
  const found = rankSentences(query, hits, articles);
  foundFor.set(query, { hits, found });
  return found;
}

function rankSentences(query: Query, hits: readonly Hit[], articles: ReadonlyMap<string, Article>): Finding[] {
  const asked = [...new Set(queryTerms(query.text))];
  if (asked.length === 0) return [];
  const words = [...new Set(querySegmenterTerms(query.text))].filter((word) => word.length > 1);
  const focus = focusOf(query.text);
  const office = officeAsked(query.text);
  const ofPerson = ofPersons.find(([asks]) => asks.test(query.asked) || asks.test(query.text));
  const isKind = kindAsked(query);
  const row = seatOf(query) ?? rowOf(query);
  const holder =
    office === undefined ? undefined : { named: holderOf(office), told: new RegExp(`(?<!副)${office}`, 'u') };
  // No other terms are looked for below.
  const wanted = [...new Set([...asked, ...focus])];
  const heldBy = termsHeldBy(wanted);
  const placeOf = new Map(wanted.map((term, at) => [term, at]));
  const heldIn = (held: Iterable<string>): Held => {
    const places = new Uint8Array(wanted.length);
    for (const term of held) if (placeOf.has(term)) places[placeOf.get(term)!] = 1;
    return places;
  };
  const split = hits.map(({ passage }) =>
    pieces(passage.text).map((piece) => ({ piece, held: heldBy(piece.folded) as Held })),
  );
  // An answer need not say again what it was asked, nor which item of a list it stands in.
  for (const [index, own] of split.entries())
    own.forEach((sentence, at) => {
      const item = itemAt(hits[index]!.passage.text, sentence.piece.start + 1);
      if (item) sentence.held = either(sentence.held, heldIn(terms(item.name)));
      const before = own[at - 1];
      if (before && isQuestion(before.piece.text)) sentence.held = either(sentence.held, before.held);
    });
  const none: Held = new Uint8Array(wanted.length);
  const held = split.map((own) => own.reduce<Held>((all, sentence) => either(all, sentence.held), none));
  const amongPassages = new Share(asked, held);
  const amongSentences = new Share(
    asked,
    split.flatMap((own) => own.map((sentence) => sentence.held)),
  );
  const focusPlaces = focus.map((term) => placeOf.get(term)!);

  const found: Finding[] = [];
  hits.forEach(({ passage, score }, rank) => {
    const article = articles.get(passage.articleId);
    if (!article) return;
    const topic = heldIn(topicOf(article));
    const around = amongPassages.of(either(held[rank]!, topic));
    const topicMet = amongPassages.of(topic);
    split[rank]!.forEach(({ piece: { text, start, end }, held }, at) => {
      const isFitting = isKind?.(text);
      // 什么时候建成, of what the turn before named: without a time it is no answer.
      if (isQuestion(text) || (query.leans && asksWhen.test(query.asked) && !isFitting)) return;
      const isRow = row?.test(text) ?? false;
      const before = split[rank]![at - 1]?.held;
      const withTopic = amongPassages.of(either(held, topic));
      const features = [
        amongPassages.of(held, topic),
        withTopic,
        amongSentences.of(held, topic),
        before ? amongPassages.of(before, topic) : 0,
        around,
        topicMet,
        Math.min(2, score) / 2,
        isKind ? (isFitting ? 1 : -1) : 0,
        shareOf(focusPlaces, (place) => held[place] === 1),
        shareOf(words, (word) => text.includes(word)),
        at === 0 ? 1 : 0,
        Math.log(text.length + 1) / 5,
      ];
      const isHolder =
        holder?.named.test(text) && query.rest.split(' ').every((word) => text.includes(word) || offices.test(word));
      found.push({
        source: { passage, start: passage.start + start, end: passage.start + end },
        text,
        score:
          features.reduce((sum, feature, index) => sum + feature * weights[index]!, 0) +
          (isRow ? rowBonus.score : 0) +
          (isHolder ? holderBonus : 0),
        met:
          Math.max(
            (isRow ? rowBonus.met : 0) + ((around + withTopic) / 2) * (isKind && !isFitting ? otherKind : 1),
            isHolder ? surelySaid : 0,
          ) *
          (holder && !holder.told.test(text) ? noHolder : 1) *
          (!holder && ofPerson && !ofPerson[1].test(text) ? notSaid : 1),
      });
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

/** 因此, 这: such a sentence says little without the one before it. */
const leansBack = /^(?:以上|上述|因此|因而|所以|于是|故而?|对此|为此|这|其中|该|此)/u;

/** The most that is shown of a list. */
const maxList = 400;

/** The lines of a passage, as many as can be shown: 收入前五名的村如下： with those that follow. */
export function listFrom(passage: Passage, start = passage.start): Pick<Finding, 'source' | 'text'> {
  const from = start - passage.start;
  const lines = passage.text.slice(from, from + maxList).split('\n');
  const isCut = from + maxList < passage.text.length && lines.length > 1;
  const text = (isCut ? lines.slice(0, -1) : lines).join('\n');
  return { source: { passage, start, end: start + text.length }, text };
}

/** 有三个特点：一是……。二是……: where the last of what is counted up ends, in the article. */
function lastCounted({ passage, end }: Finding['source']): number | undefined {
  const from = end - passage.start;
  const items = matchesOf(/[二三四五六七八九]是[^；。\n]*[；。]/gu, passage.text.slice(from));
  const last = items.at(-1);
  return last && end + last.index + last[0].length;
}

/** The best sentence, with the one beside it that says more of what was asked, where both are short. */
export function excerptOf(query: Query, best: Finding, found: readonly Finding[]): Pick<Finding, 'source' | 'text'> {
  const { source } = best;
  if (/[：:]$/u.test(best.text)) return listFrom(source.passage, source.start);
  const last = /：\s*一是(?!.*二是)/u.test(best.text) ? lastCounted(source) : undefined;
  if (last !== undefined) {
    const { passage, start } = source;
    const text = passage.text.slice(start - passage.start, last - passage.start);
    if (text.length <= maxList) return { source: { passage, start, end: last }, text };
  }
  const said = new Set(terms(best.text));
  // Whose it is, the article tells throughout.
  const place = new Set(terms(query.place ?? ''));
  const open = queryTerms(query.text).filter((term) => !said.has(term) && !place.has(term));
  const beside = found
    .filter((other) => other.source.passage.id === source.passage.id && other !== best)
    .filter((other) => Math.abs(other.source.start - source.end) <= 1 || Math.abs(source.start - other.source.end) <= 1)
    .filter((other) => other.text.length + best.text.length <= maxExcerpt);
  const before = leansBack.test(best.text) ? beside.find((other) => other.source.end <= source.start) : undefined;
  // 破解用地瓶颈，以存量盘活助力更新: a motto above what is done says not how.
  const after =
    asksHow.test(query.text) && motto.test(best.text)
      ? beside.find((other) => other.source.start >= source.end)
      : undefined;
  const chosen = before ?? after ?? beside.find(({ text }) => terms(text).some((term) => open.includes(term)));
  if (!chosen) return best;
  const span = { start: Math.min(source.start, chosen.source.start), end: Math.max(source.end, chosen.source.end) };
  const { passage } = source;
  return {
    source: { passage, ...span },
    text: passage.text.slice(span.start - passage.start, span.end - passage.start),
  };
}

const asksHow = /怎么|怎样|如何|咋/u;
const motto =
  /^[^，。\d]{4,16}，以[^，。\d]{2,12}(?:助力|赋能|推动|勾勒|引领|促进|带动|激活|支撑|保障|提升|打造)[^，。\d]{2,14}。$/u;

/** Nouns that say what kind of answer is wanted (有什么特点, 是什么职业); the sentence that gives it need not say them. */
export const answerNouns =
  /^(?:特点|特征|特色|优势|作用|用途|功能|功效|意义|影响|危害|好处|区别|不同|差异|原因|理由|目的|方式|方法|措施|办法|做法|举措|步骤|职业|职务|工作|身份|症状|表现|样子|外形|形状|颜色|名字|名称|别名|地区|地方|地点|位置|范围|时间|时候|季节|日期|问题|事情|内容|事项|要求|规定|条件|标准|水平|程度|评价|看法|观点|主张|结果|成果|成绩|进展|变化|情况|类型|种类|领域|行业|部门|单位|机构|身体|人员|人物|目标|主题|改进|新招|招数|岔子|毛病|麻烦|乱子|名堂|档次|阶段|角色|地位|定位|事儿?|工作任务|对象)$/u;
