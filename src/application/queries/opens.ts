import type { Shift } from '../../core/language/proposal';
import type { Outcome } from '../../core/election';
import type { Moment } from '../../core/language/time';
import type { PlannedDuty } from '../../core/law';
import { isTarget } from '../../core/law';
import type { OnRecord } from '../../core/policies';
import { openNow, openedByCorrection } from '../../core/policies';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf } from '../present';
import { recordOf } from './on-record';

const MOST_DUTIES = 200;
const MOST_ELECTIONS = 1_000;

/** What was past when a version added it, counts from the products of these duties, and would open with what is on record then. */
export const opensWith = async (products: readonly string[], beside: readonly Present<'duty'>[], then: Partial<OnRecord>, { reading, packs, clock }: Floor): Promise<readonly Shift[]> => {
  const elections = await listOf('election', { limit: MOST_ELECTIONS }, reading);
  const at = clock.now();
  return openNow(await packs(), products, { ...(await recordOf(reading)), ...then, elections }, beside, at).map((each) => opening(each, at));
};

/** The same of an election that turns out to be another; what its kind alone opens is not among it. */
export const opensOfElection = async ({ name, kind: was }: Present<'election'>, { day, conclusion, kind = was }: Outcome, { reading, packs, clock }: Floor): Promise<readonly Shift[]> => {
  const there = await listOf('duty', { election: name, limit: MOST_DUTIES }, reading);
  const election = { name, day, kind, ...(conclusion && { conclusion }) };
  const at = clock.now();
  return openedByCorrection(await packs(), election, was, await recordOf(reading), there, at).leftOut.map((each) => opening(each, at));
};

const opening = ({ id: duty, rule: { title, status }, dates }: PlannedDuty, at: Moment): Shift => ({
  duty, title, ...(dates.status === 'dated' && { to: dates.dueDate, ...(dates.due <= at && { becomes: 'missed' }) }), opens: isTarget(status) ? 'target' : 'due',
});
