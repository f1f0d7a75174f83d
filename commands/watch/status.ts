import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { nothingBut } from '../../src/application/forms/left-over';
import { listOf } from '../../src/application/present';
import { heldUpLines, unkeptLines } from '../../src/application/unkept';
import { momentInWords } from '../../src/application/words/dates';
import { counted } from '../../src/application/words/numbers';

const MOST = 10;

export const watchStatus = defineCommand({
  path: 'watch/status',
  help: { usage: '', says: 'counts what is open, what is overdue and what has not been, or could not be, posted to this chat', example: '/watch status' },
  schema: z.object({}),
  read: (said) => nothingBut(said, said.typed),
  query: async (_, { who, reading, clock, zone, undelivered, unkept, heldUp, trouble }) => {
    const elections = await listOf('election', { limit: 100 }, reading);
    const ahead = elections.filter(({ status }) => status === 'ahead').length;
    const presumed = elections.filter((state) => state.status === 'concluded' && !state.confirmed).length;
    const open = await reading.count({ kind: 'duty', statuses: ['open', 'missed'] });
    const overdue = await reading.count({ kind: 'duty', statuses: ['missed'] });
    const incidents = await reading.count({ kind: 'incident', statuses: ['open'] });
    const asked = { statuses: ['asked', 'taken'] };
    const requests = await reading.count({ kind: 'request', ...asked });
    const late = await reading.count({ kind: 'request', ...asked, dueBefore: clock.now() });
    const rounds = await reading.count({ kind: 'round', statuses: ['open'] });
    const owed = await reading.count({ kind: 'delivery', statuses: ['owed'] });
    const promises = await undelivered();
    const refused = await unkept();
    const lines = await unkeptLines(refused.slice(0, MOST), { who, reading });
    return words(
      [
        `As of ${momentInWords(clock.now(), zone)}.`,
        `Elections: ${String(elections.length)}, ${String(ahead)} ahead, ${String(presumed)} concluded and not confirmed.`,
        `Duties: ${String(open)} open, ${String(overdue)} overdue.`,
        `Incidents: ${String(incidents)} open.`,
        `Requests: ${String(requests)} open, ${String(late)} late.`,
        `Versions put to agencies: ${String(rounds)} waiting for answers.`,
        `Released reports: ${counted(owed, 'delivery', 'deliveries')} to be recorded.`,
        promises > 0
          ? `Not posted yet: ${counted(promises, 'message')}.`
          : refused.length === 0
            ? 'Everything this floor was promised has been posted.'
            : 'Nothing waits to be posted.',
        ...trouble(),
        ...(await heldUpLines(await heldUp(), reading)),
        ...(refused.length === 0 ? [] : [`Could not be posted, and waits for an operator: ${String(refused.length)}.`]),
        ...lines.map((line) => `• ${line}`),
        ...(refused.length > MOST ? [`• and ${String(refused.length - MOST)} more: watchfloor outbox lists all`] : []),
      ].join('\n'),
    );
  },
});
