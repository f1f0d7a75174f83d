import type { Day } from '../core/language/time';
import { wholeId } from '../core/request';
import type { Reading } from '../ports/store';
import type { Present } from './present';
import { stateOf } from './present';
import { dayInWords } from './words/dates';

/**
 * The soonest plan date of the duties behind a request: no suspense goes past it. Nothing where none has a date. It is
 * looked up when a command reads what was said, since nothing outside it may be read in a commit.
 */
export const planDateOf = async (id: string | undefined, reading: Reading): Promise<{ readonly latest?: Day }> => {
  const request = id === undefined ? undefined : await stateOf('request', id, reading);
  const latest = request && (await planDateBehind(request, reading));
  return latest ? { latest } : {};
};

/** ` It cannot go past Fri 18 December 2026, the plan date of a duty behind it.`; nothing where no duty has one. */
export const limitInWords = (latest: Day | undefined): string =>
  latest ? ` It cannot go past ${dayInWords(latest)}, the plan date of a duty behind it.` : '';

export const planDateBehind = async (request: Present<'request'>, reading: Reading): Promise<Day | undefined> => {
  const report = await stateOf('report', wholeId(request), reading);
  const days: Day[] = [];
  for (const id of new Set([...request.duties, ...(report?.duties ?? [])])) {
    const duty = await stateOf('duty', id, reading);
    const open = duty?.status === 'open' || duty?.status === 'missed';
    if (open && duty.dates.status === 'dated' && duty.dates.planBy) days.push(duty.dates.planBy);
  }
  return days.sort()[0];
};
