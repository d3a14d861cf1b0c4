import type { Quantity } from '../../domain.ts';
import type { Binding } from './binding.ts';
import type { Metric } from './metrics.ts';
import { clean, nounBefore, phraseOf } from './nouns.ts';

/** 达到, 为 between a relation and its number. */
const relationTail =
  /(?:约|力争|争取|预计|有望|达到?|近|超过?|为|已|首次|(?<!平)均|高(?=达)|(?:上升|提升|提高|增加|下降|降低|[升增降])[到至]|[上提][升高]?[到至]|分别|[保维]持在|稳定在|控制在|过|是|的|了|\s)+$/u;
const share =
  /(?<head>.*?)(?<relation>占(?:到|据|去)?(?<whole>[^，；]{1,40}?)?(?:的)?(?:比重|比例|份额|比)?)(?:约|力争|争取|预计|有望|达到?|近|超过?|为|已|均|分别|提[升高]?[到至]|[保维]持在|稳定在|控制在|过|的)*$/u;
const shifted =
  /(?:[比较](?!重|例)[^，；占]*|同比|环比)?(?<verb>提[高升]|上升|增加|下降|降低|回落|减少)(?:了|约|近)*$/u;
const shareAmong =
  /^(?<head>.*?)(?<!所|正|实)在(?<whole>[^，；\d]{2,18}?)(?:(?:当?中|里)所?的?|的)(?:占比|比重|比例|份额)(?:约|达到?|近|接近|超过?|为|已|均|分别|是)*$/u;
const shiftedAmong =
  /^(?<head>.*?)(?<!所|正|实)在(?<whole>[^，；\d]{2,18}?)(?:(?:当?中|里)所?的?|的)(?:占比|比重|份额)(?:[比较][^，；\d]{0,12}|同比|环比)?(?<verb>提[高升]|上升|增加|下降|降低|回落|减少)(?:了|约|近)*$/u;

/** 占全市的40%, 在全市专利中占比87%: of what the quantity is a share. */
export function shareIn(quantity: Quantity, ahead: string, original: string): Metric | undefined {
  // 企业专利3626件，在全市专利中占比87%; 服务业在地区生产总值中的比重为51%
  const among = quantity.dimension === 'percent' ? shareAmong.exec(original)?.groups : undefined;
  if (among)
    return {
      phrase: phraseOf(ahead.slice(0, among.head!.length)),
      aspect: 'share',
      isBase: false,
      relation: `占${clean(among.whole!)}`,
    };
  // 服务业在全区经济中的比重下降3个百分点
  const moved = quantity.dimension === 'points' ? shiftedAmong.exec(original)?.groups : undefined;
  if (moved)
    return {
      phrase: phraseOf(ahead.slice(0, moved.head!.length)),
      aspect: 'growth',
      direction: /[降落少]/u.test(moved.verb!) ? 'fall' : 'rise',
      isBase: false,
      relation: `占${clean(moved.whole!)}的比重`,
    };
  // 占比高出5个百分点: by how much, than another.
  const isApart = quantity.dimension === 'points' && /占比[高低]出$/u.test(ahead);
  const relation = /占/.test(ahead) && !isApart ? share.exec(ahead) : null;
  // 占总额的比重比上年提高2个百分点
  const shift = quantity.dimension === 'points' ? shifted.exec(relation?.[0] ?? '') : null;
  if (relation?.groups && shift)
    return {
      phrase: phraseOf(relation.groups.head ?? ''),
      aspect: 'growth',
      direction: /[降落少]/u.test(shift.groups!.verb!) ? 'fall' : 'rise',
      isBase: false,
      relation: relationIn(original.slice(0, shift.index), relation.groups.head),
    };
  if (relation?.groups) {
    const { head = '' } = relation.groups;
    return {
      // R&D占GDP比重: a name of Latin letters is no noun of the lexicon.
      phrase: phraseOf(head) || (/(?<=^|[，、；\s])[A-Z][A-Za-z&]{1,9}$/u.exec(head)?.[0] ?? ''),
      aspect: 'share',
      isBase: false,
      relation: relationIn(original, relation.groups.head),
    };
  }
  return undefined;
}

/** The relation keeps the times and places it was written with: 占全市…的比重. */
export const relationIn = (original: string, head = ''): string =>
  clean(original.slice(head.length).replace(relationTail, '')).replace(/^占$/u, '占比');

/** What stands behind a percentage: which part of something it is, or what that part does. */
export function shareBehind(
  { value }: Quantity,
  ahead: string,
  after: string,
): Pick<Metric, 'phrase' | 'aspect'> | undefined {
  // 南园小区实现100%签约: what all of them did.
  const all = /(?:实现|做到|达到|完成)$/u.test(ahead)
    ? /^(?<deed>\p{Script=Han}{2,6})(?=[，。；、]|$)/u.exec(after)?.groups?.deed
    : undefined;
  if (all) return { phrase: `${phraseOf(ahead.slice(0, -2))}${all}`, aspect: 'level' };
  // 100%的乡镇通了三级路, 100%行政村通客车: what every one of them does.
  const every =
    value === '100' && /(?:^|[，；、\s])$/u.test(ahead)
      ? /^的?(?<told>(?:[省市区县]|县城|乡镇|[建行自]\p{Script=Han}村|[镇乡村]|社区|学校|医院|企业|家庭|农户|群众|居民)\p{Script=Han}{2,14})(?=[，。；、]|$)/u.exec(
          after,
        )?.groups?.told
      : undefined;
  if (every) return { phrase: every, aspect: 'level' };
  // 市区影院有90%是民营影院
  const kind = /有$/u.test(ahead)
    ? /^(?:是|为|来自|用于)\p{Script=Han}{2,12}(?=[，。；、]|$)/u.exec(after)?.[0]
    : undefined;
  if (kind) return { phrase: `${phraseOf(ahead.slice(0, -1))}${kind}`, aspect: 'level' };
  // 相较农村人口26.6%的占比
  const rate = /^的(?<rate>占比|比重|比例|覆盖率|普及率|占有率)/u.exec(after)?.groups?.rate;
  const whole = rate && nounBefore(ahead);
  if (whole) return { phrase: `${whole}${rate}`, aspect: 'share' };
  // 低于市里确定的30%的控制线
  const line = /(?:确定|规定|设定|要求|划定)的$/u.test(ahead)
    ? /^的\p{Script=Han}{0,4}?(?<line>\p{Script=Han}{2,6}(?:线|上限|下限|标准))(?=[，。；、]|$)/u.exec(after)?.groups
        ?.line
    : undefined;
  if (line) return { phrase: line, aspect: 'level' };
  // 贡献了全省24%的进出口额
  const given = /贡献了?$/u.test(ahead)
    ? /^的(?<noun>\p{Script=Han}{2,10})(?=[，。；、]|$)/u.exec(after)?.groups?.noun
    : undefined;
  return given ? { phrase: `贡献${given}`, aspect: 'share' } : undefined;
}

/** PCT专利占全市41%，占全省36%: of what was told just before, in another place. */
export function inOtherRealm(relation: string, { chain, group }: Binding): string | undefined {
  const last = [...chain, ...group].at(-1);
  const isShare = last?.aspect === 'share' && /^占全.$/u.test(relation) && /占全.$/u.test(last.metric);
  return isShare ? last.metric.replace(/占全.$/u, relation) : undefined;
}
