import type { PlaceMention } from './places.ts';

const zone =
  /(?<=[、和与及])(?:经济技术开发区|经济开发区|开发区|高新区|经开区|工业园区|度假区|示范区)(?=分别|分[列居]|[、和与及]|均|都|同比|增|下)/gu;

/** 甲县、乙县和开发区分别增长…: in a row of places, a zone without a name of its own is one of them. */
export const zonesIn = (words: string, places: readonly PlaceMention[]): PlaceMention[] =>
  [...words.matchAll(zone)].flatMap(({ index, 0: name }) =>
    places.some(({ end, kind, isBase }) => end === index - 1 && kind === 'admin' && !isBase)
      ? [{ name, kind: 'admin' as const, start: index, end: index + name.length, isReporter: false, isBase: false }]
      : [],
  );
