import { broken } from '../core/language/never';
import { listOf } from './present';
import { unmetOf } from './queries/pack-plan';
import type { TakeUp } from './take-up-packs';
import { boot } from './take-up-packs';

const MOST_PACKS = 200;

/**
 * What the house does at boot with the packs it keeps and does not find: each is out of use from then on, so that what it
 * would have opened meanwhile can open once it is named again. Harmless when it is done twice, or by several processes.
 */
export const leaveUnnamed = async ({ packs, desk, reading, log }: Omit<TakeUp, 'clock' | 'zone'>): Promise<void> => {
  const kept = await listOf('pack', { limit: MOST_PACKS }, reading);
  for (const { id, unnamed } of kept) {
    if (unnamed || packs.some((pack) => pack.id === id)) continue;
    const running = (await unmetOf(id, reading)).length;
    const answered = await desk.handIn({ by: boot, order: ({ at }) => ({ to: 'pack', id, order: { type: 'leave-unnamed', by: boot, at, running } }) });
    if (answered.outcome === 'refused') broken(`Leaving ${id} unnamed was refused: ${answered.refusal.code}.`);
    log.warn(`Pack ${id} was in use and is not named in PACKS: it opens nothing from now on. Every process must be started with the same PACKS.`, { running });
  }
};
