import { z } from 'zod';
import type { IncidentState } from '../../../core/incident';
import { isForeignActor, severities, targets } from '../../../core/incident';
import { moment, person, words, zone } from './language';

const held = {
  id: z.string(),
  title: words,
  actor: z.string().refine(isForeignActor, { error: 'expected a foreign actor' }),
  target: z.enum(targets),
  severity: z.literal(severities.map(({ level }) => level)),
  zone,
  opener: person,
  openedAt: moment,
  notes: z.array(z.strictObject({ by: person, at: moment, words })),
  noted: z.int(),
};

/** Shape 1. What is absent is not kept. */
export const incident = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open'), ...held }),
  z.strictObject({ status: z.literal('closed'), closer: person, closedAt: moment, reason: words, ...held }),
]) satisfies z.ZodType<IncidentState>;
