import { cardOf } from '../corrections/said';
import { buttonsOf, dana, fiona, formOf, frank, lee, openFloor, pageOf, problemsOf, robin, sam, textOf, withRequest } from '../floor';

const submitted = async (fields: Readonly<Record<string, string | readonly string[]>> = { asked: ['fbi'], day: '2026-11-20' }) => {
  const floor = await withRequest();
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', ...fields });
  return floor;
};

describe('a request that is pressed', () => {
  it('is taken once, and is already yours the second time', async () => {
    const { press } = await withRequest();
    const taken = await press(lee, 'request/take', 'request RPT-1');
    expect(textOf(taken)).toBe('RPT-1 is yours. It is wanted by Tue 1 December 2026, 17:00 ET; press Submit when it is ready.');
    expect(buttonsOf(taken)).toEqual([
      'Submit: report/submit request RPT-1', 'Drafting: request/draft request RPT-1', 'Interim: request/interim request RPT-1',
      'Extend: report/extend request RPT-1', 'Hand over: request/hand-over request RPT-1', 'Not ours: request/return request RPT-1',
    ]);
    expect(textOf(await press(lee, 'request/take', 'request RPT-1'))).toBe('RPT-1 is already yours.');
    expect(textOf(await press(robin, 'request/take', 'request RPT-1'))).toBe(
      'Lee Park took RPT-1 before you. It stays with them; whoever hands it in for the agency, hands it in.',
    );
    expect(textOf(await press(robin, 'request/take', 'request RPT-9'))).toBe('There is no such request. /report status shows those that are open.');
  });

  it('goes to one of two colleagues who press at once', async () => {
    const { press, store } = await withRequest();
    const said = (await Promise.all([press(lee, 'request/take', 'request RPT-1'), press(robin, 'request/take', 'request RPT-1')])).map(textOf);
    expect(said.filter((text) => text.startsWith('RPT-1 is yours.'))).toHaveLength(1);
    expect(said.filter((text) => text.includes(' took RPT-1 before you.'))).toHaveLength(1);
    expect(await store.reading.history({ kind: 'request', id: 'RPT-1' })).toHaveLength(2);
  });

  it('is given back with a reason, by its agency only', async () => {
    const { press, send } = await withRequest();
    expect(formOf(await press(lee, 'request/return', 'request RPT-1'))).toMatchObject({ title: 'Not ours: RPT-1', fields: [{ name: 'reason', kind: 'paragraph' }, { name: 'suggests', kind: 'choice', optional: true }] });
    expect(textOf(await press(frank, 'request/return', 'request RPT-1'))).toBe(
      'Giving a request back is for the action officers, leads and releasers of DOJ; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    expect(problemsOf(await send(lee, 'request/return', 'request RPT-1', {}))).toEqual({ reason: 'Say why it is not yours, and whose it may be.' });
    expect(textOf(await send(lee, 'request/return', 'request RPT-1', { reason: 'CISA has it' }))).toBe('RPT-1 is given back. ODNI asks another agency or drops it.');
    expect(textOf(await send(lee, 'request/return', 'request RPT-1', { reason: 'CISA has it' }))).toBe('RPT-1 has been given back already.');
    expect(textOf(await press(lee, 'request/take', 'request RPT-1'))).toBe('RPT-1 was given back. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.');
  });

  it('is acknowledged with a forecast once it is late', async () => {
    const floor = await withRequest();
    const { press, send, clock } = floor;
    expect(textOf(await send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-04' }))).toBe(
      'RPT-1 is not late: it is wanted by Tue 1 December 2026, 17:00 ET. An acknowledgement is asked for once that has passed.',
    );
    clock.pass(30 * 86400);
    expect(formOf(await press(lee, 'request/acknowledge', 'request RPT-1'))).toMatchObject({ title: 'Late: RPT-1', fields: [{ name: 'forecast', kind: 'day' }] });
    expect(problemsOf(await send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-01' }))).toEqual({
      forecast: 'Tue 1 December 2026 is past. Say a day from today, Wed 2 December 2026, on.',
    });
    const acknowledged = () => send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-04' });
    expect(textOf(await acknowledged())).toBe('Acknowledged: RPT-1 is expected on Fri 4 December 2026. The suspense stands.');
    expect(textOf(await acknowledged())).toBe('You have acknowledged RPT-1 with that day already.');
    await send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-07' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Expected: ~Fri 4 December 2026~ Mon 7 December 2026');
  });
});

describe('a version', () => {
  it('is handed in through its form and put to agencies', async () => {
    const { say, send, press } = await withRequest();
    expect(formOf(await say(lee, '/report submit rpt-1'))).toMatchObject({
      title: 'Submit RPT-1', about: { kind: 'report', id: 'RPT-1' },
      intro: 'Version 1. It goes to whoever asked for it, and to the agencies you name for their answer. The releaser of DOJ releases it.',
    });
    expect(formOf(await press(lee, 'report/submit', 'request RPT-1')).fields.map(({ name, filled }) => [name, filled])).toEqual([
      ['text', undefined], ['asked', undefined], ['day', '2026-12-01'],
    ]);
    expect(problemsOf(await send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi', 'dhs'] }))).toEqual({ day: 'Say by when FBI and DHS answer.' });
    expect(problemsOf(await send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi'], day: '2026-11-01' }))).toEqual({
      day: 'Sun 1 November 2026, 17:00 ET is past. Give the agencies until a later day, such as 2026-11-09.',
    });
    const first = { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' };
    expect(textOf(await send(lee, 'report/submit', 'report RPT-1', first))).toBe(
      'Version 1 of RPT-1 is submitted. FBI answers by Fri 20 November 2026, 17:00 ET. The releaser of DOJ releases it.',
    );
    expect(textOf(await send(lee, 'report/submit', 'report RPT-1', first))).toBe('This very text of RPT-1 was submitted at 09:00. Nothing was changed.');
    expect(textOf(await press(frank, 'report/submit', 'request RPT-1'))).toBe(
      'Submitting a version is for the action officers, leads and releasers of DOJ; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await say(lee, '/report submit RPT-9'))).toBe('There is no report “RPT-9”. /report status shows those there are.');
  });

  it('is judged by whoever asked', async () => {
    const { press, send } = await submitted();
    expect(textOf(await press(lee, 'request/accept', 'request RPT-1'))).toBe(
      'Accepting an answer or sending it back is for coordinators, or the action officers, leads, releasers and coordinators of ODNI; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await send(dana, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' }))).toBe(
      'RPT-1 is sent back to DOJ. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
    expect(textOf(await send(dana, 'request/send-back', 'request RPT-1', { reason: 'Again' }))).toBe('RPT-1 has been sent back already.');
    expect(textOf(await press(dana, 'request/accept', 'request RPT-1'))).toBe(
      'Nothing is handed in for RPT-1, so there is nothing to accept or send back. Its agency submits first.',
    );
    await send(lee, 'report/submit', 'report RPT-1', { text: 'Neither county was entered.' });
    expect(textOf(await press(dana, 'request/accept', 'request RPT-1'))).toBe('RPT-1 is accepted. The releaser of DOJ releases it.');
    expect(textOf(await press(dana, 'request/accept', 'request RPT-1'))).toBe('RPT-1 is accepted already.');
  });

  it('is released, delivered and received', async () => {
    const { press, send } = await submitted({});
    expect(textOf(await press(lee, 'report/release', 'report RPT-1'))).toBe(
      'Releasing a report is for the releasers of DOJ; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await press(robin, 'report/release', 'report RPT-1'))).toBe('RPT-1 is released. It is owed to ODNI: record each on its card when it has gone out.');
    expect(textOf(await press(robin, 'report/release', 'report RPT-1'))).toBe('DOJ released RPT-1 at 09:00.');
    expect(formOf(await press(lee, 'delivery/sent', 'delivery RPT-1/odni'))).toMatchObject({
      intro: 'RPT-1 to ODNI. It was released on Mon 2 November 2026.', fields: [{ name: 'on', filled: '2026-11-02' }, { name: 'evidence' }],
    });
    expect(textOf(await press(frank, 'delivery/sent', 'delivery RPT-1/odni'))).toBe(
      'Recording that it went out is for coordinators, or the action officers, leads and releasers of DOJ; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    expect(problemsOf(await send(lee, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-03' }))).toEqual({
      on: 'Tue 3 November 2026 has not come yet; today is Mon 2 November 2026. Record what has happened, on its day.',
    });
    expect(textOf(await send(dana, 'delivery/received', 'delivery RPT-1/odni', { on: '2026-11-02' }))).toBe(
      'RPT-1/odni is not recorded as gone out to ODNI. DOJ or a coordinator records that first.',
    );
    expect(textOf(await send(lee, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02', evidence: 'Receipt 17' }))).toBe(
      'Recorded: RPT-1 went out to ODNI on Mon 2 November 2026. It was the last one.',
    );
    expect(textOf(await send(lee, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02' }))).toBe('That RPT-1/odni went out that day was recorded at 09:00.');
    expect(textOf(await send(dana, 'delivery/received', 'delivery RPT-1/odni', { on: '2026-11-02' }))).toBe(
      'Recorded: ODNI received RPT-1 on Mon 2 November 2026.',
    );
    expect(textOf(await send(dana, 'delivery/received', 'delivery RPT-1/odni', { on: '2026-11-02' }))).toBe('That RPT-1/odni was received that day was recorded at 09:00.');
  });
});

describe('a round', () => {
  it('takes a staff answer that its releaser confirms, and tells a second click when the first one was', async () => {
    const { press, clock } = await submitted();
    expect(textOf(await press(frank, 'round/concur', 'round RPT-1/v1'))).toBe(
      'FBI concurs on version 1 of RPT-1, as a staff answer. It binds FBI when its releaser confirms it.',
    );
    clock.pass(5 * 3600 + 120);
    expect(textOf(await press(frank, 'round/concur', 'round RPT-1/v1'))).toBe('You concurred at 09:00.');
    expect(textOf(await press(fiona, 'round/confirm', 'round RPT-1/v1'))).toBe('FBI concurs on version 1 of RPT-1, of record. Everyone asked has answered.');
    expect(textOf(await press(fiona, 'round/confirm', 'round RPT-1/v1'))).toBe('You concurred at 14:02.');
    clock.pass(86400);
    expect(textOf(await press(frank, 'round/concur', 'round RPT-1/v1'))).toBe('Fiona Hale said that FBI concurs on 2 November at 14:02.');
    expect(textOf(await press(frank, 'round/no-equity', 'round RPT-1/v1'))).toBe(
      'FBI concurs, of record: Fiona Hale said so on 2 November at 14:02. Only a releaser of FBI changes it.',
    );
  });

  it('wants words with a nonconcur and with a comment', async () => {
    const { press, send } = await submitted();
    expect(formOf(await press(fiona, 'round/nonconcur', 'round RPT-1/v1'))).toMatchObject({ title: 'Nonconcur', intro: 'Version 1 of RPT-1, by DOJ.' });
    expect(problemsOf(await send(fiona, 'round/nonconcur', 'round RPT-1/v1', {}))).toEqual({ comment: 'Write the rationale: it travels with the report.' });
    expect(textOf(await send(fiona, 'round/concur-with-comment', 'round RPT-1/v1', { comment: 'Name the second county.' }))).toBe(
      'FBI concurs with comment on version 1 of RPT-1, of record. Everyone asked has answered.',
    );
    expect(textOf(await send(fiona, 'round/nonconcur', 'round RPT-1/v1', { comment: 'The second county was entered.' }))).toBe(
      'FBI nonconcurs on version 1 of RPT-1, of record. Everyone asked has answered.',
    );
  });

  it('is for the agencies asked', async () => {
    const { press } = await submitted();
    expect(textOf(await press(sam, 'round/concur', 'round RPT-1/v1'))).toBe('DHS is not asked about RPT-1/v1; it was put to FBI. Tell its writer what you have to say about it.');
    expect(textOf(await press(sam, 'round/nonconcur', 'round RPT-1/v1'))).toBe('DHS is not asked about RPT-1/v1; it was put to FBI. Tell its writer what you have to say about it.');
  });

  it('ends with the version', async () => {
    const { press, send } = await submitted();
    await send(lee, 'report/submit', 'report RPT-1', { text: 'Neither county was entered.', asked: ['fbi'], day: '2026-11-20' });
    expect(textOf(await press(frank, 'round/concur', 'round RPT-1/v1'))).toBe('RPT-1/v1 was closed at 09:00: a newer version is there. Answer on that one.');
  });
});

describe('/report status', () => {
  it('lists what is open, and shows one', async () => {
    const { say, press } = await withRequest();
    expect(pageOf(await say(sam, '/report status')).lines).toEqual([
      {
        text: '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DOJ',
        buttons: [{ command: 'report/status', label: 'Show', about: { kind: 'request', id: 'RPT-1' } }],
      },
    ]);
    expect(textOf(await say(sam, '/report status rpt-1'))).toContain('“Materiality of the county incident”, RPT-1\nAsked since Mon 2 November 2026, 09:00 ET; nobody at DOJ has taken it.\n');
    expect(textOf(await press(sam, 'report/status', 'request RPT-1'))).toContain('Tasked by: ODNI');
    expect(textOf(await say(sam, '/report status RPT-9'))).toBe('There is no request “RPT-9”. /report status shows those there are.');
    expect(pageOf(await (await openFloor()).say(sam, '/report status')).empty).toBe('Nothing is asked for. Ask an agency: /report request doj "What is wanted" by Friday');
  });
});
