import { inWords } from '../../src/main/doctor/finding';
import { outboxFound } from '../../src/main/doctor/outbox';
import { memoryStore } from '../fakes/memory-store';
import { at, notice, now, promise, zone } from '../contracts/floor';

const later = (time: string) => at(`03T${time}`);

describe('what the doctor says of the outbox', () => {
  const store = () => memoryStore();
  const found = async (of: ReturnType<typeof store>, hour = now) => inWords(await outboxFound(of, hour, zone)).split('\n').slice(0, -2);

  it('that nothing waits, or what has only just come', async () => {
    const floor = store();
    expect(await found(floor)).toEqual(['ok    Outbox: nothing waits to be posted.']);
    await promise(floor, notice('a'));
    expect(await found(floor)).toEqual(['ok    Outbox: 1 message waits to be posted.']);
    expect(await found(floor, later('12:09:59'))).toEqual(['ok    Outbox: 1 message waits to be posted.']);
  });

  it('that nobody has tried to post what has waited for long', async () => {
    const floor = store();
    await promise(floor, notice('a'), notice('b'));
    expect(await found(floor, later('12:10:00'))).toEqual([
      'NO    Outbox: 2 messages wait to be posted, the oldest since Tue 3 November 2026, 07:00 ET.',
      '      Nobody has tried to: see that a process with PROCESS=all or PROCESS=worker runs, and that its /readyz is well.',
    ]);
  });

  it('what is in the way, and that it is for long', async () => {
    const floor = store();
    const [first, second, third] = [notice('a'), notice('b'), notice('c')];
    await promise(floor, first, second, third);
    await floor.outbox.claim(now, later('12:00:30'), 10, now);
    await floor.outbox.later(first.id, later('12:01:00'), false, 'Slack does not accept our bot token any more.');
    await floor.outbox.later(second.id, later('12:01:00'), false, 'Slack does not accept our bot token any more.');
    await floor.outbox.later(third.id, later('12:01:00'), true, 'the line was cut');
    const why = 'In the way: Slack does not accept our bot token any more. The line was cut.';
    expect(await found(floor)).toEqual([`note  Outbox: 3 messages wait to be posted. ${why}`]);
    expect(await found(floor, later('13:00:00'))).toEqual([
      `NO    Outbox: 3 messages wait to be posted, the oldest since Tue 3 November 2026, 07:00 ET. ${why}`,
      '      Mend that; what waits goes out by itself within minutes.',
    ]);
  });

  it('nothing of those who are left in peace, whose night is no fault', async () => {
    const floor = store();
    await promise(floor, { ...notice('a'), quietUntil: later('18:00:00') });
    expect(await found(floor, later('17:00:00'))).toEqual(['ok    Outbox: 1 message waits to be posted.']);
    expect(await found(floor, later('18:11:00'))).toContain('NO    Outbox: 1 message waits to be posted, the oldest since Tue 3 November 2026, 13:00 ET.');
  });

  it('what was refused, beside what waits', async () => {
    const floor = store();
    const [first, second] = [notice('a'), notice('b')];
    await promise(floor, first, second);
    await floor.outbox.claim(now, later('12:00:30'), 10, now);
    await floor.outbox.refused(first.id, 'is_archived', now);
    expect(await found(floor)).toEqual([
      'NO    Outbox: 1 message could not be posted.',
      '      watchfloor outbox lists them and why; when that is mended: watchfloor outbox retry all',
      'ok    Outbox: 1 message waits to be posted.',
    ]);
  });
});
