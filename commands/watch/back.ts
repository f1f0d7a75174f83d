import { z } from 'zod';
import { memberOf } from '../../src/core/agency';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { idOrText, personSchema, tableOf } from '../../src/application/forms/people';
import { stateOf } from '../../src/application/present';

export const watchBack = defineCommand({
  path: 'watch/back',
  help: { usage: '[@NAME]', says: 'ends an absence, yours or that of somebody of your agency, also one that has not begun', example: '/watch back' },
  schema: z.object({ agency: z.string(), person: personSchema('Nobody of that name is on the roster. /watch roster shows who is.') }),
  read: async (said, floor) => {
    const named = said.typed.replace(/^for\s+/i, '').trim();
    const seat = await tableOf(named === '' ? undefined : named, floor);
    return { agency: seat?.id, person: named === '' ? floor.who.person : idOrText(named, seat) };
  },
  order: ({ agency, person }, { who, zone }, { at }) => ({ to: 'agency', id: agency, order: { type: 'end-absence', by: who, at, zone, person } }),
  done: async ({ id }, { person }, { who, reading }) => {
    const seat = await stateOf('agency', id, reading);
    if (person === who.person) return words('You are here again. What calls you comes to you, and authority that was lent with your absence has ended.');
    return words(`${(seat && memberOf(seat, person)?.name) ?? person} is here again. What calls them comes to them, and authority that was lent with the absence has ended.`);
  },
});
