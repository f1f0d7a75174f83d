import type { Job } from '../src/application/define-job';
import { concludeElections } from './conclude-elections';
import { endDelegations } from './end-delegations';
import { escalate } from './escalate';
import { nudgeRound } from './nudge-round';
import { remind } from './remind';

export { openRounds } from './open-rounds';
export { deliverOutbox } from './deliver-outbox';
export { rearmAlarms } from './rearm-alarms';
export { tellMornings } from './tell-mornings';

/** Everything the house does by itself when an alarm rings. The loops take other parts and are listed apart. */
export const jobs: readonly Job[] = [concludeElections, remind, escalate, nudgeRound, endDelegations];
