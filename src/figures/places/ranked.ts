import type { Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';
import { countyAt } from './counties.ts';
import { provinceOfCity } from './gazetteer.ts';

/** Words by which places are put in order. */
const inOrder =
  /赶超|超越|反超|赶上|仅次于|[位名]列|[位稳跃]居|居首|稳坐|排[名在第]|领跑|紧随|垫底|并列|次之|第[一二三四五六七八九十\d]/u;
const ranked =
  /(?<=^|[，。；：、（(\s]|赶超|超越|反超|赶上|超过|仅次于|[高低快慢]于|领先|[是为和与及]|省会|首府)(?:省会|首府)?(?<name>\p{Script=Han}{2,4}?)(?=(?:仅|则|也)?以?[（(]?-?\d[\d.,]*(?:[万亿]+元|%)|(?:GDP|经济总量|地区生产总值|规上工业|固定资产投资|社会消费品|社零|一般公共预算|(?:[位名]列|[位稳]居|稳坐|排名)(?:全[国省市])?第?[一二三四五六七八九十\d]))/gu;

/** 文山以668.88亿元位列第八, 赶超大理753.55亿元, 仅次于昆山（5006.6亿元）: in a row of places that are put in order, one with its number behind it, whose name is a word as well or a county's. */
export function rankedPlaces(text: string): readonly (Span & { readonly name: string })[] {
  if (!inOrder.test(text)) return [];
  return matchesOf(ranked, text).flatMap((match) => {
    const bare = match.groups!.name!;
    const county = countyAt(bare, []);
    const name = provinceOfCity.has(bare) ? bare : county?.bare === bare ? county.name : undefined;
    return name
      ? [{ start: match.index + match[0].length - bare.length, end: match.index + match[0].length, name }]
      : [];
  });
}
