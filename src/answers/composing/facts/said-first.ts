import type { Draft } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import { tellDifficulties } from './difficulties.ts';
import { tellNextSteps } from './next-steps.ts';
import { tellOfAge } from './of-an-age.ts';
import { tellSaying } from './sayings.ts';
import { tellSpeaker } from './speakers.ts';

/** What the sentence of one kind tells by itself: what goes for an age, what somebody says, what is hard, and what comes next. */
export const saidFirst = (material: Material): Draft | undefined =>
  tellOfAge(material) ??
  tellSaying(material) ??
  tellDifficulties(material) ??
  tellNextSteps(material) ??
  tellSpeaker(material);
