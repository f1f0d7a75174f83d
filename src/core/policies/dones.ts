import type { Fact } from '../duty';
import { shiftOfAll } from '../duty';
import type { Shift } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import { isDeed } from '../law';
import type { Clock, KeptDuty } from './duties';
import { ofItsElection } from './duties';

/** What a clock must learn, or forget, so that it knows when that was done which it counts from and is owed to nobody. */
export const donesFor = (clock: Clock, duties: readonly KeptDuty[]): readonly Fact[] => {
  const { rule: { trigger }, facts: { dones = [] } } = clock;
  if (trigger.kind !== 'completed') return [];
  return trigger.rules.flatMap((rule): readonly Fact[] => {
    const known = dones.find((done) => done.rule === rule)?.on;
    const deeds = duties.filter((duty) => duty.rule.id === rule && isDeed(duty.rule) && ofItsElection(clock, [duty.id]).length > 0);
    if (deeds.length === 0) return [];
    const [on] = deeds.flatMap((duty) => metOnOf(duty, duties)).toSorted();
    if (on !== undefined) return on === known ? [] : [{ kind: 'done', rule, on }];
    return known === undefined ? [] : [{ kind: 'not-done', rule, on: known }];
  });
};

/** When it was met; of one that is merged into another, when that was. */
const metOnOf = (duty: KeptDuty, duties: readonly KeptDuty[]): readonly Day[] => {
  const by = 'into' in duty ? duties.find(({ id }) => id === duty.into) : duty;
  return by && 'metOn' in by ? [by.metOn] : [];
};

/** What moves once one of these is done on another day, or not: `duties` as they stand then, its clocks among them. */
export const movedByDeed = (duties: readonly KeptDuty[], at: Moment): readonly Shift[] =>
  duties.flatMap((clock) => {
    const facts = donesFor(clock, duties);
    return facts.length === 0 ? [] : (shiftOfAll(clock, facts, at) ?? []);
  });
