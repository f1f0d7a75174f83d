import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { countOf, listOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

export const watchStatus = defineCommand({
  path: 'watch/status',
  help: { usage: '', says: 'counts what is open, what is overdue and what has not been delivered to this chat yet', example: '/watch status' },
  schema: z.object({}),
  read: () => ({}),
  query: async (_, { reading, clock, zone, undelivered }) => {
    const elections = await listOf('election', { limit: 100 }, reading);
    const ahead = elections.filter(({ status }) => status === 'ahead').length;
    const presumed = elections.filter((state) => state.status === 'concluded' && !state.confirmed).length;
    const open = await countOf('duty', { statuses: ['open', 'missed'] }, reading);
    const overdue = await countOf('duty', { statuses: ['missed'] }, reading);
    const incidents = await countOf('incident', { statuses: ['open'] }, reading);
    const asked = { statuses: ['asked', 'taken'] };
    const requests = await countOf('request', asked, reading);
    const late = await countOf('request', { ...asked, dueBefore: clock.now() }, reading);
    const rounds = await countOf('round', { statuses: ['open'] }, reading);
    const owed = await countOf('delivery', { statuses: ['owed'] }, reading);
    const promises = await undelivered();
    return words(
      [
        `As of ${momentInWords(clock.now(), zone)}.`,
        `Elections: ${String(elections.length)}, ${String(ahead)} ahead, ${String(presumed)} concluded and not confirmed.`,
        `Duties: ${String(open)} open, ${String(overdue)} overdue.`,
        `Incidents: ${String(incidents)} open.`,
        `Requests: ${String(requests)} open, ${String(late)} late.`,
        `Versions put to agencies: ${String(rounds)} waiting for answers.`,
        `Released reports: ${String(owed)} deliveries to be recorded.`,
        promises === 0 ? 'Everything this floor was promised has been posted.' : `Not posted yet: ${String(promises)} ${promises === 1 ? 'message' : 'messages'}.`,
      ].join('\n'),
    );
  },
});
