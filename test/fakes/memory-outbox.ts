import type { Moment } from '../../src/core/language/time';
import type { Address } from '../../src/ports/addresses';
import type { Claimed, Delivery, Outbox, PromiseRow, Shown, Unkept } from '../../src/ports/outbox';
import type { QuotingNotice, Text } from '../../src/ports/store';
import { EXPUNGED, EXPUNGED_WHOLLY } from '../../src/ports/store';
import type { Give } from './copy';
import { copyOf } from './copy';

type Row = {
  row: Omit<PromiseRow, 'quietUntil'>;
  readonly quietUntil?: Moment;
  readonly place: number;
  status: 'waiting' | 'sending' | 'unsure';
  attempts: number;
  notBefore?: Moment;
  why?: string;
};

/** What one lane still owes, oldest first, and until when nobody may take from it. */
type Lane = { readonly owed: Row[]; freeFrom?: Moment; lease?: Moment };

export type MemoryOutbox = {
  readonly outbox: Outbox;
  readonly add: (rows: readonly PromiseRow[]) => void;
  readonly forget: (before: Moment) => void;
  /** Notices that quoted a text and may have gone out, as they would read without it. */
  readonly quoting: (text: Text) => readonly QuotingNotice[];
  readonly expunge: (text: Text | undefined) => void;
};

