import { dana, formOf, lee, openFloor, textOf } from '../floor';

describe('words in quotes behind the day', () => {
  it('are what is wanted, of a request', async () => {
    const floor = await openFloor();
    expect(textOf(await floor.say(dana, '/report request doj by 2026-12-04 "Who did it"'))).toContain('“Who did it”, RPT-1, by Fri 4 December 2026, 17:00 ET');
  });

  it('are the reason, of a later suspense, and are not lost', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Who did it" by 2026-12-04');
    const { fields } = formOf(await floor.say(lee, '/report extend RPT-1 until 2026-12-10 "The county is slow"'));
    expect(fields.flatMap(({ name, filled }) => (filled === undefined ? [] : [[name, filled]]))).toEqual([['day', '2026-12-10'], ['reason', 'The county is slow']]);
    expect(textOf(await floor.say(lee, '/report extend RPT-1 until 2026-12-10 "The county is slow" --forecast 2026-12-09'))).toContain('ODNI is asked for RPT-1 until Thu 10 December 2026, 17:00 ET');
  });
});
