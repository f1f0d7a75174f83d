import type { Job } from '../src/application/define-job';
import { ringOrder } from '../src/application/ring';

/** At 00:00 on the day after Election Day an election concludes by itself, presumed, and the clocks of the law start. */
export const concludeElections: Job = { name: 'conclude-elections', wakes: ['election'], order: ringOrder };
