import type { Quantity } from '../../domain.ts';
import type { Metric } from './metrics.ts';
import { clean, phraseOf } from './nouns.ts';

/** 达到, 为 between a relation and its number. */
const relationTail =
  /(?:约|达到?|近|超过?|为|已|首次|(?<!平)均|高(?=达)|(?:上升|提升|提高|增加|下降|降低|[升增降])[到至]|[上提][升高]?[到至]|分别|[保维]持在|稳定在|控制在|过|是|的|了|\s)+$/u;
const share =
  /(?<head>.*?)(?<relation>占(?:到|据|去)?(?<whole>[^，；]{1,40}?)?(?:的)?(?:比重|比例|份额|比)?)(?:约|达到?|近|超过?|为|已|均|分别|提[升高]?[到至]|[保维]持在|稳定在|控制在|过|的)*$/u;
const shifted =
  /(?:[比较](?!重|例)[^，；占]*|同比|环比)?(?<verb>提[高升]|上升|增加|下降|降低|回落|减少)(?:了|约|近)*$/u;
const shareAmong =
  /^(?<head>.*?)(?<!所|正|实)在(?<whole>[^，；\d]{2,18}?)(?:当?中|里)所?的?(?:占比|比重|比例|份额)(?:约|达到?|近|接近|超过?|为|已|均|分别|是)*$/u;

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
  const relation = /占/.test(ahead) ? share.exec(ahead) : null;
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
    return {
      phrase: phraseOf(relation.groups.head ?? ''),
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
