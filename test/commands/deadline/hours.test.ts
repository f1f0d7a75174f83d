import { cardOf, corrects, said, until } from '../corrections/said';
import { dana, fiona, formOf, frank, openFloor, problemsOf, ref, refusedIn, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { theCall } from './the-call';

const DUTY = 'FED-FWD-24/2026-12-13';
const COPY = 'delivery RPT-1/cisa';

/** A report that was received on 13 December at 14:00 ET, and has to be with CISA by the 14th at 14:00 ET; released on the 14th. */
const released = async (at = '2026-12-14T20:00:00.000Z'): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-12-13T19:05:00.000Z' });
  expect(textOf(await floor.say(fiona, '/deadline start FED-FWD-24 --on 2026-12-13 --at 14:00 --for fbi'))).toContain('Due Mon 14 December 2026, 14:00 ET.');
  await floor.send(dana, 'report/request', undefined, { agencies: ['fbi'], title: 'The report', day: '2026-12-14', time: '13:00', duties: [DUTY] });
  await floor.send(fiona, 'report/submit', 'report RPT-1', { text: 'As it was received.' });
  await until(floor, '2026-12-14T15:00:00.000Z');
  await floor.say(fiona, '/report release RPT-1');
  await until(floor, at);
  await said(floor);
  return floor;
};

const duty = async (floor: TestFloor): Promise<unknown> => (await floor.store.reading.subject(ref(`duty ${DUTY}`)))?.standing.state;
const texts = async (floor: TestFloor): Promise<readonly string[]> => (await said(floor)).map(({ text }) => text);

