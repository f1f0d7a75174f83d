import type { Decider } from '../language/decider';
import type { AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState } from './agency';
import { decide } from './decide';
import { evolve } from './evolve';

export * from './agency';
export * from './presence';
export { react as reactToAgency } from './react';

export const agency: Decider<AgencyState, AgencyOrder, AgencyEvent, AgencyRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};
