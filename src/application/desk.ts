import { addSeconds } from '../core/calendar';
import { plainText } from '../core/language/plain-text';
import type { Alarm, Alarms } from '../ports/alarms';
import type { Log } from '../ports/log';
import type { Change, Store, Transaction } from '../ports/store';
import type { Answered, Asked } from './asked';
import type { CommitParts, Committed } from './commit-orders';
import { commitAll, commitOne } from './commit-orders';

export type { Answered, Asked, Gesture, Pen } from './asked';

export type Desk = {
  readonly handIn: (asked: Asked) => Promise<Answered>;
  /**
   * Orders of the house's own, in one commit and in their order; each is answered for itself. What breaks one breaks the
   * commit, and then none was carried out.
   */
  readonly handInTogether: (orders: readonly Omit<Asked, 'gesture'>[]) => Promise<readonly Answered[]>;
};

export type DeskParts = CommitParts & {
  readonly store: Store;
  readonly alarms: Pick<Alarms, 'arm'>;
  readonly log: Log;
  /** Seconds ahead of now within which alarms are handed to the alarm clock at once. */
  readonly horizon: number;
  /** Says that there may be something to deliver. */
  readonly nudge: () => void;
};

/**
 * The one place where orders are handed in. One commit keeps the state, the history, the promises, the words and the
 * gesture; only then are alarms set and the outbox nudged, both of which may fail, since what is in the store is found
 * again by the loops.
 */
export const openDesk = (parts: DeskParts): Desk => {
  const kept = async <Answers>(work: (transaction: Transaction) => Promise<Committed<Answers>>): Promise<Answers> => {
    const { answered, changes } = await parts.store.commit(work);
    if (changes.length > 0) await setOff(changes, parts);
    return answered;
  };
  return {
    handIn: (given) => kept((transaction) => commitOne(inPlainText(given), transaction, parts)),
    handInTogether: (orders) => kept((transaction) => commitAll(orders, undefined, transaction, parts)),
  };
};

/** An intention may hold what somebody typed. */
const inPlainText = (asked: Asked): Asked => {
  const { gesture } = asked;
  if (gesture?.intention === undefined) return asked;
  return { ...asked, gesture: { ...gesture, intention: plainText(gesture.intention) } };
};

/** Sets the alarms that are near and wakes the deliverer. A failure is only logged: the loops find what was left. */
const setOff = async (changes: readonly Change[], { alarms, clock, horizon, log, nudge }: DeskParts): Promise<void> => {
  nudge();
  if (!changes.some(({ alarm }) => alarm)) return;
  const until = addSeconds(clock.now(), horizon);
  const near = changes.flatMap(({ standing, rows, alarm }): readonly Alarm[] => {
    const version = rows.at(-1)?.number;
    return alarm && version !== undefined && alarm <= until ? [{ of: { kind: standing.kind, id: standing.id }, version, at: alarm }] : [];
  });
  if (near.length === 0) return;
  try {
    await alarms.arm(near);
  } catch (mistake) {
    log.warn('Alarms could not be set; they will be found in the store within 15 seconds.', { mistake: String(mistake) });
  }
};
