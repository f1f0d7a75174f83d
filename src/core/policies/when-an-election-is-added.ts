import type { Envelope } from '../house';
import { dutiesOfElection } from '../law';
import { movedByMerge } from './moved';
import { openOrder, openedState } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn } from './sendings';

/**
 * Opens one duty for every rule that speaks of the election; a rule that is switched off opens none. What was left out or
 * merged is opened too, and proposed to be set aside: a clock the law starts does not wait for the second person.
 */
export const whenAnElectionIsAdded: Policy = {
  when: 'an election is added',
  readsLaw: true,
  concerns: ({ of, event }) => {
    if (of !== 'election' || event.type !== 'election-added') return undefined;
    const into = (event.leaving?.of ?? []).flatMap(({ change }) => (change.kind === 'merge' ? [change.into.duty] : []));
    return into.length === 0 ? { find: 'nothing' } : { find: 'deliveries-serving', duties: into };
  },
  then: ({ event }, found, { packs }) => {
    if (event.type !== 'election-added') return [];
    const { name, day, kind, at } = event;
    const by = policyActor(whenAnElectionIsAdded.when);
    const planned = dutiesOfElection(packs, { name, day, kind });
    const opened = planned.map((each) => openOrder(each, by, at));
    const leaving = (event.leaving?.of ?? []).filter(({ duty }) => planned.some(({ id }) => id === duty));
    const proposer = event.leaving?.by;
    if (!proposer) return opened;
    const copies = deliveriesIn(found);
    const beside = leaving.length > 0 ? planned.flatMap((each) => openedState(each, at)) : [];
    return [
      ...opened,
      ...leaving.map(({ duty: id, change, reason }): Envelope => {
        const moves = change.kind === 'merge' ? movedByMerge(id, change.into.duty, beside, copies, at) : [];
        return { to: 'duty', id, order: { type: 'propose-change', by: proposer, at, change, reason, moves } };
      }),
    ];
  },
};
