import { moment } from '../../core/spec';
import { cardOf, said as delivered, until } from '../corrections/said';
import { dana, fiona, formOf, frank, openFloor, pageOf, problemsOf, ref, sam, textOf as said } from '../floor';
import type { TestFloor } from '../floor';

const withIncident = async ({ at } = { at: '2026-11-02T14:00:00.000Z' }): Promise<TestFloor> => {
  const floor = await openFloor({ at });
  await floor.say(dana, '/incident open "Portal of a county" --actor unknown --target election-infrastructure --severity 3');
  return floor;
};

const words = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).map(({ text }) => text);

describe('/deadline start', () => {
  it('is not called by an incident that is for named people: a clock stands on the floor', async () => {
    const floor = await openFloor({ at: '2026-11-02T14:00:00.000Z' });
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK');
    await delivered(floor);
    const answer = await floor.say(dana, '/deadline start fisma-7d inc-1 --on 2026-11-01 --for fbi');
    expect(problemsOf(answer)).toEqual({
      incident: 'INC-1 is for named people only, and a clock of the law is called by its incident on the floor, where everybody reads it. Start it there without one: /deadline start FISMA-7D --on 2026-11-01.',
    });
    const hidden = formOf(await floor.say(fiona, '/deadline start fisma-7d inc-1 --on 2026-11-01 --for fbi'));
    expect(hidden.intro).toMatch(/^There is no incident “INC-1”\. \/incident list shows those there are\.\n/);
    expect(JSON.stringify(hidden)).not.toContain('Scans');
    expect(await delivered(floor)).toEqual([]);
  });

  it('takes the first of an hour that the wall shows twice, so that a limit never ends too late, and says so', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start FED-FWD-24 INC-1 --on 2026-11-01 --at 01:30 --for fbi'))).toContain(
      'Due Mon 2 November 2026, 00:30 ET. That hour came twice that night: it counts from the first, Sun 1 November 2026, 01:30 ET (before the clocks go back), so that it never ends too late. It is missed already',
    );
    expect((await words(floor)).join('\n')).toContain('Sun 1 November 2026, 01:30 ET (before the clocks go back)');
  });

  it('starts a clock of days in an incident, for the agency it is at', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start fisma-7d inc-1 --on 2026-11-01 --for fbi'))).toBe(
      'Started: Major incident report to Congress, FISMA-7D/INC-1. Due Sun 8 November 2026, 23:59 ET. /deadline show FISMA-7D/INC-1 shows it.',
    );
    expect(await cardOf(floor, 'duty FISMA-7D/INC-1')).toBe(
      [
        'Major incident report to Congress, FISMA-7D/INC-1',
        'Open',
        'Owner: FBI',
        'Recipients: Congress',
        'Incident: INC-1',
        'Due: Sun 8 November 2026, 23:59 ET',
        'Leaves the building by: Fri 6 November 2026',
        'Counts from: there is a reasonable basis to conclude that a major incident occurred, Sun 1 November 2026',
        'Law: 44 USC 3554(b)(7)(C)(iii)(III)(aa) (not verified against the live source)',
        'Reports',
        '• No report for it is being made on the floor: Request a report asks for one.',
        'Next: reminder, Tue 3 November 2026, 09:00 ET.',
      ].join('\n'),
    );
    const all = await delivered(floor);
    const started = all.filter(({ text }) => text.startsWith('Started:'));
    expect(started.map(({ to }) => to)).toEqual(expect.arrayContaining(['thread', 'channel']));
    expect(started[0]).toMatchObject({
      text: 'Started: Major incident report to Congress, FISMA-7D/INC-1, in INC-1: there is a reasonable basis to conclude that a major incident occurred, Sun 1 November 2026, recorded 1 day after. Due Sun 8 November 2026, 23:59 ET. It must leave the building by Fri 6 November 2026. FBI owes it to Congress.',
      mentions: [frank],
    });
  });

  it('whose limit is past when it is recorded says so at once, and its ladder climbs from then', async () => {
    const floor = await withIncident({ at: '2026-11-12T18:00:00.000Z' });
    expect(said(await floor.say(fiona, '/deadline start FISMA-1H INC-1 --on 2026-11-12 --at 10:00 --for fbi'))).toBe(
      'Started: Notice of an incident to CISA, FISMA-1H/INC-1. Due Thu 12 November 2026, 11:00 ET. It is missed already, and its ladder climbs from now: press Acknowledge on its card, and say when it will be there. /deadline show FISMA-1H/INC-1 shows it.',
    );
    const text = 'Started: Notice of an incident to CISA, FISMA-1H/INC-1, in INC-1: an incident is identified at a civilian agency, Thu 12 November 2026, 10:00 ET. Due Thu 12 November 2026, 11:00 ET. It is missed. FBI owes it to CISA.';
    expect((await delivered(floor)).filter((each) => each.text === text).map(({ to, mentions, buttons }) => [to, mentions, buttons.map(({ label }) => label)])).toEqual(
      expect.arrayContaining([['thread', [frank], ['Acknowledge']], [frank, [], ['Acknowledge']]]),
    );
    const calledBy = async (at: string) => {
      await until(floor, at);
      return (await delivered(floor)).flatMap((each) => (each.to === 'thread' && each.text.includes('is still open') ? [each.text.split(':')[0], ...each.mentions] : []));
    };
    expect(await calledBy('2026-11-12T18:14:00.000Z')).toEqual([]);
    expect(await calledBy('2026-11-12T18:15:30.000Z')).toEqual(['To the releaser', fiona]);
    expect(await calledBy('2026-11-12T18:30:30.000Z')).toEqual(['To the coordinator', dana]);
    expect(await calledBy('2026-11-12T19:00:30.000Z')).toEqual(['To the releasers of the agencies', fiona]);
  });

  it.each([
    ['that is late at once', '2026-11-12T18:00:00.000Z', '/deadline start FISMA-1H INC-1 --on 2026-11-12 --at 10:00 --for fbi'],
    ['that waits for the morning', '2026-11-13T03:00:00.000Z', '/deadline start FISMA-7D INC-1 --on 2026-11-12 --for fbi'],
  ])('is told to whoever owes it once, %s, though it is said in its thread and in the channel of the incident', async (_, at, line) => {
    const floor = await withIncident({ at });
    await floor.say(fiona, line);
    await until(floor, '2026-11-13T14:05:00.000Z');
    const started = (await delivered(floor)).filter(({ text }) => text.startsWith('Started:')).map(({ to }) => to);
    expect([...started].sort()).toEqual([frank, 'channel', 'thread'].sort());
  });

  it('of an earlier day says how much later it was recorded, and a clock of days climbs by working hours from there', async () => {
    const floor = await withIncident({ at: '2026-11-12T18:00:00.000Z' });
    await floor.say(fiona, '/deadline start FISMA-7D INC-1 --on 2026-11-01 --for fbi');
    expect((await delivered(floor)).map(({ text }) => text)).toContain(
      'Started: Major incident report to Congress, FISMA-7D/INC-1, in INC-1: there is a reasonable basis to conclude that a major incident occurred, Sun 1 November 2026, recorded 11 days after. Due Sun 8 November 2026, 23:59 ET. It must leave the building by Fri 6 November 2026. It is missed. FBI owes it to Congress.',
    );
    expect((await floor.store.reading.subject(ref('duty FISMA-7D/INC-1')))?.standing.state).toMatchObject({ status: 'missed', lateFrom: '2026-11-12T18:00:00.000Z' });
    await until(floor, '2026-11-13T14:01:00.000Z');
    expect((await delivered(floor)).map(({ text }) => text)).toContainEqual(expect.stringMatching(/^To the releaser: Major incident report to Congress/));
  });

  it('starts a clock of business days for whoever holds the property', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start OFAC-603-INIT INC-1 --on 2026-10-21 --for doj'))).toMatch(/^Started: Initial report of blocked property, OFAC-603-INIT\/INC-1\. Due Wed 4 November 2026/);
  });

  it('counts hours from the instant, reminds at half, three quarters and nine tenths, and climbs at 0, 15, 30 and 60 minutes', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start FED-FWD-24 INC-1 --on 2026-11-02 --at 08:00 --for fbi'))).toBe(
      'Started: Report forwarded to CISA, FED-FWD-24/INC-1. Due Tue 3 November 2026, 08:00 ET. /deadline show FED-FWD-24/INC-1 shows it.',
    );
    await words(floor);
    await until(floor, '2026-11-03T14:30:00.000Z');
    const rows = (await floor.store.reading.history({ kind: 'duty', id: 'FED-FWD-24/INC-1' })).filter(({ type }) => type === 'moment-came');
    expect(rows.map(({ body }) => body)).toMatchObject([
      { kind: 'remind-half', scheduled: '2026-11-03T01:00:00.000Z' },
      { kind: 'remind-three-quarters', scheduled: '2026-11-03T07:00:00.000Z' },
      { kind: 'remind-nine-tenths', scheduled: '2026-11-03T10:36:00.000Z' },
      { kind: 'late', scheduled: '2026-11-03T13:00:00.000Z' },
      { kind: 'rung-2', scheduled: '2026-11-03T13:15:00.000Z' },
      { kind: 'rung-3', scheduled: '2026-11-03T13:30:00.000Z' },
      { kind: 'rung-4', scheduled: '2026-11-03T14:00:00.000Z' },
    ]);
    expect((await words(floor)).filter((text) => text.startsWith('To the releaser:'))[0]).toContain('Report forwarded to CISA, FED-FWD-24/INC-1 was due Tue 3 November 2026, 08:00 ET and is still open.');
  });

  it('starts a duty without a number, and invents none', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start IEEPA-204B --on 2026-11-01'))).toBe(
      'Started: Report on the use of IEEPA powers, IEEPA-204B/2026-11-01. The law gives no number: immediately. No date is invented. /deadline show IEEPA-204B/2026-11-01 shows it.',
    );
  });

  it('gives a second agency of one incident a clock of its own, and the same one only once', async () => {
    const floor = await withIncident();
    await floor.say(dana, '/deadline start FISMA-7D INC-1 --on 2026-11-01 --for fbi');
    expect(said(await floor.say(dana, '/deadline start FISMA-7D INC-1 --on 2026-11-02 --for doj'))).toMatch(/^Started: Major incident report to Congress, FISMA-7D\/INC-1-doj\./);
    expect(said(await floor.say(dana, '/deadline start FISMA-7D INC-1 --on 2026-11-02 --for fbi'))).toBe('FISMA-7D/INC-1 runs already: /deadline show FISMA-7D/INC-1 shows it. Nothing was changed. If its fact was recorded wrongly: /deadline correct FISMA-7D/INC-1. If it is another fact, start it with --another.');
    expect(pageOf(await floor.say(dana, '/deadline show FISMA-7D')).title).toBe('FISMA-7D runs 2 times. Which one?');
  });

  it('gives a further fact of one agency and incident a clock of its own where that is said, and not because a line was typed twice', async () => {
    const floor = await withIncident();
    await floor.say(dana, '/deadline start FED-FWD-24 INC-1 --on 2026-11-02 --at 08:00 --for fbi');
    const LINE = '/deadline start FED-FWD-24 INC-1 --on 2026-11-02 --at 08:40 --for fbi --another';
    expect(said(await floor.say(dana, LINE))).toBe(
      'Started: Report forwarded to CISA, FED-FWD-24/INC-1-2. Due Tue 3 November 2026, 08:40 ET. /deadline show FED-FWD-24/INC-1-2 shows it.',
    );
    expect(said(await floor.say(dana, LINE))).toMatch(/^You asked this .*: FED-FWD-24\/INC-1-2\. Nothing more was done\.$/);
    const form = formOf(await floor.say(dana, '/deadline start FED-FWD-24 INC-1 --on 2026-11-02 --for fbi --another'));
    expect(form.fields.find(({ name }) => name === 'at')?.problem).toContain('FED-FWD-24 counts hours');
    expect(form.fields.find(({ name }) => name === 'another')?.filled).toBe('yes');
    expect(said(await floor.send(dana, 'deadline/start', undefined, { rule: 'FED-FWD-24', incident: 'INC-1', on: '2026-11-02', at: '08:50', agency: 'fbi', another: 'yes' }))).toMatch(/^Started: Report forwarded to CISA, FED-FWD-24\/INC-1-3\./);
    expect(pageOf(await floor.say(dana, '/deadline show FED-FWD-24')).title).toBe('FED-FWD-24 runs 3 times. Which one?');
    const { state } = (await floor.store.reading.subject(ref('duty FED-FWD-24/INC-1-2')))?.standing ?? {};
    expect(state).toMatchObject({ facts: { incident: 'INC-1' }, dates: { due: '2026-11-03T13:40:00.000Z' } });
  });

  it('calls one that is the first by its plain name, also where another is said', async () => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, '/deadline start FED-FWD-24 --on 2026-11-02 --at 08:00 --for fbi --another'))).toMatch(/^Started: Report forwarded to CISA, FED-FWD-24\/2026-11-02\./);
    expect(said(await floor.say(dana, '/deadline start FED-FWD-24 --on 2026-11-02 --at 08:10 --for fbi --another'))).toMatch(/^Started: Report forwarded to CISA, FED-FWD-24\/2026-11-02-2\./);
  });

  it('refuses an hour that the wall never showed', async () => {
    const floor = await openFloor({ at: '2027-03-15T14:00:00.000Z' });
    expect(problemsOf(await floor.say(dana, '/deadline start FED-FWD-24 --on 2027-03-14 --at 02:30 --for fbi'))).toEqual({
      at: 'The clocks went forward on Sun 14 March 2027, so there was no 02:30 ET. Give the time the wall showed, such as 03:30.',
    });
  });

  it('opens a form with pickers where something is missing, with what was typed in it', async () => {
    const floor = await withIncident();
    const form = formOf(await floor.say(dana, '/deadline start FISMA-1H INC-1 --on 2026-11-02'));
    expect(form.intro).toBe('Notice of an incident to CISA, FISMA-1H: 1 hour, counted from when an incident is identified at a civilian agency. CISA Federal Incident Notification Guidelines, not verified against the live source.');
    expect(form.fields.map(({ name, filled, problem }) => [name, filled, problem])).toEqual([
      ['rule', 'FISMA-1H', undefined],
      ['incident', 'INC-1', undefined],
      ['on', '2026-11-02', undefined],
      ['at', undefined, 'FISMA-1H counts hours: say the time it happened as well, such as --at 20:00 (America/New_York).'],
      ['agency', undefined, 'The law leaves open whose FISMA-1H is: say at which agency it happened, such as --for dhs.'],
      ['another', undefined, undefined],
    ]);
    expect(said(await floor.send(dana, 'deadline/start', undefined, { rule: 'FISMA-1H', incident: 'INC-1', on: '2026-11-02', at: '08:30', agency: 'fbi' }))).toMatch(/^Started: Notice of an incident to CISA, FISMA-1H\/INC-1\. Due Mon 2 November 2026, 09:30 ET/);
    const bare = formOf(await floor.say(dana, '/deadline start'));
    expect(bare.fields[0]).toMatchObject({ kind: 'choice', name: 'rule' });
    expect(bare.intro).toBeUndefined();
  });

  it('keeps the incident that was named in its form, also a closed one', async () => {
    const floor = await withIncident();
    await floor.send(dana, 'incident/close', 'incident INC-1', { reason: 'A test.' });
    const form = formOf(await floor.say(dana, '/deadline start FISMA-7D INC-1 --on 2026-11-01'));
    expect(form.fields[1]).toMatchObject({ name: 'incident', filled: 'INC-1', options: [{ value: 'INC-1', label: 'INC-1, closed' }] });
  });

  it.each([
    [{ rule: 'FISMA-7D', on: '2026-11-05', agency: 'fbi' }, { on: 'Thu 5 November 2026 has not come yet; today is Mon 2 November 2026. A clock starts when the fact has happened.' }],
    [{ rule: 'FISMA-1H', on: '2026-11-02', at: '11:00', agency: 'fbi' }, { at: 'Mon 2 November 2026, 11:00 ET has not come yet; it is Mon 2 November 2026, 09:00 ET.' }],
    [{ rule: 'NEA-FINAL', on: '2026-11-02', agency: 'fbi' }, { agency: 'NEA-FINAL is owed by Treasury, and by nobody else: leave the agency out.' }],
    [{ rule: 'NEA-FINAL', on: '2026-11-02', incident: 'INC-9' }, { incident: 'There is no incident “INC-9”. /incident list shows those there are.' }],
    [{ rule: 'FISMA-7D', on: '2026-11-02', agency: 'fib' }, { agency: '“fib” is not at the table here. Did you mean fbi? It is: odni, doj, fbi, dhs.' }],
  ])('says what is wrong with %j', async (fields, problems) => {
    const floor = await withIncident();
    const answer = problemsOf(await floor.send(dana, 'deadline/start', undefined, fields));
    expect(Object.keys(answer)).toEqual(Object.keys(problems));
    if (!('agency' in problems) || fields.rule === 'NEA-FINAL') expect(answer).toEqual(problems);
  });

  it.each([
    ['CIRCIA-72', 'Covered cyber incident report, CIRCIA-72, is switched off and starts nothing. Not in force. The duty begins on the date the final rule prescribes, which had not come when this was written.'],
    ['NEA-202B', 'Vote on ending the emergency, NEA-202B, is only watched. Each House owes this to itself. It is shown so that nobody on this floor is surprised by it; nobody here is reminded.'],
    ['EO-1A', 'DNI assessment, EO-1A, does not start by being recorded: it counts from the conclusion of any Federal election, and opens by itself.'],
    ['FISMA-7DD', 'There is no rule “FISMA-7DD” in the packs of this floor. Did you mean FISMA-7D? /watch packs lists them.'],
  ])('%s is told why nothing starts', async (rule, why) => {
    expect(said(await (await withIncident()).say(dana, `/deadline start ${rule} INC-1 --on 2026-11-01`))).toBe(why);
  });

  it('is for coordinators, and for the releasers of who owes it', async () => {
    const floor = await withIncident();
    for (const who of [frank, sam]) expect(said(await floor.say(who, '/deadline start FISMA-7D INC-1 --on 2026-11-01 --for fbi'))).toMatch(/^Starting a clock of the law is for coordinators/);
    expect(said(await floor.say(fiona, '/deadline start FISMA-7D INC-1 --on 2026-11-01 --for fbi'))).toMatch(/^Started:/);
    expect(said(await floor.say(fiona, '/deadline start NEA-FINAL --on 2026-11-01'))).toMatch(/^Starting a clock of the law is for coordinators, or the releasers of Treasury/);
    expect(said(await floor.say(fiona, '/deadline start FISMA-1H INC-1 --on 2026-11-02 --at 08:30 --for doj'))).toMatch(/^Starting a clock of the law is for/);
    expect(floor.clock.now()).toBe(moment('2026-11-02T14:00:00.000Z'));
  });
});

