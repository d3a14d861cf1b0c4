import type { Figure } from '../../src/domain.ts';
import { readBack, type Setting } from './setting.ts';

/** The figure's words with its digits swapped, dropped or changed; only as long as they are read as one other quantity. */
export function alteredDigits({ figure, chance }: Setting): [string, string][] {
  const places = [...figure.text.matchAll(/\d/gu)].map((match) => match.index);
  if (places.length === 0) return [];
  const { text } = figure;
  const made: [string, string][] = [];
  const swaps = places.filter((at, index) => places[index + 1] === at + 1 && text[at] !== text[at + 1]);
  const swap = chance.pick(swaps.filter((at) => !(at === places[0] && text[at + 1] === '0')));
  if (swap !== undefined)
    made.push(['digits swapped', text.slice(0, swap) + text[swap + 1] + text[swap] + text.slice(swap + 2)]);
  const drop = chance.pick(places);
  if (drop !== undefined && places.length > 1) made.push(['digit dropped', text.slice(0, drop) + text.slice(drop + 1)]);
  const change = chance.pick(places)!;
  const digit = (Number(text[change]) + 1 + chance.below(8)) % 10;
  if (!(digit === 0 && change === places[0]))
    made.push(['digit changed', text.slice(0, change) + digit + text.slice(change + 1)]);
  return made;
}

/** 亿 for 万 and back; 万 dropped. */
export function otherMagnitude({ text }: Figure): string | undefined {
  if (text.includes('万亿')) return text.replace('万亿', '亿');
  if (text.includes('亿')) return text.replace('亿', '万');
  if (text.includes('万')) return /万元/u.test(text) ? text.replace('万', '亿') : text.replace('万', '');
  return undefined;
}

/** % for 个百分点 and back. */
export function otherUnit({ text, unit, upper }: Figure): string | undefined {
  if (upper !== undefined) return undefined;
  const words =
    unit === '%' && text.includes('%')
      ? text.replace('%', '个百分点')
      : unit === '个百分点'
        ? text.replace(/个?百分点/u, '%')
        : undefined;
  return words !== undefined && readBack(words) ? words : undefined;
}

const hedges =
  /^(?:约|近|超过?|逾|突破|大约|至少|最多|不低于|不少于|不超过|将近|接近)|余|多(?=[个家名人项万亿元种条次])|以上|以下|左右|上下/gu;

/** 500余家 said as 500家. */
export function withoutHedge(figure: Figure): string | undefined {
  if (figure.qualifier === 'exact') return undefined;
  const words = figure.text.replace(hedges, '');
  const read = words === figure.text ? undefined : readBack(words);
  return read?.qualifier === 'exact' && read.value === figure.value && read.unit === figure.unit ? words : undefined;
}
