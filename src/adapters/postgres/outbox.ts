import { z } from 'zod';
import type { Claimed, Outbox, Shown } from '../../ports/outbox';
import { addressList, writingAddresses } from './addresses';
import { untilItHolds } from './collision';
import type { Query, Statement } from './connection';
import { spelledMoment } from './connection';
import { promiseRow } from './flush';
import { promises } from './parts';
import { readCount } from './rows';
import { moment } from './shapes/language';
import { promise } from './shapes/promise';
import { handInAgain, heldUp, readHeldUp, readUnkept, unkept } from './unkept';

const owed = `('waiting', 'sending', 'unsure')`;

/**
 * The lane is what is claimed: its row is locked with its head's, and both are judged again as they stand once they are
 * locked. What another has locked is skipped, never waited for; a head that is locked (a commit relies on its card, see
 * flush.ts) holds up its lane and no other.
 */
const claim: Statement = {
  name: 'claim',
  text: `with taken as materialized (
      select row.id, row.lane
      from watchfloor.lanes lane
      cross join lateral (
        select id from watchfloor.outbox where outbox.lane = lane.lane and status in ${owed}
        order by batch, place limit 1
      ) head
      join watchfloor.outbox row on row.id = head.id
      where (lane.free_from is null or lane.free_from <= $1) and (lane.lease is null or lane.lease <= $1)
        and row.status in ${owed} and (row.not_before is null or row.not_before <= $1)
        and (row.quiet_until is null or row.quiet_until <= $4)
      order by row.batch, row.place
      limit $3
      for update of lane, row skip locked
    ),
    leased as (update watchfloor.lanes lane set lease = $2 from taken where lane.lane = taken.lane)
    update watchfloor.outbox row
    set status = 'sending', attempts = row.attempts + 1, unsure = row.status <> 'waiting'
    from taken where row.id = taken.id
    returning row.id, row.lane, row.batch::text, row.place, row.promise, ${spelledMoment('row.made_at')} as made_at,
      ${spelledMoment('row.quiet_until')} as quiet_until, row.card_key, row.attempts, row.unsure`,
};

/** The lane is locked before the row, in the same order as by a claim. */
const held = `held as (
  select lane from watchfloor.lanes where lane = (select lane from watchfloor.outbox where id = $1) for update)`;

const settled = (status: 'kept' | 'refused', more: string): string => `settled as (
  update watchfloor.outbox row set status = '${status}', settled_at = $2, ${more}
  from held where row.id = $1 and row.lane = held.lane and row.status in ${owed} returning row.lane)`;

const kept: Statement = {
  name: 'kept',
  text: `with ${held}, ${settled('kept', 'why = null, audit_at = $7')},
    written as (${writingAddresses('$4', 'exists (select from settled)')}),
    shown as (
      insert into watchfloor.faces (delivery, place, digest, at)
      select $1, $5, $6, $2 from settled where $5::text is not null)
    update watchfloor.lanes lane set lease = null, free_from = $3 from settled where lane.lane = settled.lane`,
};

/** What is told of it is promised in the same statement, so that it is told once, whatever happens next. */
const refused: Statement = {
  name: 'refused',
  text: `with ${held}, ${settled('refused', 'why = $3')},
    ${promises.sql("(case when exists (select from settled) then $4 else '[]' end)")}
    update watchfloor.lanes lane set lease = null from settled where lane.lane = settled.lane`,
};

/** A card promised anew while this one was on its way is folded into it, which keeps the older place. */
const hold: Statement = {
  name: 'hold',
  text: `with ${held}
    update watchfloor.lanes lane set lease = $3 from held, watchfloor.outbox row
    where lane.lane = held.lane and row.id = $1 and row.status = 'sending' and row.attempts = $2 returning lane.lane`,
};

const later: Statement = {
  name: 'later',
  text: `with ${held},
    folded as (
      delete from watchfloor.outbox newer using watchfloor.outbox row
      where not $3::boolean and row.id = $1 and row.status = 'sending' and newer.lane = row.lane
        and newer.card_key = row.card_key and newer.status = 'waiting'
      returning 1),
    put_off as (
      update watchfloor.outbox row
      set status = case when $3::boolean then 'unsure' else 'waiting' end, not_before = $2, why = $4
      from held, (select count(*) from folded) first
      where row.id = $1 and row.lane = held.lane and row.status = 'sending' returning row.lane)
    update watchfloor.lanes lane set lease = null from put_off where lane.lane = put_off.lane`,
};

