import type { When } from '../calendar';
import { inOrder, notAfter } from '../calendar';
import { whenSent } from '../delivery';
import type { Envelope, Standing, StateOf } from '../house';
import type { Actor } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Day, Moment } from '../language/time';
import type { RuleId, Terms } from '../law';
import { isMetByActs } from '../law';
import type { KeptDuty } from './duties';
import { metWith, servedBy } from './duties';
import { rulesOf } from './short-names';

export type KeptDelivery = Exclude<StateOf<'delivery'>, { status: 'absent' }>;

export const deliveriesIn = (found: readonly Standing[]): readonly KeptDelivery[] =>
  found.flatMap(({ kind, state }) => (kind === 'delivery' && state.status !== 'absent' ? [state] : []));

/** `along`: what it is for and does not meet, which is owed to others alone, or met by what is done. */
export type Copy = KeptDelivery & { readonly along?: readonly string[] };

/** The same with what each goes along with, as far as these duties say what meets them. */
export const asOwed = (copies: readonly KeptDelivery[], duties: readonly KeptDuty[]): readonly Copy[] =>
  copies.map((copy) => {
    const report = copies.filter((each) => each.report === copy.report);
    const along = duties.filter((duty) => {
      const { id } = duty;
      // What is merged is met with the other, by the text that one is counted by.
      const { rule } = metWith(duty, duties) ?? duty;
      return copy.duties.includes(id) && (isMetByActs(rule) || !whichCount(rule, report.filter((each) => each.duties.includes(id))).includes(copy));
    });
    return along.length === 0 ? copy : { ...copy, along: along.map(({ id }) => id) };
  });

/** The same with what is merged into what they are for: one product serves both. */
export const withMerged = (copies: readonly KeptDelivery[], duties: readonly KeptDuty[]): readonly Copy[] =>
  asOwed(copies.map((copy) => ({ ...copy, duties: servedBy(copy.duties, duties) })), duties);

/** When the last copy of a report went out; nothing while one is still owed. */
export const lastSending = (copies: readonly KeptDelivery[]): When | undefined => {
  const whens = copies.flatMap((copy) => ('sent' in copy ? [whenSent(copy)] : []));
  return whens.length < copies.length ? undefined : inOrder(whens).at(-1);
};

/** A duty, and to whom it is owed. */
type Owed = { readonly id: string; readonly rule: Pick<Terms, 'recipients' | 'acts'> };

/**
 * When a duty is met by what goes out for it: with the last of the copies that it is owed, of the first of its reports that
 * is out so. What goes to others with it, for another duty, meets it no later.
 */
export const metBySending = ({ id, rule }: Owed, copies: readonly KeptDelivery[]): When | undefined =>
  firstOut(copies.filter(({ duties }) => duties.includes(id)), (report) => whichCount(rule, report));

/** The copies of a report that go to whom a rule names; all of them, where none does. */
const whichCount = ({ recipients }: Pick<Terms, 'recipients'>, copies: readonly KeptDelivery[]): readonly KeptDelivery[] => {
  const owed = copies.filter(({ recipient }) => recipients.includes(recipient));
  return owed.length > 0 ? owed : copies;
};

/** Whether a duty is met once a copy has gone out, the others being as they are. */
export const isMetWith = (copy: KeptDelivery, { id, rule }: Owed, copies: readonly KeptDelivery[]): boolean =>
  copy.duties.includes(id) && !isMetByActs(rule) && whichCount(rule, copies).every((each) => each.id === copy.id || 'sent' in each);

export const meetOrder = (duty: string, when: When, today: Day, by: Actor, at: Moment): Envelope => ({ to: 'duty', id: duty, order: { type: 'meet-duty', by, at, ...notAfter(when, today) } });

/** When what a rule produces is out to everybody it is owed to, of what speaks of these duties: as its duty is met then. */
export const sentByRule = (rule: RuleId, duties: readonly string[], copies: readonly Copy[]): Day | undefined =>
  firstOut(copies.filter((copy) => produces(copy, rule, duties.filter((duty) => !copy.along?.includes(duty)))))?.on;

/** When an agency first received what a rule produces, of what speaks of these duties: that starts the next clock. */
export const receivedByRule = (rule: RuleId, by: AgencyId, duties: readonly string[], copies: readonly KeptDelivery[]): Day | undefined =>
  copies
    .filter((copy) => copy.recipient === by && produces(copy, rule, duties))
    .flatMap((copy) => ('received' in copy ? copy.received.on : []))
    .toSorted()[0];

/** Whether it is what a rule produces, for one of these duties. */
const produces = (copy: KeptDelivery, rule: RuleId, duties: readonly string[]): boolean => rulesOf(copy.duties.filter((duty) => duties.includes(duty))).includes(rule);

const firstOut = (copies: readonly KeptDelivery[], counting = (report: readonly KeptDelivery[]) => report): When | undefined => {
  const reports = [...new Set(copies.map(({ report }) => report))];
  return inOrder(reports.flatMap((report) => lastSending(counting(copies.filter((copy) => copy.report === report))) ?? []))[0];
};
