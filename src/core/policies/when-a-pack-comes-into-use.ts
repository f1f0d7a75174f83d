import type { Happening, Standing } from '../house';
import type { PlannedDuty } from '../law';
import { dutiesIn } from './duties';
import { wholeRecord } from './on-record';
import { thereSince } from './left-out';
import { heldIn, isPast, openOrder, openedBeside, openedBy } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * A pack that an operator names for the first time opens all it asks for the elections of the floor, and one that was off
 * or not named what it would have opened meanwhile: a clock the law starts never waits for a click, and what came due while
 * nobody counted is missed. So does what other packs count from it. Only what was past when a version added it stays out, for
 * nobody is late for a rule that was not there.
 */
export const whenAPackComesIntoUse: Policy = {
  when: 'a pack comes into use, is named again, or is turned on again',
  readsLaw: true,
  concerns: ({ of, id, event }) =>
    of === 'pack' && (event.type === 'pack-taken-up' || event.type === 'pack-named-again' || event.type === 'pack-turned-on')
      ? { find: 'several', of: [{ find: 'elections' }, { find: 'duties-of-pack', pack: id }, ...wholeRecord] }
      : undefined,
  then: ({ id, event }, found, { packs }) => {
    const text = packs.find((pack) => pack.id === id);
    const by = policyActor(whenAPackComesIntoUse.when);
    if (!text) return [];
    const held = heldIn(found);
    const own = openedBy(text, packs, held).filter((each) => !wasLeftOut(each, id, event, found));
    const beside = openedBeside(text, packs, held).filter((each) => !isPast(each, thereSince(each, packs, event.at)));
    return [...own, ...beside].map((each) => openOrder(each, by, event.at));
  },
};

/** Whether its due was past when a version brought it meanwhile; else before the pack was off or out of use, for an election that was there by then. */
const wasLeftOut = (planned: PlannedDuty, pack: string, event: Happening['event'], found: readonly Standing[]): boolean => {
  if (event.type !== 'pack-turned-on' && event.type !== 'pack-named-again') return false;
  const added = event.type === 'pack-turned-on' ? event.added?.find(({ rule }) => rule === planned.rule.id) : undefined;
  if (added) return isPast(planned, added.at);
  const wasThere = dutiesIn(found).some((duty) => duty.pack.id === pack && duty.facts.election?.name === planned.election?.name);
  return wasThere && isPast(planned, event.since ?? event.at);
};
