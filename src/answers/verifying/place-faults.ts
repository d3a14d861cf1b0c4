import type { Article, Figure } from '../../domain.ts';
import { provinces } from '../../figures/places/gazetteer.ts';
import { samePlace } from '../../figures/places/places.ts';
import type { Fault } from './bind.ts';
import { type ClaimPlace, canonical } from './claim.ts';
import { sharedPairs } from './fit.ts';
import type { Profile } from './profile.ts';
import { isSentence } from './slot-faults.ts';
import type { Trial } from './trial.ts';

const bare = (name: string) => name.replace(/(?:特别行政区|自治区|自治州|自治县|新区|省|市|区|县|州|镇|乡)$/u, '');

/** 浦东 and 浦东新区 are one place; 全市 in a claim is the city that the article speaks of. */
const isSamePlace = (claimed: string, known: string) =>
  samePlace(claimed, known) ||
  (bare(claimed).length > 1 && bare(claimed) === bare(known)) ||
  (/^全[省市区县镇乡]$/u.test(claimed) && claimed.at(-1) === known.at(-1));

export function placeFault(trial: Trial, figure: Figure): Fault | undefined {
  const { said, article } = trial;
  const { slot } = said;
  const profile = trial.profile(figure);
  const isKnown = ({ name, start, end }: ClaimPlace) =>
    [figure.place, article.place].some((known) => known !== undefined && isSamePlace(name, known)) ||
    profile.wide.includes(canonical(bare(name))) ||
    profile.wide.includes(trial.claim.slice(start, end)) ||
    (figure.place === `全${name.at(-1)}` && article.text.includes(bare(name))) ||
    // 云栖市 where the article says 全市.
    (article.within?.some((known) => isSamePlace(name, known)) && profile.wide.includes(`全${name.at(-1)}`));
  // 某市我国参与人数: the country's figure, told of a district that its sentence does not name.
  const isUntold = ({ name, start }: ClaimPlace) =>
    start < slot.quantity.start &&
    !isWide(name) &&
    !isSamePlace(name, figure.place!) &&
    !profile.sentence.includes(canonical(bare(name)));
  if (said.places.some((place) => !isKnown(place)) || isOfSome(trial, figure)) return 'other-place';
  if (!isSentence(trial, figure) && (isSingledOut(trial, profile) || isWidened(trial, profile))) return 'other-place';
  if (isShareOfOther(trial, figure, article.text)) return 'other-place';
  if (slot.placeCertainty === 'assumed' || !slot.place || isSentence(trial, figure)) return undefined;
  const yardstick =
    figure.dimension === 'points'
      ? undefined
      : yardsticks.exec(trial.claim.slice(0, slot.quantity.start))?.groups?.place;
  if (yardstick) return figure.place && isSamePlace(yardstick, figure.place) ? undefined : 'other-place';
  if (figure.place && isWide(figure.place) && said.places.some(isUntold)) return 'other-place';
  return isOf(slot.place, figure, trial, profile) ? undefined : 'other-place';
}

/** 占全省的四分之一, where the article has 占全国: a share of another whole. */
function isShareOfOther({ claim, said: { slot } }: Trial, { clause, start, aspect }: Figure, text: string): boolean {
  if (aspect !== 'share') return false;
  const [claimed, told] = [claim.slice(slot.clause.start, slot.quantity.start), text.slice(clause.start, start)].map(
    (words) => wholes.exec(words)?.groups?.level,
  );
  return claimed !== undefined && told !== undefined && claimed !== told;
}
const wholes =
  /占(?:到?了?)[^，。；,;占]{0,8}?(?<level>[国省市区县州旗镇乡])(?![^，。；,;]{0,4}?[市区县旗镇乡])[^，。；,;]*$/u;

/** 比全国平均3%高: the place that a yardstick is of. */
const yardsticks =
  /(?:比|于|较|超过?)(?<place>全[国省市区县州]|全球)(?:的)?(?:平均)?(?:水平|增速|增幅)?(?:[的为是])?$/u;

/** The places that a figure is of together. */
function partsOf({ text }: Article, { sentence, start }: Pick<Figure, 'sentence' | 'start'>): string[] {
  const lead = text.slice(sentence.start, start);
  // 共计, 合计, 累计 end in one of two signs, and few numbers have one of them before them.
  const list = (/(?<!公)共|计/u.test(lead.slice(-longestBehind)) && listed.exec(canonical(lead))?.groups?.list) || '';
  return list === '' ? [] : list.split(/[、和及与]/u).map(bare);
}

