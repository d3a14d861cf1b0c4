import type { Draft } from '../../../domain.ts';
import { surnames } from '../../../figures/places/bodies.ts';
import { literal } from '../../../text/matches.ts';
import { particles } from '../../understanding/asking.ts';
import { isSaid } from '../../understanding/said.ts';
import type { Material } from '../saying/drafting.ts';

/** 刘若英演唱会来了多少人, of a singer whom no article names: what any of them tells of a concert is of somebody else's. */
export function isOfOtherPerformer({ kind }: Draft, { query, vocabulary }: Material): boolean {
  if (kind !== 'grounded' || !show.test(query.asked)) return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const places = new RegExp([...vocabulary.homes, ...vocabulary.around].map(bare).map(literal).join('|') || '$^', 'gu');
  // A name that no dictionary has falls into its signs.
  const signs = [...segmenter.segment(query.asked.replace(places, ' '))].map(({ segment }) =>
    segment.length === 1 && !particles.has(segment) ? segment : ' ',
  );
  return [...signs.join('').matchAll(name)].some(
    ({ 0: whole }) => !isSaid(whole, vocabulary) && !isSaid(whole.slice(0, 2), vocabulary),
  );
}

const bare = (place: string) => place.replace(/(?<=..)[省市区县州旗镇乡村]$/u, '');
const show = /演唱会|音乐会|演奏会|巡演|见面会|签[售名]会|专场|脱口秀|个[展唱]|画展|书法展/u;
const name = new RegExp(`(?<![^ ])[${surnames}]\\p{Script=Han}{1,2}`, 'gu');
let segmenter: Intl.Segmenter | undefined;
