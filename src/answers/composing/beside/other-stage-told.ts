import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { withoutDates } from '../matching/numbers-in.ts';
import { isQuoted } from '../matching/of-two.ts';
import { holidays } from '../matching/one-day.ts';

/** 花了多少, 投进去多少, 完成了多少投资: what has gone into a thing. */
const asksSpent =
  /(?:花|投|砸|掏|用)(?:进去|下去|出去|掉|了)+[^，。？]{0,4}(?:多少|几)|完成了?(?:多少|几)[^，。？]{0,4}投资|完成(?:的)?投资(?:额)?(?:是|有|了)?(?:多少|几)/u;
const soFar = /已经?|目前|到现在|至今|截至|实际|进去|下去/u;
const tellsWhole = /总投资|投资总额|计划(?:总|年度)?投资|概算|估算|造价|预计|拟投/u;
const tellsSpent = /完成|累计|已|到位|支出|投入|花|拨付/u;

/** 总投资一共要多少: what it takes in all. */
const asksWhole = /总投资|总造价|概算|(?:一共|总共|全部)(?:需要?|要|得)(?:花|投|多少)/u;
const tellsPart = /完成(?:了|年度|固定资产)*投资|累计投资|已投|年度(?:计划)?投资|今年(?:计划)?投资|到位资金/u;

/** 一共有多少张床位. */
const asksTotal =
  /[一总]共(?:有|设)?(?:多少|几)|总数(?:是|有)?(?:多少|几)|总(?:床位|学位|车位|座位)数?(?:是|有)?(?:多少|几)/u;
const ofPart =
  /其中|[老新旧东西南北]楼|(?:住院|门诊|综合)楼|[东西南北新老][院校]区|分[院校店馆]|[一二三四首]期(?!工)|首批|新[增设添]|[改]成|改造/gu;

const asksFinished = /(?:完成|建成|竣工|完工|交付|办结|[建修盖造征拆改做干][完好成])了?的?有?(?:多少|几)(?!时)/u;
const underWay = /（推进中）/u;

/** Of a target that is told by how far a thing is to grow, the thing itself is not told. */
const growthAimed = /的目标是(?:增长|下降|提高|减少)/u;
const asksGrowthOrAim = /[增涨升降减跌速幅快慢]|目标|计划|预期|打算|任务|指标|预计|要|想|怎么样|如何|情况/u;

/**
 * Whether money that has been spent is asked for and what a work takes in all is told, or the other way; all of a thing, and a part of it is told; how large a thing is,
 * and how far it is to grow is told.
 */
export function isOfOtherStageTold({ kind, claims }: Draft, query: Query): boolean {
  const { text, period, aspect, status } = query;
  if (kind !== 'grounded' || query.kind !== 'figure' || claims.length === 0) return false;
  if (claims.some(({ derivation }) => derivation)) return false;
  // 春节期间预计完成80万吨, for a year.
  const ofHolidays = (claim: DraftClaim) => isQuoted(claim) && beginsWithHolidays.test(claim.text);
  if (period?.label.length === 4 && !holidays.test(text) && claims.every(ofHolidays)) return true;
  const money = () => claims.flatMap((claim) => clausesOf(claim, ['money']));
  if (asksSpent.test(text) && (period !== undefined || soFar.test(text)) && !/计划|总投资/u.test(text)) {
    const told = money();
    if (told.length > 0 && told.every((clause) => tellsWhole.test(clause) && !tellsSpent.test(clause))) return true;
  }
  if (asksWhole.test(text) && !/完成|累计|年度|已/u.test(text)) {
    const told = money();
    if (told.length > 0 && told.every((clause) => tellsPart.test(clause) && !/总投资|概算|造价/u.test(clause)))
      return true;
  }
  // 整个项目投资多少, of its first stage.
  if (/整个/u.test(text)) {
    const told = claims.flatMap((claim) => clausesOf(claim, ['money', 'area', 'length', 'count'], true));
    const isOfStage = (words: string) => /[一二三四首]期(?!工|间)/u.test(words) && !/整个|[总共]计|总规模/u.test(words);
    if (told.length > 0 && told.every(isOfStage)) return true;
  }
  if (asksTotal.test(text) && !query.dimensions?.includes('money') && !/钱|元|金额|投资/u.test(text)) {
    const told = claims.flatMap((claim) => clausesOf(claim, ['count', 'people'], true));
    const isPart = (words: string) => {
      const parts = words.match(ofPart) ?? [];
      // 其中城镇人口, for 城镇人口一共多少: the part is asked for.
      const isAsked = (part: string) =>
        text.includes(part) || (part === '其中' && text.includes(words.split('其中').at(-1)!.slice(0, 2)));
      return !/[共总]|合计|累计/u.test(words) && parts.length > 0 && !parts.some(isAsked);
    };
    if (told.length > 0 && told.every(isPart)) return true;
  }
  // 征收项目完成了几个, of 8个 that go on
  if (asksFinished.test(text) && claims.every((claim) => underWay.test(simplify(claim.text)))) return true;
  return (
    aspect === undefined &&
    status !== 'target' &&
    period !== undefined &&
    !asksGrowthOrAim.test(text) &&
    claims.every((claim) => !isQuoted(claim) && growthAimed.test(simplify(claim.text)))
  );
}

const beginsWithHolidays = new RegExp(`^[^，；。]{0,6}(?:${holidays.source})[^。]*\\d`, 'u');

/** The clauses of its sentences that give the numbers which a claim tells; `isWhole`: with what stands before them. */
const clausesOf = (claim: DraftClaim, dimensions: readonly string[], isWhole = false): string[] =>
  claim.sources.flatMap(({ passage, start, end }) => {
    const sentence = withoutDates(citedWords({ passage, start, end }));
    return scanQuantities(sentence)
      .filter((one) => dimensions.includes(one.dimension) && (isQuoted(claim) || claim.text.includes(one.text)))
      .map(({ start: at, end: to }) => {
        const from = Math.max(
          ...(isWhole ? ['；', '。'] : ['；', '。', '，']).map((mark) => sentence.lastIndexOf(mark, at)),
        );
        return sentence.slice(from + 1, to);
      });
  });
