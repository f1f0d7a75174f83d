import type { Job } from '../../src/application/define-job';
import { ringJobs } from '../../src/application/define-job';
import { openDesk } from '../../src/application/desk';
import { ring } from '../../src/application/ring';
import { randomIds as ids } from '../../src/adapters/system/ids';
import { broken } from '../../src/core/language/never';
import type { SubjectRef } from '../../src/core/language/refs';
import type { Store } from '../../src/ports/store';
import { deliverOutbox, jobs, rearmAlarms } from '../../jobs';
import { addElection, dana, lee, openFloor, ref, robin, withRequest } from '../commands/floor';
import { zone } from '../core/spec';
import type { TestFloor } from '../commands/floor';

const ringing = (floor: TestFloor, ours: readonly Job[] = jobs) => {
  const heard: unknown[] = [];
  const log = { ...floor.log, info: (_: string, facts?: unknown) => void heard.push(facts) };
  const rings = ringJobs({ jobs: ours, desk: floor.desk, reading: floor.store.reading, clock: floor.clock, log });
  return { heard, wake: (of: SubjectRef) => rings({ of, version: 1, at: floor.clock.now() }) };
};

describe('an alarm that rings', () => {
  it('concludes an election by itself', async () => {
    const floor = await openFloor();
    const { heard, wake } = ringing(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
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

  it('ends a delegation when its last day is over', async () => {
    const floor = await openFloor();
    const { heard, wake } = ringing(floor);
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-06');
    await wake(ref('agency doj'));
    floor.clock.pass(5 * 86400);
    await wake(ref('agency doj'));
    expect(heard).toMatchObject([{ job: 'end-delegations', outcome: 'nothing-to-do' }, { job: 'end-delegations', outcome: 'done' }]);
  });

  it('is a stray for a subject that waits for no time, and nothing to do for one that is not there', async () => {
    const floor = await openFloor();
    const { heard, wake } = ringing(floor);
    await floor.say(dana, '/incident open "Scans" --actor iran --target voters --severity 2');
    await wake(ref('incident INC-1'));
    await wake(ref('duty EO-1A/2026-general'));
    expect(heard).toMatchObject([{ job: 'none', outcome: 'stray' }, { job: 'none', outcome: 'nothing-to-do' }]);
    await expect(ring({ of: ref('incident INC-1'), version: 1, at: floor.clock.now() }, floor.desk)).resolves.toBeUndefined();
  });
});

describe('alarms that ring at one time', () => {
  it('share a commit, and each says its own', async () => {
    const floor = await openFloor();
    for (const name of ['2026-general', '2026-runoff', '2026-special', '2026-primary']) await addElection(floor, `/election add ${name} 2026-11-03`);
    floor.clock.pass(2 * 86400);
    let commits = 0;
    const commit: Store['commit'] = (work) => ((commits += 1), floor.store.commit(work));
    const { heard, wake } = ringing({ ...floor, desk: openDesk({ ...floor, store: { ...floor.store, commit } }) });
    await Promise.all(['2026-general', '2026-runoff', '2026-special', '2026-primary', '2026-runoff'].map((name) => wake(ref(`election ${name}`))));
    expect(heard).toMatchObject([
      { subject: 'election 2026-general', outcome: 'done' },
      { subject: 'election 2026-runoff', outcome: 'done' },
      { subject: 'election 2026-special', outcome: 'done' },
      { subject: 'election 2026-primary', outcome: 'done' },
      { subject: 'election 2026-runoff', outcome: 'nothing-to-do' },
    ]);
    expect(commits).toBe(1);
  });

  it('are handed in one by one when one of them breaks the commit, so that it holds up nobody else', async () => {
    const floor = await openFloor();
    for (const name of ['2026-general', '2026-runoff', '2026-special']) await addElection(floor, `/election add ${name} 2026-11-03`);
    floor.clock.pass(2 * 86400);
    const breaks: Job = {
      name: 'breaks',
      wakes: ['election'],
      says: ({ state }) => state.status !== 'absent' && 'name' in state && state.name === '2026-runoff',
      order: () => broken('A promise of ours is broken.'),
    };
    const { heard, wake } = ringing(floor, [breaks, ...jobs]);
    const results = await Promise.allSettled(['2026-general', '2026-runoff', '2026-special'].map((name) => wake(ref(`election ${name}`))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(heard).toMatchObject([{ subject: 'election 2026-general' }, { subject: 'election 2026-special', outcome: 'done' }]);
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
    const parts = { store: floor.store, chat, machine: floor.machine, clock: floor.clock, log: floor.log, digest: floor.digest, zone: zone(), ids };
    for (let second = 0; second < 5; second += 1) {
      await deliverOutbox.run(parts);
      floor.clock.pass(1);
    }
    expect(await floor.store.outbox.waiting()).toBe(0);
    expect(delivered.length).toBeGreaterThan(0);
  });

  it('ring what is overdue, and tell whoever waits for a lost answer', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.store.pending.note({ key: 'lost', who: dana, at: floor.machine.now() });
    floor.clock.pass(2 * 86400);
    const rung: string[] = [];
    await rearmAlarms.run({ ...floor, ring: async ({ of }) => void rung.push(of.id) });
    expect(rung).toContain('2026-general');
    expect(await floor.store.pending.unfinished(floor.machine.now(), 1)).toEqual([]);
    expect([deliverOutbox.everySeconds, rearmAlarms.everySeconds]).toEqual([1, 12]);
  });
});