/** 甲县、乙县和丙区共计1000名: told of one of them alone, it is too much. */
function isOfSome({ claim, article }: Trial, figure: Figure): boolean {
  const names = partsOf(article, figure);
  const said = names.filter((name) => claim.includes(name.slice(-2)));
  return said.length > 0 && said.length < names.length;
}
const longestBehind = 7;
const listed =
  /(?<list>(?:[^,。;、\s]{2,6}[市区县旗镇乡村州][、和及与])+[^,。;、\s]{2,6}[市区县旗镇乡村州])(?:等[^,。;、]{0,6})?(?:一?共计?|合计|总共|累计)[^,。;、]{0,6}$/u;

/** 仅甲公司一家就招了80人: of one alone, where the article does not say so. */
const isSingledOut = ({ claim, said: { slot } }: Trial, { sentence }: Profile): boolean =>
  alone.test(claim.slice(slot.sentence.start, slot.quantity.start)) && !alone.test(sentence);
const alone =
  /(?<![唯第每另有是多])一(?:家(?:企业|公司|单位)?|地|镇|村|县|区|企|校)(?:就|便|的|独|累?[计共]|已|内?有)/u;

/** 整个灌区工程的进度, of a canal's: a whole that the sentence does not name. */
function isWidened({ claim, article, said: { slot } }: Trial, { sentence }: Profile): boolean {
  const name = whole.exec(claim.slice(slot.clause.start, slot.quantity.start))?.groups?.name;
  if (name === undefined) return false;
  // 整个支渠: the article's own whole.
  const own = whole.exec(sentence)?.groups?.name;
  if (own !== undefined) return sharedPairs(name.replace(ofWorks, ' '), own.replace(ofWorks, ' ')) === 0;
  if (sentence.includes(name)) return false;
  return ![article.place, ...(article.within ?? [])].some((place) => place && isSamePlace(name, place));
}
const ofWorks = /工程|项目|进度|建设/gu;
const whole = /整个(?<name>[^，。；、的,;\d]{3,10}?)(?=的|[一二三四上下前今去]|\d|共|总|已|累|现|目|$)/u;

function isOf(place: string, figure: Figure, trial: Trial, profile: Profile): boolean {
  const { article, said } = trial;
  const mention = said.places.find(({ name }) => name === place);
  const { claim } = trial.anchor(figure);
  if (mention && claim.start <= mention.start) return true;
  if (partsOf(article, figure).some((name) => name.endsWith(bare(place)))) return true;
  // What the article tells of no single place is the district's, unless it is told of more than a district.
  if (!figure.place)
    return article.place
      ? isSamePlace(place, article.place) && (!ofMore.test(profile.sentence) || profile.sentence.includes(bare(place)))
      : profile.wide.includes(canonical(bare(place)));
  if (isSamePlace(place, figure.place) || figure.subject?.includes(bare(place))) return true;
  // 全市 in an article that names its city elsewhere.
  const isUnnamed = /^全[省市区县镇乡]$/u.test(figure.place) && place.at(-1) === figure.place.at(-1);
  if (isUnnamed && article.text.includes(bare(place))) return true;
  // 云栖市 of 云栖市江东区…科技园, where the claim names it in full.
  if (figure.place.includes(place) && trial.claim.includes(canonical(figure.place))) return true;
  // What lies in the district is the district's.
  if (article.place && isSamePlace(place, article.place))
    return !isArea(figure.place) && !provinces.has(bare(figure.place));
  // 援助夏河县资金: a place that only belongs to what is counted, beside the one that counts.
  const isBeside =
    profile.clause.includes(canonical(bare(place))) && trial.claim.includes(canonical(bare(figure.place)));
  if (isBeside) return true;
  // A place that is part of what is counted: 对日本进出口.
  return (
    profile.metric.includes(canonical(bare(place))) || (!isArea(place) && profile.sentence.includes(canonical(place)))
  );
}

const ofMore = /全[国球]|世界|国内|我国|京津冀|长三角|珠三角|大湾区|成渝|(?<!南)[东中西]部|东北|华[东南北中]/u;

const isWide = (name: string) => /^(?:全国|我国|全球|世界)$/u.test(name);

const isArea = (name: string) =>
  /(?:省|市|区|县|州|旗|镇|乡|全国|全球|我国)$/u.test(name) &&
  !/(?:园区|片区|商务区|社区|街区|示范区|开发区|功能区)$/u.test(name);
