import { z } from 'zod';
import type { AgencyState } from '../../../core/agency';
import { roles } from '../../../core/language/actor';
import { agency as agencyId, personId } from './language';

const member = z.strictObject({ person: personId, name: z.string(), roles: z.array(z.enum(roles)) });

/** Shape 1. What is absent is not kept. */
export const agency = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('seated'),
    id: agencyId,
    name: z.string(),
    channel: z.string().exactOptional(),
    members: z.array(member),
  }),
]) satisfies z.ZodType<AgencyState>;
