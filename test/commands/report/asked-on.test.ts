import { dana, frank, lee, openFloor, sam, textOf } from '../floor';
import { cardOf } from '../corrections/said';
import { saidSince, seatAgain } from '../people/seat';

/** Lee of DOJ asks FBI, which gives it back; Dana, who coordinates and is of ODNI, asks DHS for them. */
describe('what a coordinator asks on for whoever asked', () => {
  it('stays theirs: they are told, and judge the answer, and what may be declined still may', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
    await floor.say(lee, '/report request fbi "Which networks" by 2026-12-01');
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not our networks' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'dhs' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Asked by: DOJ');
    await saidSince(floor);
    await floor.say(sam, '/report extend RPT-1 "The log is late" until 2026-12-03 --forecast 2026-12-02');
    expect((await saidSince(floor)).flatMap(({ to }) => to)).toEqual([lee]);
    expect(textOf(await floor.press(lee, 'request/grant', 'request RPT-1'))).toContain('RPT-1');
    await floor.send(sam, 'report/submit', 'report RPT-1', { text: 'Two networks.' });
    expect((await saidSince(floor)).flatMap(({ to }) => to)).toContain(lee);
    expect(textOf(await floor.press(lee, 'request/accept', 'request RPT-1'))).toContain('RPT-1');
  });

  it('by their own agency, whoever asks on has asked', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
    await floor.say(dana, '/report request fbi "Which networks" by 2026-12-01');
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not our networks' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'dhs' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Tasked by: ODNI');
  });
});
