import { dayOf } from '../core/calendar';
import type { PersonId } from '../core/language/actor';
import { spellPlace } from '../core/language/places';
import type { Zone } from '../core/language/time';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Claimed, Delivery, PromiseRow } from '../ports/outbox';
import type { Store } from '../ports/store';
import { stateOf } from './present';
import { peopleOf } from './roster';
import { coordinatorsThere } from './sayings/present';
import { seatedAgencies } from './seats';

export type UnmadeParts = {
  readonly store: Pick<Store, 'reading' | 'commit'>;
  readonly machine: Clock;
  /** The house's: it says who is away. */
  readonly clock: Clock;
  readonly zone: Zone;
  readonly ids: Ids;
};

/**
 * The channel of an incident for named people may not be made, and so nothing of it is said anywhere: whoever opened it and
 * the coordinators are told so alone, once, and again after a week in which nobody could.
 */
export const tellUnmade = async ({ id, promise }: Claimed, why: string, { store, machine, ids, ...at }: UnmadeParts): Promise<void> => {
  if (promise.kind !== 'channel') return;
  const told = await toldOf(promise.of.id, { reading: store.reading, ...at });
  await store.commit(async (transaction) => {
    const key = `no channel of ${promise.of.id}`;
    if (await transaction.gesture(key)) return;
    const now = machine.now();
    await transaction.rememberGesture({ key, at: now, touched: [promise.of] });
    await transaction.promise(told.map((person): PromiseRow => ({
      id: ids.delivery(),
      lane: spellPlace({ at: 'person', person }),
      madeAt: now,
      promise: noticeOf(promise, why, { person, tells: id }),
    })));
  });
};

/** Whoever opened it, and the coordinators who are there, or whoever is in their place. */
const toldOf = async (incident: string, { reading, clock, zone }: Pick<UnmadeParts, 'clock' | 'zone'> & { readonly reading: Store['reading'] }): Promise<readonly PersonId[]> => {
  const opener = (await stateOf('incident', incident, reading))?.opener.person;
  const seats = await seatedAgencies(reading);
  const people = peopleOf(seats.map((state) => ({ kind: 'agency', id: state.id, state })), dayOf(clock.now(), zone));
  const coordinators = coordinatorsThere(people).map((person) => people.away(person)?.standIn?.person ?? person);
  return [...new Set([...(opener ? [opener] : []), ...coordinators])];
};

const noticeOf = ({ of }: Extract<Delivery, { kind: 'channel' }>, why: string, { person, tells }: { readonly person: PersonId; readonly tells: string }): Delivery => ({
  kind: 'notice',
  at: { at: 'person', person },
  text: `${of.id} has no channel: none could be made. ${why}\nIt is kept meanwhile, and those it is for read it with /incident show ${of.id}; none of them has been told of it, so tell whoever must know. To give it a channel, make a private one with only them and the coordinators in it, invite Watchfloor there, and type there: /incident attach ${of.id}`,
  mentions: [],
  buttons: [
    { command: 'incident/show', label: 'Show', about: of },
    { command: 'incident/attach', label: 'Attach a channel', about: of },
  ],
  tells,
});
