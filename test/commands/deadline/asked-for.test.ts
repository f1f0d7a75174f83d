import type { TestFloor } from '../floor';
import { floorWith, textOf as textOfPack, withActs } from '../packs/texts';
import { addElection, buttonsOf, dana, fiona, formOf, frank, lee, nora, openFloor, robin, seatNora, textOf } from '../floor';
import { cardOf, confirm, delivered, said, until } from '../corrections/said';

const DUTY = 'EO-1A/2026-general';
const NONE = 'No report for it is being made on the floor: Request a report asks for one.';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-23T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await delivered(floor);
  return floor;
};
const ask = (floor: TestFloor, line = '') => floor.say(dana, `/report request doj "Assessment" by 2026-12-11 --duty ${DUTY} ${line}`);

/** What stands below `Reports` on its card. */
const reportsOn = async (floor: TestFloor, duty = DUTY): Promise<readonly string[]> => {
  const lines = (await cardOf(floor, `duty ${duty}`)).split('\n');
  const at = lines.indexOf('Reports');
  return at < 0 ? [] : lines.slice(at + 1).filter((_, nth, all) => all.slice(0, nth + 1).every((each) => each.startsWith('• '))).map((line) => line.slice(2));
};
const drawnDuties = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.of.kind === 'duty' ? [each.of.id] : [])).toSorted();

