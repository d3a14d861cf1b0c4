import { Big } from 'big.js';
import type { Derivation, Draft, Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { actsIn, type Lot, type Round, roundsOf } from './rounds.ts';

const asksShare = /占(?:比|了)?|比[重例]/u;
const asksSum = /加|合计|[一总]共|[总合]计|总和|合起来/u;
const asksGap = /哪|谁|差|[多高大少]还是|比/u;
const asksEach = /各|分别|每[类种个]/u;
const ofMoney = /投资|[金总]额|资金|盘子|[投花砸].{0,2}(?:多少|几)|多少[钱亿万]|几亿/u;
const ofCount = /(?:多少|几)[个项宗]|数[量目]|个数|项目数/u;

/**
 * What was signed or begun together, as it is asked about: how much all of it is, what each kind takes, the share of one kind, and the two acts of one day added up
 * or set against each other. `undefined` where the question asks for none of these, or more than one round may be meant.
 */
export function ofRounds(material: Material): Draft | undefined {
  const { query } = material;
  const asked = actsIn(query.text);
  if (query.language === 'en' || asked.length === 0 || asked.length > 2 || query.quantities.length > 1)
    return undefined;
  const rounds = roundsOf(material);
  const own = asked.map((act) => rounds.filter((round) => round.act === act));
  // Two groundbreakings within the time asked for: which is meant is open.
  if (own.some(({ length }) => length !== 1)) return undefined;
  const [first, second] = own.map(([round]) => round!);
  if (!first) return undefined;
  if (second)
    return first.whole.money.articleId === second.whole.money.articleId ? ofBoth(first, second, material) : undefined;
  if (asksShare.test(query.text)) return shareOf(first, material);
  return asksEach.test(query.text) ? eachOf(first, material) : wholeOf(first, material);
}

/** Money, unless the question counts. */
const side = ({ query }: Material): 'money' | 'count' | undefined =>
  ofMoney.test(query.text) ? 'money' : ofCount.test(query.text) ? 'count' : undefined;

/** 签约和开工一共投资多少, 哪个投资多. */
function ofBoth(first: Round, second: Round, material: Material): Draft | undefined {
  const { text } = material.query;
  const by = side(material);
  if (!by || asksShare.test(text)) return undefined;
  const pair = [first.whole[by], second.whole[by]] as const;
  if (asksGap.test(text)) {
    const [more, less] = new Big(pair[0].value).gte(pair[1].value) ? pair : ([pair[1], pair[0]] as const);
    return told('difference', [more, less], material);
  }
  return asksSum.test(text) ? told('sum', pair, material) : undefined;
}

/** 四季度集中签约的项目总投资多少: all of it, where nothing else is named. */
function wholeOf({ whole, act }: Round, material: Material): Draft | undefined {
  const { text, rest, kind, aspect, status, language, terms } = material.query;
  const by = side(material);
  const left = rest.replace(ofRound, '');
  const isOther = terms.some(({ words }) => words.replace(ofRound, '').length > 1);
  if (kind !== 'figure' || aspect || status === 'target' || !by || left !== '' || isOther) return undefined;
  // 年度计划投资, 到位资金 are other money.
  if (/年度|计划|到位|完成|平均|最/u.test(text) || !text.includes(act)) return undefined;
  return { kind: 'grounded', language, claims: [sentenceOf(whole[by], material)] };
}
const ofRound =
  /[此这本]次|[这该]批|集中|重点|重大|签约|开工|竣工|投产|仪式|活动|大会|现场|当天|项目|协议|总?投资|[总金]额|资金|[的了\s]/gu;

/** 签约总额里纺织类占多少, 一个项目占多少. */
function shareOf(round: Round, material: Material): Draft | undefined {
  const by = side(material);
  const named = round.parts.filter(({ name }) => isNamed(name, material.query.text));
  const [part] = named;
  if (by && part && named.length === 1) return told('share', [part[by], round.whole[by]], material);
  const one = named.length === 0 && by === 'money' ? projectOf(round, material) : undefined;
  return one && told('share', [one, round.whole.money], material);
}

/** 新纺中心由甲集团投资5亿元建设: what one project takes, by the only sentence of the report that names it with its money. */
function projectOf({ whole, act }: Round, { query: { text }, known }: Material): Figure | undefined {
  const { articleId } = whole.money;
  const name = ofProject.exec(text)?.groups?.name ?? '';
  if (name.length < 4) return undefined;
  const article = known.articles.get(articleId)!.text;
  const own = figuresOf(articleId, known.ledger).filter(({ sentence, start, end, dimension, aspect, isBase }) => {
    if (dimension !== 'money' || aspect !== 'level' || isBase) return false;
    // Behind 签约项目中 stands nothing of what was begun.
    const last = actsIn(/.*(?<act>\p{Script=Han}{2})项目[中里]/su.exec(article.slice(0, start))?.groups?.act ?? '')[0];
    if (last !== undefined && last !== act) return false;
    const lead = article.slice(sentence.start, start);
    const since = lead.includes(name) ? lead.slice(lead.lastIndexOf(name)) : undefined;
    // 投资5亿元建设的新纺中心: the name behind its money.
    const isBehind =
      /^(?:[建兴新][建设]|打造|实施)的/u.test(article.slice(end)) &&
      article.slice(end, end + 3 + name.length).endsWith(name);
    return (
      (isBehind || (since !== undefined && since.length <= name.length + nearChars)) &&
      /(?<!计划|年度|完成)投资(?:总?额)?(?:约|达|为)?$/u.test(lead)
    );
  });
  const [first] = own;
  return first && own.every(({ value }) => value === first.value) && new Big(first.value).lt(whole.money.value)
    ? first
    : undefined;
}
const ofProject =
  /(?:^|[，,]|总投资[里中]|[总金]额[里中]|项目[里中])(?<name>[^，,的]{4,20}?)(?:项目)?(?:的?(?:协议|总)*投资(?:额|金额)?)?占/u;
const nearChars = 30;

/** 纺织、机械各投资多少: all that are named, each of them one kind; all of them where none is. */
function eachOf(round: Round, material: Material): Draft | undefined {
  const { text, language } = material.query;
  if (round.parts.length < 2 || !side(material)) return undefined;
  const items = itemsOf(text);
  const named = items.map((item) => round.parts.filter(({ name }) => isNamed(name, item)));
  if (named.some(({ length }) => length !== 1)) return undefined;
  const lots: readonly Lot[] = items.length > 0 ? named.map(([lot]) => lot!) : round.parts;
  if (items.length === 0 && !/类|领域|板块|行业|产业|方面/u.test(text)) return undefined;
  const kinds = lots.map(({ money }) => sentenceOf(money, material, true));
  // 其中，纺织类6个，投资20亿元 does not say of what.
  const isSaid = kinds.some(({ text: words }) => actsIn(words).includes(round.act));
  const claims = [...(isSaid ? [] : [sentenceOf(round.whole.money, material)]), ...kinds].filter(
    (claim, index, all) => all.findIndex((other) => other.text === claim.text) === index,
  );
  return { kind: 'grounded', language, claims };
}

/** 纺织、机械 of 集中开工的项目，纺织、机械各投多少. */
function itemsOf(text: string): string[] {
  const row =
    /(?:^|[，,：:的里中]|项目)(?<row>\p{Script=Han}{2,6}(?:[、和与跟]\p{Script=Han}{2,6})+?)(?:这?[两二三四五六七八九]?(?:大?类|个?领域|个?板块|种|方面|产业)|项目|的)*(?:各|分别|每)/u.exec(
      text,
    )?.groups?.row;
  return row?.split(/[、和与跟]/u) ?? [];
}

/** 文旅 of 文化旅游项目, 商贸 of 商贸文旅类: the words of a kind, in the question's own. */
function isNamed(name: string, words: string): boolean {
  const bare = name
    .replace(/^.*(?:其中|项目[中里]|当中)[，、]?/u, '')
    .replace(/(?:建设)?(?:项目|类|领域|板块|方面|产业|行业)+$/u, '')
    .replace(/^[及和]/u, '');
  return bare
    .split(/[、和与及]/u)
    .filter(({ length }) => length > 1)
    .some((one) =>
      [...formsOf(one), ...(shorts.get(one) ?? []), ...halvesOf(one)].some((form) => words.includes(form)),
    );
}

/** 文化旅游 is called 文旅 or 旅游; 食品加工, 食品. */
const halvesOf = (one: string): string[] =>
  one.length === 4 ? [one.slice(0, 2), one.slice(2), `${one[0]}${one[2]}`].filter((half) => !plain.test(half)) : [];
/** Words that stand with many kinds, and tell none. */
const plain = /^(?:产业|经济|加工|制造|设施|基础|服务|项目|建设|工程|现代|新型|生产)$/u;
const shorts = new Map([
  ['基础设施', ['基建', '基础建设']],
  ['社会民生', ['民生']],
  ['现代服务业', ['服务业', '现代服务']],
  ['先进制造业', ['制造业', '制造']],
  ['制造业', ['制造']],
  ['现代农业', ['农业']],
]);

function told(
  operation: Derivation['operation'],
  operands: readonly [Figure, Figure],
  material: Material,
): Draft | undefined {
  const derived = derive(operation, ...operands);
  if (!derived) return undefined;
  const quotes = operands.toSorted((a, b) => a.start - b.start).map((figure) => sentenceOf(figure, material));
  // A quote that holds the other one is enough.
  const stated = quotes.filter(
    ({ text }, index) =>
      !quotes.some(({ text: other }, at) => at !== index && other.includes(text) && (other !== text || at < index)),
  );
  return {
    kind: 'grounded',
    language: material.query.language,
    claims: [...stated, computed(derived, operands, stated, material.query)],
  };
}