const audits: Statement = {
  name: 'audits',
  text: 'select id, promise from watchfloor.outbox where audit_at <= $1 order by audit_at, batch, place limit $2',
};

const audited: Statement = {
  name: 'audited',
  text: 'update watchfloor.outbox set audit_at = $2 where id = $1 and audit_at is not null',
};

const auditRow = z.object({ id: z.string(), promise });

const waiting: Statement = {
  name: 'waiting',
  text: `select count(*)::integer as found from watchfloor.outbox where status in ${owed}`,
};

const quiet: Statement = {
  name: 'quiet',
  text: `select count(*)::integer as found from watchfloor.outbox where status in ${owed} and quiet_until > $1`,
};

const since: Statement = {
  name: 'since',
  text: `select ${spelledMoment('min(greatest(made_at, quiet_until))')} as since
    from watchfloor.outbox where status in ${owed} and (quiet_until is null or quiet_until <= $1)`,
};

const sinceRow = z.object({ since: moment.nullable() });

const facesOf: Statement = {
  name: 'faces of place',
  text: `select place, digest, ${spelledMoment('faces.at')} as at, delivery
    from watchfloor.faces where place = $1 order by faces.at, delivery`,
};

const shownRow = z.object({ place: z.string(), digest: z.string(), at: moment, delivery: z.string() });

const claimedRow = z.object({
  id: z.string(),
  lane: z.string(),
  batch: z.string(),
  place: z.int(),
  promise,
  made_at: moment,
  quiet_until: moment.nullable(),
  card_key: z.string().nullable(),
  attempts: z.int(),
  unsure: z.boolean(),
});

/** Statements return rows in no order. */
const inOrder = (rows: readonly unknown[]): readonly Claimed[] =>
  rows
    .map((row) => claimedRow.parse(row))
    .sort((a, b) => Number(BigInt(a.batch) - BigInt(b.batch)) || a.place - b.place)
    .map(({ id, lane, promise: promised, made_at, quiet_until, card_key, attempts, unsure }) => ({
      id,
      lane,
      promise: promised,
      madeAt: made_at,
      attempts,
      unsure,
      ...(quiet_until !== null && { quietUntil: quiet_until }),
      ...(card_key !== null && { coalesce: card_key }),
    }));

export const outboxThrough = (query: Query): Outbox => {
  const ask = async (statement: Statement, values: readonly unknown[]): Promise<readonly unknown[]> =>
    untilItHolds(
      () => query(statement, values),
      () => undefined,
    );
  const tell = async (statement: Statement, values: readonly unknown[]): Promise<void> => {
    await ask(statement, values);
  };
  return {
    claim: async (now, leaseUntil, limit, house) => inOrder(await ask(claim, [now, leaseUntil, limit, house])),
    kept: (id, now, laneFreeFrom, places, face, auditAt) =>
      tell(kept, [id, now, laneFreeFrom, addressList(places), face?.place ?? null, face?.digest ?? null, auditAt ?? null]),
    hold: async (id, attempt, leaseUntil) => (await query(hold, [id, attempt, leaseUntil])).length > 0,
    later: (id, notBefore, unsure, why) => tell(later, [id, notBefore, unsure, why]),
    refused: (id, why, now, told = []) => tell(refused, [id, now, why, JSON.stringify(told.map(promiseRow))]),
    unkept: async (limit) => (await query(unkept, [limit])).map(readUnkept),
    heldUp: async (limit) => (await query(heldUp, [limit])).map(readHeldUp),
    handInAgain: async (id) => (await ask(handInAgain, [id])).length > 0,
    audits: async (now, limit) => (await query(audits, [now, limit])).map((row) => auditRow.parse(row)),
    audited: (id, again) => tell(audited, [id, again ?? null]),
    waiting: async () => readCount(await query(waiting)),
    quiet: async (house) => readCount(await query(quiet, [house])),
    since: async (house) => sinceRow.parse((await query(since, [house]))[0]).since ?? undefined,
    faces: async (place) => (await query(facesOf, [place])).map((row): Shown => shownRow.parse(row)),
  };
};
