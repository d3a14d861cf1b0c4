import type { Draft, Query } from '../../../domain.ts';
import { bareName, samePlace } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { countsAsAsked } from '../matching/counted.ts';
import { numbersIn, withoutDates } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Material } from '../saying/drafting.ts';

/**
 * Whether a number is told of more or of less than is asked about: of a county, where one asks for a village in it, of a city, where one asks for its province, of
 * all of a kind, where one asks how many of them are of another.
 */
export function isOfOtherScopeTold({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  const words = claims.map(({ text }) => simplify(text));
  if (query.kind !== 'figure') return ranksElsewhere(query, words);
  const sentences = claims.flatMap(({ sources }) =>
    sources.map(({ passage, start, end }) => ({
      text: citedWords({ passage, start, end }),
      article: known.articles.get(passage.articleId)!,
    })),
  );
  const village = villageAsked(query);
  const isTold = (clause: string) =>
    claims.every(isQuoted) || numbersIn(clause).some(({ text }) => words.some((one) => one.includes(text)));
  return (
    lacksKindOf(query.text, words) ||
    sentences.every(({ text }) => isWholeBeside(query, text, isTold) || isOfMoreIncluding(query, text)) ||
    (query.rest === '' && words.every((one) => isOfPartOfTotal(simplify(query.asked), one))) ||
    ranksElsewhere(query, words) ||
    (query.aspect === 'rank' && claims.every(isQuoted) && sentences.every(({ text }) => ranksOther(query, text))) ||
    sentences.every(
      ({ text, article: { place, within = [] } }) =>
        (/^(?:全国|中国|全球)$/u.test(query.place ?? '') &&
          place !== undefined &&
          !/第几|排|占全/u.test(query.text) &&
          isOfPart(query, query.place!, text, isTold)) ||
        (village !== undefined && place !== undefined && isOfAllAround(village, place, text)) ||
        (query.place !== undefined &&
          place !== undefined &&
          !samePlace(query.place, place) &&
          within.some((one) => samePlace(one, query.place!)) &&
          isOfPart(query, query.place, text, isTold)),
    )
  );
}

/** 全省排第几, of what is said to have its place in the whole city. */
function ranksElsewhere({ text, asked, place }: Query, told: readonly string[]): boolean {
  const field = /(?:在|居)?(?<field>全[国省市区县球]|世界)的?(?:排|第几|名次|位次)/u.exec(text)?.groups?.field;
  // 在岭东省各区县里排第几, of a place in the whole city.
  const level = /[省市](?=(?:的|各|所有)+(?:区县|县区|县市|地市|城市)(?:里|中)?排?名?第几)/u.exec(simplify(asked))?.[0];
  if (level && told.every((words) => fieldsOf(words).length > 0 && !fieldsOf(words).includes(`全${level}`)))
    return !asked.includes(`全${level}`);
  return (
    field !== undefined &&
    place === undefined &&
    told.every((words) => {
      const fields = fieldsOf(words);
      return fields.length > 0 && !fields.includes(field);
    })
  );
}

/** 全市, of what is said to have a place in it. */
const fieldsOf = (words: string): readonly string[] =>
  words.match(/(?:全[国省市区县球]|世界)(?=[^，。；]{0,10}第[一二三四五六七八九十\d])/gu) ?? [];

/** 在全市捐了多少, of 在全市捐赠1400余万，此次向某村捐赠35万元: the same is told of all of the city, with another number. */
function isWholeBeside({ text, rest }: Query, sentence: string, isTold: (clause: string) => boolean): boolean {
  const whole = /在(?<whole>全[国省市区县州镇乡])/u.exec(text)?.groups?.whole;
  if (whole === undefined || !sentence.includes(whole)) return false;
  const clauses = sentence.split(/(?<=[，；。])/u);
  const own = clauses.filter((clause) => numbersIn(clause).length > 0 && isTold(clause));
  const nouns = rest.split(' ').filter((word) => word.length > 1 && own.some((clause) => clause.includes(word)));
  const isOfWhole = (clause: string) =>
    clause.includes(whole) && /\d/u.test(withoutDates(clause)) && nouns.every((noun) => clause.includes(noun));
  return own.length > 0 && !own.some((clause) => clause.includes(whole)) && clauses.some(isOfWhole);
}

/** 民宿接待多少人, of 酒店（含民宿）接待3万人: the number of more, of which nobody tells how much is of those in brackets. */
const isOfMoreIncluding = ({ rest }: Query, sentence: string): boolean =>
  rest.split(' ').some((word) => {
    const clauses = sentence
      .split(/[，。；]/u)
      .filter((clause) => word.length > 1 && clause.includes(word) && /\d/u.test(withoutDates(clause)));
    return clauses.length > 0 && clauses.every((clause) => !clause.replace(including, '').includes(word));
  });
const including = /[（(](?:其中)?(?:包[括含]|[内]?含)[^（）()\d]*[）)]/gu;

/** 出口总额多少, of 出口机电产品 or 一般贸易出口: a part of it, whatever the part is. */
function isOfPartOfTotal(asked: string, words: string): boolean {
  const told = words.replace(/^.*?中，/u, '');
  const whole =
    /(?<what>进出口|出口|进口|消费|投资|产值|税收|收入|支出|存款|贷款)总[额值量](?:是|有|为|达)?(?:多少|几|[？?]?$)/u.exec(
      asked,
    )?.groups?.what;
  if (whole === undefined || !told.includes(whole) || /总[额值量]|全部|[一合共总]计/u.test(told)) return false;
  const alone = new RegExp(
    `(?:^|[省市区县州盟旗国，年月日]|[实完][现成]|[季半]度?年?|全[省市区县])(?:外贸|货物)?${whole}[额值量]?(?:余额)?(?:$|[为达是约超近了增下]|完成|实现|累计|突破|\\d)`,
    'u',
  );
  return !alone.test(told);
}

/** 上榜的企业中，属于世界500强的有几家, of how many are on the list. */
function lacksKindOf(text: string, told: readonly string[]): boolean {
  const kind =
    /[里中](?:面|头)?[，,]?(?:属于|来自|算是)(?<kind>[\p{Script=Han}\d]{2,10}?)的(?:企业|项目)?(?:一共|共)?(?:有|占)?(?:多少|几)/u.exec(
      text,
    )?.groups?.kind;
  if (kind !== undefined) return !told.some((words) => words.includes(kind));
  // 12个项目里外资的有几个, of a clause that counts others.
  const which =
    /\p{Script=Han}[里中](?:面|头)?[，,]?(?<which>\p{Script=Han}{2,6}?)的有?(?:多少|几)[个家项名]?[？?]?$/u.exec(text)
      ?.groups?.which;
  return (
    which !== undefined &&
    !told.some((words) =>
      words
        .split(/[，；。]/u)
        .some((clause) => /\d|[两三四五六七八九十][个家项名]/u.test(clause) && overlap(which, clause) > 0),
    )
  );
}

/** 磷矿储量全国第几, of the ranks of others. */
function ranksOther({ rest }: Query, sentence: string): boolean {
  const words = rest
    .split(' ')
    .map((word) =>
      word
        .replace(/全[国省市区县]|[本我]省/gu, '')
        .replace(/(?<=\p{Script=Han}{2})(?:储量|数量|总量|规模|产量|产值|面积)$/u, ''),
    )
    .filter((word) => word.length > 1 && !isVerb(word));
  return words.length > 0 && words.every((word) => overlap(word, sentence) < 0.5);
}

/** 石湾村 of 石湾村有多少户养鱼. */
const villageAsked = ({ names = [], rest }: Query): string | undefined =>
  [...names, ...rest.split(' ')].find(
    (word) =>
      /^\p{Script=Han}{2,4}(?:[村镇乡]|街道|社区)$/u.test(word) && !/^(?:[农全该本各每这那新]|美丽|特色)/u.test(word),
  );

/** Of all the county, and of no village. */
const isOfAllAround = (village: string, place: string, sentence: string): boolean =>
  !sentence.includes(village) &&
  !sentence.includes(village.replace(/(?:[村镇乡]|街道|社区)$/u, '')) &&
  !samePlace(village, place) &&
  new RegExp(
    `(?:^|[，；])(?:目前，|截至[^，]*，|如今，)?(?:${literal(place)}|${literal(bareName(place))}(?=共|有|已)|全[县区市州旗])`,
    'u',
  ).test(sentence);

/** 全省一共有多少家, of a city that is ranked in it: no clause that counts so, nor one before it, speaks of all of the province but as a yardstick. */
function isOfPart(query: Query, asked: string, sentence: string, isTold: (clause: string) => boolean): boolean {
  const own = sentence.replace(yardstick, '');
  const level = /[省市区县州]$/u.exec(asked)?.[0] ?? '省';
  const isNamed = /国|球/u.test(asked)
    ? /全国|我国|中国|国内|全球|世界/u
    : new RegExp(`${literal(bareName(asked))}|[全我本]${level}`, 'u');
  const clauses = own.split(/(?<=[，；。])/u);
  const counted = clauses.flatMap((clause, at) => (countsAsAsked(query, clause) && isTold(clause) ? [at] : []));
  return counted.length > 0 && !counted.some((at) => clauses.slice(0, at + 1).some((clause) => isNamed.test(clause)));
}
/** 占全省企业总量的39%, 全省第1, 高于全省3个点. */
const yardstick =
  /(?:占|居|列|[高低快慢多少][于过]|超过?)[^，；。]*|(?:全[国省市]|[^，；。、\d]{2,4}省)第[\d一二三四五六七八九十]+/gu;
