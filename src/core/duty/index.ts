import type { Decider } from '../language/decider';
import { decide } from './decide';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { evolve } from './evolve';

export type * from './corrections';
export type * from './duty';
export type * from './law-order';
export type * from './notice';
export { dutyAlarm, faceOf, momentsOfDuty, nextOfDuty } from './clock';
export { withFact } from './facts';
export { keptWhen, meetingCorrected, metStanding, whenMet } from './standing';
export { metByActs, missingActs } from './acts';
export { refusesStart } from './correct-start';
export { proposedInto } from './set-aside';
export { shiftUnder, standingUnder } from './law-changed';
export { shiftOf, shiftOfAll } from './shift';
export { isNear, react as reactToDuty } from './react';

export const duty: Decider<DutyState, DutyOrder, DutyEvent, DutyRefusal> = { initial: { status: 'absent' }, decide, evolve };
