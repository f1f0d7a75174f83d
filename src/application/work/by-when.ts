import type { Moment } from '../../core/language/time';
import { endOfPlan } from '../../core/request';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { stateOf } from '../present';
import { dayInWords, momentInWords } from '../words/dates';
import type { Item } from './item';
import { targetOf } from './item';

/** Until when something is wanted, whether that is past, and how that is said: ` by Fri 18 December 2026, late`. */
export type ByWhen = Pick<Item, 'target' | 'late'> & { readonly by: string };

/** What a report is, and each of its deliveries. */
type Serving = Pick<Present<'report'>, 'duties' | 'zone'> & { readonly report: string };

const noDay: ByWhen = { late: false, by: '' };

/**
 * When a report must have gone out: on the soonest plan date of the duties it serves that nobody has met. One that serves
 * none has the suspense of its request.
 */
export const byWhen = async ({ report, duties, zone }: Serving, now: Moment, reading: Reading): Promise<ByWhen> => {
  if (duties.length === 0) {
    const request = await stateOf('request', report, reading);
    return request ? withWords(request.suspense, momentInWords(request.suspense, zone), now >= request.suspense) : noDay;
  }
  const found = await Promise.all(duties.map((id) => stateOf('duty', id, reading)));
  const open = found.flatMap((duty) => (duty && (duty.status === 'open' || duty.status === 'missed') ? untilOf(duty, now) : []));
  return open.reduce((soonest, each) => ((each.target ?? '~') < (soonest.target ?? '~') ? each : soonest), noDay);
};

const untilOf = ({ dates, rule: { zone } }: Present<'duty'>, now: Moment): readonly ByWhen[] => {
  if (dates.status !== 'dated') return [];
  const { planBy, due } = dates;
  const target = targetOf(dates, zone);
  return [dates.from || !planBy ? withWords(target, momentInWords(due, zone), now >= due) : withWords(target, dayInWords(planBy), now >= endOfPlan(planBy, zone))];
};

const withWords = (target: Moment, when: string, late: boolean): ByWhen => ({ target, late, by: ` by ${when}${late ? ', late' : ''}` });
