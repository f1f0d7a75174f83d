import type { When } from '../calendar';
import { inOrder, notAfter } from '../calendar';
import { whenSent } from '../delivery';
import type { Envelope, Standing, StateOf } from '../house';
import type { Actor } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Day, Moment } from '../language/time';
import type { RuleId } from '../law';
import { actsOf } from '../law';
import type { KeptDuty } from './duties';
import { servedBy } from './duties';
import { rulesOf } from './short-names';

export type KeptDelivery = Exclude<StateOf<'delivery'>, { status: 'absent' }>;

export const deliveriesIn = (found: readonly Standing[]): readonly KeptDelivery[] =>
  found.flatMap(({ kind, state }) => (kind === 'delivery' && state.status !== 'absent' ? [state] : []));

/** The same with what is merged into what they are for: one product serves both. */
export const withMerged = (copies: readonly KeptDelivery[], duties: readonly KeptDuty[]): readonly KeptDelivery[] =>
  copies.map((copy) => ({ ...copy, duties: servedBy(copy.duties, duties) }));

/** When the last copy of a report went out; nothing while one is still owed. */
export const lastSending = (copies: readonly KeptDelivery[]): When | undefined => {
  const whens = copies.flatMap((copy) => ('sent' in copy ? [whenSent(copy)] : []));
  return whens.length < copies.length ? undefined : inOrder(whens).at(-1);
};

/** When a duty is met by what goes out for it: with the last copy of one of its reports, the first that is out. */
export const metBySending = (duty: string, copies: readonly KeptDelivery[]): When | undefined =>
  firstOut(copies.filter(({ duties }) => duties.includes(duty)));

/** When its report went out for a duty that waits for acts: another text may ask for none. What asks for none is met by it already. */
export const outFor = ({ id, rule }: KeptDuty, copies: readonly KeptDelivery[]): When | undefined => (actsOf(rule).length > 0 ? metBySending(id, copies) : undefined);

export const meetOrder = (duty: string, when: When, today: Day, by: Actor, at: Moment): Envelope => ({ to: 'duty', id: duty, order: { type: 'meet-duty', by, at, ...notAfter(when, today) } });

/** When what a rule produces is out, of what speaks of these duties. */
export const sentByRule = (rule: RuleId, duties: readonly string[], copies: readonly KeptDelivery[]): Day | undefined =>
  firstOut(copies.filter((copy) => produces(copy, rule, duties)))?.on;

/** When an agency first received what a rule produces, of what speaks of these duties: that starts the next clock. */
export const receivedByRule = (rule: RuleId, by: AgencyId, duties: readonly string[], copies: readonly KeptDelivery[]): Day | undefined =>
  copies
    .filter((copy) => copy.recipient === by && produces(copy, rule, duties))
    .flatMap((copy) => ('received' in copy ? copy.received.on : []))
    .toSorted()[0];

/** Whether it is what a rule produces, for one of these duties. */
const produces = (copy: KeptDelivery, rule: RuleId, duties: readonly string[]): boolean => rulesOf(copy.duties.filter((duty) => duties.includes(duty))).includes(rule);

const firstOut = (copies: readonly KeptDelivery[]): When | undefined => {
  const reports = [...new Set(copies.map(({ report }) => report))];
  return inOrder(reports.flatMap((report) => lastSending(copies.filter((copy) => copy.report === report)) ?? []))[0];
};
