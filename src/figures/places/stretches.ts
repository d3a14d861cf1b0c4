import { bareNames, provinceOfCity } from './gazetteer.ts';
import { bareName, samePlace } from './places.ts';

const stretch = new RegExp(`(?:公路|高速|铁路|[国省]道|高铁|江|河)(?<where>${bareNames.join('|')})段`, 'u');

interface Placed {
  readonly metric: string;
  readonly place?: string;
}

/** 某高速公路岭东段车流量: of 岭东, whichever place was named before another road. */
export const onStretches = <S extends Placed>(slots: readonly S[]): readonly S[] =>
  slots.map((slot) => {
    const where = stretch.exec(slot.metric)?.groups?.where;
    const isWithin =
      where === undefined ||
      (slot.place !== undefined &&
        (samePlace(where, slot.place) || provinceOfCity.get(where) === bareName(slot.place)));
    return isWithin ? slot : { ...slot, place: where };
  });
