import type { Article, Dimension, Draft, DraftClaim, Figure, Query, Source } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresIn } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { countsAsAsked, dimensionsAsked } from '../matching/counted.ts';
import { withoutDates } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { itemAt, overlap } from '../matching/surroundings.ts';
import { isToldOf } from '../matching/told-of.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether a number is told of something else than the noun that is asked how many or how much: of all loans, where 住户贷款 are asked for, of 高新技术企业, where
 * 化工企业 are. A score meets most words of such a question; here each word of the noun itself must be said where the number stands.
 */
export function isOfOtherThanAsked(draft: Draft, { query, known, vocabulary }: Material): boolean {
  if (draft.kind !== 'grounded' || draft.claims.length === 0) return false;
  const isOfShare = query.kind === 'compute' && query.aspect === 'share';
  if (query.kind !== 'figure' && !isOfShare) return false;
  const { text } = query.alone ?? query;
  // 各多少, and two questions in one: which number is meant of which noun is not told by what stands last.
  const isSeveral = /各|分别/u.test(query.text) || (text.match(new RegExp(asker, 'gu'))?.length ?? 0) > 1;
  if (isSeveral || (query.parts?.length ?? 0) > 1 || draft.claims.some(({ derivation }) => derivation)) return false;
  const words = wordsOf(text, query, vocabulary.homes);
  if (countsOtherThing(text, draft.claims, query, known)) return true;
  return words.some((word) => !draft.claims.some((claim) => isSaid(word, claim, query, known)));
}

const asker = /多少|(?<![第哪好十])几(?![乎率月号何])|多[大高长深宽重](?![型规])|百分之几/u;
/** What may stand between a noun and the words that ask. */
const trailing =
  /(?:一共|总共|目前|现在|如今|大概|大约|共计|合计|累计|各自?|分别|究竟|到底|共(?!同)|已经?|还|又|也|都|能|会|要|是|有|为|达到?|到|了|过|得|的|上|在|大|[今去前明全]年|上半年|下半年|增长|下降|增加|减少|提高|上涨|上升|涨|降|升|跌|增|减|完成|实现|交付|新增|新建|开工|竣工|建成|打通|占|做|(?<!指)数|量|额)$/u;
const leading =
  /^(?:全(?:新区|[省市区县州旗镇乡村国])|[本我该][省市区县州旗镇乡]|[今去前]年|目前|现在|上半年|全年|[年月的里中在有是把]|日(?![经元语本用]))+/u;
/** What is counted in these is no noun. */
const measures = /^(?:[人次亩吨元块钱斤米天年月日岁倍点万亿]|公[里斤顷]|平[方米]|千[瓦米克]|百分)/u;

