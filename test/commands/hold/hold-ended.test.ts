import { cardOf, confirm, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, lee, nora, seatNora, withRequest } from '../floor';
import { floorWith, textOf } from '../packs/texts';

const FIRST = 'S-1/2026-general';
const HELD = 'Rung 4, until Wed 23 December 2026, 17:00 ET, by a coordinator of ODNI';
const ENDED = 'The hold of rung 4, until Wed 23 December 2026, 17:00 ET, by Dana Reyes of ODNI, has ended with that: nobody holds the ladder of the new due.';

/** The first report is missed, and its rung 4 held. */
const heldDuty = async (): Promise<TestFloor> => {
  const floor = await floorWith(textOf({}), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await until(floor, '2026-12-21T22:30:00.000Z');
  await floor.send(dana, 'duty/hold', `duty ${FIRST}`, { reason: 'The President has asked for a day' });
  expect(await cardOf(floor, `duty ${FIRST}`)).toContain(`Held: ${HELD}: The President has asked for a day`);
  await said(floor);
  return floor;
};
const corrected = async (floor: TestFloor, day: string) => {
  await floor.say(dana, `/election correct 2026-general --day ${day} --reason "The notice says so."`);
  await confirm(floor, nora, 'election 2026-general');
  return (await said(floor)).filter(({ text }) => text.startsWith(`The first report, ${FIRST}`));
};

describe('a hold whose due moves', () => {
  it('has ended, which whoever held it is told with the correction, and stays on the card', async () => {
    const floor = await heldDuty();
    const notices = await corrected(floor, '2026-11-04');
    expect(notices.map(({ text }) => text)).toContainEqual(expect.stringContaining(ENDED));
    expect(notices.filter(({ text }) => text.includes(ENDED)).flatMap(({ to, mentions }) => [to, ...mentions])).toContain(dana);
    const card = await cardOf(floor, `duty ${FIRST}`);
    expect(card).toContain(`Held: ~${HELD}~: The President has asked for a day\nHold ended: Mon 21 December 2026, 17:30 ET, when the due moved to Sat 19 December 2026, 23:59 ET`);
    expect(card).not.toContain(`Held: ${HELD}`);
  });

  it('is not spoken of again by what moves the due next, nor where it was lifted before', async () => {
    const floor = await heldDuty();
    await corrected(floor, '2026-11-04');
    expect((await corrected(floor, '2026-11-05')).map(({ text }) => text).join('\n')).not.toContain('The hold of rung 4');
    const other = await heldDuty();
    await other.send(dana, 'duty/lift-hold', `duty ${FIRST}`, { reason: 'It was for the annex' });
    await said(other);
    expect((await corrected(other, '2026-11-04')).map(({ text }) => text).join('\n')).not.toContain('The hold of rung 4');
    expect(await cardOf(other, `duty ${FIRST}`)).toContain(`Held: ~${HELD}~: The President has asked for a day\nHold lifted: by a coordinator of ODNI: It was for the annex`);
  });

  it('stays on the card of what is closed meanwhile', async () => {
    const floor = await heldDuty();
    await floor.say(dana, `/deadline close ${FIRST} "Not owed here."`);
    await confirm(floor, nora, `duty ${FIRST}`);
    await corrected(floor, '2026-11-04');
    expect(await cardOf(floor, `duty ${FIRST}`)).toContain(`Held: ~${HELD}~: The President has asked for a day\nHold ended: `);
  });

  it('of what was met meanwhile puts nothing off once that is taken back', async () => {
    const floor = await heldDuty();
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-12-22', duties: [FIRST] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-12-21' });
    await corrected(floor, '2026-12-01');
    const form = formOf(await floor.say(dana, '/report correct RPT-1 sent congress never --reason "It lies here."'));
    await floor.send(dana, 'report/correct', 'report RPT-1', { what: 'never sent congress', reason: 'It lies here.' }, form.given);
    const state = (await floor.store.reading.subject({ kind: 'duty', id: FIRST }))?.standing.state;
    expect(state).toMatchObject({ status: 'open', formerHolds: [{ until: '2026-12-23T22:00:00.000Z' }] });
    expect(state).not.toHaveProperty('hold');
  });
});

describe('a hold whose suspense moves', () => {
  const was = 'Rung 4, until Fri 4 December 2026, 17:00 ET, by a coordinator of ODNI';
  const heldRequest = async (): Promise<TestFloor> => {
    const floor = await withRequest();
    await seatNora(floor);
    await until(floor, '2026-12-02T22:30:00.000Z');
    await floor.send(dana, 'request/hold', 'request RPT-1', { reason: 'DOJ is in court' });
    await said(floor);
    return floor;
  };

  it('has ended by a correction, which says so, and stays on the card', async () => {
    const floor = await heldRequest();
    await floor.say(nora, '/report suspense RPT-1 2026-12-08 --reason "The 8th was meant"');
    const notices = (await said(floor)).filter(({ text }) => text.includes('is wanted by'));
    const [notice] = notices;
    expect(notice?.text).toContain('In their words: “The 8th was meant” The hold of rung 4, until Fri 4 December 2026, 17:00 ET, by Dana Reyes of ODNI, has ended with that: nobody holds the ladder of the new suspense.');
    expect(notices.map(({ to }) => to)).toContain(dana);
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Held: ~${was}~: DOJ is in court\nHold ended: Wed 2 December 2026, 17:30 ET, when the suspense moved to Tue 8 December 2026, 17:00 ET`);
  });

  it('has ended by an extension that is granted, which says so', async () => {
    const floor = await heldRequest();
    await floor.say(lee, '/report extend RPT-1 "The court answers late" until 2026-12-08 --forecast 2026-12-07');
    await said(floor);
    await floor.press(dana, 'request/grant', 'request RPT-1');
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining('The hold of rung 4, until Fri 4 December 2026, 17:00 ET, by Dana Reyes of ODNI, has ended with that: nobody holds the ladder of the new suspense.'));
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Held: ~${was}~: DOJ is in court\nHold ended: `);
  });
});