describe('a limit in hours that a report meets', () => {
  it('is met late where it goes out after the hour, the same day', async () => {
    const floor = await released();
    expect(textOf(await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14', at: '15:00' }))).toBe(
      'Recorded: RPT-1 went out to CISA on Mon 14 December 2026, 15:00 ET. It was the last one.',
    );
    expect(await duty(floor)).toMatchObject({ status: 'met-late', metOn: '2026-12-14', metHour: { at: '2026-12-14T20:00:00.000Z', said: true } });
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Met late, Mon 14 December 2026, 15:00 ET\n');
    expect(await cardOf(floor, 'request RPT-1')).toContain('CISA: sent Mon 14 December 2026, 15:00 ET, receipt not recorded yet');
    const all = await texts(floor);
    expect(all).toContain(`Report forwarded to CISA, ${DUTY}: met on Mon 14 December 2026, 15:00 ET, late. Nobody has said why it is late: an owner does, below.`);
    expect(all.join('\n')).toContain('“The report”, RPT-1: delivered to CISA on Mon 14 December 2026, 15:00 ET.');
  });

  it('is met on time where it went out before the hour, whenever that is recorded', async () => {
    const floor = await released('2026-12-15T15:00:00.000Z');
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14', at: '14:00' });
    expect(await duty(floor)).toMatchObject({ status: 'met', metHour: { at: '2026-12-14T19:00:00.000Z', said: true } });
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Met, Mon 14 December 2026, 14:00 ET\n');
  });

  it('counts when it was recorded where nobody gives the hour, and asks for it where that is late', async () => {
    const floor = await released('2026-12-14T20:07:00.000Z');
    const at = '15:07';
    expect(textOf(await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14' }))).toBe(
      `Recorded: RPT-1 went out to CISA on Mon 14 December 2026. It was the last one. ${DUTY} was due that day at 14:00 ET, and counts as met late, for it was recorded at ${at} ET without its hour. If it was otherwise, say the hour: /report correct RPT-1 sent cisa 2026-12-14 --at TIME --reason WORDS`,
    );
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain(`Met late, Mon 14 December 2026, recorded at ${at} ET\n`);
    expect(await texts(floor)).toContain(`Report forwarded to CISA, ${DUTY}: met on Mon 14 December 2026, recorded at ${at} ET, late. Nobody has said why it is late: an owner does, below.`);
  });

  it('counts by its day where that is recorded later without the hour, and says that nobody knows it', async () => {
    const floor = await released('2026-12-15T15:00:00.000Z');
    expect(textOf(await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14' }))).toBe(
      `Recorded: RPT-1 went out to CISA on Mon 14 December 2026. It was the last one. ${DUTY} was due that day at 14:00 ET, and counts as met on time, for the hour is not known. If it was otherwise, say the hour: /report correct RPT-1 sent cisa 2026-12-14 --at TIME --reason WORDS`,
    );
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Met, Mon 14 December 2026, at an hour that is not recorded\n');
  });

  it('refuses an hour that has not come, one that is on record already, and one that the wall never showed', async () => {
    const floor = await released('2026-12-14T20:00:00.000Z');
    expect(problemsOf(await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14', at: '15:01' }))).toEqual({
      at: 'Mon 14 December 2026, 15:01 ET has not come yet; it is Mon 14 December 2026, 15:00 ET. Record what has happened, at its hour, or leave the hour out.',
    });
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14', at: '13:00' });
    expect(problemsOf(await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14', at: '13:30' }))).toEqual({
      at: 'RPT-1/cisa is recorded as gone out on Mon 14 December 2026, 13:00 ET. Its hour is corrected with a reason, not overwritten: /report correct RPT-1 sent cisa 2026-12-14 --at 13:30.',
    });
    await until(floor, '2027-03-15T15:00:00.000Z');
    expect(refusedIn(await floor.say(frank, '/report correct RPT-1 sent cisa 2027-03-14 02:30 --reason "the slip"'))).toBe(
      'The clocks went forward on Sun 14 March 2027, so there was no 02:30 ET. Give the time the wall showed, such as 03:30.',
    );
  });
});

describe('/report correct of the hour of a sending', () => {
  it('shows first that what was late was not, keeps the former, and says both', async () => {
    const floor = await released('2026-12-14T20:07:00.000Z');
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14' });
    await said(floor);
    const { shown, answer } = await corrects(floor, frank, '/report correct RPT-1 sent cisa 2026-12-14 13:30 --reason "the slip says 13:30"');
    expect(shown).toContain(`Report forwarded to CISA, ${DUTY}: stays Mon 14 December 2026, met on time`);
    expect(textOf(answer)).toContain('Corrected. Gone out to CISA: Mon 14 December 2026, 13:30 ET.');
    expect(await duty(floor)).toMatchObject({ status: 'met', metHour: { at: '2026-12-14T18:30:00.000Z', said: true } });
    expect(await texts(floor)).toEqual(expect.arrayContaining([
      '“The report”, RPT-1: it went out to CISA on Mon 14 December 2026, 13:30 ET, and not on Mon 14 December 2026. Corrected by Frank Ono of FBI. In their words: “the slip says 13:30”',
      expect.stringMatching(/met on Mon 14 December 2026, 13:30 ET, and not on Mon 14 December 2026, recorded at 15:07 ET\.$/),
    ]));
    // The day stays where the hour alone is given.
    await corrects(floor, frank, '/report correct RPT-1 sent cisa --at 14:30 --reason "it was 14:30"');
    expect(await duty(floor)).toMatchObject({ status: 'met-late', metHour: { at: '2026-12-14T19:30:00.000Z', said: true } });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('CISA: sent ~Mon 14 December 2026~ ~Mon 14 December 2026, 13:30 ET~ Mon 14 December 2026, 14:30 ET');
    expect(card).toContain('Gone out to CISA: ~Mon 14 December 2026, 13:30 ET~ Mon 14 December 2026, 14:30 ET, by FBI: it was 14:30');
  });

  it('is asked for in the forms of what meets a limit in hours', async () => {
    const floor = await released();
    expect(formOf(await floor.press(frank, 'delivery/sent', COPY)).fields.map(({ name }) => name)).toEqual(['on', 'at', 'evidence']);
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14' });
    expect(formOf(await floor.say(frank, '/report correct RPT-1')).fields.map(({ name }) => name)).toEqual(['what', 'on', 'at', 'reason']);
  });

  it('is of what went out alone, and not of what is to come', async () => {
    const floor = await released();
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-12-14' });
    expect(refusedIn(await floor.say(fiona, '/report correct RPT-1 released fbi 2026-12-14 --at 10:00 --reason "x"'))).toBe('Only of what went out the hour counts. Leave it out, and give the day.');
    expect(refusedIn(await floor.say(frank, '/report correct RPT-1 sent cisa 2026-12-14 --at 23:00 --reason "x"'))).toBe(
      'Mon 14 December 2026, 23:00 ET has not come yet; it is Mon 14 December 2026, 15:00 ET. Record what has happened, at its hour, or leave the hour out.',
    );
  });
});

describe('an hour that comes twice', () => {
  it('is the second for what went out, so that nothing counts as earlier than it was, and says which', async () => {
    const floor = await openFloor({ at: '2026-10-31T05:00:00.000Z' });
    await floor.say(fiona, '/deadline start FED-FWD-24 --on 2026-10-31 --at 01:00 --for fbi');
    await floor.send(dana, 'report/request', undefined, { agencies: ['fbi'], title: 'The report', day: '2026-10-31', time: '23:00', duties: ['FED-FWD-24/2026-10-31'] });
    await floor.send(fiona, 'report/submit', 'report RPT-1', { text: 'As it was received.' });
    await floor.say(fiona, '/report release RPT-1');
    await until(floor, '2026-11-01T05:45:00.000Z');
    await floor.send(frank, 'delivery/sent', COPY, { on: '2026-11-01', at: '01:30' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('sent Sun 1 November 2026, 01:30 ET (before the clocks go back)');
    await until(floor, '2026-11-01T15:00:00.000Z');
    await corrects(floor, frank, '/report correct RPT-1 sent cisa 2026-11-01 01:15 --reason "the slip"');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Sun 1 November 2026, 01:15 ET (after the clocks went back)');
  });
});

describe('whoever acknowledges a limit in hours', () => {
  it('is offered an hour, and it is quiet until then and asks again', async () => {
    const floor = await released('2026-12-14T19:05:00.000Z');
    const form = formOf(await floor.press(frank, 'duty/acknowledge', `duty ${DUTY}`));
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['forecast', '2026-12-14'], ['at', '15:05']]);
    expect(form.intro).toContain('the hour you expect it by is shown beside it, and nobody further is called before that.');
    expect(textOf(await floor.send(frank, 'duty/acknowledge', `duty ${DUTY}`, { forecast: '2026-12-14', at: '16:00' }))).toBe(
      `Acknowledged: Report forwarded to CISA, ${DUTY} is expected on Mon 14 December 2026, 16:00 ET. The due date stands.`,
    );
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Expected: Mon 14 December 2026, 16:00 ET, says FBI');
    expect(await texts(floor)).toContain(`Report forwarded to CISA, ${DUTY}: FBI has seen that it is late and expects it on Mon 14 December 2026, 16:00 ET. The due date stands.`);
    await until(floor, '2026-12-14T20:59:00.000Z');
    expect((await texts(floor)).filter((text) => text.includes(DUTY))).toEqual([]);
    await until(floor, '2026-12-14T21:00:00.000Z');
    await floor.store.alarms.overdue(floor.clock.now(), 5);
    await until(floor, '2026-12-14T21:01:00.000Z');
    expect((await texts(floor)).filter((text) => text.includes(DUTY))).toEqual([
      expect.stringContaining('It was expected on Mon 14 December 2026, 16:00 ET: press Acknowledge and say when it will be there now.'),
    ]);
  });

  it('says an hour that is still to come, and means 17:00 where it is left out', async () => {
    const floor = await released('2026-12-14T19:05:00.000Z');
    expect(problemsOf(await floor.send(frank, 'duty/acknowledge', `duty ${DUTY}`, { forecast: '2026-12-14', at: '14:00' }))).toEqual({
      at: 'Mon 14 December 2026, 14:00 ET is past; it is Mon 14 December 2026, 14:05 ET. Say an hour that is still to come.',
    });
    await floor.send(frank, 'duty/acknowledge', `duty ${DUTY}`, { forecast: '2026-12-14' });
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain('Expected: Mon 14 December 2026, 17:00 ET, says FBI');
  });
});

describe('an act that a limit in hours asks for', () => {
  const telling = theCall('The call', 'CISA is told');
  const CALL = 'S-4/2026-12-13';
  const known = async (at: string): Promise<TestFloor> => {
    const floor = await openFloor({ at: '2026-12-13T19:05:00.000Z', packs: [telling] });
    await floor.say(dana, '/deadline start S-4 --on 2026-12-13 --at 14:00');
    await until(floor, at);
    await said(floor);
    return floor;
  };
  const call = async (floor: TestFloor): Promise<unknown> => (await floor.store.reading.subject(ref(`duty ${CALL}`)))?.standing.state;

  it('meets it at the hour that is typed, and late where that is after the hour', async () => {
    const floor = await known('2026-12-14T20:00:00.000Z');
    expect(textOf(await floor.say(dana, '/deadline record S-4 --act CISA --on 2026-12-14 --at 14:30 --evidence "the log"'))).toBe(
      `Recorded: The call, ${CALL}, CISA is told on Mon 14 December 2026, 14:30 ET. It is met, late.`,
    );
    expect(await call(floor)).toMatchObject({ status: 'met-late', metHour: { at: '2026-12-14T19:30:00.000Z', said: true } });
    expect(await cardOf(floor, `duty ${CALL}`)).toContain('CISA is told: Mon 14 December 2026, 14:30 ET, says ODNI: the log');
    expect(await texts(floor)).toContain(`The call, ${CALL}: CISA is told on Mon 14 December 2026, 14:30 ET, says ODNI: the log. Nothing is missing.`);
  });

  it('asks for the hour in its form, refuses one that has not come, and asks again where it decides', async () => {
    const floor = await known('2026-12-14T20:00:00.000Z');
    expect(formOf(await floor.press(dana, 'deadline/record', `duty ${CALL}`)).fields.map(({ name }) => name)).toEqual(['act', 'on', 'at', 'evidence']);
    expect(refusedIn(await floor.say(dana, '/deadline record S-4 --act CISA --on 2026-12-14 --at 15:30 --evidence "the log"'))).toBe(
      'Mon 14 December 2026, 15:30 ET has not come yet; it is Mon 14 December 2026, 15:00 ET. Record what has happened, at its hour, or leave the hour out.',
    );
    expect(textOf(await floor.say(dana, '/deadline record S-4 --act CISA --on 2026-12-14 --evidence "the log"'))).toBe(
      `Recorded: The call, ${CALL}, CISA is told on Mon 14 December 2026. It is met. ${CALL} was due that day at 14:00 ET, and counts as met late, for it was recorded at 15:00 ET without its hour. If it was otherwise, say the hour: /deadline correct ${CALL} --act "CISA is told" --on 2026-12-14 --at TIME --reason WORDS`,
    );
  });

  it('is corrected to another hour, which shows first what that comes to', async () => {
    const floor = await known('2026-12-14T20:00:00.000Z');
    await floor.say(dana, '/deadline record S-4 --act CISA --on 2026-12-14 --evidence "the log"');
    const { shown, answer } = await corrects(floor, dana, `/deadline correct ${CALL} --act "CISA is told" --at 13:45 --reason "the log says 13:45"`);
    expect(shown).toContain('It would have been met on Mon 14 December 2026, 13:45 ET, and not on Mon 14 December 2026, recorded at 15:00 ET.');
    expect(textOf(answer)).toBe(`Corrected: The call, ${CALL}, CISA is told on Mon 14 December 2026, 13:45 ET. It was met on Mon 14 December 2026, 13:45 ET.`);
    expect(await call(floor)).toMatchObject({ status: 'met', acts: [{ hour: '2026-12-14T18:45:00.000Z' }] });
    const card = await cardOf(floor, `duty ${CALL}`);
    expect(card).toContain('CISA is told: ~Mon 14 December 2026~ Mon 14 December 2026, 13:45 ET, says ODNI: the log');
    expect(card).toContain('CISA is told: ~Mon 14 December 2026~ Mon 14 December 2026, 13:45 ET, by ODNI: the log says 13:45');
  });
});
