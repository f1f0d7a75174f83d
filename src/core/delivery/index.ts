import type { Decider } from '../language/decider';
import { decide } from './decide';
import type { DeliveryEvent, DeliveryOrder, DeliveryRefusal, DeliveryState } from './delivery';
import { evolve } from './evolve';

export type * from './delivery';
export { react as reactToDelivery } from './react';
export { whenSent } from './when-sent';

export const delivery: Decider<DeliveryState, DeliveryOrder, DeliveryEvent, DeliveryRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};
