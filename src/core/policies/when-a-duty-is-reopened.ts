import { dayOf } from '../calendar';
import type { Envelope } from '../house';
import { dutiesBeside, dutiesIn, ofItsElection } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { metOnReopening } from './reopened';
import { asOwed, deliveriesIn, meetOrder } from './sendings';

/**
 * What it was merged into does not cover it any more, and what counts from it knows only of what is for it. Where a report
 * for it is out by now it is met by that, as it would have been had it not been set aside.
 */
export const whenADutyIsReopened: Policy = {
  when: 'a duty is reopened',
  concerns: ({ of, id, event }) =>
    of === 'duty' && event.type === 'duty-reopened'
      ? { find: 'several', of: [{ find: 'deliveries-serving', duties: [id] }, ...dutiesBeside([id]), ...(event.into === undefined ? [] : [{ find: 'subject', ref: { kind: 'duty', id: event.into } } as const])] }
      : undefined,
  then: ({ id, event, standing }, found) => {
    if (standing.kind !== 'duty' || standing.state.status === 'absent' || event.type !== 'duty-reopened') return [];
    const { at, into } = event;
    const by = policyActor(whenADutyIsReopened.when);
    const [duties, copies] = [dutiesIn(found), deliveriesIn(found)];
    const when = metOnReopening(standing.state, copies);
    return [
      ...(into === undefined ? [] : [{ to: 'duty', id: into, order: { type: 'uncover-duty', by, at, duty: id } } satisfies Envelope, ...learntFrom(duties, (clock) => ofItsElection(clock, [id]), asOwed(copies, duties), { type: 'relearn-fact', by, at })]),
      ...(when === undefined ? [] : [meetOrder(id, when, dayOf(at, standing.state.rule.zone), by, at)]),
    ];
  },
};
