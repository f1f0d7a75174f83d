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
    const met = duties.filter((duty) => duty.rule.id === rule && ofItsElection(clock, [duty.id]).length > 0).flatMap((duty) => metWith(duty, duties));
    if (met.length === 0) return [];
    const [on] = met.flatMap(doneOn).toSorted();
    if (on !== undefined) return on === known ? [] : [{ kind: 'done', rule, on }];
    return known === undefined ? [] : [{ kind: 'not-done', rule, on: known }];
  });
};

/** What meets a duty: itself, or what it is merged into; nothing where that is not among these, so that nothing is known of it. */
const metWith = (duty: KeptDuty, duties: readonly KeptDuty[]): readonly KeptDuty[] =>
  'into' in duty ? duties.filter(({ id }) => id === duty.into) : [duty];

/** When it was done, where it was owed to nobody by the text of that day. */
const doneOn = (duty: KeptDuty): readonly Day[] => ('metOn' in duty && isDeed(duty.rule) ? [duty.metOn] : []);

/** What moves once one of these is done on another day, or not: `duties` as they stand then, its clocks among them. */
export const movedByDeed = (duties: readonly KeptDuty[], at: Moment): readonly Shift[] =>
  duties.flatMap((clock) => {
    const facts = donesFor(clock, duties);
    return facts.length === 0 ? [] : (shiftOfAll(clock, facts, at) ?? []);
  });
