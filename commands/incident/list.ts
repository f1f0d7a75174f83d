import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { paged, spotOf, windowOf } from '../../src/application/paging';
import { listOf } from '../../src/application/present';
import { agencyInWords, wordsIn } from '../../src/application/sayings';
import { incidentName, severityInWords } from '../../src/application/sayings/incident';

const filters = ['', 'open', 'closed', 'all'] as const;

export const listIncidents = defineCommand({
  path: 'incident/list',
  help: { usage: '[open|closed|all]', says: 'lists the incidents, the open ones unless you say otherwise', example: '/incident list' },
  schema: z.object({ offset: z.number(), filter: z.enum(filters, { error: 'Say open, closed or all, such as /incident list all.' }) }),
  read: (said) => {
    const { offset, filter } = spotOf(said);
    return { offset, filter: filter.trim().toLowerCase() };
  },
  query: async (spot, { reading }) => {
    const statuses = spot.filter === 'all' ? ['open', 'closed'] : [spot.filter === '' ? 'open' : spot.filter];
    const states = await listOf('incident', { statuses, ...windowOf(spot) }, reading);
    const texts = states.flatMap((state) => wordsIn({ kind: 'incident', id: state.id, state })).map(({ text }) => text);
    const known = { words: await reading.texts([...new Set(texts)]) };
    return paged(
      states,
      spot,
      { command: 'incident/list', title: 'Incidents', empty: 'No incident here. Open one: /incident open What it is --actor unknown --target other --severity 1' },
      (state) => ({
        text: `${incidentName(state, known)}: severity ${severityInWords(state)}, ${state.status}, by ${agencyInWords(state.opener.agency)}`,
        buttons: [{ command: 'incident/show', label: 'Show', about: { kind: 'incident', id: state.id } }],
      }),
    );
  },
});
