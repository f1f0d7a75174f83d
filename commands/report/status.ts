import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound } from '../../src/application/finding';
import { nameAlone } from '../../src/application/forms/left-over';
import { hereIn } from '../../src/application/forms/said';
import { paged, spotOf, windowOf } from '../../src/application/paging';
import { listOf } from '../../src/application/present';
import { requestLine } from '../../src/application/queries/request-line';
import { shown } from '../../src/application/shown';

export const reportStatus = defineCommand({
  path: 'report/status',
  help: { usage: '[RPT-31]', says: 'shows where a report stands and with whom it lies; without a name, every one that is open', example: '/report status RPT-31' },
  schema: z.object({ name: z.string().optional(), incident: z.string().optional(), spot: z.object({ offset: z.number(), filter: z.string() }) }),
  read: (said) => {
    const spot = spotOf(said);
    return { ...(said.page === undefined && nameAlone(said, 'request', 'report')), incident: hereIn(said, 'incident'), spot };
  },
  query: async ({ name, incident, spot }, floor) => {
    const { reading } = floor;
    if (name !== undefined) {
      const found = await findSubject('request', name, floor);
      const card = found.found === 'one' ? await shown({ kind: 'request', id: found.id }, floor) : undefined;
      return card ?? words(notFound('request', { found: 'none', text: name }));
    }
    const filter = { statuses: ['asked', 'taken', 'answered'], ...(incident !== undefined && { parent: incident }) };
    const states = await listOf('request', { ...filter, ...windowOf(spot) }, reading);
    const texts = await reading.texts(states.map(({ title }) => title.text));
    const title = incident === undefined ? 'Open requests' : `Open requests on ${incident}`;
    return paged(
      states,
      spot,
      { command: 'report/status', title, empty: 'Nothing is asked for. Ask an agency: /report request doj "What is wanted" by Friday' },
      (state) => ({
        text: requestLine(state, { words: texts }),
        buttons: [{ command: 'report/status', label: 'Show', about: { kind: 'request', id: state.id } }],
      }),
    );
  },
});
