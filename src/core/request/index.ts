import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { RequestEvent, RequestOrder, RequestRefusal, RequestState } from './request';

export type * from './ask';
export type * from './asked-wrongly';
export type * from './before';
export type * from './extension';
export type * from './notice';
export type * from './passed';
export type * from './request';
export { mayNotAnswer, notJudgedAfterAll, standingDenial } from './answering';
export { faceOf as faceOfRequest, momentsOfRequest, nextOfRequest, requestAlarm, wentToCoordinators } from './clock';
export { askedOf, formerlyAskedOf, interimOf, isAskedOnceMore, partIds, wholeId } from './lines';
export { endOfPlan, isPastPlan } from './plan';
export { react as reactToRequest } from './react';

export const request: Decider<RequestState, RequestOrder, RequestEvent, RequestRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};
