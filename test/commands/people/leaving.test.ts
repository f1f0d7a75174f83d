import { cardAt } from '../../../src/application/cards/at';
import { cardInWords } from '../../../src/application/shown';
import { day } from '../../core/spec';
import { addElection, buttonsOf, dana, fiona, frank, lee, openFloor, pageOf, ref, robin, sam, textOf, withRequest } from '../floor';
import { alex, ringUntil, saidSince, seatAgain, withAlex } from './seat';

describe('somebody who leaves', () => {
  it('leaves what they had taken on the desk of the agency, which is told once', async () => {
    const floor = await withRequest();
    await floor.say(dana, '/report request doj "Who paid for it" by 2026-12-04');
    await floor.say(dana, '/report request doj "Who wrote it" by 2026-12-04');
    for (const id of ['RPT-1', 'RPT-2']) await floor.press(lee, 'request/take', `request ${id}`);
    await floor.press(robin, 'request/take', 'request RPT-3');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    expect(await saidSince(floor)).toEqual(expect.arrayContaining([
      {
        where: alex, to: [], buttons: ['Take RPT-1', 'Take RPT-2'],
        text: 'Lee Park has left DOJ. What they had taken is asked of DOJ again, and nobody has it: “Materiality of the county incident”, RPT-1 and “Who paid for it”, RPT-2. The suspenses stand. Press Take on what is yours.',
      },
      {
        where: 'thread of RPT-1', to: [], buttons: ['Take', 'Seen', 'Hand over', 'Not ours'],
        text: 'Lee Park has left DOJ, and nobody there has “Materiality of the county incident”, RPT-1 now. It is still wanted by Tue 1 December 2026, 17:00 ET.',
      },
    ]));
    expect(await saidSince(floor)).toEqual([]);
    const statuses = await Promise.all(['RPT-1', 'RPT-2', 'RPT-3'].map(async (id) => (await floor.store.reading.subject(ref(`request ${id}`)))?.standing.state.status));
    expect(statuses).toEqual(['asked', 'asked', 'taken']);
    expect(textOf(await floor.press(alex, 'request/take', 'request RPT-1'))).toContain('RPT-1');
    expect(textOf(await floor.press(lee, 'request/take', 'request RPT-2'))).toBe('You are not on this floor\'s roster yet. Ask a coordinator to have you added: an operator does it, with watchfloor roster apply. Your id is T1/ULEE.');
  });

  it('leaves what waits for a working day from then on, and not from when it was asked', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await ringUntil(floor, '2026-11-06T18:00:00.000Z');
    await seatAgain(floor, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser', 'lead']]);
    await saidSince(floor);
    await ringUntil(floor, '2026-11-09T17:59:00.000Z');
    expect(await saidSince(floor)).toEqual([]);
    await ringUntil(floor, '2026-11-10T22:00:00.000Z');
    const words = '“Materiality of the county incident”, RPT-1: DOJ has it back on its desk since Fri 6 November 2026, 13:00 ET and nobody has taken it for a working day. It is wanted by Tue 1 December 2026, 17:00 ET. Whoever leads there takes it, or hands it to somebody.';
    expect((await saidSince(floor)).map(({ where, to, text }) => [where, to, text])).toEqual([[robin, [], words], ['thread of RPT-1', [robin], words]]);
    const card = await cardAt(ref('request RPT-1'), { at: 'floor' }, floor.store.reading, { today: day('2026-11-10') });
    expect(card && cardInWords(card.card)).toContain('Asked since Mon 2 November 2026, 09:00 ET, back on the desk since Fri 6 November 2026, 13:00 ET; nobody at DOJ has taken it.');
  });

  it('has nothing that is wanted after all: it is asked of their agency', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(dana, '/report cancel RPT-1 not needed');
    await seatAgain(floor, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    await saidSince(floor);
    expect(textOf(await floor.say(dana, '/report reinstate RPT-1 needed after all'))).toBe(
      'RPT-1 is wanted after all. It is asked of DOJ again, wanted by Tue 1 December 2026, 17:00 ET, as before. Whoever goes on with it is told.',
    );
    const said = await saidSince(floor);
    expect(said.find(({ where, text }) => where === 'thread of RPT-1' && text.includes('is wanted after all'))?.to).toEqual([alex]);
    expect(said.map(({ text }) => text)).toContain('Whoever had it has left DOJ, and nobody there has “Materiality of the county incident”, RPT-1 now. It is still wanted by Tue 1 December 2026, 17:00 ET.');
    expect((await floor.store.reading.subject(ref('request RPT-1')))?.standing.state.status).toBe('asked');
  });

  it('is given nothing back: an answer of theirs that is sent back is asked of their agency', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await seatAgain(floor, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    await saidSince(floor);
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' });
    const said = await saidSince(floor);
    expect(said.find(({ where, text }) => where === 'thread of RPT-1' && text.includes('is sent back'))).toMatchObject({ to: [alex], buttons: ['Take', 'Seen', 'Hand over', 'Not ours', 'Read'] });
    expect(said.map(({ text }) => text)).toContain('Whoever handed it in has left DOJ, and nobody there has “Materiality of the county incident”, RPT-1 now. It is still wanted by Tue 1 December 2026, 17:00 ET.');
    expect((await floor.store.reading.subject(ref('request RPT-1')))?.standing.state.status).toBe('asked');
  });
});

