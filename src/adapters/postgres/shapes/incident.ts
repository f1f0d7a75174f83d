import { z } from 'zod';
import type { IncidentState } from '../../../core/incident';
import { isForeignActor, severities, targets } from '../../../core/incident';
import { isChatChannel } from '../../../core/language/places';
import { day, moment, person, personId, words, zone } from './language';

const sighted = {
  actor: z.string().refine(isForeignActor, { error: 'expected a foreign actor' }),
  target: z.enum(targets),
  severity: z.literal(severities.map(({ level }) => level)),
};
const seen = z.strictObject({ ...sighted, on: day.exactOptional(), closedOn: day.exactOptional() });
const closing = { closer: person, closedAt: moment, closedOn: day.exactOptional() };

const held = {
  id: z.string(),
  title: words,
  ...sighted,
  zone,
  on: day.exactOptional(),
  named: z.array(personId).exactOptional(),
  opener: person,
  openedAt: moment,
  notes: z.array(z.strictObject({ by: person, at: moment, words, on: day.exactOptional(), corrects: z.int().exactOptional() })),
  noted: z.int(),
  corrections: z.array(z.strictObject({ from: seen, to: seen, by: person, at: moment, reason: words })).exactOptional(),
  reopenings: z.array(z.strictObject({ ...closing, closedFor: words, by: person, at: moment, reason: words })).exactOptional(),
  peopleChanges: z.array(z.strictObject({ added: z.array(personId), removed: z.array(personId), by: person, at: moment, reason: words })).exactOptional(),
  channel: z.string().refine(isChatChannel, { error: 'expected a channel of the chat' }).exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const incident = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open'), ...held }),
  z.strictObject({ status: z.literal('closed'), ...closing, reason: words, ...held }),
]) satisfies z.ZodType<IncidentState>;
