import type { Draft } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import { balance } from './balance.ts';
import { tellDoneOfAim } from './done-of-aim.ts';
import { projection } from './projections.ts';
import { remainder } from './remainders.ts';

/** What the words of a question ask to be reckoned, before any figure is chosen for them. */
export const reckonFirst = (material: Material): Draft | undefined =>
  projection(material) ?? tellDoneOfAim(material) ?? remainder(material) ?? balance(material);
