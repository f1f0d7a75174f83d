import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findDuty, notFound, whichDuty } from '../../src/application/finding';
import { nameAlone } from '../../src/application/forms/left-over';
import { amongDuties } from '../../src/application/forms/among';
import { shown } from '../../src/application/shown';

export const showDeadline = defineCommand({
  path: 'deadline/show',
  help: { usage: 'EO-1A', says: 'shows a duty: who owes what to whom, by when, under which law; one election of several as EO-1A/2026-general', example: '/deadline show EO-1A' },
  which: amongDuties,
  schema: z.object({ name: z.string({ error: 'Say which, such as /deadline show EO-1A. /deadline list shows them all.' }) }),
  read: (said) => nameAlone(said, 'duty'),
  query: async ({ name }, floor) => {
    const found = await findDuty(name, floor);
    if (found.found === 'several') return whichDuty(found, 'deadline/show', floor);
    const card = found.found === 'one' ? await shown({ kind: 'duty', id: found.id }, floor) : undefined;
    return card ?? words(notFound('duty', { found: 'none', text: name, ...(found.found === 'none' && found) }));
  },
});