describe('the card of a duty', () => {
  it('says that no report is asked for it, with a button that asks for one', async () => {
    const floor = await running();
    expect(await reportsOn(floor)).toEqual([NONE]);
    expect(buttonsOf(await floor.say(dana, `/deadline show ${DUTY}`))).toContain('Request a report: report/request duty EO-1A/2026-general');
    const form = formOf(await floor.press(dana, 'report/request', `duty ${DUTY}`));
    expect(form.fields.find(({ name }) => name === 'duties')?.filled).toBe(DUTY);
  });

  it('says so of nothing that waits for its date, has none, or is closed', async () => {
    const floor = await running();
    expect(await reportsOn(floor, 'EO-1B/2026-general')).toEqual([]);
    expect(await reportsOn(floor, 'EO-3A/2026-general')).toEqual([]);
    await floor.say(dana, `/deadline close ${DUTY} "It does not apply."`);
    await confirm(floor, nora, `duty ${DUTY}`);
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Not applicable');
    expect(await reportsOn(floor)).toEqual([]);
  });

  it('says so of nothing that acts meet, and not a report', async () => {
    const floor = await floorWith(textOfPack({ rules: withActs(45) }));
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(await reportsOn(floor, 'S-1/2026-general')).toEqual([NONE]);
    expect(await reportsOn(floor, 'S-3/2026-general')).toEqual([]);
  });

  it('names the report that is asked for it, how far it is, and when it is out', async () => {
    const floor = await running();
    await ask(floor);
    expect(await reportsOn(floor)).toEqual(['“Assessment”, RPT-1: by Fri 11 December 2026, 17:00 ET, asked of DOJ']);
    // One report for both.
    expect(await reportsOn(floor, 'U3371C-45/2026-general')).toEqual(await reportsOn(floor));
    expect(buttonsOf(await floor.say(dana, `/deadline show ${DUTY}`))).not.toContain('Request a report: report/request duty EO-1A/2026-general');
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await reportsOn(floor)).toEqual(['“Assessment”, RPT-1: by Fri 11 December 2026, 17:00 ET, with DOJ']);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    expect(await reportsOn(floor)).toEqual(['“Assessment”, RPT-1: by Fri 11 December 2026, 17:00 ET, handed in by DOJ, with ODNI']);
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(await reportsOn(floor)).toEqual(['“Assessment”, RPT-1: released on Mon 23 November 2026']);
  });

  it('says again that none is asked for once it is cancelled, or given back', async () => {
    const floor = await running();
    await ask(floor);
    await floor.say(dana, '/report cancel RPT-1 "Not from them."');
    expect(await reportsOn(floor)).toEqual(['“Assessment”, RPT-1: by Fri 11 December 2026, 17:00 ET, cancelled by ODNI', NONE]);
    await floor.say(dana, `/report request fbi "Assessment anew" by 2026-12-12 --duty ${DUTY}`);
    expect((await reportsOn(floor)).at(-1)).toBe('“Assessment anew”, RPT-2: by Sat 12 December 2026, 17:00 ET, asked of FBI');
  });

  it('is drawn anew whenever a line of it changes, and by nothing else', async () => {
    const floor = await running();
    await ask(floor);
    const both = [DUTY, 'U3371C-45/2026-general'];
    expect(await drawnDuties(floor)).toEqual(both);
    for (const done of [
      () => floor.press(lee, 'request/take', 'request RPT-1'),
      () => floor.say(dana, '/report suspense RPT-1 2026-12-14 --reason "a day more"'),
      () => floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' }),
      () => floor.press(dana, 'request/accept', 'request RPT-1'),
    ]) {
      await done();
      expect(await drawnDuties(floor)).toEqual(both);
    }
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(await drawnDuties(floor)).toEqual(expect.arrayContaining(both));
  });

  it('is not drawn anew by what its line does not tell', async () => {
    const floor = await running();
    await ask(floor);
    await floor.press(lee, 'request/take', 'request RPT-1');
    await delivered(floor);
    await floor.press(lee, 'request/draft', 'request RPT-1');
    expect(await drawnDuties(floor)).toEqual([]);
  });

  it('does not name what is for named people, but to whoever it is for', async () => {
    const floor = await running();
    await floor.say(dana, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFIONA');
    await ask(floor, '--incident INC-1');
    expect(textOf(await floor.say(frank, `/deadline show ${DUTY}`))).toContain(`Reports\n• ${NONE}`);
    for (const reader of [fiona, lee, dana]) expect(textOf(await floor.say(reader, `/deadline show ${DUTY}`))).toContain('RPT-1: by Fri 11 December 2026');
  });

  it('is drawn anew when what a report is called is expunged', async () => {
    const floor = await running();
    await ask(floor);
    await delivered(floor);
    const form = formOf(await floor.say(dana, '/watch expunge RPT-1'));
    const written = form.fields.find(({ name }) => name === 'written');
    const text = written?.kind === 'choice' ? (written.options[0]?.value ?? '') : '';
    await floor.send(dana, 'watch/expunge', 'request RPT-1', { written: text, reason: 'A name stands in it.' }, form.given);
    await delivered(floor);
    await confirm(floor, nora, `text ${text}`);
    expect(await drawnDuties(floor)).toEqual([DUTY, 'U3371C-45/2026-general']);
    expect((await reportsOn(floor))[0]).toMatch(/^“\(these words were expunged\)”, RPT-1: /);
  });
});

describe('whoever is reminded of a duty', () => {
  const reminders = async (floor: TestFloor): Promise<readonly string[]> =>
    (await said(floor)).flatMap(({ text, to }) => (to === 'thread' && text.startsWith('DNI assessment, ') && text.includes('left.') ? [text] : []));

  it('is told that no report is asked for it, and can ask for one there', async () => {
    const floor = await running();
    await until(floor, '2026-12-05T15:00:00.000Z');
    expect(await reminders(floor)).toEqual([`DNI assessment, EO-1A/2026-general: 14 days left. Due Fri 18 December 2026, 23:59 ET. ODNI owes it to the President, State, Treasury, Defense, DOJ and DHS. ${NONE}`]);
  });

  it('is not told so while one is being made, and is again once it is given back', async () => {
    const floor = await running();
    await ask(floor);
    await until(floor, '2026-12-05T15:00:00.000Z');
    expect(await reminders(floor)).toHaveLength(1);
    await floor.say(dana, '/report cancel RPT-1 "Not from them."');
    await until(floor, '2026-12-12T15:00:00.000Z');
    expect((await reminders(floor)).map((text) => text.includes(NONE))).toEqual([true]);
  });
});
