import { z } from 'zod';
import { memberOf } from '../../src/core/agency';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { personFirst, personSchema, tableOf } from '../../src/application/forms/people';
import { amongDelegates } from '../../src/application/forms/among';
import { stateOf } from '../../src/application/present';

export const watchRevoke = defineCommand({
  path: 'watch/revoke',
  help: { usage: '@NAME', says: 'ends a delegation before its day', example: '/watch revoke @name' },
  may: untilNamed('end-delegation', 'to'),
  which: amongDelegates,
  schema: z.object({
    agency: z.string(),
    to: personSchema('Say whose delegation ends: /watch revoke @name. /watch roster shows who has one.'),
    left: z.undefined({ error: ({ input }) => `“${String(input)}” is not understood here, and nothing was done. Without it, the delegation ends now.` }).optional(),
  }),
  read: async (said, floor) => {
    const seat = await tableOf(said.typed, floor);
    const { person, rest } = personFirst(said.typed, seat);
    return { agency: seat?.id, to: person, left: rest };
  },
  order: ({ agency, to }, { who, zone }, { at }) => ({ to: 'agency', id: agency, order: { type: 'end-delegation', by: who, at, zone, to } }),
  done: async ({ id }, { to }, { reading }) => {
    const seat = await stateOf('agency', id, reading);
    return words(`The delegation of ${(seat && memberOf(seat, to)?.name) ?? to} has ended. The floor has been told.`);
  },
});
