import type { PersonId } from '../../../src/core/language/actor';
import type { TestFloor } from '../floor';
import { dana, frank, lee, openFloor, sam, textOf } from '../floor';
import { cardOf } from '../corrections/said';
import { alex, saidSince, seatAgain, withAlex } from '../people/seat';

/** FBI gives back what somebody asked of it, and Dana, who coordinates and is of ODNI, asks DHS. */
const askedOn = async (asker: PersonId): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
  await floor.say(asker, '/report request fbi "Which networks" by 2026-12-01');
  await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not our networks' });
  await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'dhs' });
  await saidSince(floor);
  return floor;
};

describe('what a coordinator asks on for whoever asked', () => {
  it('stays theirs: they are told, and judge the answer', async () => {
    const floor = await askedOn(lee);
    expect(await cardOf(floor, 'request RPT-1')).toContain('Asked by: DOJ');
    await floor.say(sam, '/report extend RPT-1 "The log is late" until 2026-12-03 --forecast 2026-12-02');
    expect((await saidSince(floor)).flatMap(({ to }) => to)).toEqual([lee]);
    expect(textOf(await floor.press(lee, 'request/grant', 'request RPT-1'))).toMatch(/^RPT-1 is now wanted by Thu 3 December 2026/);
    await floor.send(sam, 'report/submit', 'report RPT-1', { text: 'Two networks.' });
    expect((await saidSince(floor)).flatMap(({ to }) => to)).toContain(lee);
    await floor.press(lee, 'request/accept', 'request RPT-1');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Accepted');
  });

  it('says who asks on, and calls whoever asked', async () => {
    const floor = await openFloor();
    await withAlex(floor);
    await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
    await floor.say(lee, '/report request fbi "Which networks" by 2026-12-01');
    const given = async (who: PersonId, by: PersonId, agency: string) => {
      await floor.send(who, 'request/return', 'request RPT-1', { reason: 'Not ours' });
      await saidSince(floor);
      await floor.send(by, 'request/ask-another', 'request RPT-1', { agency });
      return (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').map(({ text, to }) => [text.split('.')[0], to]);
    };
    expect(await given(frank, dana, 'dhs')).toEqual([['Dana Reyes of ODNI asks DHS instead, for DOJ: “Which networks”, RPT-1, by Tue 1 December 2026, 17:00 ET', [sam, lee]]]);
    expect(await given(sam, dana, 'dhs')).toEqual([['Dana Reyes of ODNI asks DHS once more, for DOJ: “Which networks”, RPT-1, by Tue 1 December 2026, 17:00 ET', [sam, lee]]]);
    expect(await given(sam, alex, 'fbi')).toEqual([['Alex Roe of DOJ asks FBI instead: “Which networks”, RPT-1, by Tue 1 December 2026, 17:00 ET', [frank, lee]]]);
    expect(await given(frank, alex, 'dhs')).toEqual([['DOJ asks DHS instead: “Which networks”, RPT-1, by Tue 1 December 2026, 17:00 ET', [sam]]]);
  });

  it('may be declined where it was only asked', async () => {
    const floor = await askedOn(lee);
    await floor.send(sam, 'request/decline', 'request RPT-1', { reason: 'No time' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Declined');
  });

  it('by their own agency, whoever asks on has asked', async () => {
    expect(await cardOf(await askedOn(dana), 'request RPT-1')).toContain('Tasked by: ODNI');
  });
});
