import { dayOf } from '../../src/core/calendar';
import { happenedOn, overOn } from '../../src/core/incident';
import { allOf } from './kept';
import type { World } from './world';

/** An incident happened before it was over, neither is yet to come, and one that is open is not over. */
export const brokenIncidents = async (world: World): Promise<readonly string[]> => {
  const now = world.clock.now();
  return (await allOf(world, 'incident')).flatMap((state) => {
    const { id, zone } = state;
    const [happened, today] = [happenedOn(state), dayOf(now, zone)];
    if (happened > today) return [`${id} happened on ${happened}, which has not come.`];
    if (state.status === 'open') return 'closedOn' in state ? [`${id} is open, and over.`] : [];
    const over = overOn(state, state);
    return over < happened || over > today ? [`${id} happened on ${happened}, and was over on ${over}.`] : [];
  });
};
