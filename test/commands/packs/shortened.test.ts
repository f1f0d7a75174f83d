import { delivered, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin } from '../floor';
import { boot, floorWith, inHours, textOf, withAlarm } from './texts';

const hours = (count: number): string => withAlarm(inHours(count));

/** What stands in the form of Apply. */
const shown = async (floor: TestFloor): Promise<string> => formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro ?? '';

/** What the floor reads of a duty once two people have applied it. */
const toldOf = async (floor: TestFloor, title: string): Promise<readonly string[]> => {
  await delivered(floor);
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'The statute was amended.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
  await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
  return (await delivered(floor)).flatMap((each) => (each.kind === 'notice' && each.text.startsWith(title) ? [each.text] : []));
};

/** Something was seen at half past nine on 10 November. */
const seen = async (limit: string): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ rules: withAlarm(limit) }), '2026-11-10T15:00:00.000Z');
  await floor.say(robin, '/deadline start S-8 --on 2026-11-10T09:30');
  return floor;
};

describe('a version that shortens a limit already missed', () => {
  it('says how late it is by the new due and by the one before, and that its ladder climbs anew', async () => {
    const floor = await floorWith(textOf(), '2026-11-04T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await until(floor, '2027-01-05T15:00:00.000Z');
    await boot(floor, textOf({ version: '1.1', days: 30 }));
    expect(await shown(floor)).toContain(
      [
        '1 duty moves:',
        '• The first report, S-1/2026-general: Fri 18 December 2026 -> Thu 3 December 2026',
        '1 duty is missed already, and by another due then:',
        '• The first report, S-1/2026-general: 33 days past its new due, 18 days past the one before',
        'A ladder that nobody has acknowledged climbs anew from that moment on; a day that somebody has named stays.',
        'Rules: 1 changed, 0 added, 0 removed.',
      ].join('\n'),
    );
  });

  it('says so of hours as well', async () => {
    const floor = await seen('{ count: 8, unit: hours }');
    await until(floor, '2026-11-10T23:40:00.000Z');
    await boot(floor, textOf({ version: '1.1', rules: hours(3) }));
    expect(await shown(floor)).toContain('1 duty is missed already, and by another due then:\n• The alarm, S-8/2026-11-10: 6 hours past its new due, 1 hour past the one before\n');
    expect(await toldOf(floor, 'The alarm')).toEqual([expect.stringContaining('Due Tue 10 November 2026, 12:30 ET. It was due Tue 10 November 2026, 17:30 ET before. DOJ owes it to Congress.')]);
  });
});

describe('a version that makes hours late at once', () => {
  it('says by how many minutes, and the hour it was due before', async () => {
    const floor = await seen('{ count: 8, unit: hours }');
    await until(floor, '2026-11-10T17:40:00.000Z');
    await boot(floor, textOf({ version: '1.1', rules: hours(3) }));
    expect(await shown(floor)).toContain(
      '• The alarm, S-8/2026-11-10: Tue 10 November 2026, 17:30 ET -> Tue 10 November 2026, 12:30 ET, missed at once\n:warning: 1 duty is late the moment this is applied:\n• The alarm, S-8/2026-11-10: 10 minutes past its new due\n',
    );
    expect(await toldOf(floor, 'The alarm')).toEqual([expect.stringContaining('It was due Tue 10 November 2026, 17:30 ET before. It is missed at once.')]);
  });

  it('says it in hours also where the law counted days before', async () => {
    const floor = await seen('{ count: 2, unit: calendar-days }');
    await until(floor, '2026-11-10T17:40:00.000Z');
    await boot(floor, textOf({ version: '1.1', rules: hours(1) }));
    expect(await shown(floor)).toContain('Thu 12 November 2026, 23:59 ET -> Tue 10 November 2026, 10:30 ET, missed at once\n:warning: 1 duty is late the moment this is applied:\n• The alarm, S-8/2026-11-10: 2 hours past its new due\n');
  });
});
