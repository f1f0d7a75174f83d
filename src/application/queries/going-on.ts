import type { Dates, RuleId } from '../../core/law';
import { ofItsElection, ruleOf } from '../../core/policies';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf } from '../present';

/** A report that serves a duty which somebody sets aside: it is being made, or has been released and not all of it is on record as sent. */
export type GoingOn = { readonly report: string; readonly released: boolean };

const MOST = 1000;

/** Reports that setting a duty aside does not end. One that serves what it is merged into as well loses nothing. */
export const goingOnFor = async (duty: string, into: string | undefined, { reading }: Pick<Floor, 'reading'>): Promise<readonly GoingOn[]> => {
  const alone = ({ duties }: { readonly duties: readonly string[] }): boolean => into === undefined || !duties.includes(into);
  const made = (await listOf('report', { serves: duty, statuses: ['drafting', 'submitted'], limit: MOST }, reading)).filter(alone);
  const owed = (await listOf('delivery', { serves: duty, statuses: ['owed'], limit: MOST }, reading)).filter(alone);
  return [
    ...made.map(({ id }) => ({ report: id, released: false })),
    ...[...new Set(owed.map(({ report }) => report))].map((report) => ({ report, released: true })),
  ];
};

/** Duties that wait for what this one produces, and for nothing that is there: closed, none of it comes. */
export const countingFrom = async (duty: string, { reading }: Pick<Floor, 'reading'>): Promise<readonly Present<'duty'>[]> =>
  (await listOf('duty', { statuses: ['open', 'missed'], limit: MOST }, reading)).filter((clock) => waitsForRule(clock.dates, ruleOf(duty)) && ofItsElection(clock, [duty]).length > 0);

/** Whether a date waits for what is made for a rule. */
export const waitsForRule = (dates: Dates, rule: RuleId | undefined): boolean => {
  if (dates.status !== 'waiting' || rule === undefined) return false;
  const { waitsFor } = dates;
  return (waitsFor.kind === 'receipt' && waitsFor.rule === rule) || (waitsFor.kind === 'completion' && waitsFor.rules.includes(rule));
};

/** Whether any report is asked for a duty, or has been made for it. */
export const isAskedFor = async (duty: string, { reading }: Pick<Floor, 'reading'>): Promise<boolean> =>
  (await reading.count({ kind: 'report', serves: duty, statuses: ['drafting', 'submitted', 'released'] })) > 0;
