import type { Fact } from '../duty';
import { shiftOfAll } from '../duty';
import type { Shift } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import { isMetByActs } from '../law';
import type { Clock, KeptDuty } from './duties';
import { metWith, ofItsElection } from './duties';

/** What a clock must learn, or forget, so that it knows when that was done which it counts from, and which no delivery meets. */
export const donesFor = (clock: Clock, duties: readonly KeptDuty[]): readonly Fact[] => {
  const { rule: { trigger }, facts: { dones = [] } } = clock;
  if (trigger.kind !== 'completed') return [];
  return trigger.rules.flatMap((rule): readonly Fact[] => {
    const known = dones.find((done) => done.rule === rule)?.on;
    const met = duties.filter((duty) => duty.rule.id === rule && ofItsElection(clock, [duty.id]).length > 0).flatMap((duty) => metWith(duty, duties) ?? []);
    if (met.length === 0) return [];
    const [on] = met.flatMap(doneOn).toSorted();
    if (on !== undefined) return on === known ? [] : [{ kind: 'done', rule, on }];
    return known === undefined ? [] : [{ kind: 'not-done', rule, on: known }];
  });
};

/** When it was done, where that met it by the text of that day. */
const doneOn = (duty: KeptDuty): readonly Day[] => ('metOn' in duty && isMetByActs(duty.rule) ? [duty.metOn] : []);

/** What moves once one of these is done on another day, or not: `duties` as they stand then, its clocks among them. */
export const movedByDeed = (duties: readonly KeptDuty[], at: Moment): readonly Shift[] =>
  duties.flatMap((clock) => {
    const facts = donesFor(clock, duties);
    return facts.length === 0 ? [] : (shiftOfAll(clock, facts, at) ?? []);
  });
