import { spellRef } from '../../core/language/refs';
import type { PromiseRow } from '../../ports/outbox';
import type { Change, EventRow, GestureRow, Text } from '../../ports/store';
import type { Statement } from './connection';
import { answers, changes, events, gestures, promises, texts } from './parts';
import { NEWEST_SHAPE } from './shapes';

/** What a commit has kept and not yet written. */
export type Unwritten = {
  readonly changes: readonly Change[];
  readonly texts: readonly Text[];
  readonly gestures: readonly GestureRow[];
  readonly promises: readonly PromiseRow[];
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
    { part: answers, rows: unwritten.changes.flatMap(answersRow) },
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
  const { answers: _, ...listed } = columns;
  return {
    kind,
    id,
    was: from,
    version: last.number,
    head: last.hash,
    shape: NEWEST_SHAPE[kind],
    state,
    ...listed,
    alarm,
  };
};

const answersRow = ({ standing, columns }: Change) => (columns.answers ? [{ round: standing.id, answers: columns.answers }] : []);

const eventRow = ({ subject, order, ...row }: EventRow) => ({
  ...row,
  ...subject,
  order_id: order.id,
  order_type: order.type,
});

/** A promise as the statement takes it that writes it down. */
export const promiseRow = ({ id, lane, promise, madeAt, quietUntil, coalesce }: PromiseRow, place: number) => ({
  place,
  id,
  lane,
  promise,
  made_at: madeAt,
  quiet_until: quietUntil,
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
