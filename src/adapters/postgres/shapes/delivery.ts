import { z } from 'zod';
import type { DeliveryState } from '../../../core/delivery';
import { agency, day, moment, person, words, zone } from './language';

const handing = z.strictObject({ on: day, at: moment, by: person, evidence: words.exactOptional() });

const held = {
  id: z.string(),
  report: z.string(),
  title: words,
  owners: z.array(agency),
  duties: z.array(z.string()),
  recipient: agency,
  releasedOn: day,
  zone,
  owedAt: moment,
};

/** Shape 1. What is absent is not kept. */
export const delivery = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('owed'), ...held }),
  z.strictObject({ status: z.literal('sent'), sent: handing, ...held }),
  z.strictObject({ status: z.literal('received'), sent: handing, received: handing, ...held }),
]) satisfies z.ZodType<DeliveryState>;
