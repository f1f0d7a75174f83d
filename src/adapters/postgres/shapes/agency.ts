import { z } from 'zod';
import type { AgencyState } from '../../../core/agency';
import { roles } from '../../../core/language/actor';
import { agency as agencyId, day, moment, person, personId, ref, zone } from './language';

const member = z.strictObject({ person: personId, name: z.string(), roles: z.array(z.enum(roles)), zone: zone.exactOptional() });
const days = { from: day, until: day, by: person, at: moment };

/** Shape 1. What is absent is not kept. */
export const agency = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('seated'),
    id: agencyId,
    name: z.string(),
    channel: z.string().exactOptional(),
    members: z.array(member),
    absences: z.array(z.strictObject({ person: personId, cover: personId.exactOptional(), zone: zone.exactOptional(), ...days })).exactOptional(),
    putOff: z.array(z.strictObject({ person: personId, about: ref, until: moment, target: moment.exactOptional() })).exactOptional(),
    delegations: z.array(z.strictObject({ of: personId, to: personId, zone: zone.exactOptional(), ...days })).exactOptional(),
  }),
]) satisfies z.ZodType<AgencyState>;
