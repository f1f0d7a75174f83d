import { ringJobs } from '../../src/application/define-job';
import { ring } from '../../src/application/ring';
import type { SubjectRef } from '../../src/core/language/refs';
import { deliverOutbox, jobs, rearmAlarms } from '../../jobs';
import { dana, lee, openFloor, ref, withRequest } from '../commands/floor';
import type { TestFloor } from '../commands/floor';

const ringing = (floor: TestFloor) => {
  const heard: unknown[] = [];
  const log = { ...floor.log, info: (_: string, facts?: unknown) => void heard.push(facts) };
  const rings = ringJobs({ jobs, desk: floor.desk, reading: floor.store.reading, clock: floor.clock, log });
  return { heard, wake: (of: SubjectRef) => rings({ of, version: 1, at: floor.clock.now() }) };
};

describe('an alarm that rings', () => {
  it('concludes an election by itself', async () => {
    const floor = await openFloor();
    const { heard, wake } = ringing(floor);
    await floor.say(dana, '/election add 2026-general 2026-11-03');
    floor.clock.pass(2 * 86400);
    await wake(ref('election 2026-general'));
    expect(heard).toEqual([{ job: 'conclude-elections', subject: 'election 2026-general', outcome: 'done' }]);
    expect((await floor.store.reading.subject(ref('election 2026-general')))?.standing.state).toMatchObject({ status: 'concluded', confirmed: false });
  });

  it('reminds before the suspense and escalates after it, by the moment that has come', async () => {
    const floor = await withRequest();
    const { heard, wake } = ringing(floor);
    floor.clock.pass(15 * 86400);
    await wake(ref('request RPT-1'));
    floor.clock.pass(15 * 86400);
    await wake(ref('request RPT-1'));
    await wake(ref('request RPT-1'));
    expect(heard).toMatchObject([{ job: 'remind', outcome: 'done' }, { job: 'escalate', outcome: 'done' }, { job: 'escalate', outcome: 'nothing-to-do' }]);
  });

  it('nudges a round', async () => {
    const floor = await withRequest();
    const { heard, wake } = ringing(floor);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi'], day: '2026-11-20' });
    floor.clock.pass(17 * 86400);
    await wake(ref('round RPT-1/v1'));
    expect(heard).toEqual([{ job: 'nudge-round', subject: 'round RPT-1/v1', outcome: 'done' }]);
  });

  it('is a stray for a subject that waits for no time, and nothing to do for one that is not there', async () => {
    const floor = await openFloor();
    const { heard, wake } = ringing(floor);
    await wake(ref('agency doj'));
    await wake(ref('duty EO-1A/2026-general'));
    expect(heard).toMatchObject([{ job: 'none', outcome: 'stray' }, { job: 'none', outcome: 'nothing-to-do' }]);
    await expect(ring({ of: ref('agency doj'), version: 1, at: floor.clock.now() }, floor.desk)).resolves.toBeUndefined();
  });
});

describe('the loops', () => {
  it('deliver what can be delivered, one of each lane after another', async () => {
    const floor = await withRequest();
    const delivered: string[] = [];
    const chat = {
      deliver: async (id: string) => {
        delivered.push(id);
        return { outcome: 'delivered' } as const;
      },
      find: async () => ({ found: false }) as const,
      audit: async () => 0,
    };
    const parts = { store: floor.store, chat, machine: floor.machine, log: floor.log, digest: floor.digest };
    for (let second = 0; second < 5; second += 1) {
      await deliverOutbox.run(parts);
      floor.clock.pass(1);
    }
    expect(await floor.store.outbox.waiting()).toBe(0);
    expect(delivered.length).toBeGreaterThan(0);
  });

  it('ring what is overdue, and tell whoever waits for a lost answer', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/election add 2026-general 2026-11-03');
    await floor.store.pending.note({ key: 'lost', who: dana, at: floor.machine.now() });
    floor.clock.pass(2 * 86400);
    const rung: string[] = [];
    await rearmAlarms.run({ ...floor, ring: async ({ of }) => void rung.push(of.id) });
    expect(rung).toContain('2026-general');
    expect(await floor.store.pending.unfinished(floor.machine.now(), 1)).toEqual([]);
    expect([deliverOutbox.everySeconds, rearmAlarms.everySeconds]).toEqual([1, 12]);
  });
});
