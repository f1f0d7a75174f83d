import { ring } from '../../../src/application/ring';
import { drawCard } from '../../../src/application/cards';
import { callsPeople, say } from '../../../src/application/sayings';
import type { Entry } from '../../../src/application/workbench';
import type { Pen } from '../../../src/application/desk';
import type { Envelope, StateOf } from '../../../src/core/house';
import type { Actor, Person, PersonId, Role } from '../../../src/core/language/actor';
import type { SubjectKind, SubjectRef } from '../../../src/core/language/refs';
import { addSeconds } from '../../../src/core/calendar';
import { openHouse } from '../../application/house';
import { agency, moment, zone } from '../spec';

type Unstamped<Order> = Order extends unknown ? Omit<Order, 'by' | 'at'> : never;
type Deed = { readonly [Kind in SubjectKind]: { readonly to: Kind; readonly id: string; readonly order: Unstamped<Extract<Envelope, { to: Kind }>['order']> } }[SubjectKind];

/** A house in memory, told as a story: at this hour, this person does that; what was said is read from the outbox. */
export const openStory = (at: string) => {
  const house = openHouse({ at });
  let machine = moment('2100-01-01T00:00:00.000Z');
  const hand = (by: Actor, deed: (pen: Pen) => Deed) =>
    house.desk.handIn({
      by,
      order: (pen) => {
        const { to, id, order } = deed(pen);
        return { to, id, order: { ...order, by, at: pen.at } } as Envelope;
      },
    });
  const does = async (by: Actor, deed: Deed | ((pen: Pen) => Deed)): Promise<void> => {
    const answered = await hand(by, typeof deed === 'function' ? deed : () => deed);
    expect(answered).toMatchObject({ outcome: 'done' });
    if (answered.outcome === 'done') answered.entries.forEach(callsOnlyIfItSays);
  };
  const seat = async (id: string, ...people: readonly (readonly [string, ...Role[]])[]): Promise<void> => {
    const members = people.map(([name, ...roles]) => ({ person: `T1/${name}` as PersonId, name, roles }));
    await does({ kind: 'operator', name: 'ops' }, { to: 'agency', id, order: { type: 'seat-agency', id: agency(id), name: id.toUpperCase(), people: members } });
  };
  /** Time passes until then, and everything that was due on the way rings at its hour. */
  const until = async (then: string): Promise<void> => {
    const end = moment(then);
    for (;;) {
      const [next] = await house.store.alarms.overdue(end, 1);
      house.clock.turnTo(next ? next.at : end);
      if (!next) return;
      await ring(next, house.desk);
    }
  };
  const stateOf = async (kind: SubjectKind, id: string): Promise<StateOf<SubjectKind> | undefined> =>
    (await house.store.reading.subject({ kind, id }))?.standing.state;
  /** Everything promised to a channel or thread since it was last read: words, and whom they call. */
  const said = async (): Promise<readonly { readonly text: string; readonly mentions: readonly PersonId[] }[]> => {
    const heard: { text: string; mentions: readonly PersonId[] }[] = [];
    for (;;) {
      machine = addSeconds(machine, 60);
      const now = machine;
      const rows = await house.store.outbox.claim(now, now, 1_000, now);
      if (rows.length === 0) return heard;
      for (const { id, promise } of rows) {
        if (promise.kind === 'notice' && promise.at.at !== 'person') heard.push({ text: promise.text, mentions: promise.mentions });
        await house.store.outbox.kept(id, now, now, []);
      }
    }
  };
  const card = (of: SubjectRef) => drawCard(of, house.store.reading);
  return { house, hand, does, seat, until, stateOf, said, card, zone: zone() };
};

/** The roster is read only for notices that say they call people; one that does not say so must call nobody by role. */
const callsOnlyIfItSays = ({ happening, promises }: Entry): void => {
  for (const promise of promises) {
    if (promise.kind !== 'notice' || callsPeople(promise.notice)) continue;
    const nobody = (): never => {
      throw new Error(`${promise.notice.say} calls people by role and is not among the calls of sayings/calls.ts.`);
    };
    say(promise.notice, happening.standing, { words: new Map(), members: nobody, coordinators: nobody, deskOf: nobody, awayFrom: nobody, stoodIn: nobody, away: () => undefined, called: String, unattended: nobody, holderOf: () => undefined });
  }
};

export const someone = (agencyId: string, name: string, ...roles: readonly Role[]): Person => ({
  kind: 'person', person: `T1/${name}` as PersonId, agency: agency(agencyId), roles,
});
