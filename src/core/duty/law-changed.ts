import { forbids } from '../authority';
import type { When } from '../calendar';
import { dayOf, federalBut, notAfter, sameWhen } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { AgencyId } from '../language/agencies';
import type { OtherAgencies, Shift } from '../language/proposal';
import type { Moment } from '../language/time';
import type { Facts, Terms } from '../law';
import { actsOf, datesOf, expectedDates, isDeed, owedBy } from '../law';
import type { DutyEvent, DutyRefusal, DutyState } from './duty';
import type { KnownThen, LawOrder } from './law-order';
import { metByActs } from './acts';
import { withRelease } from './learn-release';
import { aside, planShift } from './shift';
import { meeting, metStanding, standing, whenMet } from './standing';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** The law a duty was opened by is read otherwise now. What was met was met by the text of its day, and stays so. */
export const decideByLaw = (order: LawOrder, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const forbidden = forbids(order.by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (order.type === 'note-verified') {
    const { verified, at } = order;
    if (order.rule !== state.rule.id) return nothingToDo('another-rule');
    return decided({ type: 'rule-noted-verified', at, verified });
  }
  if (order.type === 'note-unverified') {
    const { former, verified, at } = order;
    const { by, on } = state.rule.verified ?? {};
    if (by !== former.by || on !== former.on) return nothingToDo('another-mark');
    return decided({ type: 'rule-noted-unverified', at, former, ...(verified && { verified }) });
  }
  const { rule, pack, agreed, facts, at } = order;
  if ('metOn' in state) return nothingToDo('already-met');
  const terms = owedBy(rule, state.facts.agency);
  // The same text may have been out of use meanwhile, and counsel's mark is gone then.
  if (pack.hash === state.pack.hash && sameMark(state.rule, terms)) return nothingToDo('same-text');
  // Nobody is told of what is closed.
  const moved = state.status === 'not-applicable' ? undefined : shiftUnder(state, terms, at, order);
  const dates = datesOf(terms, facts ?? state.facts, federalBut(state.closures));
  const applied = { type: 'rule-applied', at, rule: terms, pack, former: state.pack, ...(facts && { facts }), dates, agreed, ...(moved && { moved }), ...(otherActs(state.rule, terms) && { acts: true } as const) } as const;
  const today = dayOf(at, terms.zone);
  const released = order.released && notAfter(order.released, today);
  const learnt: readonly DutyEvent[] = isDeed(terms) && released && !sameWhen(released, state.released) ? [{ type: 'release-learnt', at, ...released }] : [];
  const when = 'agreed' in state ? undefined : metUnder(state, terms, at, order);
  return when === undefined ? decided<DutyEvent>(...learnt, applied) : decided<DutyEvent>(...learnt, applied, meeting(terms, dates, when, at));
};

/**
 * What counting by other terms does to a duty: the day, the hour of a clock of hours, whether it is late by it at once, or
 * met; who owes it, to whom it goes, and whether its rule is switched off.
 */
export const shiftUnder = (state: Kept, rule: Terms, at: Moment, known: KnownThen = {}): Shift | undefined => {
  const { facts = state.facts } = known;
  if ('agreed' in state) return ownShift(state, rule, facts);
  const terms = owedBy(rule, facts.agency);
  const dates = datesOf(terms, facts, federalBut(state.closures));
  const before = state.dates;
  const when = metUnder(state, terms, at, known);
  const status = when === undefined ? standing(dates, at) : metStanding(dates, when);
  const [from, to] = [before, dates].map((each) => (each.status === 'dated' ? each : undefined));
  const plan = planShift(from, to);
  const besides = besidesDates(state.rule, terms);
  if (from?.due === to?.due && status === state.status && !plan && Object.keys(besides).length === 0) return undefined;
  return {
    duty: state.id,
    title: rule.title,
    ...(from && { from: from.dueDate }),
    ...(to && { to: to.dueDate }),
    ...(plan && { plan }),
    ...(status !== state.status && { becomes: status }),
    ...(from && to && (from.from ?? to.from) !== undefined && { hours: { from: from.due, to: to.due, zone: rule.zone } }),
    ...besides,
  };
};

/** As it stands once it is counted by other terms, as far as others count from it: by which rule, and whether it is met then. */
export const standingUnder = (state: Kept, rule: Terms, at: Moment, known: KnownThen): Kept => {
  const terms = owedBy(rule, state.facts.agency);
  if ('agreed' in state) return { ...state, rule: terms };
  const when = metUnder(state, terms, at, known);
  return when === undefined ? { ...state, rule: terms } : { ...state, rule: terms, status: metStanding(state.dates, when), metOn: when.on, metAt: at };
};

const sameMark = ({ verified: a }: Terms, { verified: b }: Terms): boolean => a?.by === b?.by && a?.on === b?.on;

const otherActs = (before: Terms, after: Terms): boolean => actsOf(before).join() !== actsOf(after).join();

const besidesDates = (before: Terms, after: Terms): Pick<Shift, 'owners' | 'recipients' | 'off'> => {
  const [owners, recipients] = [others(before.owners, after.owners), others(before.recipients, after.recipients)];
  return { ...(owners && { owners }), ...(recipients && { recipients }), ...(after.off !== undefined && before.off === undefined && { off: after.off }) };
};

/** The order they stand in says nothing. */
const others = (from: readonly AgencyId[], to: readonly AgencyId[]): OtherAgencies | undefined =>
  from.length === to.length && from.every((each) => to.includes(each)) ? undefined : { from, to };

/** When it is met by other terms: they ask for no more acts than were done, or for none, and its report is out; or for no more than that one is released. */
const metUnder = (state: Kept, terms: Terms, at: Moment, { out, released = state.released }: KnownThen): When | undefined => {
  if ('metOn' in state) return whenMet(state);
  const today = dayOf(at, terms.zone);
  if (actsOf(terms).length > 0) return metByActs({ ...withRelease(state, released && notAfter(released, today)), rule: terms });
  return out && notAfter(out, today);
};

/** Set aside, it owes nothing, and its own date stands on its card; merged, on both: also before its election has concluded, as if it did on its day. */
const ownShift = (state: Extract<Kept, { agreed: unknown }>, rule: Terms, facts: Facts): Shift | undefined => {
  const { id: duty, status, closures } = state;
  const datedBy = status === 'replaced' ? expectedDates : datesOf;
  const [from, to] = [{ terms: state.rule, known: state.facts }, { terms: owedBy(rule, facts.agency), known: facts }].map(({ terms, known }) => {
    const dates = datedBy(terms, known, federalBut(closures));
    return dates.status === 'dated' ? dates.dueDate : undefined;
  });
  return from === to ? undefined : { duty, title: rule.title, ...aside(state), ...(from && { from }), ...(to && { to }) };
};
