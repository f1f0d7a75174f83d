import type { Loop } from '../src/application/define-job';
import type { DeliverParts } from '../src/application/deliver';
import { deliverOutbox as deliver } from '../src/application/deliver';

/** Keeps promises until nothing is left that can be kept now. A commit nudges it; the timer finds what a crash left. */
export const deliverOutbox: Loop<DeliverParts> = {
  name: 'deliver-outbox',
  everySeconds: 1,
  run: async (parts) => {
    while ((await deliver(parts)) > 0);
  },
};
