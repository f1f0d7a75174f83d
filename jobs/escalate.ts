import type { Job } from '../src/application/define-job';
import { isReminder } from '../src/application/define-job';
import { ringOrder } from '../src/application/ring';

/** Climbs the ladder of what is late, one rung at a time, until somebody acknowledges it or it is done. */
export const escalate: Job = {
  name: 'escalate',
  wakes: ['duty', 'request'],
  says: (standing, at) => !isReminder(standing, at),
  order: ringOrder,
};
