import type { TestFloor } from '../floor';
import { buttonsOf, dana, fiona, frank, lee, openFloor, sam, textOf } from '../floor';
import { cardOf, said, until } from '../corrections/said';
import { seatAgain } from '../people/seat';

/*
 * What an agency wrote before it gave a request back stays that agency's words, and is not shown as those of the agency
 * that is asked next.
 */

const opened = async (line: string): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
  await floor.say(dana, line);
  return floor;
};

/** FBI files what there is and its part, gets that back, and gives it all back; DHS is asked. */
const passedOn = async (): Promise<TestFloor> => {
  const floor = await opened('/report request doj,fbi "Materiality" by 2026-12-01 --lead doj');
  await floor.send(frank, 'request/interim', 'request RPT-1.2', { text: 'FBI INTERIM', restOn: '2026-11-30' });
  await floor.say(frank, '/report interim RPT-1.2 2026-11-27 --reason "SOONER"');
  await floor.send(frank, 'request/contribute', 'request RPT-1.2', { text: 'FBI PART' });
  await floor.send(dana, 'request/send-back', 'request RPT-1.2', { reason: 'NOT YET' });
  await floor.send(frank, 'request/return', 'request RPT-1.2', { reason: 'NOT OURS', suggests: 'dhs' });
  await floor.press(dana, 'request/ask-suggested', 'request RPT-1.2');
  return floor;
};

const written = [
  'The part of FBI, before it gave it back:\nFBI PART',
  'Interim answer of FBI, before it gave it back:\nFBI INTERIM',
  'FBI corrected the day for the rest, before it gave it back:\nSOONER',
  'Sent back to FBI, before it gave it back:\nNOT YET',
  'Given back by FBI:\nNOT OURS',
];

describe('a part that is asked of another agency', () => {
  it('is read with what the agency before wrote under its own name, and the new one has written nothing', async () => {
    const floor = await passedOn();
    for (const who of [dana, sam, lee]) expect(textOf(await floor.say(who, '/report read RPT-1'))).toBe(['“Materiality”, RPT-1', ...written].join('\n\n'));
    await floor.send(sam, 'request/contribute', 'request RPT-1.2', { text: 'DHS PART' });
    expect(textOf(await floor.say(dana, '/report read RPT-1'))).toBe(['“Materiality”, RPT-1', 'The part of DHS:\nDHS PART', ...written].join('\n\n'));
    expect(textOf(await floor.say(frank, '/report read RPT-1'))).toMatch(/^What was written for RPT-1 is read by ODNI, DOJ and DHS, whom it concerns/);
  });

  it('says on its card what the agency before left to read, and nothing of it as of the new one', async () => {
    const floor = await passedOn();
    expect(await cardOf(floor, 'request RPT-1')).toContain(
      'DHS: returned by FBI after less than a day (it left an interim answer and its part: press Read); asked Mon 2 November 2026, 09:00 ET, not seen\n',
    );
    await floor.send(sam, 'request/interim', 'request RPT-1.2', { text: 'DHS INTERIM', restOn: '2026-11-20' });
    expect(await cardOf(floor, 'request RPT-1')).toMatch(/DHS: returned by FBI .*; taken; interim filed, the rest on Fri 20 November 2026\n/);
  });

  it('can have the words of the agency before expunged like any', async () => {
    const floor = await passedOn();
    expect(JSON.stringify(await floor.say(dana, '/watch expunge RPT-1'))).toContain('FBI PART');
  });
});

