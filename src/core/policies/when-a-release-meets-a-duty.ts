import { dayOf, notAfter } from '../calendar';
import { isDeed } from '../law';
import { dutiesIn } from './duties';
import type { OneLookup, Policy } from './policy';
import { policyActor } from './policy';
import { releasedFor, reportsIn } from './releases';

/**
 * What a rule lays on somebody and owes to nobody is met when a report for it is released; once that turns out otherwise,
 * on another day or by another report that is released for it, or not at all. What is set aside keeps it for when it is back.
 */
export const whenAReleaseMeetsADuty: Policy = {
  when: 'a report is released, or that is corrected',
  concerns: ({ of, event, standing: { state } }) => {
    if (of !== 'report' || (event.type !== 'report-released' && event.type !== 'release-corrected')) return undefined;
    if (state.status === 'absent' || !('duties' in state) || state.duties.length === 0) return undefined;
    const { duties } = state;
    return { find: 'several', of: [{ find: 'requests-serving', duties }, ...duties.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'duty', id } }))] };
  },
  then: ({ event: { at } }, found) => {
    const by = policyActor(whenAReleaseMeetsADuty.when);
    const reports = reportsIn(found);
    return dutiesIn(found).filter(({ rule }) => isDeed(rule)).map(({ id, rule: { zone } }) => {
      const released = releasedFor(id, reports);
      return { to: 'duty', id, order: { type: 'learn-release', by, at, ...(released && { released: notAfter(released, dayOf(at, zone)) }) } };
    });
  },
};
