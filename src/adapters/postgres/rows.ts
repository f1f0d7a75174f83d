import { z } from 'zod';
import type { SubjectRef } from '../../core/language/refs';
import { subjectKinds } from '../../core/language/refs';
import type { TextId } from '../../core/language/words';
import type { Alarm } from '../../ports/alarms';
import type { EventRow, GestureRow, Kept, QuotingNotice } from '../../ports/store';
import { standingOf } from './shapes';
import { promise } from './shapes/promise';
import { actor, day, moment, ref, textId } from './shapes/language';

/** The doors of everything that is not a state. A row that does not fit was not written by us. */

const one = <Row>(rows: readonly Row[]): Row | undefined => rows[0];

const kind = z.enum(subjectKinds);

const keptRow = z.object({
  kind,
  id: z.string(),
  version: z.int().positive(),
  head: z.string(),
  shape: z.int(),
  state: z.unknown(),
});

export const readKept = (row: unknown): Kept => {
  const { kind: of, id, version, head, shape, state } = keptRow.parse(row);
  return { standing: standingOf(of, id, shape, state), version, head };
};

const rowOfAny = keptRow.pick({ kind: true, id: true });

/** Whose row it is, whatever is in it. */
export const whoseRow = (row: unknown): SubjectRef => rowOfAny.parse(row);

export const readRef = (row: unknown): SubjectRef => ref.parse(row);

const quotingRow = z.object({ id: z.string(), lane: z.string(), promise });

export const readQuoting = (row: unknown): QuotingNotice => {
  const { id, lane, promise: quoting } = quotingRow.parse(row);
  if (quoting.kind !== 'notice') throw new Error(`Promise ${id} quotes words and is no notice.`);
  return { id, lane, promise: quoting };
};

const gestureRow = z.object({ key: z.string(), at: moment, intention: z.string().nullable(), touched: z.array(ref) });

export const readGesture = (row: unknown): GestureRow => {
  const { intention, ...gesture } = gestureRow.parse(row);
  return { ...gesture, ...(intention !== null && { intention }) };
};

const eventRow = z.object({
  kind,
  id: z.string(),
  number: z.int().positive(),
  type: z.string(),
  version: z.int().positive(),
  on: day,
  at: moment,
  actor,
  order_id: z.string(),
  order_type: z.string(),
  cause: z.string().nullable(),
  body: z.unknown(),
  state: z.string(),
  previous: z.string(),
  hash: z.string(),
});

export const readEvent = (row: unknown): EventRow => {
  const { kind: of, id, order_id, order_type, cause, body, ...line } = eventRow.parse(row);
  const subject = { kind: of, id };
  return { ...line, subject, order: { id: order_id, type: order_type }, body, ...(cause !== null && { cause }) };
};

const alarmRow = z.object({ kind, id: z.string(), version: z.int(), at: moment });

export const readAlarm = (row: unknown): Alarm => {
  const { kind: of, id, version, at } = alarmRow.parse(row);
  return { of: { kind: of, id }, version, at };
};

const textRow = z.object({ id: textId, words: z.string() });

export const readWords = (rows: readonly unknown[]): Map<TextId, string> =>
  new Map(rows.map((row) => textRow.parse(row)).map(({ id, words }) => [id, words]));

export const readCount = (rows: readonly unknown[]): number => z.object({ found: z.int() }).parse(one(rows)).found;

export const readNumber = (rows: readonly unknown[]): number => z.object({ last: z.int() }).parse(one(rows)).last;
