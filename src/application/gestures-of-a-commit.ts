import { addSeconds } from '../core/calendar';
import type { Moment } from '../core/language/time';
import type { GestureRow, Transaction } from '../ports/store';
import type { Answered, Asked, Gesture } from './asked';

const SAME_INTENTION = 10 * 60;

/** The gestures of one commit, and what was carried out of them before it and in it. */
export type GesturesOfACommit = {
  /** The answer to a gesture that has been carried out, or whose intention has: before this commit, or earlier in it. */
  readonly before: (gesture: Gesture | undefined) => Answered | undefined;
  /** Whether nothing was done for it before, and nobody earlier in this commit asks for the same. */
  readonly isFirst: (gesture: Gesture | undefined, nth: number) => boolean;
  readonly remember: (row: GestureRow) => void;
  /** What was carried out in this commit. */
  readonly fresh: () => readonly GestureRow[];
};

export const seenBefore = async (orders: readonly Asked[], transaction: Transaction, now: Moment): Promise<GesturesOfACommit> => {
  const gestures = orders.map(({ gesture }) => gesture);
  const since = addSeconds(now, -SAME_INTENTION);
  const found = await Promise.all(
    gestures.filter((gesture) => gesture !== undefined).map(async ({ key, intention }) =>
      Promise.all([transaction.gesture(key), intention === undefined ? undefined : transaction.sameIntention(intention, since)]),
    ),
  );
  const keys = new Map<string, GestureRow>();
  const intentions = new Map<string, GestureRow>();
  for (const [byKey, byIntention] of found) {
    if (byKey) keys.set(byKey.key, byKey);
    if (byIntention?.intention !== undefined) intentions.set(byIntention.intention, byIntention);
  }
  const fresh: GestureRow[] = [];

  const before = (gesture: Gesture | undefined): Answered | undefined => {
    if (!gesture) return undefined;
    const repeated = keys.get(gesture.key);
    if (repeated) return { outcome: 'repeated', row: repeated };
    const row = gesture.intention === undefined ? undefined : intentions.get(gesture.intention);
    return row && { outcome: 'asked-before', row };
  };

  return {
    before,
    isFirst: (gesture, nth) =>
      gesture === undefined ||
      (before(gesture) === undefined && !gestures.slice(0, nth).some((earlier) => earlier !== undefined && isSame(earlier, gesture))),
    remember: (row) => {
      keys.set(row.key, row);
      if (row.intention !== undefined) intentions.set(row.intention, row);
      fresh.push(row);
    },
    fresh: () => fresh,
  };
};

const isSame = (one: Gesture, other: Gesture): boolean =>
  one.key === other.key || (one.intention !== undefined && one.intention === other.intention);
