import type { Job } from '../src/application/define-job';
import { isReminder } from '../src/application/define-job';
import { ringOrder } from '../src/application/ring';

/** Says that a duty or a request is coming up, while there is time. */
export const remind: Job = { name: 'remind', wakes: ['duty', 'request'], says: isReminder, order: ringOrder };
