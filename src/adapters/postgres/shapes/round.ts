import { z } from 'zod';
import { legalVerbs } from '../../../core/language/legal-verbs';
import type { RoundState } from '../../../core/round';
import { answerKinds } from '../../../core/round';
import { agency, day, moment, person, words, zone } from './language';
import { climbing, formerHold, hold, saidAlready } from './law';

const said = { agency, kind: z.enum(answerKinds), comment: words.exactOptional(), by: person, at: moment };

const answer = z.discriminatedUnion('standing', [
  z.strictObject({ standing: z.literal('staff'), ...said }),
  z.strictObject({ standing: z.literal('of-record'), boundBy: person, boundAt: moment, ...said }),
]);

const held = {
  id: z.string(),
  report: z.string(),
  version: z.int().positive(),
  hash: z.string(),
  title: words,
  owner: agency,
  asked: z.array(z.strictObject({ agency, verb: z.enum(legalVerbs) })),
  suspense: moment,
  zone,
  openedAt: moment,
  saidUpTo: moment,
  answers: z.array(answer),
  hold: hold.exactOptional(),
  formerHolds: z.array(formerHold).exactOptional(),
  lateFrom: moment.exactOptional(),
  climbedBefore: climbing.exactOptional(),
  closures: z.array(day).exactOptional(),
  saidAlready: saidAlready.exactOptional(),
};

const because = z.enum(['newer-version', 'released', 'sent-back', 'cancelled']);

/** Shape 1. What is absent is not kept. */
export const round = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open'), ...held }),
  z.strictObject({ status: z.literal('complete'), completedAt: moment, ...held }),
  z.strictObject({ status: z.literal('closed'), closedAt: moment, because, ...held }),
]) satisfies z.ZodType<RoundState>;
