import { cardOf, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, fiona, formOf, frank, lee, openFloor, problemsOf, refusedIn, robin, textOf } from '../floor';

const rpt = 'request RPT-1';

/** DOJ was asked for a report by the 10th, and has not handed it in on the 12th. */
const late = async (line = '/report request doj "What of it" by 2026-11-10'): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, line);
  await floor.press(lee, 'request/take', rpt);
  await until(floor, '2026-11-12T15:00:00.000Z');
  await said(floor);
  return floor;
};

const told = async (floor: TestFloor) => (await said(floor)).filter(({ to }) => to === 'thread');

describe('a report that serves no duty and missed its suspense', () => {
  it('is asked why on its card, until its agency or a coordinator says so', async () => {
    const floor = await late();
    expect(await cardOf(floor, rpt)).toContain('Late because: nobody has said yet\n');
    expect(buttonsOf(await floor.say(lee, '/report status RPT-1'))).toContain(`Why it is late: report/late ${rpt}`);
    expect(formOf(await floor.press(lee, 'report/late', rpt))).toMatchObject({
      title: 'Why it is late',
      intro: '“What of it”, RPT-1, was wanted by Tue 10 November 2026, 17:00 ET. The reason stands on its card, and nothing waits for it.',
      fields: [{ name: 'code' }, { name: 'agencies' }, { name: 'words' }],
    });
    expect(textOf(await floor.send(lee, 'report/late', rpt, { code: 'late-input', agencies: ['fbi'], words: 'The list came on Monday' }))).toBe(
      'Recorded why RPT-1 is late. FBI is told and may add a statement of its own.',
    );
    expect(await told(floor)).toMatchObject([
      {
        text: '“What of it”, RPT-1 is late, says Lee Park of DOJ: late input (FBI): “The list came on Monday”. It was wanted by Tue 10 November 2026, 17:00 ET. FBI may add a statement of its own.',
        mentions: [fiona],
        buttons: [{ command: 'report/statement' }],
      },
    ]);
    expect(await cardOf(floor, rpt)).toContain('Late because: late input (FBI): “The list came on Monday”, says DOJ, Thu 12 November 2026, 10:00 ET\n');
  });

  it('is offered for a statement to the agencies its reason names', async () => {
    const floor = await late();
    const none = 'No report that is late names your agency in its reason. What a reason for a late duty names is answered with /deadline statement.';
    expect(textOf(await floor.say(fiona, '/report statement'))).toBe(none);
    await floor.say(lee, '/report late RPT-1 late-input fbi');
    expect(formOf(await floor.say(fiona, '/report statement'))).toMatchObject({ title: 'Add a statement', about: { id: 'RPT-1' } });
    expect(textOf(await floor.say(robin, '/report statement'))).toBe(none);
  });

  it('takes the statement of an agency that only a former reason names', async () => {
    const floor = await late();
    await floor.say(lee, '/report late RPT-1 late-input fbi');
    await floor.say(lee, '/report late RPT-1 late-input dhs');
    expect(formOf(await floor.say(fiona, '/report statement'))).toMatchObject({ about: { id: 'RPT-1' } });
    expect(textOf(await floor.say(fiona, '/report statement RPT-1 "We sent it on Monday."'))).toBe('The statement of FBI stands on RPT-1.');
  });

  it('carries the statement of an agency the reason names, by that agency and no other', async () => {
    const floor = await late();
    expect(textOf(await floor.say(fiona, '/report statement RPT-1 "x"'))).toBe('Nobody has said yet why RPT-1 is late, so no agency is named. An owner or a coordinator does that first: /report late RPT-1.');
    await floor.say(dana, '/report late RPT-1 late-input fbi');
    expect(textOf(await floor.say(robin, '/report statement RPT-1 "x"'))).toBe('The reason given for RPT-1 names FBI, and not DOJ. A statement is for the agencies it names.');
    expect(textOf(await floor.say(frank, '/report statement RPT-1 "x"'))).toMatch(/^Adding a statement of an agency is for the leads and releasers of FBI;/);
    expect(formOf(await floor.press(fiona, 'report/statement', rpt)).fields).toMatchObject([{ name: 'words' }]);
    expect(textOf(await floor.say(fiona, '/report statement RPT-1 "We sent it on Monday."'))).toBe('The statement of FBI stands on RPT-1.');
    expect((await told(floor)).at(-1)?.text).toBe('“What of it”, RPT-1, statement of FBI: “We sent it on Monday.”');
    expect(await cardOf(floor, rpt)).toContain('Statements\n• FBI, Thu 12 November 2026, 10:00 ET: We sent it on Monday.');
    expect(formOf(await floor.say(dana, '/watch expunge RPT-1')).fields[0]).toMatchObject({ options: [{ label: expect.stringContaining('We sent it on Monday.') as unknown }, {}] });
  });

  it('is explained still once it is handed in late, and released', async () => {
    const floor = await late();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(buttonsOf(await floor.say(lee, '/report status RPT-1'))).toContain(`Why it is late: report/late ${rpt}`);
    expect(textOf(await floor.say(lee, '/report late RPT-1 review-not-finished'))).toBe('Recorded why RPT-1 is late.');
  });

  it('is not any more once a later suspense is granted, and then nobody is asked', async () => {
    const floor = await late();
    await floor.say(lee, '/report late RPT-1 late-input');
    await floor.say(lee, '/report extend RPT-1 "The county answers on Monday" until 2026-11-20 --forecast 2026-11-19');
    await floor.press(dana, 'request/grant', rpt);
    expect(await cardOf(floor, rpt)).not.toContain('Late because');
    expect(textOf(await floor.say(lee, '/report late RPT-1 late-input'))).toBe(
      'RPT-1 is not late, so there is nothing to explain. A reason is asked for once its date has passed, or when it is met after it.',
    );
  });

  it.each([
    ['/report late RPT-1 late-input', fiona, 'Saying why it is late is for coordinators, or the action officers, leads and releasers of DOJ; you are here as releaser of FBI. Nothing was changed. Ask one of them.'],
    ['/report late RPT-1 other', lee, 'Say in a few words why RPT-1 is late: “other” alone tells nobody anything.'],
    ['/report late RPT-9 late-input', lee, 'There is no request “RPT-9”.'],
  ] as const)('is answered specifically: %s', async (line, who, says) => {
    const floor = await late();
    expect(refusedIn(await floor.say(who, line))).toContain(says);
  });

  it('says once what was said already, and what code or agency there is not', async () => {
    const floor = await late();
    await floor.say(lee, '/report late RPT-1 late-input fbi');
    expect(textOf(await floor.say(lee, '/report late RPT-1 late-input fbi'))).toBe('That reason for RPT-1 was given at 10:00. Nothing was changed.');
    expect(problemsOf(await floor.say(lee, '/report late RPT-1 lazy')).code).toMatch(/^A reason is one of late-input, coordination-not-finished/);
    expect(problemsOf(await floor.say(lee, '/report late RPT-1 late-input fbj')).agencies).toContain('Did you mean fbi?');
  });

  it('of several agencies says whose part it was', async () => {
    const floor = await late('/report request doj,fbi "What of it" by 2026-11-10');
    expect(buttonsOf(await floor.say(lee, '/report status RPT-1'))).toContain('Why it is late, for DOJ: report/late request RPT-1');
    expect(buttonsOf(await floor.say(frank, '/report status RPT-1'))).toContain('Why it is late, for FBI: report/late request RPT-1.2');
    await floor.say(frank, '/report late RPT-1.2 late-input doj');
    const card = await cardOf(floor, rpt);
    expect(card).toContain('Late because, DOJ: nobody has said yet\n');
    expect(card).toContain('Late because, FBI: late input (DOJ), says FBI, Thu 12 November 2026, 10:00 ET\n');
  });
});

describe('a report that serves a duty', () => {
  it('is explained where the law says that it is late', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/report request odni "The assessment" by 2026-11-10 --duty EO-1A');
    await until(floor, '2026-11-12T15:00:00.000Z');
    expect(await cardOf(floor, rpt)).not.toContain('Late because');
    const says = 'RPT-1 serves EO-1A/2026-general: why that is late is said there, /deadline late EO-1A/2026-general.';
    expect(textOf(await floor.say(dana, '/report late RPT-1 late-input'))).toBe(says);
    expect(textOf(await floor.press(dana, 'report/late', rpt))).toBe(says);
    expect(textOf(await floor.say(dana, '/report late'))).toBe('No report that serves no duty is late. Why a duty is late is said with /deadline late.');
  });

  it('may also be none that is late at all', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    expect(textOf(await floor.say(lee, '/report late RPT-1'))).toMatch(/^RPT-1 is not late, so there is nothing to explain\./);
  });
});
