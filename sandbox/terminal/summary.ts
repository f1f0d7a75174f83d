import type { Page } from './page';
import type { Theatre } from './theatre';

/** What became of it all: every duty with its date and state, and whether anything that was promised is missing. */
export const summarise = async ({ running, stage, reader }: Theatre, page: Page, complaints: readonly string[]): Promise<void> => {
  const { house } = running();
  const duties = await house.store.reading.list({ kind: 'duty', limit: 100 });
  page.table(
    'Duties',
    duties.flatMap(({ standing: { kind, state } }) => {
      if (kind !== 'duty' || state.status === 'absent') return [];
      const { rule, dates, status } = state;
      const date = dates.status === 'dated' ? `${rule.status === 'proposed' || rule.status === 'preview' ? 'target' : 'due'} ${dates.dueDate}` : dates.status;
      return [`${state.id.padEnd(26)} ${date.padEnd(18)} ${status.padEnd(9)} ${rule.title}`];
    }),
  );
  const { posted, updated } = stage.counts();
  const waiting = await house.store.outbox.waiting();
  page.table('Messages', [
    `${String(posted)} posted, cards updated in place ${String(updated)} times, ${waiting === 0 ? 'nothing undelivered' : `${String(waiting)} undelivered`}.`,
    ...(await reader.pins()).map(({ where, pins }) => `${String(pins)} pinned in ${where}.`),
  ]);
  if (complaints.length > 0) page.table('What the log warned of', complaints);
};
