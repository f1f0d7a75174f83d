import type { When } from '../calendar';
import { dayOf, notAfter } from '../calendar';
import { duty, metByActs, shiftOfAll } from '../duty';
import type { DutyEvent } from '../duty';
import type { Shift } from '../language/proposal';
import type { Moment } from '../language/time';
import { actsOf, isMetByActs } from '../law';
import { donesFor } from './dones';
import type { KeptDuty } from './duties';
import { ofItsElection } from './duties';
import { factsFor } from './learnt-from';
import { policyActor } from './policy';
import type { KeptDelivery } from './sendings';
import { asOwed, metBySending } from './sendings';

export type SetAside = Extract<KeptDuty, { readonly agreed: unknown }>;

/** When what is put back is met by what was done or is out for it by now, as it would have been had it not been set aside. */
export const metOnReopening = (reopened: KeptDuty, copies: readonly KeptDelivery[]): When | undefined =>
  actsOf(reopened.rule).length > 0 ? metByActs(reopened) : metBySending(reopened, copies);

/** As it stands once somebody has put it back, and it is met by that. */
export const reopenedState = (aside: SetAside, copies: readonly KeptDelivery[], at: Moment): KeptDuty => {
  const reopened = after(aside, { type: 'duty-reopened', at, was: aside.status, ...('into' in aside && { into: aside.into }) });
  const when = metOnReopening(reopened, copies);
  if (!when) return reopened;
  const met = duty.decide({ type: 'meet-duty', by: policyActor('a duty is reopened'), at, ...notAfter(when, dayOf(at, reopened.rule.zone)) }, reopened);
  return met.outcome === 'decided' ? met.events.reduce(after, reopened) : reopened;
};

const after = (state: KeptDuty, event: DutyEvent): KeptDuty => {
  const then = duty.evolve(state, event);
  return then.status === 'absent' ? state : then;
};

/** What counts from it knows from then on only of what is for it, and of what was done as it stands then. */
export const movedByReopening = (aside: SetAside, reopened: KeptDuty, beside: readonly KeptDuty[], copies: readonly KeptDelivery[], at: Moment): readonly Shift[] => {
  const duties = beside.map((each) => (each.id === reopened.id ? reopened : each));
  const own = 'into' in aside ? asOwed(copies, duties) : [];
  return duties.flatMap((clock) => {
    const facts = [
      ...('into' in aside ? factsFor(clock, ofItsElection(clock, [aside.id]), own) : []),
      ...('into' in aside || isMetByActs(aside.rule) ? donesFor(clock, duties) : []),
    ];
    return facts.length === 0 ? [] : (shiftOfAll(clock, facts, at) ?? []);
  });
};
