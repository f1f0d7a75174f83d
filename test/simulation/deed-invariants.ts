import { dayOf, sameWhen } from '../../src/core/calendar';
import { duty, metByActs, missingActs } from '../../src/core/duty';
import type { DutyOrder, DutyState } from '../../src/core/duty';
import type { Person, PersonId } from '../../src/core/language/actor';
import type { AgencyId } from '../../src/core/language/agencies';
import type { Words } from '../../src/core/language/words';
import type { Day } from '../../src/core/language/time';
import { actsOf, isDeed } from '../../src/core/law';
import { releasedFor } from '../../src/core/policies';
import { allOf } from './kept';
import type { Present } from './kept';
import type { World } from './world';

/** Every duty that is owed can be met, and what is owed to nobody knows of the reports that are released for it. */
export const brokenDeeds = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const reports = await allOf(world, 'report');
  for (const state of await allOf(world, 'duty')) {
    const { id, rule, status } = state;
    const isOwed = status === 'open' || status === 'missed';
    if (isOwed && !canBeMet(state, world)) broken.push(`${id} is ${status}, and nothing can meet it.`);
    if (!isDeed(rule)) continue;
    const released = releasedFor(id, reports);
    if (!sameWhen(state.released, released)) broken.push(`${id} knows of a release ${JSON.stringify(state.released)}, and a report for it was first released ${JSON.stringify(released)}.`);
    const met = metByActs(state);
    if (isOwed && met) broken.push(`${id} is ${status}, and was done on ${met.on}.`);
  }
  return broken;
};

/** A duty that names acts is met on the day of the last; one that is owed to nobody when it was done or a report of it released. */
export const lastAct = ({ rule, acts = [], released }: Pick<Present<'duty'>, 'rule' | 'acts' | 'released'>): Day | undefined => {
  const days = acts.filter(({ act }) => actsOf(rule).includes(act)).map(({ on }) => on).toSorted();
  return isDeed(rule) ? [...days, ...(released ? [released.on] : [])].toSorted()[0] : days.at(-1);
};

const coordinator: Person = { kind: 'person', person: 'T1/U99' as PersonId, agency: 'odni' as AgencyId, roles: ['coordinator'] };
const words = { text: 'a-text', digest: 'a-digest' } as unknown as Words;

/** Whether what it asks for can be recorded, or, where it asks for nothing but a report that goes out, such a report meets it. */
const canBeMet = (state: Present<'duty'>, world: World): boolean => {
  const { rule: { zone }, dates } = state;
  const at = world.clock.now();
  const on = dates.status === 'dated' && dates.opens ? dates.opens : dayOf(at, zone);
  // What has a window of its own can be done in no other; until it opens nothing can.
  if (on > dayOf(at, zone)) return true;
  const records = missingActs(state).map((act): DutyOrder => ({ type: 'record-act', by: coordinator, at, act, on, evidence: words }));
  const orders: readonly DutyOrder[] = records.length > 0 ? records : [{ type: 'meet-duty', by: { kind: 'policy', policy: 'a delivery is sent' }, at, on }];
  const met = orders.reduce<DutyState>((before, order) => {
    const decision = duty.decide(order, before);
    return decision.outcome === 'decided' ? decision.events.reduce(duty.evolve, before) : before;
  }, state);
  return 'metOn' in met;
};
