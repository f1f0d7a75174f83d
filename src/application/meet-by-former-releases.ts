import { dayOf, notAfter } from '../core/calendar';
import { broken } from '../core/language/never';
import { isDeed } from '../core/law';
import { policyActor, releasedFor } from '../core/policies';
import type { Log } from '../ports/log';
import type { Reading } from '../ports/store';
import type { Desk } from './desk';
import { listOf } from './present';

const MOST = 10_000;

/**
 * What is owed to nobody is met by a report that is released for it, also by one that was released before the house knew
 * that. At boot such a duty is told; harmless when it is done twice, or by several processes.
 */
export const meetByFormerReleases = async ({ desk, reading, log }: { readonly desk: Desk; readonly reading: Reading; readonly log: Log }): Promise<void> => {
  const untold = (await listOf('duty', { statuses: ['open', 'missed'], limit: MOST }, reading)).filter(({ rule, released }) => isDeed(rule) && !released);
  if (untold.length === 0) return;
  const reports = await listOf('report', { statuses: ['released'], limit: MOST }, reading);
  const by = policyActor('the house starts, and a report was released before that met anything');
  for (const { id, rule: { zone } } of untold) {
    const released = releasedFor(id, reports);
    if (!released) continue;
    const answered = await desk.handIn({ by, order: ({ at }) => ({ to: 'duty', id, order: { type: 'learn-release', by, at, released: notAfter(released, dayOf(at, zone)) } }) });
    if (answered.outcome === 'refused') broken(`Telling ${id} of its release was refused: ${answered.refusal.code}.`);
    if (answered.outcome === 'done') log.info(`${id} is met by the report for it that was released before.`, { on: released.on });
  }
};
