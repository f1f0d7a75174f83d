import type { Standing, StateOf } from '../house';
import type { Day } from '../language/time';
import type { RuleId } from '../law';
import { rulesOf } from './short-names';

export type KeptDelivery = Exclude<StateOf<'delivery'>, { status: 'absent' }>;

export const deliveriesIn = (found: readonly Standing[]): readonly KeptDelivery[] =>
  found.flatMap(({ kind, state }) => (kind === 'delivery' && state.status !== 'absent' ? [state] : []));

/** The day the last copy of a report went out; nothing while one is still owed. */
export const lastSending = (copies: readonly KeptDelivery[]): Day | undefined => {
  const days = copies.map((copy) => ('sent' in copy ? copy.sent.on : undefined));
  return days.some((day) => day === undefined) ? undefined : days.toSorted().at(-1);
};

/** When a duty is met by what goes out for it: with the last copy of one of its reports, the first that is out. */
export const metBySending = (duty: string, copies: readonly KeptDelivery[]): Day | undefined =>
  firstOut(copies.filter(({ duties }) => duties.includes(duty)));

/** When what a rule produces is out, of what speaks of these duties. */
export const sentByRule = (rule: RuleId, duties: readonly string[], copies: readonly KeptDelivery[]): Day | undefined =>
  firstOut(copies.filter((copy) => rulesOf(copy.duties.filter((duty) => duties.includes(duty))).includes(rule)));

const firstOut = (copies: readonly KeptDelivery[]): Day | undefined => {
  const reports = [...new Set(copies.map(({ report }) => report))];
  return reports.flatMap((report) => lastSending(copies.filter((copy) => copy.report === report)) ?? []).toSorted()[0];
};
