import { z } from 'zod';
import type { HeldUp, Unkept } from '../../ports/outbox';
import type { Statement } from './connection';
import { spelledMoment } from './connection';
import { moment } from './shapes/language';
import { promise } from './shapes/promise';

/** Promises that could not be kept, the newest first; not a card that was drawn in the same place since. */
export const unkept: Statement = {
  name: 'unkept',
  text: `select row.id, row.lane, row.promise, ${spelledMoment('row.made_at')} as made_at, row.card_key, row.why,
      ${spelledMoment('row.settled_at')} as refused_at
    from watchfloor.outbox row
    where row.settled_at is not null and row.status = 'refused' and not exists (
      select from watchfloor.outbox newer
      where newer.lane = row.lane and newer.card_key = row.card_key and newer.status = 'kept'
        and (newer.batch, newer.place) > (row.batch, row.place))
    order by row.settled_at desc, row.batch desc, row.place desc limit $1`,
};

/** What was tried and waits to be tried again. */
export const heldUp: Statement = {
  name: 'held up',
  text: `select promise, why from watchfloor.outbox
    where status in ('waiting', 'sending', 'unsure') and why is not null order by batch, place limit $1`,
};

const heldUpRow = z.object({ promise, why: z.string() });

export const readHeldUp = (row: unknown): HeldUp => heldUpRow.parse(row);

/** A card that waits already need not wait twice: it is drawn as it stands. */
export const handInAgain: Statement = {
  name: 'hand in again',
  text: `with gone as (
      delete from watchfloor.outbox row using watchfloor.outbox waits
      where row.id = $1 and row.status = 'refused' and waits.lane = row.lane and waits.card_key = row.card_key
        and waits.status = 'waiting'
      returning row.id),
    owed as (
      update watchfloor.outbox row
      set status = 'waiting', unsure = false, attempts = 0, not_before = null, settled_at = null, why = null
      where row.id = $1 and row.status = 'refused' and not exists (select from gone) returning row.id)
    select id from gone union all select id from owed`,
};

const unkeptRow = z.object({
  id: z.string(),
  lane: z.string(),
  promise,
  made_at: moment,
  card_key: z.string().nullable(),
  why: z.string().nullable(),
  refused_at: moment,
});

export const readUnkept = (row: unknown): Unkept => {
  const { made_at: madeAt, refused_at: refusedAt, card_key: key, why, ...read } = unkeptRow.parse(row);
  return { ...read, madeAt, refusedAt, why: why ?? '', ...(key !== null && { coalesce: key }) };
};
