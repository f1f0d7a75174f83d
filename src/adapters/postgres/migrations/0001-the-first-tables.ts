import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * Short names and refs compare byte by byte wherever the database runs, so that locks are taken in the order of
 * `byRef` and lists come in one order; `text collate "C"` says so.
 */
const statements = [
  `create table watchfloor.subjects (
    kind text collate "C" not null,
    id text collate "C" not null,
    version integer not null check (version > 0),
    head text not null,
    shape smallint not null,
    state jsonb not null,
    status text not null,
    agencies text[] not null,
    election text,
    due timestamptz,
    target timestamptz,
    parent text collate "C",
    people text[],
    primary key (kind, id)
  ) with (fillfactor = 85)`,
  `create index subjects_by_due on watchfloor.subjects (kind, due, id)`,
  `create index subjects_by_election on watchfloor.subjects (election, kind) where election is not null`,
  `create index subjects_by_parent on watchfloor.subjects (parent, kind) where parent is not null`,
  // No index on people: only agencies have any, and a floor has dozens of those.

  // One current answer per agency and version: a second row has no place here.
  `create table watchfloor.answers (
    round text collate "C" not null,
    agency text not null,
    kind text not null,
    standing text not null,
    primary key (round, agency)
  ) with (fillfactor = 85)`,

  `create table watchfloor.events (
    position bigint generated always as identity primary key,
    kind text collate "C" not null,
    id text collate "C" not null,
    number integer not null check (number > 0),
    type text not null,
    version smallint not null,
    happened_on date not null,
    at timestamptz not null,
    actor jsonb not null,
    order_id text not null,
    order_type text not null,
    cause text,
    body jsonb not null,
    state text not null,
    previous text not null,
    hash text not null,
    unique (kind, id, number)
  )`,
  `create function watchfloor.refuse_to_rewrite() returns trigger language plpgsql as $$
  begin
    raise exception 'The ledger is only ever added to: % of watchfloor.% was refused.', lower(tg_op), tg_table_name
      using errcode = 'restrict_violation';
  end $$`,
  `create trigger events_are_never_rewritten before update or delete or truncate on watchfloor.events
    for each statement execute function watchfloor.refuse_to_rewrite()`,

  `create function watchfloor.expect_all_found(expected bigint, there bigint) returns void language plpgsql as $$
  begin
    if there <> expected then
      raise exception 'Of % subjects only % were at the version they were decided on.', expected, there
        using errcode = 'serialization_failure';
    end if;
  end $$`,

  // Words are null once they are expunged; the digest stays, so that the history still verifies.
  `create table watchfloor.texts (id text primary key, salt text not null, digest text not null, words text)`,

  `create sequence watchfloor.outbox_batch`,
  `create table watchfloor.outbox (
    id text primary key,
    lane text not null,
    batch bigint not null,
    place integer not null,
    promise jsonb not null,
    made_at timestamptz not null,
    card_key text,
    status text not null default 'waiting' check (status in ('waiting', 'sending', 'unsure', 'kept', 'refused')),
    unsure boolean not null default false,
    attempts integer not null default 0,
    not_before timestamptz,
    settled_at timestamptz,
    audit_at timestamptz,
    why text
  ) with (fillfactor = 85)`,
  `create index outbox_owed on watchfloor.outbox (lane, batch, place) where status in ('waiting', 'sending', 'unsure')`,
  `create unique index outbox_cards on watchfloor.outbox (lane, card_key) where status = 'waiting'`,
  `create index outbox_settled on watchfloor.outbox (settled_at) where settled_at is not null`,
  `create index outbox_audits on watchfloor.outbox (audit_at) where audit_at is not null`,
  `create table watchfloor.lanes (lane text primary key, free_from timestamptz, lease timestamptz)`,
  `create table watchfloor.faces (
    delivery text primary key,
    place text not null,
    digest text not null,
    at timestamptz not null
  )`,
  `create index faces_by_place on watchfloor.faces (place, at, delivery)`,
  // The calls of the last minute, so that no minute ever has too many, wherever it begins.
  `create table watchfloor.budgets (
    method text primary key,
    calls timestamptz[] not null default '{}',
    closed_until timestamptz
  ) with (fillfactor = 50)`,

  `create table watchfloor.alarms (
    kind text collate "C" not null,
    id text collate "C" not null,
    version integer not null,
    at timestamptz not null,
    armed text,
    primary key (kind, id)
  ) with (fillfactor = 85)`,
  `create index alarms_by_time on watchfloor.alarms (at, kind, id)`,

  `create table watchfloor.gestures (
    key text primary key,
    at timestamptz not null,
    intention text,
    touched jsonb not null
  )`,
  `create index gestures_by_intention on watchfloor.gestures (intention, at) where intention is not null`,
  `create index gestures_by_time on watchfloor.gestures (at)`,
  `create table watchfloor.pending_gestures (key text primary key, who text not null, at timestamptz not null)`,

  `create table watchfloor.counters (series text primary key, last integer not null)`,

  `create sequence watchfloor.address_written`,
  `create table watchfloor.addresses (
    place text primary key,
    address text not null,
    written bigint not null default nextval('watchfloor.address_written')
  )`,
  `create index addresses_by_address on watchfloor.addresses (address, written)`,
];

export const theFirstTables: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
