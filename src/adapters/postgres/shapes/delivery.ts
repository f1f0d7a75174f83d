import { z } from 'zod';
import type { DeliveryState } from '../../../core/delivery';
import { agency, agreed, day, moment, person, proposalOf, words, zone } from './language';

const handing = z.strictObject({ on: day, at: moment, by: person, evidence: words.exactOptional() });

/** That it went out: perhaps with its hour. */
const dispatch = handing.extend({ hour: moment.exactOptional() });

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
  proposal: proposalOf(z.strictObject({ from: day, to: day.exactOptional() })).exactOptional(),
  corrections: z
    .array(
      z.discriminatedUnion('of', [
        z.strictObject({ of: z.literal('sent'), from: day, fromHour: moment.exactOptional(), to: day.exactOptional(), toHour: moment.exactOptional(), by: person, reason: words, at: moment }),
        agreed.extend({ of: z.literal('received'), from: day, to: day.exactOptional() }),
      ]),
    )
    .exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const delivery = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['owed', 'called-off']), ...held }),
  z.strictObject({ status: z.literal('sent'), sent: dispatch, ...held }),
  z.strictObject({ status: z.literal('received'), sent: dispatch, received: handing, ...held }),
]) satisfies z.ZodType<DeliveryState>;
