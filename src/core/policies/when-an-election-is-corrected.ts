import type { Envelope } from '../house';
import { dutiesIn } from './duties';
import { openedByCorrection } from './left-out';
import { recordIn, wholeRecord } from './on-record';
import { openOrder } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * Every duty of the election is counted anew from what is known now, also those that are met. Where its kind was another,
 * what the right one would have opened is opened, and counted from what is on record; what only the wrong one opened stays
 * until two people close it. So is what was left out for it was past when a version added it, and comes due only after that.
 */
export const whenAnElectionIsCorrected: Policy = {
  when: 'an election is corrected, or concluded on another basis',
  readsLaw: true,
  concerns: ({ of, id, event }) =>
    of === 'election' && (event.type === 'election-corrected' || (event.type === 'conclusion-confirmed' && event.agreed))
      ? { find: 'several', of: [{ find: 'duties-of-election', election: id }, ...wholeRecord] }
      : undefined,
  then: ({ standing, event }, found, { packs }) => {
    if (standing.kind !== 'election' || standing.state.status === 'absent') return [];
    const { state } = standing;
    const { at } = event;
    const by = policyActor(whenAnElectionIsCorrected.when);
    const { name, day, kind } = state;
    const concluded = 'conclusion' in state && { conclusion: state.conclusion };
    const fact = { kind: 'election', day, of: kind, ...concluded } as const;
    const there = dutiesIn(found).filter(({ facts }) => facts.election?.name === name);
    const anew = there.map(({ id }): Envelope => ({ to: 'duty', id, order: { type: 'relearn-fact', by, at, fact } }));
    const was = event.type === 'election-corrected' ? (event.from.kind ?? kind) : kind;
    const { byKind, leftOut } = openedByCorrection(packs, { name, day, kind, ...concluded }, was, recordIn(found), there, at);
    return [...anew, ...[...byKind, ...leftOut].map((each) => openOrder(each, by, at))];
  },
};
