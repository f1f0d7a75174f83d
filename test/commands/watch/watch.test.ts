import { addElection, dana, fiona, frank, lee, openFloor, pageOf, robin, sam, textOf, withRequest } from '../floor';

describe('/watch me', () => {
  it('says who you are, and that nothing waits', async () => {
    const { say } = await openFloor();
    expect(pageOf(await say(sam, '/watch me'))).toEqual({ title: 'You are here as observer of DHS (T1/USAM).', lines: [], empty: 'Nothing waits for you.' });
  });

  it('shows what waits for each, with the buttons of its card', async () => {
    const { say, send } = await withRequest();
    expect(pageOf(await say(lee, '/watch me')).lines).toMatchObject([
      {
        text: '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DOJ',
        buttons: [{ command: 'request/take' }, { command: 'request/see' }, { command: 'request/hand-over' }, { command: 'request/return' }],
      },
    ]);
    await send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    expect(pageOf(await say(frank, '/watch me')).lines).toMatchObject([
      { text: '“Materiality of the county incident”, version 1 of RPT-1 by DOJ: answer by Fri 20 November 2026, 17:00 ET', buttons: [{ command: 'round/concur' }, {}, {}, {}] },
    ]);
    expect(pageOf(await say(dana, '/watch me')).lines).toMatchObject([
      { text: '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, handed in by DOJ, with ODNI', buttons: [{ command: 'request/accept' }, { command: 'request/send-back' }] },
    ]);
    expect(pageOf(await say(robin, '/watch me')).lines).toMatchObject([
      { text: '“Materiality of the county incident”, RPT-1: version 1 waits for your release', buttons: [{ command: 'report/release' }, { command: 'report/status' }] },
    ]);
  });

  it('shows the releaser the staff answer, the owner what is to go out, and the recipient what has', async () => {
    const { say, send, press } = await withRequest();
    await send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.', asked: ['fbi'], day: '2026-11-20' });
    await press(frank, 'round/concur', 'round RPT-1/v1');
    expect(pageOf(await say(fiona, '/watch me')).lines).toMatchObject([{ buttons: [{ command: 'round/confirm', label: 'Confirm for FBI' }] }]);
    await press(robin, 'report/release', 'report RPT-1');
    expect(pageOf(await say(lee, '/watch me')).lines.map(({ text }) => text)).toEqual(['RPT-1, released Mon 2 November 2026: to go out to ODNI']);
    await send(lee, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02' });
    expect(pageOf(await say(dana, '/watch me')).lines.map(({ text }) => text)).toEqual(['RPT-1: sent to ODNI, receipt not recorded yet']);
  });

  it('pages', async () => {
    const { say, press } = await openFloor();
    for (let number = 1; number <= 12; number += 1) await say(dana, `/report request doj "Question ${String(number)}" by 2026-12-01`);
    const first = pageOf(await say(lee, '/watch me'));
    expect([first.lines.length, first.more]).toEqual([10, { command: 'watch/me', label: 'More', value: '10' }]);
    expect(pageOf(await press(lee, 'watch/me', undefined, '10')).lines).toHaveLength(2);
  });
});

describe('/watch status', () => {
  it('counts, and changes nothing', async () => {
    const floor = await withRequest({ at: '2026-11-10T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(textOf(await floor.say(sam, '/watch status'))).toBe(
      [
        'As of Tue 10 November 2026, 10:00 ET.',
        'Elections: 1, 0 ahead, 1 concluded and not confirmed.',
        'Duties: 11 open, 4 overdue.',
        'Incidents: 0 open.',
        'Requests: 1 open, 0 late.',
        'Versions put to agencies: 0 waiting for answers.',
        'Released reports: 0 deliveries to be recorded.',
        `Not posted yet: ${String(await floor.store.outbox.waiting())} messages.`,
      ].join('\n'),
    );
  });
});
