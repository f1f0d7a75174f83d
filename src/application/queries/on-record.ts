import { isDeed } from '../../core/law';
import type { OnRecord } from '../../core/policies';
import type { Reading } from '../../ports/store';
import { listOf } from '../present';

const MOST = 10_000;

/** What has gone out, was received and done by now, and what is merged, for what would count from it. */
export const recordOf = async (reading: Reading): Promise<OnRecord> => ({
  copies: await listOf('delivery', { limit: MOST }, reading),
  reports: await listOf('report', { statuses: ['released'], limit: MOST }, reading),
  duties: (await listOf('duty', { limit: MOST }, reading)).filter(({ status, rule }) => status === 'replaced' || isDeed(rule)),
});
