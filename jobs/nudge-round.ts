import type { Job } from '../src/application/define-job';
import { ringOrder } from '../src/application/ring';

/** Asks again for the answers a version still waits for, before its suspense and after it. */
export const nudgeRound: Job = { name: 'nudge-round', wakes: ['round'], order: ringOrder };
