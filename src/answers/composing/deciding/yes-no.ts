import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
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

/** Whether a quoted sentence holds each verb of a question that asks whether something was done. */
export const saysWhatIsAsked = ({ claims }: Draft, { rest }: Query): boolean =>
  rest
    .split(' ')
    .filter((word) => word.length > 1 && isVerb(word))
    .every((verb) => claims.some(({ text }) => formsOf(verb).some((form) => simplify(text).includes(form))));
