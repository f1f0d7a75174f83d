import { z } from 'zod';
import type { DutyState } from '../../../core/duty';
import { agreed, day, moment, person, proposalOf, shift, words } from './language';
import { dates, facts, forecast, formerHold, hold, lateReason, lateStatement, saidAlready, terms } from './law';

export const settingAside = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('close'), counting: z.array(z.strictObject({ duty: z.string(), title: z.string() })).exactOptional() }),
  z.strictObject({
    kind: z.literal('merge'),
    into: z.strictObject({ duty: z.string(), status: z.enum(['open', 'missed', 'met', 'met-late', 'not-applicable', 'replaced']), due: day.exactOptional() }),
  }),
]);

const reopening = z.strictObject({
  was: z.enum(['not-applicable', 'replaced']),
  at: moment,
  into: z.string().exactOptional(),
  by: person.exactOptional(),
  reason: words.exactOptional(),
});

/** A fact that started a clock, as it is recorded. */
const start = z.strictObject({ on: day, at: moment.exactOptional() });
const dutyChange = z.union([settingAside, z.strictObject({ kind: z.literal('start'), from: start, to: start })]);
const startCorrection = z.strictObject({ proposer: person, second: person, reason: words, at: moment, from: start, to: start, moved: shift.exactOptional() });

const act = z.strictObject({ act: z.string(), on: day, hour: moment.exactOptional(), evidence: words, by: person, at: moment, dayAt: moment.exactOptional() });

const held = {
  id: z.string(),
  rule: terms,
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string().exactOptional() }),
  facts,
  startedBy: person.exactOptional(),
  startCorrections: z.array(startCorrection).exactOptional(),
  dates,
  formerDues: z.array(day),
  formerHours: z.array(moment).exactOptional(),
  closures: z.array(day).exactOptional(),
  saidAlready: saidAlready.exactOptional(),
  saidUpTo: moment,
  lateFrom: moment.exactOptional(),
  forecast: forecast.exactOptional(),
  hold: hold.exactOptional(),
  formerHolds: z.array(formerHold).exactOptional(),
  proposal: proposalOf(dutyChange).exactOptional(),
  covers: z.array(z.string()).exactOptional(),
  reopenings: z.array(reopening).exactOptional(),
  lateReason: lateReason.exactOptional(),
  formerReasons: z.array(lateReason).exactOptional(),
  statements: z.array(lateStatement).exactOptional(),
  acts: z.array(act).exactOptional(),
  released: z.strictObject({ on: day, hour: z.strictObject({ at: moment, said: z.boolean() }).exactOptional() }).exactOptional(),
  formerActs: z.array(z.strictObject({ was: act, to: day.exactOptional(), toHour: moment.exactOptional(), by: person, at: moment, reason: words })).exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const duty = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['open', 'missed']), ...held }),
  z.strictObject({ status: z.enum(['met', 'met-late']), metOn: day, metHour: z.strictObject({ at: moment, said: z.boolean() }).exactOptional(), metAt: moment, ...held }),
  z.strictObject({ status: z.literal('not-applicable'), agreed, ...held }),
  z.strictObject({ status: z.literal('replaced'), into: z.string(), agreed, ...held }),
]) satisfies z.ZodType<DutyState>;
