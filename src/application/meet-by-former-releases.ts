import { dayOf, notAfter } from '../core/calendar';
import { broken } from '../core/language/never';
import { isDeed } from '../core/law';
import type { KeptReport } from '../core/policies';
import { policyActor, releasedFor } from '../core/policies';
import type { Log } from '../ports/log';
import type { Reading } from '../ports/store';
import type { Desk } from './desk';
import type { Present } from './present';
import { listOf, presentIn } from './present';

/** A floor of years has released thousands: no more than these are held at a time. */
const PAGE = 200;

/**
 * What is owed to nobody is met by a report that is released for it, also by one that was released before the house knew
 * that. At boot such a duty is told; harmless when it is done twice, or by several processes.
 */
export const meetByFormerReleases = async ({ desk, reading, log }: { readonly desk: Desk; readonly reading: Reading; readonly log: Log }): Promise<void> => {
  const by = policyActor('the house starts, and a report was released before that met anything');
  for (const { duty: { id, rule: { zone } }, reports } of await untold(reading)) {
    const released = releasedFor(id, reports);
    if (!released) continue;
    const answered = await desk.handIn({ by, order: ({ at }) => ({ to: 'duty', id, order: { type: 'learn-release', by, at, released: notAfter(released, dayOf(at, zone)) } }) });
    if (answered.outcome === 'refused') broken(`Telling ${id} of its release was refused: ${answered.refusal.code}.`);
    if (answered.outcome === 'done') log.info(`${id} is met by the report for it that was released before.`, { on: released.on });
  }
};

type Untold = { readonly duty: Present<'duty'>; readonly reports: readonly KeptReport[] };

/** What is owed to nobody, is not met and knows of no release, with the reports that were released for it. */
const untold = async (reading: Reading): Promise<readonly Untold[]> => {
  const found = new Map<string, Untold>();
  for (let offset = 0; ; offset += PAGE) {
    const page = await listOf('report', { statuses: ['released'], limit: PAGE, offset }, reading);
    const served = [...new Set(page.flatMap(({ duties }) => duties))].map((id) => ({ kind: 'duty', id }) as const);
    const duties = (await reading.subjects(served)).flatMap(({ standing }) => presentIn(standing, 'duty') ?? []);
    for (const duty of duties.filter(isUntold)) {
      const reports = page.filter((report) => report.duties.includes(duty.id));
      found.set(duty.id, { duty, reports: [...(found.get(duty.id)?.reports ?? []), ...reports] });
    }
    if (page.length < PAGE) return [...found.values()];
  }
};

const isUntold = ({ status, rule, released }: Present<'duty'>): boolean => (status === 'open' || status === 'missed') && isDeed(rule) && !released;
