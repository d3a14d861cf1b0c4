import type { Figure, Query } from '../../../domain.ts';
import type { Match } from '../matching/match.ts';
import type { Known } from '../matching/surroundings.ts';

/** Of numbers of one kind, those of the body and of the part of a sentence that the question names, where any is: 中医院, and no 人民医院. */
export const ofNamed = (all: readonly Match[], query: Query, known: Known): readonly Match[] =>
  ofMember(ofBody(inWords(ofPart(ofWhole(all, query), query, known), query), query.text, known), query.text);

/** 帮扶项目有多少, of 帮扶项目90个，其中甲类30个: the whole, where what is asked is said of the part by what it is a part of alone. */
function ofWhole(all: readonly Match[], { text, terms, rest, aspect, language }: Query): readonly Match[] {
  const nouns = [...terms.map(({ words }) => words), ...rest.split(' ')].filter((word) => word.length > 1);
  if (aspect !== undefined || language === 'en' || nouns.length === 0 || /其中|里面?的?/u.test(text)) return all;
  const isOfPartAlone = ({ metric, partOf }: Figure) =>
    partOf !== undefined && nouns.every((word) => partOf.includes(word) && !metric.includes(word));
  const isWhole = (one: Figure, part: Figure) =>
    one.partOf === undefined &&
    one.unit === part.unit &&
    one.articleId === part.articleId &&
    nouns.every((word) => one.metric.includes(word));
  return all.filter(({ figure }) => !(isOfPartAlone(figure) && all.some((other) => isWhole(other.figure, figure))));
}

/** 入驻企业有多少, of 入驻企业80家 and 6家企业: of one article those that are called by the very words. */
function inWords(all: readonly Match[], { terms, language }: Query): readonly Match[] {
  const words = terms.length === 1 && language !== 'en' ? terms[0]!.words : '';
  const named = words.length > 3 ? all.filter(({ figure }) => figure.metric.includes(words)) : [];
  const isLess = ({ figure: { articleId, metric, unit } }: Match) =>
    words.includes(metric) && named.some(({ figure }) => figure.articleId === articleId && figure.unit === unit);
  return all.filter((match) => named.includes(match) || !isLess(match));
}

const bodies =
  /\p{Script=Han}(?:医院|学校|大学|学院|中学|小学|公司|集团|机场|码头|队(?![伍员])|银行|公园|景区|大桥|高速)/gu;
const bodiesIn = (words: string): readonly string[] => words.match(bodies) ?? [];

/** Bodies are told apart by the sign before what they are: 人民医院 ends like no 中医院. */
function ofBody(all: readonly Match[], asked: string, { articles }: Known): readonly Match[] {
  const names = bodiesIn(asked);
  if (names.length !== 1) return all;
  const [name] = names as [string];
  const bodyOf = ({ articleId, metric, subject = '', clause, start }: Figure) =>
    bodiesIn(metric).at(-1) ??
    bodiesIn(articles.get(articleId)!.text.slice(clause.start, start)).at(-1) ??
    bodiesIn(subject).at(-1);
  const own = all.filter(({ figure }) => bodyOf(figure) === name);
  const isOther = ({ figure }: Match) => {
    const body = bodyOf(figure);
    return body !== undefined && body !== name && body.slice(1) === name.slice(1);
  };
  return own.length > 0 ? all.filter((match) => !isOther(match)) : all;
}

/** 海船运量增长多少, of 海船业务发展良好，实现运量增长16%；江船业务实现运量增长18%: the part between semicolons which names what is asked of. */
function ofPart(all: readonly Match[], { rest }: Query, { articles }: Known): readonly Match[] {
  const words = rest.split(' ').filter((word) => word.length > 1);
  const said = new Map(
    all.map(({ figure }) => {
      const { text } = articles.get(figure.articleId)!;
      const { sentence, start } = figure;
      const to = text.indexOf('；', start);
      const part = text.slice(
        Math.max(sentence.start, text.lastIndexOf('；', start) + 1),
        to < 0 ? sentence.end : Math.min(to, sentence.end),
      );
      return [figure, words.filter((word) => part.includes(word))];
    }),
  );
  const isAlike = (one: Figure, other: Figure) =>
    one.articleId === other.articleId && one.sentence.start === other.sentence.start && one.metric === other.metric;
  return all.filter(
    ({ figure }) =>
      !all.some(({ figure: other }) => {
        const [own, more] = [said.get(figure)!, said.get(other)!];
        return isAlike(figure, other) && more.length > own.length && own.every((word) => more.includes(word));
      }),
  );
}

/** 射箭产生多少枚, of 金牌 that are parted by what they are given for: the part whose name the question says. */
function ofMember(all: readonly Match[], asked: string): readonly Match[] {
  const nameOf = ({ metric }: Figure) => metric.replace(endOfName, '');
  const isNamed = ({ figure }: Match) => nameOf(figure).length > 1 && asked.includes(nameOf(figure));
  const named = all.filter((match) => match.figure.partOf !== undefined && isNamed(match));
  const isBeside = (one: Figure, other: Figure) =>
    one.partOf === other.partOf && one.articleId === other.articleId && one.sentence.start === other.sentence.start;
  return all.filter((match) => isNamed(match) || !named.some(({ figure }) => isBeside(match.figure, figure)));
}
const endOfName = /(?:项目)?(?:[将拟预计共已约]*(?:产生|获得?|拿下|取得|实现|完成|夺得|斩获|有))?…?$/u;
