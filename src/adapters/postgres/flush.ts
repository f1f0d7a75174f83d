import { spellRef } from '../../core/language/refs';
import type { PromiseRow } from '../../ports/outbox';
import type { Change, EventRow, GestureRow, Text } from '../../ports/store';
import type { Statement } from './connection';
import { NEWEST_SHAPE } from './shapes';

/** What a commit has kept and not yet written. */
export type Unwritten = {
  readonly changes: readonly Change[];
  readonly texts: readonly Text[];
  readonly gestures: readonly GestureRow[];
  readonly promises: readonly PromiseRow[];
};

/**
 * One part of the statement that writes everything at once. A part takes one parameter, a JSON list of its rows, so
 * that the statement is the same for one row and for ten thousand.
 */
type Part = { readonly name: string; readonly sql: (parameter: string) => string };

const changes: Part = {
  name: 'changes',
  sql: (parameter) => `
    given as materialized (
      select * from json_to_recordset(${parameter}::json) as given(
        kind text, id text, was integer, version integer, head text, shape smallint, state jsonb, status text,
        agencies text[], election text, due timestamptz, target timestamptz, alarm timestamptz)
    ),
    made as (
      insert into watchfloor.subjects (kind, id, version, head, shape, state, status, agencies, election, due, target)
      select kind, id, version, head, shape, state, status, agencies, election, due, target
      from given where was = 0 order by kind collate "C", id collate "C"
      on conflict do nothing returning 1
    ),
    moved as (
      update watchfloor.subjects subject
      set version = given.version, head = given.head, shape = given.shape, state = given.state, status = given.status,
        agencies = given.agencies, election = given.election, due = given.due, target = given.target
      from given
      where given.was > 0 and subject.kind = given.kind and subject.id = given.id and subject.version = given.was
      returning 1
    ),
    alarmed as (
      insert into watchfloor.alarms (kind, id, version, at)
      select kind, id, version, alarm from given where alarm is not null
      on conflict (kind, id) do update set version = excluded.version, at = excluded.at, armed = null
    ),
    silenced as (
      delete from watchfloor.alarms alarm using given
      where given.alarm is null and given.was > 0 and alarm.kind = given.kind and alarm.id = given.id
    )`,
};

const events: Part = {
  name: 'events',
  sql: (parameter) => `
    recorded as (
      insert into watchfloor.events (kind, id, number, type, version, happened_on, at, actor, order_id, order_type,
        cause, body, state, previous, hash)
      select kind, id, number, type, version, "on", at, actor, order_id, order_type, cause, body, state, previous, hash
      from json_to_recordset(${parameter}::json) as line(
        kind text, id text, number integer, type text, version smallint, "on" date, at timestamptz, actor jsonb,
        order_id text, order_type text, cause text, body jsonb, state text, previous text, hash text)
    )`,
};

const texts: Part = {
  name: 'texts',
  sql: (parameter) => `
    said as (
      insert into watchfloor.texts (id, salt, digest, words)
      select id, salt, digest, words
      from json_to_recordset(${parameter}::json) as text(id text, salt text, digest text, words text)
    )`,
};

const gestures: Part = {
  name: 'gestures',
  sql: (parameter) => `
    remembered as (
      insert into watchfloor.gestures (key, at, intention, touched)
      select key, at, intention, touched
      from json_to_recordset(${parameter}::json) as gesture(key text, at timestamptz, intention text, touched jsonb)
    )`,
};

/**
 * A card that waits already is not promised again, but its row is locked until this commit ends (`do update`): whoever
 * delivers it skips it till then, and so draws what this commit has changed.
 */
const promises: Part = {
  name: 'promises',
  sql: (parameter) => `
    promised as materialized (
      select * from json_to_recordset(${parameter}::json) as promised(
        place integer, id text, lane text, promise jsonb, made_at timestamptz, card_key text)
    ),
    laned as (
      insert into watchfloor.lanes (lane) select distinct lane from promised order by lane on conflict do nothing
    ),
    owed as (
      insert into watchfloor.outbox (id, lane, batch, place, promise, made_at, card_key)
      select id, lane, (select nextval('watchfloor.outbox_batch')), place, promise, made_at, card_key
      from promised order by lane, card_key, place
      on conflict (lane, card_key) where status = 'waiting' do update set card_key = excluded.card_key
    )`,
};

/**
 * Writes everything in one statement. It fails as a serialization failure if a subject is not at the version it was
 * decided on, so that nobody has to wait for its answer before the commit is sent.
 */
export const writing = (
  unwritten: Unwritten,
): { readonly statement: Statement; readonly values: readonly string[] } | undefined => {
  const parts = [
    { part: changes, rows: unwritten.changes.map(subjectRow) },
    { part: events, rows: unwritten.changes.flatMap((change) => change.rows.map(eventRow)) },
    { part: texts, rows: unwritten.texts },
    { part: gestures, rows: unwritten.gestures },
    { part: promises, rows: oncePerCard(unwritten.promises).map(promiseRow) },
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return undefined;
  const check = unwritten.changes.length > 0 ? overtaken : '';
  const text = `with ${parts.map(({ part }, index) => part.sql(`$${index + 1}`)).join(',')} select ${check}`;
  const name = `write ${parts.map(({ part }) => part.name).join(' ')}`;
  return { statement: { name, text }, values: parts.map(({ rows }) => JSON.stringify(rows)) };
};

const overtaken = `watchfloor.expect_all_found(
  (select count(*) from given), (select count(*) from made) + (select count(*) from moved))`;

const subjectRow = ({ standing, from, rows, columns, alarm }: Change) => {
  const last = rows.at(-1);
  if (!last) throw new Error(`Expected events with the change of ${spellRef(standing)}, got none.`);
  const { kind, id, state } = standing;
  return {
    kind,
    id,
    was: from,
    version: last.number,
    head: last.hash,
    shape: NEWEST_SHAPE[kind],
    state,
    ...columns,
    alarm,
  };
};

const eventRow = ({ subject, order, ...row }: EventRow) => ({
  ...row,
  ...subject,
  order_id: order.id,
  order_type: order.type,
});

const promiseRow = ({ id, lane, promise, madeAt, coalesce }: PromiseRow, place: number) => ({
  place,
  id,
  lane,
  promise,
  made_at: madeAt,
  card_key: coalesce,
});

const oncePerCard = (rows: readonly PromiseRow[]): readonly PromiseRow[] => {
  const cards = new Set<string>();
  return rows.filter(({ lane, coalesce }) => {
    if (coalesce === undefined) return true;
    const key = JSON.stringify([lane, coalesce]);
    const fresh = !cards.has(key);
    cards.add(key);
    return fresh;
  });
};
