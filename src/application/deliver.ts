import { addSeconds } from '../core/calendar';
import { never } from '../core/language/never';
import type { Moment } from '../core/language/time';
import type { Claimed } from '../ports/outbox';
import { AUDIT_AFTER, auditDoubles } from './audit';
import type { SendParts } from './sending';
import { LEASE, lookedFor, send } from './sending';
import { tellAuditorsOf, tellOf } from './unkept';
import type { UnkeptParts } from './unkept';
import { tellUnmade } from './unmade';

export type DeliverParts = SendParts &
  UnkeptParts & {
    /** Seconds between two messages of one lane; one, as Slack allows, unless the chat is our own. */
    readonly apart?: number;
  };

/** How long an ambiguous delivery is left alone before it is looked for: what is on its way should have arrived. */
const SETTLING = 15;
const AT_ONCE = 20;
const BLOCKED = 60;
const LONGEST_WAIT = 300;

/**
 * Keeps what promises can be kept now, one of each lane, and says how many it tried. A delivery that may have arrived is
 * looked for before it is made again; one that never can is told to the floor and does not hold up those behind it.
 */
export const deliverOutbox = async (parts: DeliverParts): Promise<number> => {
  const { machine, clock, store } = parts;
  const now = machine.now();
  const claimed = await store.outbox.claim(now, addSeconds(now, LEASE), AT_ONCE, clock.now());
  await Promise.all([...claimed.map((row) => deliverOne(row, now, parts)), auditDoubles(parts)]);
  return claimed.length;
};

const deliverOne = async (row: Claimed, claimedAt: Moment, parts: DeliverParts): Promise<void> => {
  const { machine, store } = parts;
  const outcome = row.unsure ? await lookedFor(row, parts) : await send(row, claimedAt, parts);
  const now = machine.now();
  switch (outcome.outcome) {
    case 'delivered':
      return store.outbox.kept(
        row.id,
        now,
        addSeconds(now, parts.apart ?? 1),
        outcome.places ?? [],
        outcome.face,
        outcome.twice ? addSeconds(now, AUDIT_AFTER) : undefined,
      );
    case 'left':
      return undefined;
    // What was unsure stays so: what is late may arrive while this waits.
    case 'not-now':
      return store.outbox.later(row.id, addSeconds(now, outcome.seconds), row.unsure, outcome.why);
    case 'blocked':
      parts.log.error('The chat does not let us in; the promise waits.', { delivery: row.id, why: outcome.why });
      await tellAuditorsOf(row, outcome.why, parts);
      if (outcome.unmade) await tellUnmade(row, outcome.why, parts);
      return store.outbox.later(row.id, addSeconds(now, BLOCKED), row.unsure, outcome.why);
    case 'unsure':
      return store.outbox.later(row.id, addSeconds(now, SETTLING + backoff(row.attempts)), true, outcome.why);
    case 'refused':
      parts.log.error('A promise cannot be kept and is not tried again by itself.', { delivery: row.id, lane: row.lane, why: outcome.why });
      return store.outbox.refused(row.id, outcome.why, now, await tellOf(row, outcome.why, parts));
    default:
      return never(outcome);
  }
};

const backoff = (attempts: number): number => Math.min(LONGEST_WAIT, 5 * 2 ** Math.min(attempts, 6)) - 5;
