import type { SubjectRef } from '../../src/core/language/refs';
import type { Moment } from '../../src/core/language/time';
import { alarmsContract } from '../contracts/alarms';
import { handClock } from './hand-clock';
import { memoryAlarms } from './memory-alarms';

alarmsContract('alarms in memory', async () => {
  const clock = handClock();
  const alarms = memoryAlarms(clock);
  return {
    clock,
    turnBy: clock.turnBy,
    elapsed: clock.elapsed,
    open: async () => alarms.open(),
    empty: async () => alarms.forget(),
    close: async () => undefined,
    pass: async (seconds) => {
      const end = clock.elapsed() + seconds * 1000;
      for (;;) {
        const next = alarms.nextRing();
        if (next === undefined || next > end) break;
        clock.pass(Math.max(0, next - clock.elapsed()) / 1000);
        if ((await alarms.ringDue()) === 0) break;
      }
      clock.pass(Math.max(0, end - clock.elapsed()) / 1000);
    },
  };
});

describe('alarms in memory that misbehave', () => {
  const of: SubjectRef = { kind: 'duty', id: 'EO-1A/2026-general' };
  const noon = { of, version: 1, at: '2026-11-03T17:01:00.000Z' as Moment };

  const given = async (): Promise<{
    rung: string[];
    clock: ReturnType<typeof handClock>;
    alarms: ReturnType<typeof memoryAlarms>;
  }> => {
    const clock = handClock('2026-11-03T17:00:00.000Z');
    const alarms = memoryAlarms(clock);
    const rung: string[] = [];
    await alarms.open().listen(async () => void rung.push(clock.now()));
    return { rung, clock, alarms };
  };

  it('ring late', async () => {
    const { rung, clock, alarms } = await given();
    alarms.behave({ lateBy: () => 30 });
    await alarms.open().arm([noon]);
    clock.pass(60);
    expect(await alarms.ringDue()).toBe(0);
    clock.pass(30);
    expect(await alarms.ringDue()).toBe(1);
    expect(rung).toEqual(['2026-11-03T17:01:30.000Z']);
  });

  it('ring early', async () => {
    const { rung, clock, alarms } = await given();
    alarms.behave({ lateBy: () => -10 });
    await alarms.open().arm([noon]);
    clock.pass(50);
    await alarms.ringDue();
    expect(rung).toEqual(['2026-11-03T17:00:50.000Z']);
  });

  it('ring twice', async () => {
    const { clock, alarms } = await given();
    alarms.behave({ timesRung: () => 2 });
    await alarms.open().arm([noon]);
    clock.pass(60);
    expect(await alarms.ringDue()).toBe(2);
    expect(alarms.armed()).toBe(0);
  });

  it('forget everything', async () => {
    const { rung, clock, alarms } = await given();
    await alarms.open().arm([noon]);
    alarms.forget();
    expect(alarms.nextRing()).toBeUndefined();
    clock.pass(3600);
    await alarms.ringDue();
    expect(rung).toEqual([]);
  });

  it('give up a ring that keeps throwing, and may be armed again', async () => {
    const clock = handClock('2026-11-03T17:00:00.000Z');
    const alarms = memoryAlarms(clock);
    let tries = 0;
    const process = alarms.open();
    await process.listen(async () => {
      tries += 1;
      throw new Error('The store is away.');
    });
    await process.arm([noon]);
    for (let minute = 0; minute < 10; minute += 1) {
      clock.pass(60);
      await alarms.ringDue();
    }
    expect([tries, alarms.armed()]).toEqual([5, 0]);
    await process.arm([noon]);
    expect(alarms.armed()).toBe(1);
  });
});