/** 民办幼儿园 of 全区民办幼儿园多少所; 企业 of 有多少家企业. */
export function nounAsked(text: string): string {
  // 林地受灾面积: the noun alone asks.
  const found = asker.exec(text) ?? /(?<=^[^，,]*(?:面积|数量|人数))[？?呢]*$/u.exec(text);
  if (!found) return '';
  const behind =
    /^(?:多少|几)(?:[个家座所名位项条件户张台辆栋幢处种批])?(?<noun>\p{Script=Han}{2,8}?)(?=$|[？?，了呢啊])/u.exec(
      text.slice(found.index),
    )?.groups?.noun;
  // 划了多少地建湿地
  if (behind && !measures.test(behind) && !/^[地钱人]/u.test(behind)) return behind;
  // 增加值占全区多少: of the value added.
  const before = text.slice(0, found.index).replace(/占(?![地用比])[^，。]*$/u, '');
  let noun = before.split(/[，。？！、,;；:： “”"（）()]|里的?|(?<!目)的/u).at(-1)!;
  for (let was = ''; was !== noun; ) {
    was = noun;
    noun = noun.replace(trailing, '').replace(leading, '');
  }
  return /\p{Script=Han}{2,14}$/u.exec(noun)?.[0] ?? '';
}

/** Words that say when, whereabouts or nothing, and kinds of things that go without saying: 产业 of 电池产业产值. */
const idle =
  /^(?:[一二三四五六七八九十两几每整]|[今去前明后当本]年)|(?<![青少老中成])年|[月天周季]|日(?![经元语本用])|季度|什么|怎么|哪|多少|大概|总共|现在|目前|打算|准备|预计|计划|以[后前上下内外]|最|那|这|来着|回来|进去|下来|具体|实际|方面|情况|超过|各种|第几|已经|现有|全[区县市省]|时候|左右|政府|过去|平[米均]|钟头|才行|数量|总[量数]|比[例重]|规模|水平|能进|东西|产业|园区|公司|工程|基地|行业|多个|集中|政策|举措|外出|入口|[镇村县区市城乡][上里]/u;

const disaster = /^(?:特大|强)?(?:暴雨|洪[水涝]|洪灾|地震|台风|泥石流|龙卷风|寒潮|暴雪|冰雹)$/u;
/** As much of a text tells right before what came of something. */
const soonBefore = 120;

/** 签约 of 签约项目: what was done with them says which they are. */
const ofProjects = /^(?:开工|签约|竣工|续建|在建|投产|停产)(?:项目|企业)/u;

/** The words of the noun that the asker said himself, and that are left of the question when it was understood. */
function wordsOf(text: string, { asked, terms, rest }: Query, homes: readonly string[]): string[] {
  const noun = homes
    .flatMap((home) => [home, home.replace(/[省市区县州]$/u, '')])
    .reduce((left, home) => left.replace(home, ''), nounAsked(text));
  const own = simplify(asked);
  const left = [...terms.map(({ words }) => words), ...rest.split(' ')];
  return partsOf(noun).filter(
    (word) =>
      /^\p{Script=Han}{2,}$/u.test(word) &&
      (!isVerb(word) || noun.endsWith(`${word}率`) || ofProjects.test(noun.slice(noun.indexOf(word)))) &&
      !idle.test(word) &&
      own.includes(word) &&
      // 公 is left of 对公, which no dictionary knows.
      left.some(
        (one) =>
          one.includes(word) ||
          (one.length === 1 && word.endsWith(one)) ||
          (one.length > 2 && word.endsWith(one.slice(0, 2))),
      ),
  );
}

/** Its words as the dictionary knows them; two lone signs before one are a word that it does not know: 民办 of 民办幼儿园. */
function partsOf(noun: string): string[] {
  const parts: string[] = [];
  let run = '';
  for (const part of segmenterTerms(noun)) {
    if (part.length === 1) run += part;
    else {
      parts.push(...(unknown.test(run) ? [run, part] : [part]));
      run = '';
    }
  }
  return parts;
}

const unknown = /^(?!全|追|掏|者|中|里)\p{Script=Han}{2}[类业险品]?$/u;

/** What goes without saying of a number counted so. */
const implied: readonly (readonly [Dimension, RegExp])[] = [
  ['area', /面积|土地/u],
  ['money', /资金|金额|费用|价格|补[助贴]/u],
];

function isSaid(word: string, claim: DraftClaim, query: Query, known: Material['known']): boolean {
  return claim.sources.some((source) => {
    const article = known.articles.get(source.passage.articleId)!;
    // 暴雨有多少人受灾: the sentence before tells of the rain.
    if (disaster.test(word) && article.text.slice(Math.max(0, source.start - soonBefore), source.end).includes(word))
      return /灾|遇难|伤亡|死亡|失踪|损失|转移|倒塌/u.test(article.text.slice(source.start, source.end));
    const told = toldIn(claim, source, query, known);
    const isOfTerm = ({ term, metric }: Figure) =>
      query.terms.some(
        (one) => one.words.includes(word) && (one.term.name === term || one.term.aliases.includes(metric)),
      );
    if (
      told.some(
        (figure) => isOfTerm(figure) || implied.some(([kind, of]) => kind === figure.dimension && of.test(word)),
      )
    )
      return true;
    const nears = nearsOf(claim, source, told, query, article);
    const forms = formsOf(word);
    const says = (near: string) =>
      forms.some((form) => near.includes(form) || (form.length > 2 && overlap(form, near) >= 0.6)) ||
      segmenterTerms(near).some((one) => one.length > 1 && (known.meaning?.likeness(word, one) ?? 0) > alike);
    // 住宅投资, of 房地产投资9亿元，其中住宅投资下降3% under a title that speaks of 住宅: what another clause says, a title says of no other.
    const over = forms.some((form) => article.text.slice(source.start, source.end).includes(form))
      ? overOf(article, source.start)
      : '';
    if (nears.some((near) => says(near.endsWith(over) ? near.slice(0, near.length - over.length) : near))) return true;
    const names = query.rest.split(' ').filter((name) => name.length > 2 && name.includes(word));
    const isName = (name: string) =>
      query.names?.includes(name) || segmenterTerms(name).some((part) => part.length === 1);
    if (names.some((name) => isName(name) && isToldOf(name, article, source.start))) return true;
    // What is said in part was said whole before: 志愿服务 of 总服务时长.
    const before = article.text.slice(
      Math.max(article.text.lastIndexOf('\n', source.start) + 1, source.start - lately),
      source.start,
    );
    // 如今，他的年收入达31余万元: of whom the sentences before tell.
    if (pointing.test(article.text.slice(source.start, source.end)) && forms.some((form) => before.includes(form)))
      return true;
    const isPartSaid = (name: string) =>
      name.length > 4 ||
      segmenterTerms(name).some((part) => part !== word && nears.some((near) => near.includes(part)));
    return names.some((name) => before.includes(name) && isPartSaid(name));
  });
}
/** 入驻了多少家银行, of all firms: what is counted is said where it is counted, whatever the title says. */
function countsOtherThing(text: string, claims: Draft['claims'], query: Query, known: Material['known']): boolean {
  const noun = /(?:多少|(?<![第哪])几)[个家所座名位](?<noun>\p{Script=Han}{2,6}?)[？?呢啊]*$/u.exec(text)?.groups?.noun;
  const head = noun === undefined ? undefined : segmenterTerms(noun).at(-1);
  if (!head || head.length < 2 || idle.test(head) || isVerb(head) || query.unit === undefined) return false;
  const isOfTerm = query.terms.some(({ words }) => words.includes(head));
  const forms = formsOf(head);
  return (
    !isOfTerm &&
    !claims.some((claim) =>
      claim.sources.some((source) => {
        if (isQuoted(claim)) return forms.some((form) => overlap(form, claim.text) > 0);
        const told = toldIn(claim, source, query, known);
        const { text: whole } = known.articles.get(source.passage.articleId)!;
        return told.some(({ metric, partOf = '', term = '', clause }) => {
          const near = `${metric}${partOf}${term}${whole.slice(clause.start, clause.end)}`;
          // 设站8座, asked for 车站.
          return metric.includes(head.at(-1)!) || forms.some((form) => overlap(form, near) > 0);
        });
      }),
    )
  );
}

/** The clause of a sentence that stands before another. */
const clauseBefore = ({ text }: Article, start: number, from: number): string =>
  /[^，；]*，?$/u.exec(text.slice(from, start).replace(/，$/u, ''))![0];

const pointing =
  /^(?:最终，?|最后，?|如今，|目前，|现在，|去年，|今年，)?(?:[他她它]|其(?!中|[他余])|该|这[家个座里位])/u;
/** Signs before a sentence. */
const lately = 150;
/** Words that mean the same, by the shipped embedding. */
const alike = 0.6;

/** The figures that a claim tells: of a sentence that is quoted, all that count as the question does. */
function toldIn(
  claim: DraftClaim,
  { passage, start, end }: Source,
  query: Query,
  { ledger }: Material['known'],
): Figure[] {
  const dimensions = dimensionsAsked(query);
  const text = simplify(claim.text);
  return figuresIn(passage, ledger).filter(
    (figure) =>
      figure.start >= start &&
      figure.end <= end &&
      (isQuoted(claim) ? !dimensions || dimensions.includes(figure.dimension) : text.includes(figure.text)),
  );
}

/** The words that each number of a claim is told in. */
function nearsOf(
  claim: DraftClaim,
  { start, end }: Source,
  told: readonly Figure[],
  query: Query,
  article: Article,
): string[] {
  const { text } = article;
  const sentence = text.slice(start, end);
  if (!isQuoted(claim) && told.length > 0)
    return told.map(({ metric, partOf, term, subject, place, clause, sentence: own, dimension }) =>
      [
        ...[metric, partOf, term, subject, place, nearOf(article, own, clause, dimension === 'money')],
        // 6.4万志愿者送货上门，总服务时长…: a total is of what the clause before tells of.
        metric.startsWith('总') ? clauseBefore(article, clause.start, own.start) : '',
      ].join(' '),
    );
  const clauses: string[] = [];
  let at = start;
  for (const clause of sentence.split(/(?<=[，；])/u)) {
    if (countsAsAsked(query, clause))
      clauses.push(nearOf(article, { start, end }, { start: at, end: at + clause.length }, /元|钱/u.test(clause)));
    at += clause.length;
  }
  // 投入3亿元，改造农村公路: what is paid for stands behind, as often as before.
  const isWhole = clauses.length === 0 || /[花投砸耗掏]/u.test(query.text);
  return isWhole ? [`${sentence} ${overOf(article, start)}`] : clauses;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A clause with those before it that give no number, what its sentence and its part of it open with, and what stands over it. */
function nearOf(article: Article, sentence: Span, clause: Span, isMoney: boolean): string {
  const { text } = article;
  let { start } = clause;
  // 建成食堂14家，每餐补贴3元: what costs so much is counted before, as a rule.
  // 推进新城40栋楼宇建设，确保9栋交付: nor is it said again of which they are.
  const isOfBefore = /^(?:其中|确保|现已|目前已|已)/u.test(text.slice(clause.start, clause.end));
  // 出货量3610万台，同比下降1%，环比增长18%: what grew stands two clauses before.
  const isOfLevel = /^(?:同比|环比)/u.test(text.slice(clause.start, clause.end));
  for (let counted = isMoney || isOfLevel ? 2 : Number(isOfBefore); start > sentence.start; ) {
    const from = Math.max(sentence.start, ...['，', '；'].map((mark) => text.lastIndexOf(mark, start - 2) + 1));
    if (from >= start) break;
    // 排名第2 counts nothing.
    if (/(?<!第)\d/u.test(withoutDates(text.slice(from, start)))) counted -= 1;
    if (counted < 0) break;
    start = from;
  }
  const part = Math.max(sentence.start, text.lastIndexOf('；', clause.start) + 1);
  const openings = [sentence.start, part].map((at) => opening.exec(text.slice(at, sentence.end))![0]);
  return [text.slice(start, clause.end), ...openings, overOf(article, sentence.start)].join(' ');
}
/** 去年，镇上的班车. */
const opening =
  /^(?:[^，；：。]{1,20}：)?(?:(?:根?据|按照?)[^，；：。]{1,24}，)?(?:[^，；：。]{1,12}，)?[^，；：。]{0,40}/u;

/** Title, item, the heading above a paragraph, and a name that it begins with. */
function overOf({ text, title }: Article, at: number): string {
  const line = text.lastIndexOf('\n', at) + 1;
  const above = text
    .slice(0, Math.max(0, line - 1))
    .split('\n')
    .at(-1)!;
  const heading = above.length < 40 && !/[。；]/u.test(above) ? above : '';
  const name = /^[^，。；\d\n]{2,20}[。：]/u.exec(text.slice(line, line + 24))?.[0];
  // What has no title is called by how it begins.
  const begins = title.endsWith('…') && text.startsWith(title.slice(0, -1)) ? /^[^。\n]{0,140}/u.exec(text)![0] : title;
  return [begins, itemAt(text, at + 1)?.name, heading, name].join(' ');
}
