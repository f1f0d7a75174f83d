import { z } from 'zod';
import type { RequestState } from '../../../core/request';
import { agency, day, moment, person, words, zone } from './language';
import { hold } from './law';

const held = {
  id: z.string(),
  title: words,
  agency,
  asker: person,
  tasked: z.boolean(),
  incident: z.string().exactOptional(),
  duties: z.array(z.string()),
  coordinate: z.array(agency).exactOptional(),
  suspense: moment,
  zone,
  askedAt: moment,
  saidUpTo: moment,
  late: z.boolean(),
  forecast: z.strictObject({ on: day, by: person, at: moment }).exactOptional(),
  sentBack: z.strictObject({ by: person, reason: words, at: moment }).exactOptional(),
  hold: hold.exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const request = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('asked'), ...held }),
  z.strictObject({ status: z.literal('taken'), taker: person, ...held }),
  z.strictObject({ status: z.literal('answered'), answerer: person, answeredAt: moment, ...held }),
  z.strictObject({ status: z.literal('accepted'), answerer: person, answeredAt: moment, settled: z.literal(true).exactOptional(), ...held }),
  z.strictObject({ status: z.literal('returned'), returner: person, reason: words, ...held }),
]) satisfies z.ZodType<RequestState>;
