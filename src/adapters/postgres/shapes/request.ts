import { z } from 'zod';
import type { RequestState } from '../../../core/request';
import { agency, day, moment, person, words, zone } from './language';
import { climbing, forecast, formerHold, hold, lateReason, lateStatement, saidAlready } from './law';

const extension = z.strictObject({ until: moment, reason: words, forecast: day, by: person, at: moment });

const coordinatorsAsked = { coordinatorsAsked: z.literal(true).exactOptional() };

/** How it stood when it was cancelled. */
const before = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('asked'), backSince: moment.exactOptional(), extension: extension.exactOptional() }),
  z.strictObject({ status: z.literal('taken'), taker: person, drafting: moment.exactOptional(), extension: extension.exactOptional() }),
  z.strictObject({ status: z.enum(['answered', 'accepted']), answerer: person, answeredAt: moment }),
  z.strictObject({ status: z.enum(['returned', 'declined']), returner: person, reason: words, returnedAt: moment.exactOptional(), suggests: agency.exactOptional() }),
]);

const denied = z.strictObject({ until: moment, reason: words, by: person, at: moment, askedBy: person.exactOptional(), ...coordinatorsAsked });
const withdrawn = z.strictObject({ wish: extension, reason: words, by: person, at: moment, ...coordinatorsAsked });
const judged = z.strictObject({ by: person, reason: words, at: moment });

/** What was written while one agency had it. */
const writtenThere = {
  interim: z.strictObject({ text: words, by: person, at: moment, restOn: day, corrections: z.array(z.strictObject({ from: day, by: person, at: moment, reason: words })).exactOptional() }).exactOptional(),
  contribution: words.exactOptional(),
  denied: denied.exactOptional(),
  unanswered: extension.exactOptional(),
  withdrawn: withdrawn.exactOptional(),
  sentBack: judged.extend({ was: z.strictObject({ answerer: person, answeredAt: moment, late: z.boolean() }).exactOptional() }).exactOptional(),
  judgedAfterAll: judged.extend({ sentBack: judged }).exactOptional(),
  takenBack: judged.exactOptional(),
  takenAfterAll: z.strictObject({ as: z.enum(['returned', 'declined']), returner: person, givenBackFor: words, givenBackAt: moment.exactOptional(), by: person, at: moment, reason: words }).exactOptional(),
  lateReason: lateReason.exactOptional(),
  formerReasons: z.array(lateReason).exactOptional(),
  statements: z.array(lateStatement).exactOptional(),
};

const held = {
  id: z.string(),
  title: words,
  agency,
  asker: person,
  tasked: z.boolean(),
  incident: z.string().exactOptional(),
  confined: z.literal(true).exactOptional(),
  duties: z.array(z.string()),
  coordinate: z.array(agency).exactOptional(),
  suspense: moment,
  zone,
  askedAt: moment,
  saidUpTo: moment,
  late: z.boolean(),
  forecast: forecast.exactOptional(),
  partOf: z.string().exactOptional(),
  lead: agency.exactOptional(),
  others: z.array(agency).exactOptional(),
  withSince: moment.exactOptional(),
  passed: z.array(z.strictObject({ agency, from: moment, until: moment, as: z.enum(['returned', 'declined']), reason: words.exactOptional(), ...writtenThere })).exactOptional(),
  shared: z.array(agency).exactOptional(),
  left: z.array(agency).exactOptional(),
  seenAt: moment.exactOptional(),
  extension: extension.exactOptional(),
  extended: z.array(z.strictObject({ from: moment, until: moment, by: person, at: moment, reason: words.exactOptional(), afterAll: z.strictObject({ denied, reason: words }).exactOptional(), wish: extension.exactOptional() })).exactOptional(),
  reinstatements: z.array(z.strictObject({ canceller: person, cancelledAt: moment, cancelledFor: words, by: person, at: moment, reason: words })).exactOptional(),
  hold: hold.exactOptional(),
  formerHolds: z.array(formerHold).exactOptional(),
  lateFrom: moment.exactOptional(),
  climbed: climbing.exactOptional(),
  climbedBefore: climbing.exactOptional(),
  closures: z.array(day).exactOptional(),
  saidAlready: saidAlready.exactOptional(),
  ...writtenThere,
};

/** Shape 1. What is absent is not kept. */
export const request = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('asked'), backSince: moment.exactOptional(), ...held }),
  z.strictObject({ status: z.literal('taken'), taker: person, drafting: moment.exactOptional(), ...held }),
  z.strictObject({ status: z.literal('answered'), answerer: person, answeredAt: moment, ...held }),
  z.strictObject({ status: z.literal('accepted'), answerer: person, answeredAt: moment, settled: z.literal(true).exactOptional(), judged: z.literal(true).exactOptional(), ...held }),
  z.strictObject({
    status: z.enum(['returned', 'declined']),
    returner: person,
    reason: words,
    returnedAt: moment.exactOptional(),
    suggests: agency.exactOptional(),
    ...held,
  }),
  z.strictObject({ status: z.literal('lapsed'), ...held }),
  z.strictObject({ status: z.literal('cancelled'), canceller: person, cancelledAt: moment, reason: words, before: before.exactOptional(), ...held }),
]) satisfies z.ZodType<RequestState>;
