import { addSeconds } from '../core/calendar';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Zone } from '../core/language/time';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { PendingGesture } from '../ports/pending';
import type { Store } from '../ports/store';
import { timeInWords } from './words/times';

export type UnfinishedParts = {
  readonly store: Pick<Store, 'commit' | 'pending'>;
  readonly machine: Clock;
  readonly ids: Ids;
  readonly zone: Zone;
};

const PATIENCE = 120;
const AT_ONCE = 100;

/** Tells people of gestures that were said to take longer and never finished: whoever did them is gone. */
export const tellUnfinished = async (parts: UnfinishedParts): Promise<void> => {
  const { machine, store } = parts;
  for (const gesture of await store.pending.unfinished(addSeconds(machine.now(), -PATIENCE), AT_ONCE)) {
    await giveUp(gesture, parts);
    await store.pending.settle(gesture.key);
  }
};

/**
 * The key is taken in the commit that says so: an order that is only very slow finds it taken and changes nothing, so
 * that what was said stays true, and nobody is told twice. Where the order was committed, its card has told of it.
 */
const giveUp = ({ key, who, at }: PendingGesture, { store, machine, ids, zone }: UnfinishedParts): Promise<void> =>
  store.commit(async (transaction) => {
    if (await transaction.gesture(key)) return;
    const now = machine.now();
    const own: Place = { at: 'person', person: who };
    const text = `What you asked ${timeInWords(at, now, zone)} did not finish, and nothing was changed. Please ask again.`;
    await transaction.rememberGesture({ key, at: now, touched: [] });
    await transaction.promise([
      { id: ids.delivery(), lane: spellPlace(own), madeAt: now, promise: { kind: 'notice', at: own, text, mentions: [], buttons: [] } },
    ]);
  });
