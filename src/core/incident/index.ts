import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { IncidentEvent, IncidentOrder, IncidentRefusal, IncidentState } from './incident';

export { happenedOn, overOn } from './days';
export * from './incident';
export { react as reactToIncident } from './react';

export const incident: Decider<IncidentState, IncidentOrder, IncidentEvent, IncidentRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};
