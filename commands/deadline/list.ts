import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { whichElection } from '../../src/application/finding';
import { spotOf } from '../../src/application/paging';
import { readFilter } from '../../src/application/queries/deadline-filter';
import { listDuties } from '../../src/application/queries/deadlines';
import { listed } from '../../src/application/sayings';

export const listDeadlines = defineCommand({
  path: 'deadline/list',
  help: {
    usage: '[overdue|this week|waiting|undated] [mine|AGENCY] [ELECTION] [by agency|election|law]',
    says: 'lists what is owed under the law, soonest due first; of one standing, agency or election, or several, or grouped',
    example: '/deadline list overdue fbi',
  },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: (said) => ({ ...spotOf(said), ...(said.about?.kind === 'election' && { filter: said.about.id }) }),
  query: async ({ offset, filter: typed }, floor) => {
    const filter = await readFilter(typed, floor);
    if ('several' in filter) return whichElection(filter.several, 'deadline/list', floor);
    if (!('unknown' in filter)) return listDuties(filter, { offset }, floor);
    const unknown = listed(filter.unknown.map((word) => `“${word}”`));
    return words(
      `${unknown} ${filter.unknown.length > 1 ? 'are no agencies and no elections' : 'is no agency and no election'} of this floor. Say overdue, this week, waiting or undated; mine, or an agency such as odni; an election such as 2026-general; and by agency, by election or by law to group them.`,
    );
  },
});
