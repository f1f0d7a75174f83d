import { buttonsOf, dana, fiona, frank, lee, nora, openFloor, seatNora } from './floor';
import type { TestFloor } from './floor';

const labelsOf = async (floor: TestFloor, ...asked: Parameters<TestFloor['say']>): Promise<readonly string[]> => buttonsOf(await floor.say(...asked)).map((each) => each.split(': ')[0] ?? '');

describe('what one person is shown of a card', () => {
  it('leaves out of an incident what others only may press', async () => {
    const floor = await openFloor();
    await floor.say(frank, '/incident open Scans of the county --actor russia --target election-infrastructure --severity 2');
    expect(await labelsOf(floor, frank, '/incident show INC-1')).toEqual(['Note', 'Request a report']);
    expect(await labelsOf(floor, dana, '/incident show INC-1')).toEqual(['Note', 'Request a report', 'Close']);
  });

  it('leaves out of a duty what others only may press, and what is proposed by whoever asks', async () => {
    const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
    await seatNora(floor);
    await floor.say(fiona, '/deadline start FED-FWD-24 --on 2026-11-10 --at 09:30 --for fbi');
    await floor.say(dana, '/deadline close FED-FWD-24 "CISA had it from the sender"');
    expect(await labelsOf(floor, lee, '/deadline show FED-FWD-24')).toEqual(['Request a report']);
    expect(await labelsOf(floor, fiona, '/deadline show FED-FWD-24')).toEqual(['Request a report', 'Correct', 'Confirm', 'Withdraw']);
    expect(await labelsOf(floor, dana, '/deadline show FED-FWD-24')).toEqual(['Request a report', 'Correct', 'Withdraw']);
    expect(await labelsOf(floor, nora, '/deadline show FED-FWD-24')).toEqual(['Request a report', 'Correct', 'Confirm', 'Withdraw']);
  });

  it('leaves out of a report what others only may press, whatever it is about', async () => {
    const floor = await openFloor();
    await floor.say(frank, '/report request doj "Materiality" by 2026-12-01');
    expect(await labelsOf(floor, frank, '/report status RPT-1')).toEqual([]);
    expect(await labelsOf(floor, lee, '/report status RPT-1')).toContain('Take');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    expect(await labelsOf(floor, lee, '/report status RPT-1')).toEqual(['New version', 'Read']);
    expect(await labelsOf(floor, frank, '/report status RPT-1')).toEqual(expect.arrayContaining(['Concur', 'Accept']));
  });

  it('leaves the same out of the present card behind a button of an older version', async () => {
    const floor = await openFloor();
    await floor.say(frank, '/report request doj "Materiality" by 2026-12-01');
    for (const who of [lee, frank, dana]) {
      const behind = await floor.press(who, 'request/gone', 'request RPT-1');
      expect(buttonsOf(behind)).toEqual(buttonsOf(await floor.say(who, '/report status RPT-1')));
    }
    expect(buttonsOf(await floor.press(frank, 'request/gone', 'request RPT-1'))).toEqual([]);
  });
});
