import { addElection, dana, formOf, lee, openFloor, pageOf, textOf } from '../floor';

const over = async () => {
  const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

const names = (lines: readonly { readonly text: string }[]): readonly string[] => lines.map(({ text }) => /, (\S+):/.exec(text)?.[1] ?? text);

describe('/deadline list', () => {
  it('shows ten at a time, soonest due first', async () => {
    const { say, press } = await over();
    const page = pageOf(await say(lee, '/deadline list'));
    expect(page.title).toBe('What is owed');
    expect(page.lines.find(({ text }) => text.includes('EO-1A/'))).toEqual({
      under: 'Later',
      text: 'DNI assessment, EO-1A/2026-general: due Fri 18 December 2026, 23:59 ET, owed by ODNI',
      buttons: [{ command: 'deadline/show', label: 'Show', about: { kind: 'duty', id: 'EO-1A/2026-general' } }],
    });
    expect(page.lines).toHaveLength(10);
    expect(page.more).toEqual({ command: 'deadline/list', label: 'More', value: '10' });
    expect(pageOf(await press(lee, 'deadline/list', undefined, '10')).lines).toHaveLength(1);
  });

  it('can be asked for one agency, for one election, and for what is overdue', async () => {
    const { say, press, clock, desk } = await over();
    expect(names(pageOf(await say(lee, '/deadline list DOJ')).lines)).toEqual(['EO-1B/2026-general']);
    expect(pageOf(await say(lee, '/deadline list treasury')).title).toBe('What Treasury owes');
    expect(pageOf(await say(lee, '/deadline list 2026-general')).title).toBe('What 2026-general started');
    clock.pass(40 * 86400);
    const by = { kind: 'clock' } as const;
    await desk.handIn({ by, order: ({ at }) => ({ to: 'duty', id: 'EO-1A/2026-general', order: { type: 'ring', by, at } }) });
    const overdue = pageOf(await say(lee, '/deadline list overdue'));
    expect(overdue.lines.map(({ text }) => text)).toContain('DNI assessment, EO-1A/2026-general: due Fri 18 December 2026, 23:59 ET, missed and still open, owed by ODNI');
    expect(pageOf(await press(lee, 'deadline/list', undefined, '0 overdue'))).toEqual(overdue);
    expect(textOf(await say(lee, '/deadline list tomorrow'))).toBe(
      '“tomorrow” is no agency and no election of this floor. Say overdue, this week, waiting or undated; mine, or an agency such as odni; an election such as 2026-general; and by agency, by election or by law to group them.',
    );
  });

  it('says so where there is nothing', async () => {
    const { say } = await openFloor();
    expect(pageOf(await say(lee, '/deadline list')).empty).toBe('Nothing is owed. An election starts the clocks: /election add 2026-general 2026-11-03');
    expect(pageOf(await say(lee, '/deadline list overdue')).empty).toBe('Nothing is overdue.');
  });
});

describe('/deadline show', () => {
  it('takes a bare rule in any case while one election has started it', async () => {
    const { say } = await over();
    for (const name of ['EO-1A', 'eo-1a', 'EO-1A/2026-General']) {
      expect(textOf(await say(lee, `/deadline show ${name}`))).toContain('DNI assessment, EO-1A/2026-general\nOpen\nOwner: ODNI\n');
    }
    expect(textOf(await say(lee, '/deadline show EO-1Z'))).toBe('There is no duty “EO-1Z”. Did you mean EO-1A? /deadline list shows those there are.');
    expect(formOf(await say(lee, '/deadline show')).title).toBe('Which duty');
  });

  it('shows one line and one button each when there are several', async () => {
    const { say, press, send } = await over();
    await addElection({ say, send }, '/election add 2028-general 2028-11-07');
    const page = pageOf(await say(lee, '/deadline show EO-1A'));
    expect(page).toEqual({
      title: 'EO-1A runs for 2 elections. Which one?',
      lines: ['2026', '2028'].map((year) => ({
        text: `DNI assessment, EO-1A/${year}-general`,
        buttons: [{ command: 'deadline/show', label: 'This one', about: { kind: 'duty', id: `EO-1A/${year}-general` } }],
      })),
      empty: 'There is no duty “EO-1A” any more.',
    });
    expect(textOf(await press(lee, 'deadline/show', 'duty EO-1A/2028-general'))).toContain('EO-1A/2028-general');
  });
});

describe('a duty that is late', () => {
  it('is acknowledged with a forecast by an owner', async () => {
    const { press, send, clock, desk } = await over();
    expect(textOf(await send(dana, 'duty/acknowledge', 'duty EO-1A/2026-general', { forecast: '2026-12-20' }))).toBe(
      'DNI assessment, EO-1A/2026-general, is not late. An acknowledgement with a forecast is asked for once its date has passed.',
    );
    clock.pass(40 * 86400);
    const by = { kind: 'clock' } as const;
    await desk.handIn({ by, order: ({ at }) => ({ to: 'duty', id: 'EO-1A/2026-general', order: { type: 'ring', by, at } }) });
    expect(formOf(await press(dana, 'duty/acknowledge', 'duty EO-1A/2026-general'))).toMatchObject({ title: 'Late', submit: 'Acknowledge' });
    expect(textOf(await press(lee, 'duty/acknowledge', 'duty EO-1A/2026-general'))).toBe(
      'Acknowledging a delay is for coordinators, or the action officers, leads and releasers of ODNI; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    const acknowledged = () => send(dana, 'duty/acknowledge', 'duty EO-1A/2026-general', { forecast: '2027-01-07' });
    expect(textOf(await acknowledged())).toBe('Acknowledged: DNI assessment, EO-1A/2026-general is expected on Thu 7 January 2027. The due date stands.');
    expect(textOf(await acknowledged())).toBe('You have acknowledged EO-1A/2026-general with that day already.');
  });
});