describe('the hour of /deadline start', () => {
  it.each([
    ['9am', 'Mon 2 November 2026, 09:00'],
    ['9:05', 'Mon 2 November 2026, 09:05'],
    ['1:30 p.m.', 'Mon 2 November 2026, 13:30'],
    ['12am', 'Sun 1 November 2026, 23:00'],
  ])('is read where it is written as “%s”', async (written, due) => {
    const floor = await withIncident();
    expect(said(await floor.say(dana, `/deadline start FED-FWD-24 INC-1 --on 2026-11-01 --at "${written}" --for fbi`))).toContain(`Due ${due} ET.`);
  });

  it.each(['25:00', '13pm', '9', 'soon'])('that is none, “%s”, leaves the day as it was written', async (written) => {
    const floor = await withIncident();
    for (const line of [`/deadline start FED-FWD-24 INC-1 --on 2026-11-01 --at ${written} --for fbi`, `/deadline start FED-FWD-24 INC-1 --on "yesterday" --at ${written} --for fbi`]) {
      const form = formOf(await floor.say(dana, line));
      expect(form.fields.filter(({ problem }) => problem !== undefined).map(({ name, problem }) => [name, problem])).toEqual([['at', `“${written}” is no time of day. Write it like 17:00.`]]);
      expect(form.fields.find(({ name }) => name === 'on')).toMatchObject({ filled: '2026-11-01' });
    }
  });
});