describe('somebody who stays and may take nothing there any more', () => {
  const observing = [[lee, 'Lee Park', 'observer'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']] as const;
  const statusOf = async (floor: Awaited<ReturnType<typeof openFloor>>, id: string) => (await floor.store.reading.subject(ref(`request ${id}`)))?.standing.state.status;

  it('leaves what they had taken on the desk of the agency, which is told once', async () => {
    const floor = await withAlex(await withRequest());
    await floor.say(dana, '/report request doj "Who paid for it" by 2026-12-04');
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.press(alex, 'request/take', 'request RPT-2');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', observing);
    expect(await saidSince(floor)).toEqual([
      {
        where: 'thread of RPT-1', to: [], buttons: ['Take', 'Seen', 'Hand over', 'Not ours'],
        text: 'Lee Park does other work at DOJ now, and nobody there has “Materiality of the county incident”, RPT-1. It is still wanted by Tue 1 December 2026, 17:00 ET.',
      },
      {
        where: alex, to: [], buttons: ['Take RPT-1'],
        text: 'Lee Park does other work at DOJ now. What they had taken is asked of DOJ again, and nobody has it: “Materiality of the county incident”, RPT-1. The suspenses stand. Press Take on what is yours.',
      },
    ]);
    expect(await Promise.all(['RPT-1', 'RPT-2'].map((id) => statusOf(floor, id)))).toEqual(['asked', 'taken']);
    await seatAgain(floor, 'doj', 'Department of Justice', observing.slice(1));
    expect(await saidSince(floor)).toEqual([]);
  });

  it('keeps what they had taken where another role lets them', async () => {
    const floor = await withAlex(await withRequest());
    await floor.press(lee, 'request/take', 'request RPT-1');
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'lead'], ...observing.slice(1)]);
    expect(await statusOf(floor, 'RPT-1')).toBe('taken');
  });

  it('is given nothing back: what they handed in and is sent back, or had and is wanted after all, is asked of their agency', async () => {
    const floor = await withAlex(await withRequest());
    await floor.say(dana, '/report request doj "Who paid for it" by 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await floor.press(lee, 'request/take', 'request RPT-2');
    await floor.say(dana, '/report cancel RPT-2 not needed');
    await seatAgain(floor, 'doj', 'Department of Justice', observing);
    await saidSince(floor);
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' });
    await floor.say(dana, '/report reinstate RPT-2 needed after all');
    const all = await saidSince(floor);
    expect(all.filter(({ text }) => /is sent back|is wanted after all/.test(text)).map(({ where, to }) => [where, to])).toEqual(expect.arrayContaining([['thread of RPT-1', [alex]], ['thread of RPT-2', [alex]]]));
    const said = all.map(({ text }) => text);
    for (const name of ['“Materiality of the county incident”, RPT-1', '“Who paid for it”, RPT-2']) {
      expect(said).toContain(`Lee Park does other work at DOJ now, and nobody there has ${name}. It is still wanted by Tue 1 December 2026, 17:00 ET.`);
    }
    expect(await Promise.all(['RPT-1', 'RPT-2'].map((id) => statusOf(floor, id)))).toEqual(['asked', 'asked']);
  });

  it('is given it back where they bind the agency by delegation', async () => {
    const floor = await withAlex(await withRequest());
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await seatAgain(floor, 'doj', 'Department of Justice', observing);
    await floor.say(robin, '/watch delegate @ULEE until 2026-12-31');
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' });
    expect(await statusOf(floor, 'RPT-1')).toBe('taken');
  });
});

