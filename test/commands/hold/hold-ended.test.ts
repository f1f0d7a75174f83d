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

describe('a hold of what comes back later than that put rung 4 off', () => {
  const was = 'Rung 4, until Fri 4 December 2026, 17:00 ET, by a coordinator of ODNI';
  const over = 'The hold of rung 4, until Fri 4 December 2026, 17:00 ET, by Dana Reyes of ODNI, has ended with that: the ladder climbs from now on, and rung 4 comes no earlier than that.';
  const heldRequest = async (): Promise<TestFloor> => {
    const floor = await withRequest();
    await seatNora(floor);
    await until(floor, '2026-12-02T22:30:00.000Z');
    await floor.send(dana, 'request/hold', 'request RPT-1', { reason: 'DOJ is in court' });
    await floor.press(lee, 'request/take', 'request RPT-1');
    await said(floor);
    return floor;
  };
  const handedIn = async (floor: TestFloor): Promise<void> => {
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    await said(floor);
  };
  const back = (floor: TestFloor) => floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'More' });

  it('has ended when it is sent back, which says so to whoever held it, and stays on the card', async () => {
    const floor = await heldRequest();
    await handedIn(floor);
    await until(floor, '2026-12-04T15:00:00.000Z');
    await back(floor);
    const notices = (await said(floor)).filter(({ text }) => text.includes('is sent back'));
    expect(notices[0]?.text).toContain(over);
    expect(notices.flatMap(({ to, mentions }) => [to, ...mentions])).toContain(dana);
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain(`Held: ~${was}~: DOJ is in court\nHold ended: Fri 4 December 2026, 10:00 ET, when it was sent back`);
    expect(card).not.toContain(`Held: ${was}`);
  });

  it('is struck through and not said to have ended where it had run out, nor spoken of by what comes after', async () => {
    const floor = await heldRequest();
    await handedIn(floor);
    await until(floor, '2026-12-07T15:00:00.000Z');
    await back(floor);
    expect((await said(floor)).map(({ text }) => text).join('\n')).not.toContain('The hold of rung 4');
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Held: ~${was}~: DOJ is in court`);
    expect(await cardOf(floor, 'request RPT-1')).not.toContain('Hold ended');
  });

  it('goes on, and nothing is said of it, where that puts rung 4 off further', async () => {
    const floor = await heldRequest();
    await handedIn(floor);
    await back(floor);
    expect((await said(floor)).map(({ text }) => text).join('\n')).not.toContain('The hold of rung 4');
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Held: ${was}`);
  });

  it('has ended when another agency is asked, or it is wanted after all', async () => {
    const floor = await heldRequest();
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'fbi' });
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining(over));
    expect(await cardOf(floor, 'request RPT-1')).toMatch(/Hold ended: Wed 2 December 2026, 17:30 ET, when it was asked anew/);
    const other = await heldRequest();
    await other.say(dana, '/report cancel RPT-1 "Not wanted"');
    await until(other, '2026-12-04T15:00:00.000Z');
    await said(other);
    await other.say(dana, '/report reinstate RPT-1 "It is wanted"');
    expect((await said(other)).map(({ text }) => text)).toContainEqual(expect.stringContaining(over));
    expect(await cardOf(other, 'request RPT-1')).toContain('Hold ended: Fri 4 December 2026, 10:00 ET, when it was wanted after all');
  });

  it('of a round has ended when that goes on', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    await until(floor, '2026-11-23T22:00:30.000Z');
    await floor.send(dana, 'round/hold', 'round RPT-1/v1', { reason: 'Their counsel is away' });
    await floor.say(dana, '/report cancel RPT-1 "Not wanted"');
    await until(floor, '2026-11-25T15:00:00.000Z');
    await said(floor);
    await floor.say(dana, '/report reinstate RPT-1 "It is wanted"');
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringMatching(/^The round goes on.* The hold of rung 4, until Wed 25 November 2026, 17:00 ET, by Dana Reyes of ODNI, has ended with that/));
    expect(await cardOf(floor, 'request RPT-1')).toContain('Held, of the round: ~Rung 4, until Wed 25 November 2026, 17:00 ET, by a coordinator of ODNI~: Their counsel is away\nHold ended, of the round: Wed 25 November 2026, 10:00 ET, when the round went on');
  });
});
