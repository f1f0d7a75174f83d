import type { When } from '../calendar';
import { whenOf } from '../calendar';
import type { DeliveryState } from './delivery';

type Handed = Extract<DeliveryState, { sent: unknown }>;

/** When it went out, as far as that is known; where nobody gave the hour, no later than its day was recorded. */
export const whenSent = ({ sent: { on, hour, at }, corrections = [], zone }: Handed): When => {
  const corrected = corrections.findLast((each) => each.of === 'sent')?.at;
  return whenOf({ on, ...(hour && { hour }), at: corrected !== undefined && corrected > at ? corrected : at }, zone);
};