describe('a whole that is asked of another agency', () => {
  it('has no interim, forecast or denial of the agency before on its card', async () => {
    const floor = await opened('/report request doj "Materiality" by 2026-12-01');
    await floor.send(lee, 'request/interim', 'request RPT-1', { text: 'DOJ INTERIM', restOn: '2026-12-04' });
    await floor.say(lee, '/report interim RPT-1 2026-12-07 --reason "LATER"');
    await floor.say(lee, '/report extend RPT-1 "MORE TIME" until 2026-12-08 --forecast 2026-12-07');
    await floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'NO' });
    expect(await cardOf(floor, 'request RPT-1')).toMatch(/Extension denied: .*\nInterim: .*\nInterim corrected: by DOJ: LATER\nExpected: /);
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'NOT OURS', suggests: 'dhs' });
    await floor.press(dana, 'request/ask-suggested', 'request RPT-1');
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('DHS: returned by DOJ after less than a day (it left an interim answer: press Read); asked ');
    expect(card).not.toMatch(/Interim: |Interim corrected|Extension denied|Expected: /);
    expect(textOf(await floor.say(sam, '/report read RPT-1'))).toBe(
      [
        '“Materiality”, RPT-1',
        'Interim answer of DOJ, before it gave it back:\nDOJ INTERIM',
        'DOJ corrected the day for the rest, before it gave it back:\nLATER',
        'A later suspense was denied to DOJ, before it gave it back:\nNO',
        'Given back by DOJ:\nNOT OURS',
      ].join('\n\n'),
    );
    expect(textOf(await floor.say(sam, '/report interim RPT-1 2026-12-02 --reason x'))).toMatch(/^(No interim answer to RPT-1 is filed|Correcting an interim answer is for)/);
  });

  it('is late by what the agency before said under that name, and asks the new one', async () => {
    const floor = await opened('/report request doj "Materiality" by 2026-11-10');
    await until(floor, '2026-11-12T15:00:00.000Z');
    await floor.say(lee, '/report late RPT-1 other fbi "The county was shut"');
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'NOT OURS', suggests: 'dhs' });
    await floor.press(dana, 'request/ask-suggested', 'request RPT-1');
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toMatch(/Late because, DOJ: another reason.*: “The county was shut”, says DOJ, Thu 12 November 2026/);
    expect(card).toContain('Late because, DHS: nobody has said yet\n');
    expect(buttonsOf(await floor.say(sam, '/report status RPT-1'))).toContain('Why it is late: report/late request RPT-1');
    expect(buttonsOf(await floor.say(fiona, '/report status RPT-1'))).toContain('Add a statement: report/statement request RPT-1');
    expect(textOf(await floor.say(fiona, '/report statement RPT-1 "It was open"'))).toBe('The statement of FBI stands on RPT-1.');
    await floor.say(sam, '/report late RPT-1 late-input');
    expect(await cardOf(floor, 'request RPT-1')).toMatch(/Late because, DOJ: .*\nLate because, DHS: late input, says DHS/);
    expect(await cardOf(floor, 'request RPT-1')).toContain('Statements\n• FBI, Thu 12 November 2026, 10:00 ET: It was open');
    expect(textOf(await floor.say(fiona, '/report statement RPT-1 "Wide open"'))).toBe('The statement of FBI stands on RPT-1.');
    await floor.say(sam, '/report extend RPT-1 "Time" until 2026-11-20 --forecast 2026-11-19');
    await floor.press(dana, 'request/grant', 'request RPT-1');
    await until(floor, '2026-11-23T15:00:00.000Z');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Late because: nobody has said yet\n');
  });
});

describe('the days that are lost', () => {
  it('are told from the day it was first asked, also those it lay with its asker', async () => {
    const floor = await opened('/report request doj "Materiality" by 2026-12-01');
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'NOT OURS' });
    await until(floor, '2026-11-17T15:00:00.000Z');
    await said(floor);
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'dhs' });
    expect((await said(floor)).find(({ to }) => to === 'thread')?.text).toContain(
      ' It was with DOJ for less than a day; first asked Mon 2 November 2026, it has lost 2 weeks and 1 day, and the suspense has not moved. ',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain(
      'DHS: returned by DOJ after less than a day; first asked Mon 2 November 2026, 2 weeks and 1 day lost; asked Tue 17 November 2026, 10:00 ET, not seen\n',
    );
    await until(floor, '2026-11-19T15:00:00.000Z');
    await floor.send(sam, 'request/return', 'request RPT-1', { reason: 'NOT OURS' });
    expect(await cardOf(floor, 'request RPT-1')).toContain(
      'DHS: returned by DOJ after less than a day; first asked Mon 2 November 2026, 2 weeks and 1 day lost; returned Thu 19 November 2026, 10:00 ET',
    );
    await said(floor);
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'fbi' });
    expect((await said(floor)).find(({ to }) => to === 'thread')?.text).toContain(
      ' It was with DHS for 2 days; first asked Mon 2 November 2026, it has lost 2 weeks and 3 days, and the suspense has not moved. ',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain(
      'FBI: returned by DOJ after less than a day; returned by DHS after 2 days; first asked Mon 2 November 2026, 2 weeks and 3 days lost; asked Thu 19 November 2026, 10:00 ET, not seen\n',
    );
  });
});
