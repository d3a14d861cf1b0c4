import type { Article, Figure, Query } from '../../../domain.ts';
import { fullName, provinces } from '../../../figures/places/gazetteer.ts';
import { bareName, calledShort, samePlace } from '../../../figures/places/places.ts';
import { isOfSeveral } from '../../../figures/whose.ts';
import { literal } from '../../../text/matches.ts';

/** Asked for a place, the figure must be of it: said of it, or said in an article about it with no other place named. */
export function placeMet({ place: asked = '', text }: Query, figure: Figure, article: Article): boolean {
  const isOwn = figure.place !== undefined && samePlace(asked, figure.place);
  const { start, end } = figure.sentence;
  // 高于全国90.8%的平均水平: that number is the country's; 增长6.7%，比全国高2.8个百分点 is not.
  const isBeside =
    (!figure.place || (isOwn && article.text.slice(figure.end, end).includes(asked))) &&
    isMeasuredBy(asked, article.text.slice(start, end));
  if (isOwn && !isBeside) return true;
  if (isSomeOfItsOwn(asked, figure, article)) return true;
  if (isBeside) return false;
  if (!figure.place && isOfSeveral(article.text.slice(figure.sentence.start, figure.start))) return false;
  // 经云市江东口岸: the place itself, behind a larger one's name.
  const bare = calledShort(asked);
  if (figure.place && figure.metric.includes(asked)) return true;
  if (figure.place && bare.length > 1 && isWithin(article, asked) && figure.metric.includes(bare)) return true;
  const isHome = isWithin(article, asked);
  if (article.place) return isHome && isPart(figure, article);
  // An article without a place of its own: the name must stand in it, and no other be said of the figure (全市 is its own).
  if (!isNamedBefore(bareName(asked), figure, article) || isElsewhereSaid(bareName(asked), text, figure, article))
    return false;
  return !figure.place || asked.includes(figure.place) || isWholeOf(figure.place, asked);
}

/** 9栋 of 推进东湖商务区40栋楼宇建设，确保9栋建成: some of those that the place has. */
const isSomeOfItsOwn = (asked: string, { text, place, sentence, start }: Figure, article: Article): boolean => {
  if (asked === '' || (place && !(article.place && samePlace(place, article.place)))) return false;
  const [behind] = article.text.slice(sentence.start, start).split('；').at(-1)!.split(asked).slice(1).slice(-1);
  const unit = literal(text.replace(/^[\d.,]+[多余]?/u, ''));
  return (
    behind !== undefined &&
    unit !== '' &&
    new RegExp(`\\d[多余]?${unit}.*，(?:确保|力争|预计|争取|其中)[^，]*(?:\\d[^，]{0,4}、)?$`, 'u').test(behind)
  );
};

/** Nothing is told of a place that an article comes to speak of only later. */
const isNamedBefore = (name: string, { place, sentence }: Figure, { text, title }: Article): boolean => {
  const at = text.indexOf(name);
  return at >= 0 && (place !== undefined || at < sentence.end || title.includes(name));
};

/** 增长7%，比全市高3个百分点: the city is what it is put beside, and not whose it is. */
const isMeasuredBy = (asked: string, told: string): boolean =>
  /^全[国省市县]$/u.test(asked) &&
  new RegExp(`(?:[高低快慢]于|[高低超]出|[比较]|领先|超过|相当于)${asked}`, 'u').test(told) &&
  !new RegExp(`(?:^|[，；])${asked}`, 'u').test(told);

/** One of a row (甲省、乙省、丙省投资3亿元), or only the beginning of a firm's name. */
const isElsewhereSaid = (
  name: string,
  asked: string,
  { clause, sentence, start, place }: Figure,
  { text }: Article,
): boolean => {
  if (place) return false;
  const told = text.slice(clause.start, start);
  const row = new RegExp(
    `${name}[省市区县州镇]?[、和与及](?<next>\\p{Script=Han}{2})|(?<before>\\p{Script=Han}{2})[省市区县州镇]?[、和与及]${name}`,
    'u',
  ).exec(told)?.groups;
  const isOfRow = row !== undefined && !asked.includes(row.next ?? row.before ?? '') && !/分别|各/u.test(told);
  const others = text.replaceAll(new RegExp(`${name}[^，。；、“”\\s]{2,16}(?:公司|集团|股份|银行|厂)`, 'gu'), '');
  // 销售7亿元。……其中甲、乙、丙增加较多: what the article only names in a row is not what it is all about.
  const inRow = new RegExp(`${name}[省市区县州]?、|、${name}`, 'gu');
  if (!text.slice(sentence.start, start).includes(name) && !others.replaceAll(inRow, '').includes(name)) return true;
  // 国家某委已下达7亿元
  // 甲省、乙省均超1亿元；丙省、丁省均超2亿元: those of the other row.
  const part = text.slice(sentence.start, start).split('；');
  const isOfOtherRow =
    part.length > 1 && !part.at(-1)!.includes(name) && [...provinces].some((one) => part.at(-1)!.startsWith(one));
  return (
    isOfRow || isOfOtherRow || !others.includes(name) || (/^(?:国家|全国|中央)/u.test(told) && !told.includes(name))
  );
};

/** 全市 may be 云江, 全省 is not. */
const isWholeOf = (whole: string, asked: string): boolean =>
  /^[全我本该]/u.test(whole) && fullName(asked).endsWith(whole.slice(-1));

const isWithin = ({ place }: Article, asked: string) => place !== undefined && samePlace(asked, place);

/** Whether a figure's place is the article's district or something within it, and no larger or other one. */
export function isPart(figure: Figure, article: Article): boolean {
  if (!figure.place || !article.place || samePlace(figure.place, article.place)) return true;
  if (article.within?.some((name) => samePlace(name, figure.place!))) return false;
  return (
    !/(?:省|市|区|县|州|全国|全球|我国)$/u.test(fullName(figure.place)) ||
    /(?:园区|片区|新区|开发区|商务区|社区|街区)$/u.test(figure.place)
  );
}
