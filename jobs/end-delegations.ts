import type { Job } from '../src/application/define-job';
import { ringOrder } from '../src/application/ring';

/** At 00:00 on the day after its last one a delegation is over, and what could be worked on only by it is back on the agency's desk. */
export const endDelegations: Job = { name: 'end-delegations', wakes: ['agency'], order: ringOrder };
