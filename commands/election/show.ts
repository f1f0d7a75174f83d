import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound, whichElection } from '../../src/application/finding';
import { nameAlone } from '../../src/application/forms/left-over';
import { amongElections } from '../../src/application/forms/among';
import { shown } from '../../src/application/shown';

export const showElection = defineCommand({
  path: 'election/show',
  help: { usage: 'NAME', says: 'shows the board of an election: every duty, when it is due or what it waits for', example: '/election show 2026-general' },
  which: amongElections,
  schema: z.object({ name: z.string({ error: 'Say which election, such as /election show 2026-general. /election list shows them all.' }) }),
  read: (said) => nameAlone(said, 'election'),
  query: async ({ name }, floor) => {
    const found = await findSubject('election', name, floor);
    if (found.found === 'several') return whichElection(found, 'election/show', floor);
    const card = found.found === 'one' ? await shown({ kind: 'election', id: found.id }, floor) : undefined;
    return card ?? words(notFound('election', { found: 'none', text: name, ...(found.found === 'none' && found) }));
  },
});
