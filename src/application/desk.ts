import { addSeconds } from '../core/calendar';
import { broken } from '../core/language/never';
import { plainText } from '../core/language/plain-text';
import type { Alarm, Alarms } from '../ports/alarms';
import type { Log } from '../ports/log';
import type { Change, Store } from '../ports/store';
import type { Answered, Asked } from './asked';
import type { CommitParts } from './commit-orders';
import { commitAll } from './commit-orders';
import { together } from './together';

export type { Answered, Asked, Gesture, Pen } from './asked';

export type Desk = {
  /**
   * Hands in one order. What is handed in while a commit is under way shares the next, and each is answered for itself.
   * One without a gesture must be harmless when it is carried out twice: it may be tried again.
   */
  readonly handIn: (asked: Asked) => Promise<Answered>;
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
  const commit = async (orders: readonly Asked[]): Promise<readonly Answered[]> => {
    const { answered, changes } = await parts.store.commit((transaction) => commitAll(orders, transaction, parts));
    if (changes.length > 0) await setOff(changes, parts);
    return answered;
  };
  const shared = together(MOST_TOGETHER, (orders: readonly Asked[]) => inOneCommit(orders, commit, parts.log));
  return { handIn: (asked) => shared(inPlainText(asked)) };
};

/** Enough that a thousand alarms of one morning are a dozen commits, few enough that one is short. */
const MOST_TOGETHER = 100;

type Commit = (orders: readonly Asked[]) => Promise<readonly Answered[]>;

/**
 * All in one commit; where it fails, each in its own, so that what breaks one holds up nobody else. If it was kept after
 * all and nobody heard of it, the key of each gesture tells, and a ring finds nothing to do.
 */
const inOneCommit = async (orders: readonly Asked[], commit: Commit, log: Log): Promise<readonly PromiseSettledResult<Answered>[]> => {
  try {
    return (await commit(orders)).map((value) => ({ status: 'fulfilled', value }));
  } catch (mistake) {
    if (orders.length === 1) return [{ status: 'rejected', reason: mistake }];
    log.warn('Orders that came together could not be kept together; each is handed in alone.', { mistake: String(mistake) });
    return Promise.allSettled(orders.map(async (order) => (await commit([order]))[0] ?? broken('An order was handed in and not answered.')));
  }
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
