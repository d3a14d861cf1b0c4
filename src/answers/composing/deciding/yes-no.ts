import type { Draft } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import { tellAllOfThem } from './all-of-them.ts';
import { tellDirection } from './directions.ts';
import { tellDone } from './done.ts';
import { tellEach } from './each.ts';

/** What is asked for a yes or no by itself: whether a work is done, whether all of a kind have something, whether a number rose or fell. */
export const tellYesNo = (material: Material): Draft | undefined =>
  material.query.kind === 'yes-no'
    ? (tellAllOfThem(material) ?? tellDone(material) ?? tellEach(material) ?? tellDirection(material))
    : undefined;
