import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { RoundEvent, RoundOrder, RoundRefusal, RoundState } from './round';

export * from './round';
export { answerOf, isAsked, missingIn, standingOf } from './answers';
export { faceOf as faceOfRound, nextOfRound, roundAlarm } from './clock';
export { react as reactToRound } from './react';

export const round: Decider<RoundState, RoundOrder, RoundEvent, RoundRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};
