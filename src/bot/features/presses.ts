import { answerPress, type Feature } from '../parts.ts';

/** A press that no feature took: a forged one, or one of a button that an older version made. It still gets its one answer. */
export const otherPresses: Feature = () => async (turn, next) => {
  const { incoming } = turn;
  if (incoming.kind !== 'pressed' && incoming.kind !== 'orphan') return next();
  await answerPress(turn, incoming, async () => turn.phrases.stale);
};
