import { addElection, dana, formOf, lee, nora, openFloor, seatNora, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { confirm, said, until } from './said';

/** DOJ has what is wanted for the assessment on the last day that it may leave the building. */
const wanted = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Question', day: '2026-12-18', duties: ['EO-1A/2026-general'] });
  await floor.press(lee, 'request/take', 'request RPT-1');
  await said(floor);
  return floor;
};

describe('a date that moves to before what is wanted for it', () => {
  const LINE = '/election correct 2026-general --day 2026-10-20 --reason "typed two weeks late"';
  const MOVE = '• DNI assessment, EO-1A/2026-general: Fri 18 December 2026 -> Fri 4 December 2026, leaves the building by Fri 4 December 2026, not Fri 18 December 2026; RPT-1 is wanted on Fri 18 December 2026, after that: agree on an earlier day';

  it('names the request before it is proposed and before it is confirmed', async () => {
    const floor = await wanted();
    expect(textOf(await floor.say(dana, LINE))).toContain(MOVE);
    expect((await confirm(floor, nora, 'election 2026-general')).shown).toContain(MOVE);
  });

  it('is told in the thread of the request, to whoever asked and whoever has it, with what sets an earlier day', async () => {
    const floor = await wanted();
    await floor.say(dana, LINE);
    await confirm(floor, nora, 'election 2026-general');
    const spoken = (await said(floor)).filter(({ text }) => text.includes('which RPT-1 serves'));
    expect(spoken.map(({ to, text, mentions, buttons }) => ({ to, text, mentions, buttons: buttons.map(({ command, label }) => `${label}: ${command}`) }))).toEqual([
      {
        to: 'thread',
        text: 'DNI assessment, EO-1A/2026-general, which RPT-1 serves, must leave the building by Fri 4 December 2026 now. RPT-1 is wanted only by Fri 18 December 2026, 17:00 ET, which is too late for it: agree on an earlier day, and whoever asked sets it.',
        mentions: [dana, lee],
        buttons: ['Set the suspense: report/suspense'],
      },
    ]);
    expect(formOf(await floor.press(dana, 'report/suspense', 'request RPT-1')).intro).toContain('Wanted by Fri 18 December 2026, 17:00 ET.');
  });

  it('is told once, and not where it stays before the date', async () => {
    const floor = await wanted();
    await floor.say(dana, LINE.replace('2026-10-20', '2026-10-27'));
    await confirm(floor, nora, 'election 2026-general');
    expect((await said(floor)).filter(({ text }) => text.includes('which RPT-1 serves'))).toHaveLength(1);
    await floor.say(dana, LINE);
    expect((await confirm(floor, nora, 'election 2026-general')).shown).not.toContain('RPT-1');
    expect((await said(floor)).filter(({ text }) => text.includes('which RPT-1 serves'))).toEqual([]);
    await floor.say(dana, LINE.replace('2026-10-20', '2026-11-03'));
    await confirm(floor, nora, 'election 2026-general');
    await until(floor, '2026-11-06T15:00:00.000Z');
    expect((await said(floor)).filter(({ text }) => text.includes('which RPT-1 serves'))).toEqual([]);
  });
});
