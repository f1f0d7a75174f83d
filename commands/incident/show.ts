import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound } from '../../src/application/finding';
import { nothingBut } from '../../src/application/forms/left-over';
import { namedFirst } from '../../src/application/forms/said';
import { unquoted } from '../../src/application/grammar/typed';
import { amongIncidents } from '../../src/application/forms/among';
import { drawCard } from '../../src/application/cards';
import { pressableOn } from '../../src/application/pressing';
import { cardInWords } from '../../src/application/shown';
import { heldUpLines } from '../../src/application/unkept';

export const showIncident = defineCommand({
  path: 'incident/show',
  help: { usage: '[INC-14]', says: 'shows an incident: who by, against what, its notes and what was asked about it', example: '/incident show INC-14' },
  which: amongIncidents,
  schema: z.object({ name: z.string({ error: 'Say which incident, such as /incident show INC-14. /incident list shows them all.' }) }),
  read: (said) => {
    const { name, rest } = namedFirst(said, 'incident', /\S/);
    return { name, ...nothingBut(said, unquoted(rest)) };
  },
  query: async ({ name }, floor) => {
    const found = await findSubject('incident', name, floor);
    const card = found.found === 'one' ? await drawCard({ kind: 'incident', id: found.id }, floor.reading) : undefined;
    if (found.found !== 'one' || !card) return words(notFound('incident', { found: 'none', text: name }));
    return words([cardInWords(card), ...(await heldUpLines(await floor.heldUp(), floor.reading, found.id))].join('\n'), ...(await pressableOn(floor.who, card.buttons, floor.reading)));
  },
});