export const memoryOutbox = (putAddresses: (addresses: readonly Address[]) => void, give: Give): MemoryOutbox => {
  const lanes = new Map<string, Lane>();
  /** By id: what is owed, and when what is not owed any more was settled. */
  const owed = new Map<string, Row>();
  const settled = new Map<string, Moment>();
  const kept = new Map<string, PromiseRow>();
  /** By id, with its place in the order of all. */
  const refused = new Map<string, { readonly unkept: Unkept; readonly row: Row }>();
  const audits = new Map<string, { readonly promise: Delivery; readonly at: Moment }>();
  /** Of each card that was drawn, the place of the newest. */
  const drawn = new Map<string, number>();
  const shown: Shown[] = [];
  let places = 0;

  const laneOf = (name: string): Lane => {
    const lane = lanes.get(name) ?? { owed: [] };
    lanes.set(name, lane);
    return lane;
  };

  const waitsUnder = ({ lane, coalesce }: PromiseRow): Row | undefined =>
    coalesce === undefined
      ? undefined
      : laneOf(lane).owed.find(({ row, status }) => status === 'waiting' && row.coalesce === coalesce);

  const add = (rows: readonly PromiseRow[]): void => {
    const twice = rows.find(({ id }) => owed.has(id) || settled.has(id));
    if (twice) throw new Error(`There is a promise ${twice.id} already.`);
    for (const row of rows) {
      if (waitsUnder(row)) continue;
      const { quietUntil, ...kept } = give(row);
      const fresh: Row = { row: kept, place: places, status: 'waiting', attempts: 0, ...(quietUntil && { quietUntil }) };
      places += 1;
      owed.set(row.id, fresh);
      laneOf(row.lane).owed.push(fresh);
    }
  };

  const take = (lane: Lane, leaseUntil: Moment): Claimed => {
    const head = lane.owed[0]!;
    const unsure = head.status !== 'waiting';
    head.status = 'sending';
    head.attempts += 1;
    lane.lease = leaseUntil;
    return { ...give(head.row), attempts: head.attempts, unsure, ...(head.quietUntil && { quietUntil: head.quietUntil }) };
  };

  const drop = (row: Row): void => {
    const lane = laneOf(row.row.lane);
    lane.owed.splice(lane.owed.indexOf(row), 1);
    owed.delete(row.row.id);
  };

  const settle = (id: string, now: Moment, freeFrom?: Moment): boolean => {
    const row = owed.get(id);
    if (!row) return false;
    drop(row);
    settled.set(id, now);
    const lane = laneOf(row.row.lane);
    delete lane.lease;
    if (freeFrom !== undefined) lane.freeFrom = freeFrom;
    return true;
  };

  const outbox: Outbox = {
    claim: async (now, leaseUntil, limit, house) =>
      [...lanes.values()]
        .filter((lane) => isFree(lane, now, house))
        .sort((a, b) => a.owed[0]!.place - b.owed[0]!.place)
        .slice(0, limit)
        .map((lane) => take(lane, leaseUntil)),
    kept: async (id, now, laneFreeFrom, places, face, auditAt) => {
      const { row, place: owedPlace = -1 } = owed.get(id) ?? {};
      const promise = row?.promise;
      if (!promise || !settle(id, now, laneFreeFrom)) return;
      kept.set(id, row);
      if (row.coalesce !== undefined) drawn.set(`${row.lane} ${row.coalesce}`, owedPlace);
      if (auditAt) audits.set(id, { promise, at: auditAt });
      putAddresses(places);
      if (face) shown.push({ place: face.place, digest: face.digest, at: now, delivery: id });
    },
    refused: async (id, why, now, tell = []) => {
      const row = owed.get(id);
      if (!row || !settle(id, now)) return;
      const { lane, promise, madeAt, coalesce } = row.row;
      refused.set(id, { row, unkept: { id, lane, promise, madeAt, why, refusedAt: now, ...(coalesce !== undefined && { coalesce }) } });
      add(tell);
    },
    unkept: async (limit) =>
      [...refused.values()]
        .filter(({ row, unkept: { lane, coalesce } }) => coalesce === undefined || (drawn.get(`${lane} ${coalesce}`) ?? -1) < row.place)
        .toSorted((a, b) => (a.unkept.refusedAt === b.unkept.refusedAt ? b.row.place - a.row.place : a.unkept.refusedAt < b.unkept.refusedAt ? 1 : -1))
        .slice(0, limit)
        .map(({ unkept }) => give(unkept)),
    heldUp: async (limit) =>
      [...owed.values()]
        .toSorted((a, b) => a.place - b.place)
        .flatMap(({ row: { promise }, why }) => (why === undefined ? [] : [{ promise: give(promise), why }]))
        .slice(0, limit),
    handInAgain: async (id) => {
      const found = refused.get(id);
      if (!found) return false;
      refused.delete(id);
      settled.delete(id);
      if (waitsUnder(found.row.row)) return true;
      const { notBefore: _, why: _why, ...row } = found.row;
      const again: Row = { ...row, status: 'waiting', attempts: 0 };
      const lane = laneOf(row.row.lane);
      owed.set(id, again);
      lane.owed.push(again);
      lane.owed.sort((a, b) => a.place - b.place);
      return true;
    },
    hold: async (id, attempt, leaseUntil) => {
      const row = owed.get(id);
      if (row?.status !== 'sending' || row.attempts !== attempt) return false;
      laneOf(row.row.lane).lease = leaseUntil;
      return true;
    },
    later: async (id, notBefore, unsure, why) => {
      const row = owed.get(id);
      if (row?.status !== 'sending') return;
      const newer = unsure ? undefined : waitsUnder(row.row);
      if (newer) drop(newer);
      row.status = unsure ? 'unsure' : 'waiting';
      row.notBefore = notBefore;
      row.why = why;
      delete laneOf(row.row.lane).lease;
    },
    audits: async (now, limit) =>
      [...audits]
        .filter(([, { at }]) => at <= now)
        .sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
        .slice(0, limit)
        .map(([id, { promise }]) => ({ id, promise: give(promise) })),
    audited: async (id, again) => {
      const audit = audits.get(id);
      if (!audit) return;
      if (again) audits.set(id, { ...audit, at: again });
      else audits.delete(id);
    },
    waiting: async () => owed.size,
    quiet: async (house) => [...owed.values()].filter(({ quietUntil }) => isQuiet(quietUntil, house)).length,
    since: async (house) =>
      [...owed.values()]
        .filter(({ quietUntil }) => !isQuiet(quietUntil, house))
        .map(({ row: { madeAt }, quietUntil }) => (quietUntil !== undefined && quietUntil > madeAt ? quietUntil : madeAt))
        .toSorted()[0],
    faces: async (place) =>
      shown.filter((face) => face.place === place).sort((a, b) => (spellTime(a) < spellTime(b) ? -1 : 1)).map(give),
  };

  const without = (text: Text, row: PromiseRow): QuotingNotice | undefined => {
    const { promise, id, lane } = row;
    if (promise.kind !== 'notice' || !promise.quotes?.includes(text.id)) return undefined;
    const said = promise.text.includes(text.words) ? promise.text.replaceAll(text.words, EXPUNGED) : EXPUNGED_WHOLLY;
    return { id, lane, promise: { ...copyOf(promise), text: said } };
  };

  return {
    outbox,
    add,
    quoting: (text) =>
      [...kept.values(), ...[...owed.values()].flatMap(({ row, status }) => (status === 'waiting' ? [] : [row]))]
        .flatMap((row) => without(text, row) ?? [])
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    expunge: (text) => {
      if (!text) return;
      for (const [id, row] of kept) {
        const changed = without(text, row);
        if (changed) kept.set(id, { ...row, promise: changed.promise });
      }
      for (const one of owed.values()) {
        const changed = without(text, one.row);
        if (changed) one.row = { ...one.row, promise: changed.promise };
      }
    },
    forget: (before) => {
      for (const [id, at] of settled) {
        if (at >= before) continue;
        settled.delete(id);
        kept.delete(id);
        refused.delete(id);
        audits.delete(id);
      }
    },
  };
};

const spellTime = ({ at, delivery }: Shown): string => `${at} ${delivery}`;

const isQuiet = (until: Moment | undefined, house: Moment): boolean => until !== undefined && until > house;

const isFree = (lane: Lane, now: Moment, house: Moment): boolean => {
  const head = lane.owed[0];
  if (!head || isQuiet(head.quietUntil, house)) return false;
  return [lane.freeFrom, lane.lease, head.notBefore].every((from) => from === undefined || from <= now);
};
