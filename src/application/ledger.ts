import type { Happening } from '../core/house';
import { dayOf } from '../core/calendar';
import type { Actor } from '../core/language/actor';
import type { Zone } from '../core/language/time';
import type { Digest } from '../ports/digest';
import type { EventRow, OrderRef } from '../ports/store';

/** The hash the first event of every subject stands on. */
export const GENESIS = '0'.repeat(64);

/** The shape of every event body written today. Older shapes are read through the door of the store. */
const EVENT_VERSION = 1;

/** Who gave the order that made the event, under which order, and which event made a policy give it. */
export type Provenance = { readonly actor: Actor; readonly order: OrderRef; readonly cause?: string };

/** Writes one event as a line of the ledger, on top of the subject's last one. */
export const rowOf = (
  { of, id, event, standing }: Happening,
  above: { readonly number: number; readonly hash: string },
  { actor, order, cause }: Provenance,
  digest: Digest,
  zone: Zone,
): EventRow => {
  const { type, at, ...body } = event;
  const unsealed = {
    subject: { kind: of, id },
    number: above.number + 1,
    type,
    version: EVENT_VERSION,
    on: 'on' in event ? event.on : dayOf(at, zone),
    at,
    actor,
    order,
    ...(cause !== undefined && { cause }),
    body,
    state: digest(standing.state),
    previous: above.hash,
  };
  return { ...unsealed, hash: digest(unsealed) };
};

/** The first line whose hash is not what its content says, or that does not stand on the line before it. */
export const firstBroken = (rows: readonly EventRow[], digest: Digest): EventRow | undefined => {
  let previous = GENESIS;
  return rows.find((row, index) => {
    const { hash, ...unsealed } = row;
    const whole = row.number === index + 1 && row.previous === previous && digest(unsealed) === hash;
    previous = hash;
    return !whole;
  });
};