describe('an agency with nobody there', () => {
  it('is shown to the coordinators with the reminder fourteen days before, in the thread, and once', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/watch away 2026-11-30..2026-12-04');
    await floor.say(robin, '/watch away 2026-12-01');
    await saidSince(floor);
    await ringUntil(floor, '2026-11-30T20:00:00.000Z');
    const said = (await saidSince(floor)).filter(({ text }) => text.includes('Nobody of'));
    expect(said.map(({ where, to, text }) => [where, to, text])).toEqual([[
      'thread of RPT-1', [lee, dana],
      '“Materiality of the county incident”, RPT-1 is wanted in 14 days, by Tue 1 December 2026, 17:00 ET. DOJ was asked and nobody has taken it. Nobody of DOJ is there on Tue 1 December 2026. A coordinator finds who answers for it.',
    ]]);
  });

  it('is shown at once when the absence that empties it is recorded within the fourteen days, and not again', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-11-12');
    await floor.say(dana, '/report request doj "Later" by 2026-11-30');
    await saidSince(floor);
    await floor.say(lee, '/watch away 2026-11-10..2026-12-04');
    expect(await saidSince(floor)).toEqual([]);
    await floor.say(robin, '/watch away 2026-11-10..2026-12-04');
    expect(await saidSince(floor)).toEqual([{
      where: 'floor', to: [dana], buttons: [],
      text: 'Nobody of DOJ is there when this is due: “Materiality of the county incident”, RPT-1, on Thu 12 November 2026. A coordinator finds who answers for it.',
    }]);
    await ringUntil(floor, '2026-11-12T18:00:00.000Z');
    expect((await saidSince(floor)).filter(({ text }) => text.includes('RPT-1') && text.includes('Nobody of'))).toEqual([]);
  });

  it('is shown for the duties it owes, too', async () => {
    const floor = await openFloor({ at: '2026-12-09T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await saidSince(floor);
    await floor.say(dana, '/watch away 2026-12-18');
    const [shown] = (await saidSince(floor)).filter(({ text }) => text.startsWith('Nobody of ODNI'));
    expect(shown?.text).toContain('DNI assessment, EO-1A/2026-general, on Fri 18 December 2026');
  });

  it('that is asked is said to whoever asks, and to the coordinators', async () => {
    const floor = await openFloor();
    const none = 'The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.';
    expect(textOf(await floor.say(frank, '/report request dhs "What the sensors saw" by 2026-12-01'))).toContain(none);
    const [asked] = (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1');
    expect([asked?.to, asked?.text.includes(none)]).toEqual([[dana], true]);
    for (const who of [frank, fiona]) await floor.say(who, '/watch away 2026-12-01..2026-12-02');
    const answer = await floor.say(dana, '/report request fbi "Which networks" by 2026-12-02');
    expect(textOf(answer)).toContain('Nobody of FBI is there on Wed 2 December 2026; the coordinators are told fourteen days before.');
    expect(buttonsOf(answer)).toEqual([]);
    expect(pageOf(await floor.say(sam, '/watch me')).lines).toHaveLength(1);
  });
});

describe('what somebody leaves to others', () => {
  const doj = (...people: Parameters<typeof seatAgain>[3][number][]) => [...people] as const;
  const said = async (floor: Parameters<typeof saidSince>[0]) => (await saidSince(floor)).map(({ where, to, text }) => [where, to, text]);

  it('is a cover less, told to whoever is away and to those who can name another', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UALEX');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', doj([lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']));
    expect(await said(floor)).toEqual([
      [lee, [], 'Alex Roe, who was to cover for you from Mon 21 December 2026 to Sun 3 January 2027, has left DOJ, and nobody covers now: what calls you goes to the others of DOJ. To name another, type /watch back, then /watch away with a cover.'],
      [robin, [], 'Alex Roe, who was to cover for Lee Park from Mon 21 December 2026 to Sun 3 January 2027, has left DOJ, and nobody covers now: what calls Lee Park goes to the others of DOJ. You may name another: type /watch back and /watch away, each with “for @Lee Park”.'],
    ]);
    await floor.say(robin, '/watch back for @Lee Park from 2026-12-21');
    expect(textOf(await floor.say(robin, '/watch away 2026-12-21..2027-01-03 cover @UROBIN for @Lee Park'))).toContain('Robin Cole covers');
  });

  it('is nobody to cover for, told to whoever covered', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-12-21..2027-01-03 cover @UALEX');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', doj([alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']));
    expect(await said(floor)).toEqual([
      [alex, [], 'Lee Park, for whom you were to cover from Mon 21 December 2026 to Sun 3 January 2027, has left DOJ: you cover for nobody then. What they had is on the desk of DOJ.'],
    ]);
  });

  it('is a cover less, too, where whoever covers stays and can act for them no more; the others are called', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(lee, '/watch away 2026-11-02..2026-11-30 cover @UALEX');
    await saidSince(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', doj([lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'observer'], [robin, 'Robin Cole', 'releaser']));
    expect(await said(floor)).toEqual([
      [lee, [], 'Alex Roe, who was to cover for you from Mon 2 November 2026 to Mon 30 November 2026, is still at DOJ, but can no longer act for you with the roles that you two have now. Nobody covers: what calls you goes to the others of DOJ. To name another, type /watch back, then /watch away with a cover.'],
      [robin, [], 'Alex Roe, who was to cover for Lee Park from Mon 2 November 2026 to Mon 30 November 2026, is still at DOJ, but can no longer act for them with the roles that the two have now. Nobody covers: what calls Lee Park goes to the others of DOJ. You may name another: type /watch back and /watch away, each with “for @Lee Park”.'],
    ]);
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-11-12');
    const asked = await said(floor);
    expect(asked.filter(([where, to]) => where === alex || to?.includes(alex))).toEqual([]);
    expect(asked.find(([where]) => where === 'thread of RPT-1')?.[1]).toEqual([robin]);
    expect(pageOf(await floor.say(dana, '/watch roster doj')).lines.map(({ text }) => text).join(' ')).toContain('nobody covers');
  });

  it('is a delegation less, told to the floor, whichever of the two has left or is no releaser any more', async () => {
    const two = doj([lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'releaser'], [robin, 'Robin Cole', 'releaser']);
    const lend = async () => {
      const floor = await openFloor();
      await seatAgain(floor, 'doj', 'Department of Justice', two);
      await floor.say(robin, '/watch delegate @ULEE until 2026-12-31');
      await saidSince(floor);
      return floor;
    };
    const [without, gone, lead] = [await lend(), await lend(), await lend()];
    await seatAgain(without, 'doj', 'Department of Justice', two.slice(1));
    expect(await said(without)).toEqual([['floor', [robin], 'Lee Park, who bound DOJ by delegation of Robin Cole, has left it. The delegation has ended; Robin Cole may delegate anew with /watch delegate.']]);
    await seatAgain(gone, 'doj', 'Department of Justice', two.slice(0, 2));
    expect(await said(gone)).toEqual([['floor', [lee], 'Lee Park no longer binds DOJ: Robin Cole, whose delegation it was, has left DOJ. A releaser of DOJ may delegate anew with /watch delegate.']]);
    await seatAgain(lead, 'doj', 'Department of Justice', [...two.slice(0, 2), [robin, 'Robin Cole', 'lead']]);
    expect(await said(lead)).toEqual([['floor', [lee], 'Lee Park no longer binds DOJ: Robin Cole, whose delegation it was, is no releaser any more. A releaser of DOJ may delegate anew with /watch delegate.']]);
    await seatAgain(lead, 'doj', 'Department of Justice', two);
    expect(pageOf(await lead.say(dana, '/watch roster doj')).lines.map(({ text }) => text).join(' ')).not.toContain('binds');
  });

  it('is a delegation less that the releasers who are left may give anew, where both have left or whoever gave it is none any more', async () => {
    const two = doj([lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'releaser'], [robin, 'Robin Cole', 'releaser']);
    for (const left of [two.slice(1, 2), [...two.slice(1, 2), [robin, 'Robin Cole', 'lead'] as const]]) {
      const floor = await openFloor();
      await seatAgain(floor, 'doj', 'Department of Justice', two);
      await floor.say(robin, '/watch delegate @ULEE until 2026-12-31');
      await saidSince(floor);
      await seatAgain(floor, 'doj', 'Department of Justice', left);
      expect(await said(floor)).toEqual([['floor', [alex], 'Lee Park, who bound DOJ by delegation, has left it. The delegation has ended; a releaser of DOJ may delegate anew with /watch delegate.']]);
    }
  });

  it('is a delegation less that had not begun, and is said to be none after all', async () => {
    const two = doj([lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'releaser'], [robin, 'Robin Cole', 'releaser']);
    const lend = async () => {
      const floor = await openFloor();
      await seatAgain(floor, 'doj', 'Department of Justice', two);
      await floor.say(robin, '/watch delegate @ULEE 2026-12-01..2026-12-10');
      await saidSince(floor);
      return floor;
    };
    const [without, gone, revoked] = [await lend(), await lend(), await lend()];
    await seatAgain(without, 'doj', 'Department of Justice', two.slice(1));
    expect(await said(without)).toEqual([['floor', [robin], 'Lee Park, who was to bind DOJ by delegation of Robin Cole, has left it. The delegation has ended; Robin Cole may delegate anew with /watch delegate.']]);
    await seatAgain(gone, 'doj', 'Department of Justice', two.slice(0, 2));
    const days = 'from Tue 1 December 2026 to Thu 10 December 2026';
    expect(await said(gone)).toEqual([['floor', [lee], `Lee Park does not bind DOJ ${days} after all: Robin Cole, whose delegation it was, has left DOJ. A releaser of DOJ may delegate anew with /watch delegate.`]]);
    await revoked.say(robin, '/watch revoke @ULEE');
    expect(await said(revoked)).toEqual([['floor', [lee], `Lee Park does not bind DOJ ${days} after all: the delegation of Robin Cole has ended.`]]);
  });

  it('is a day with nobody there, where they were the last one who could work', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-11-12');
    for (const who of [lee, robin]) await floor.say(who, '/watch away 2026-11-10..2026-12-04');
    await saidSince(floor);
    const nobody = ['floor', [dana], 'Nobody of DOJ is there when this is due: “Materiality of the county incident”, RPT-1, on Thu 12 November 2026. A coordinator finds who answers for it.'];
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'observer'], [robin, 'Robin Cole', 'releaser']]);
    expect(await said(floor)).toEqual([nobody]);
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    expect(await said(floor)).toEqual([]);
  });
});

