import { isMetByActs } from '../../core/law';
import type { OnRecord } from '../../core/policies';
import type { Reading } from '../../ports/store';
import { listOf } from '../present';

const MOST = 10_000;

/** What has gone out, was received and done by now, and what is merged, for what would count from it. */
export const recordOf = async (reading: Reading): Promise<OnRecord> => {
  const copies = await listOf('delivery', { limit: MOST }, reading);
  const delivered = new Set(copies.flatMap(({ duties }) => duties));
  return {
    copies,
    reports: await listOf('report', { statuses: ['released'], limit: MOST }, reading),
    duties: (await listOf('duty', { limit: MOST }, reading)).filter(({ id, status, rule }) => status === 'replaced' || isMetByActs(rule) || delivered.has(id)),
  };
};
