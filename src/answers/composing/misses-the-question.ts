import type { Draft } from '../../domain.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import { isOfOtherThing } from './done.ts';
import type { Material } from './drafting.ts';
import { lacksResult } from './not-done.ts';
import { isOfOtherAspect } from './other-aspect.ts';
import { isOfOtherThanAsked } from './other-than-asked.ts';
import { leavesUnsaid } from './unsaid.ts';

/** Whether what an answer tells is not what was asked, however many words of the question it meets. */
export const missesTheQuestion = (draft: Draft, material: Material): boolean =>
  leavesUnsaid(draft, material.query) ||
  isBesideThePoint(draft, material.query, material.known.articles) ||
  isOfOtherThing(draft, material) ||
  isOfOtherThanAsked(draft, material) ||
  isOfOtherAspect(draft, material.query) ||
  lacksResult(draft, material.query);
