import type { RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** What a request keeps whatever its status. A later suspense is asked for by whoever has it, and not kept when it goes. */
export const heldOf = (state: Kept) => {
  const { id, title, agency, asker, tasked, duties, suspense, zone, askedAt, saidUpTo, late } = state;
  const { partOf, lead, others, incident, confined, coordinate, withSince, passed, shared, left, seenAt, forecast, interim, contribution, sentBack, judgedAfterAll, takenBack, takenAfterAll, reinstatements, hold, formerHolds, lateFrom, climbed, climbedBefore, closures, saidAlready, denied, unanswered, withdrawn, extended, lateReason, formerReasons, statements } = state;
  return {
    id, title, agency, asker, tasked, duties, suspense, zone, askedAt, saidUpTo, late,
    ...(partOf !== undefined && { partOf }),
    ...(lead && { lead }),
    ...(others && { others }),
    ...(incident !== undefined && { incident }),
    ...(confined && { confined }),
    ...(coordinate && { coordinate }),
    ...(withSince && { withSince }),
    ...(passed && { passed }),
    ...(shared && { shared }),
    ...(left && { left }),
    ...(seenAt && { seenAt }),
    ...(forecast && { forecast }),
    ...(interim && { interim }),
    ...(contribution && { contribution }),
    ...(sentBack && { sentBack }),
    ...(judgedAfterAll && { judgedAfterAll }),
    ...(takenBack && { takenBack }),
    ...(takenAfterAll && { takenAfterAll }),
    ...(reinstatements && { reinstatements }),
    ...(hold && { hold }),
    ...(formerHolds && { formerHolds }),
    ...(lateFrom && { lateFrom }),
    ...(climbed && { climbed }),
    ...(climbedBefore && { climbedBefore }),
    ...(closures && { closures }),
    ...(saidAlready && { saidAlready }),
    ...(denied && { denied }),
    ...(unanswered && { unanswered }),
    ...(withdrawn && { withdrawn }),
    ...(extended && { extended }),
    ...(lateReason && { lateReason }),
    ...(formerReasons && { formerReasons }),
    ...(statements && { statements }),
  };
};
