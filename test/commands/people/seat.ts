import { ring } from '../../../src/application/ring';
import type { PersonId, Role } from '../../../src/core/language/actor';
import { agency, moment } from '../../core/spec';
import type { TestFloor } from '../floor';
import { lee, robin } from '../floor';

/** Lays down an agency's people anew, as an operator does; with a channel, where it has one. */
export const seatAgain = (floor: TestFloor, id: string, name: string, people: readonly (readonly [PersonId, string, ...Role[]])[], channel?: string) => {
  const by = { kind: 'operator', name: 'test' } as const;
  const listed = people.map(([person, called, ...roles]) => ({ person, name: called, roles }));
  return floor.desk.handIn({ by, order: ({ at }) => ({ to: 'agency', id, order: { type: 'seat-agency', by, at, id: agency(id), name, people: listed, ...(channel !== undefined && { channel }) } }) });
};

/** Everything said since this was asked last: where, whom it mentions, and the words. */
export const saidSince = async (floor: TestFloor): Promise<readonly { readonly where: string; readonly to: readonly string[]; readonly text: string; readonly buttons: readonly string[] }[]> => {
  const said = [];
  for (let round = 0; round < 100; round += 1) {
    const now = floor.machine.now();
    const claimed = await floor.store.outbox.claim(now, now, 50, '2999-01-01T00:00:00.000Z' as never);
    if (claimed.length === 0) return said;
    for (const { id, promise } of claimed) {
      await floor.store.outbox.kept(id, now, now, []);
      if (promise.kind !== 'notice') continue;
      const { at, text, mentions, buttons } = promise;
      const where = at.at === 'person' ? at.person : at.at === 'thread' ? `thread of ${at.of.id}` : at.at;
      said.push({ where, to: mentions, text, buttons: buttons.map(({ label }) => label) });
    }
  }
  throw new Error('The outbox did not run dry.');
};

export const alex = 'T1/UALEX' as PersonId;

/** DOJ with two action officers, so that one can cover for the other. */
export const withAlex = async (floor: TestFloor): Promise<TestFloor> => {
  await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
  return floor;
};

/** Time passes, and everything that was due on the way rings. */
export const ringUntil = async (floor: TestFloor, then: string): Promise<void> => {
  for (;;) {
    const [next] = await floor.store.alarms.overdue(moment(then), 1);
    floor.clock.turnTo(next ? next.at : moment(then));
    if (!next) return;
    await ring(next, floor.desk);
  }
};
