import { tellUnfinished } from '../../src/application/unfinished';
import { addSeconds } from '../../src/core/calendar';
import type { TestFloor } from '../commands/floor';
import { lee, openFloor, ref, textOf, withRequest } from '../commands/floor';

const told = async ({ store, machine }: TestFloor) => {
  const texts: string[] = [];
  for (let claimed = 1; claimed > 0; ) {
    const rows = await store.outbox.claim(machine.now(), addSeconds(machine.now(), 30), 50, machine.now());
    for (const { id, promise, lane } of rows) {
      if (promise.kind === 'notice' && promise.text.startsWith('What you asked')) texts.push(`${lane}: ${promise.text}`);
      await store.outbox.kept(id, machine.now(), machine.now(), []);
    }
    claimed = rows.length;
  }
  return texts;
};

const sorry = `person ${lee}: What you asked at 09:00 did not finish, and nothing was changed. Please ask again.`;

describe('a gesture that was told to wait and never finished', () => {
  it('is owned up to after two minutes, once and to that person alone', async () => {
    const floor = await openFloor();
    await floor.store.pending.note({ key: 'lost', who: lee, at: floor.machine.now() });
    floor.clock.pass(120);
    await tellUnfinished(floor);
    expect(await told(floor)).toEqual([]);
    floor.clock.pass(1);
    await Promise.all([tellUnfinished(floor), tellUnfinished(floor)]);
    await tellUnfinished(floor);
    expect(await told(floor)).toEqual([sorry]);
    expect(await floor.store.pending.unfinished(floor.machine.now(), 10)).toEqual([]);
  });

  it('is not, if it was answered in the meantime', async () => {
    const floor = await openFloor();
    await floor.store.pending.note({ key: 'slow', who: lee, at: floor.machine.now() });
    await floor.store.pending.settle('slow');
    floor.clock.pass(300);
    await tellUnfinished(floor);
    expect(await told(floor)).toEqual([]);
  });

  it('is not, if its order was committed, whatever became of the answer', async () => {
    const floor = await withRequest();
    await floor.hear({ who: lee, key: 'lost', by: 'button', path: 'request/take', about: ref('request RPT-1') });
    await floor.store.pending.note({ key: 'lost', who: lee, at: floor.machine.now() });
    floor.clock.pass(300);
    await tellUnfinished(floor);
    expect(await told(floor)).toEqual([]);
    expect(await floor.store.pending.unfinished(floor.machine.now(), 10)).toEqual([]);
  });

  it('changes nothing any more once that has been said', async () => {
    const floor = await withRequest();
    await floor.store.pending.note({ key: 'lost', who: lee, at: floor.machine.now() });
    floor.clock.pass(300);
    await tellUnfinished(floor);
    const late = await floor.hear({ who: lee, key: 'lost', by: 'button', path: 'request/take', about: ref('request RPT-1') });
    expect(textOf(late)).toBe('This took too long and was given up; nothing was changed. Please ask again.');
    const kept = await floor.store.reading.subject(ref('request RPT-1'));
    expect(kept?.standing.state).toMatchObject({ status: 'asked' });
  });
});
