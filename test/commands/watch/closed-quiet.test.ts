import { tellMornings } from '../../../src/application/mornings';
import { moment } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { alex, withAlex } from '../people/seat';
import { dana, lee, openFloor, robin, textOf, withRequest } from '../floor';

/** The day before Thanksgiving is recorded as closed; the day after it is a Friday. */
const CLOSED = '2026-11-25';
const NOON = '2026-11-25T17:00:00.000Z';
const MORNING_AFTER = '2026-11-27T14:00:00.000Z';

const closed = async (floor: TestFloor): Promise<TestFloor> => {
  await floor.send(dana, 'watch/closed', undefined, { day: CLOSED, reason: 'An executive order' }, CLOSED);
  await delivered(floor);
  return floor;
};

/** What comes to people alone by then, as its kind and to whom. */
const alone = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap(({ kind, at }) => (at.at === 'person' ? [`${kind} to ${at.person}`] : []));

describe('a day that is recorded as closed', () => {
  it('is quiet like a night: a new ask comes with the next working morning', async () => {
    const floor = await closed(await openFloor());
    floor.clock.turnTo(moment(NOON));
    await floor.say(dana, '/report request doj "What of it" by 2026-12-10');
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment('2026-11-27T13:59:00.000Z'));
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment(MORNING_AFTER));
    expect(await alone(floor)).toEqual([`card to ${lee}`]);
  });

  it('without a closure is as any other', async () => {
    const floor = await openFloor();
    floor.clock.turnTo(moment(NOON));
    await floor.say(dana, '/report request doj "What of it" by 2026-12-10');
    expect(await alone(floor)).toEqual([`card to ${lee}`]);
  });

  it('holds back what is said of what ran before it was recorded', async () => {
    const floor = await closed(await withRequest());
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await delivered(floor);
    floor.clock.turnTo(moment(NOON));
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'More.' });
    expect((await alone(floor)).filter((each) => each.startsWith('notice'))).toEqual([]);
    floor.clock.turnTo(moment(MORNING_AFTER));
    expect((await alone(floor)).filter((each) => each.startsWith('notice'))).toEqual([`notice to ${lee}`]);
  });

  it('is one where each person is, by their own zone', async () => {
    const floor = await closed(await openFloor());
    await floor.desk.handIn({
      by: { kind: 'operator', name: 'test' },
      order: ({ at }) => ({
        to: 'agency', id: 'doj',
        order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: 'doj' as never, name: 'DOJ', people: [{ person: lee, name: 'Lee Park', roles: ['action-officer'], zone: 'Asia/Tokyo' as never }, { person: robin, name: 'Robin Cole', roles: ['releaser'] }] },
      }),
    });
    await delivered(floor);
    // It is Wednesday morning there, and still Tuesday evening here.
    floor.clock.turnTo(moment('2026-11-25T00:30:00.000Z'));
    await floor.say(dana, '/report request doj "What of it" by 2026-12-10');
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment('2026-11-27T00:00:00.000Z'));
    expect(await alone(floor)).toEqual([`card to ${lee}`]);
  });

  it('is one for what is said of an agency, too', async () => {
    const floor = await closed(await withAlex(await openFloor()));
    floor.clock.turnTo(moment(NOON));
    await floor.say(lee, '/watch away 2026-12-14..2026-12-18 cover @UALEX');
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment(MORNING_AFTER));
    expect(await alone(floor)).toEqual([`notice to ${alex}`]);
  });

  it('is one for what is said of a report', async () => {
    const floor = await closed(await withRequest());
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await delivered(floor);
    floor.clock.turnTo(moment(NOON));
    await floor.say(robin, '/report release RPT-1');
    const [thread] = (await delivered(floor)).flatMap((each) => (each.kind === 'notice' && each.text.includes('It is night or a day off for') ? [each] : []));
    expect(thread?.text).toContain('told Fri 27 November 2026, 09:00 ET.');
  });

  it('has no morning message, and what is put off until tomorrow comes after it', async () => {
    const floor = await closed(await withRequest());
    floor.clock.turnTo(moment('2026-11-24T15:00:00.000Z'));
    expect(textOf(await floor.send(lee, 'watch/later', 'request RPT-1', { when: 'morning' }))).toContain('stands in your message of Fri 27 November 2026, 09:00 ET.');
    await delivered(floor);
    floor.clock.turnTo(moment('2026-11-25T14:00:00.000Z'));
    await tellMornings({ ...floor, told: new Set() });
    expect(await alone(floor)).toEqual([]);
    floor.clock.turnTo(moment(MORNING_AFTER));
    await tellMornings({ ...floor, told: new Set() });
    expect(await alone(floor)).toContain(`notice to ${lee}`);
  });
});