describe('another day on which nobody is there', () => {
  const nobody = 'Nobody of DOJ is there on Fri 13 November 2026. A coordinator finds who answers for it.';

  it('is shown with the extension that moves there, and with the correction', async () => {
    const floor = await openFloor();
    for (const title of ['One', 'Other']) await floor.say(dana, `/report request doj "${title}" by 2026-11-10`);
    for (const who of [lee, robin]) await floor.say(who, '/watch away 2026-11-13');
    await floor.say(lee, '/report extend RPT-1 "The county answers late" until 2026-11-13 --forecast 2026-11-12');
    await saidSince(floor);
    await floor.press(dana, 'request/grant', 'request RPT-1');
    const granted = (await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1');
    expect([granted?.to, granted?.text.endsWith(nobody)]).toEqual([[lee, dana], true]);
    await floor.say(dana, '/report suspense RPT-2 2026-11-13 --reason "A slip of the pen"');
    const corrected = (await saidSince(floor)).find(({ where }) => where === 'thread of RPT-2');
    expect([corrected?.to, corrected?.text.endsWith(nobody)]).toEqual([[lee, dana], true]);
  });

  it('is shown for a version that was put to the agency before, in the thread of a named incident where it is about one', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2 --named @ULEE');
    for (const more of ['', ' --incident INC-1']) await floor.say(dana, `/report request doj "Materiality of the county incident" by 2026-11-12${more}`);
    for (const id of ['RPT-1', 'RPT-2']) await floor.send(lee, 'report/submit', `report ${id}`, { text: 'The text.', asked: ['fbi'], day: '2026-11-10' });
    await saidSince(floor);
    await floor.say(frank, '/watch away 2026-11-05..2026-11-30');
    expect(await saidSince(floor)).toEqual([]);
    await floor.say(fiona, '/watch away 2026-11-05..2026-11-30');
    const nobody = (id: string) => `Nobody of FBI is there when this is due: the answer on “Materiality of the county incident”, ${id}, on Tue 10 November 2026. A coordinator finds who answers for it.`;
    expect((await saidSince(floor)).map(({ where, to, text }) => [where, to, text])).toEqual([
      ['floor', [dana], nobody('RPT-1/v1')],
      ['channel', [dana], nobody('RPT-2/v1')],
    ]);
  });

  it('is not shown for a version it has answered of record', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-11-12');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.', asked: ['fbi'], day: '2026-11-10' });
    await floor.press(fiona, 'round/concur', 'round RPT-1/v1');
    await saidSince(floor);
    for (const who of [frank, fiona]) await floor.say(who, '/watch away 2026-11-05..2026-11-30');
    expect(await saidSince(floor)).toEqual([]);
  });

  it('is shown with a version that is put to the agency', async () => {
    const floor = await openFloor();
    for (const who of [frank, fiona]) await floor.say(who, '/watch away 2026-11-05..2026-11-30');
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-11-12');
    await saidSince(floor);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.', asked: ['fbi'], day: '2026-11-10' });
    const opened = (await saidSince(floor)).find(({ where, text }) => where === 'thread of RPT-1' && text.includes('puts version 1'));
    expect(opened?.text).toContain('Nobody of FBI is there on ');
    expect(opened?.to).toContain(dana);
  });
});
