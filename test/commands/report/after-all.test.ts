import { buttonsOf, dana, fiona, formOf, frank, lee, openFloor, robin, textOf, withRequest } from '../floor';
import { ringUntil, saidSince, withAlex } from '../people/seat';
import { cardOf } from '../corrections/said';
import { ref } from '../floor';

const statusOf = async ({ store }: Awaited<ReturnType<typeof withRequest>>, kind: 'request' | 'report') => (await store.reading.subject(ref(`${kind} RPT-1`)))?.standing.state.status;

describe('what was given back by mistake', () => {
  it('is taken after all by anybody who works there, with a reason; whoever asked is called, and its report is written on', async () => {
    const floor = await withAlex(await withRequest());
    await floor.press(lee, 'request/take', 'request RPT-1');
    const given = await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not our county' });
    expect([textOf(given), buttonsOf(given)]).toEqual(['RPT-1 is given back. ODNI asks another agency or drops it.', ['Take it after all: request/take-after-all request RPT-1']]);
    expect([await statusOf(floor, 'request'), await statusOf(floor, 'report')]).toEqual(['returned', 'withdrawn']);
    await saidSince(floor);
    expect(textOf(await floor.press(robin, 'request/take', 'request RPT-1'))).toBe(
      'RPT-1 was given back. If that was a mistake, whoever works there presses Take it after all, on its card. If not, whoever asked presses Ask another agency, or asks anew with /report request.',
    );
    expect(formOf(await floor.press(robin, 'request/take-after-all', 'request RPT-1'))).toMatchObject({
      title: 'Take it: RPT-1', submit: 'Take it', fields: [{ name: 'reason', label: 'Why it is yours after all', hint: 'Whoever asked reads this. The suspense stands.' }],
    });
    const taken = await floor.send(robin, 'request/take-after-all', 'request RPT-1', { reason: 'It is our county' });
    expect(textOf(taken)).toBe('RPT-1 is yours after all. It is wanted by Tue 1 December 2026, 17:00 ET, as before. Whoever asked is told why.');
    expect((await saidSince(floor)).map(({ where, to, text }) => [where, to, text])).toEqual([[
      'thread of RPT-1', [dana],
      'DOJ takes “Materiality of the county incident”, RPT-1 after all; they had given it back by mistake. In the words of Robin Cole of DOJ: “(for those it concerns: press Read)” It is wanted by Tue 1 December 2026, 17:00 ET, as before. No other agency need be asked.',
    ]]);
    expect([await statusOf(floor, 'request'), await statusOf(floor, 'report')]).toEqual(['taken', 'drafting']);
    expect(await cardOf(floor, 'request RPT-1')).toContain('Given back: ~by DOJ, Mon 2 November 2026, 09:00 ET~: Not our county\nTaken after all: by DOJ: It is our county\n');
    expect(textOf(await floor.press(dana, 'report/read', 'request RPT-1'))).toContain('Given back by DOJ by mistake:\nNot our county\n\nWhy DOJ took it after all:\nIt is our county');
    expect(textOf(await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.' }))).toContain('RPT-1');
  });

  it('or declined is taken after all, too, past its suspense as well, which is missed then', async () => {
    const floor = await withRequest();
    await floor.say(fiona, '/report request doj "Which counties" by 2026-11-10');
    await floor.send(lee, 'request/decline', 'request RPT-2', { reason: 'No time' });
    floor.clock.turnTo('2026-11-12T15:00:00.000Z' as never);
    await saidSince(floor);
    await floor.send(lee, 'request/take-after-all', 'request RPT-2', { reason: 'There is time' });
    expect((await saidSince(floor)).map(({ to, text }) => [to, text])).toContainEqual([
      [fiona],
      'DOJ takes “Which counties”, RPT-2 after all; they had declined it by mistake. In the words of Lee Park of DOJ: “(for those it concerns: press Read)” It was wanted by Tue 10 November 2026, 17:00 ET: that has passed, and it is missed. No other agency need be asked.',
    ]);
  });

  it('and given back once more, for another agency, stays readable as that of whoever had it', async () => {
    const floor = await withRequest();
    await floor.say(fiona, '/report request doj "Which counties" by 2026-11-10');
    await floor.send(lee, 'request/decline', 'request RPT-2', { reason: 'No time' });
    await floor.send(lee, 'request/take-after-all', 'request RPT-2', { reason: 'There is time' });
    expect(await cardOf(floor, 'request RPT-2')).toContain('Declined: ~by DOJ, Mon 2 November 2026, 09:00 ET~: No time\nTaken after all: by DOJ: There is time\n');
    await floor.send(lee, 'request/return', 'request RPT-2', { reason: 'Not our county' });
    await floor.send(fiona, 'request/ask-another', 'request RPT-2', { agency: 'dhs' });
    expect(await cardOf(floor, 'request RPT-2')).not.toContain('Taken after all');
    expect(textOf(await floor.press(fiona, 'report/read', 'request RPT-2'))).toContain(
      'Declined by DOJ by mistake, before it gave it back:\nNo time\n\nWhy DOJ took it after all, before it gave it back:\nThere is time\n\nGiven back by DOJ:\nNot our county',
    );
  });

  it('says so in its line where several are asked', async () => {
    const floor = await withRequest();
    await floor.say(dana, '/report request doj,fbi "Both of them" by 2026-12-01');
    await floor.send(frank, 'request/return', 'request RPT-2.2', { reason: 'Not our county' });
    await floor.send(frank, 'request/take-after-all', 'request RPT-2.2', { reason: 'It is our county' });
    expect(await cardOf(floor, 'request RPT-2')).toContain('FBI: ~returned Mon 2 November 2026, 09:00 ET~, taken after all; taken');
  });

  it('is not taken after all once another agency has been asked', async () => {
    const floor = await withRequest();
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not our county' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'fbi' });
    const elsewhere = "RPT-1 is asked of FBI since DOJ gave it back, and is not taken after all. If it is yours, tell FBI: they press Not ours and say that it is DOJ's.";
    expect(textOf(await floor.press(lee, 'request/take-after-all', 'request RPT-1'))).toBe(elsewhere);
    expect(textOf(await floor.press(robin, 'request/take', 'request RPT-1'))).toBe(elsewhere);
    expect(textOf(await floor.press(frank, 'request/take', 'request RPT-1'))).toContain('RPT-1 is yours.');
  });
});

describe('what is given back after its suspense', () => {
  it.each([
    ['request/return', 'DOJ says “Materiality of the county incident”, RPT-1 is not theirs: (for those it concerns: press Read).'],
    ['request/decline', 'DOJ declines “Materiality of the county incident”, RPT-1: (for those it concerns: press Read).'],
  ])('is said to be past it, by how much, and what to do: %s', async (path, says) => {
    const floor = await openFloor();
    await floor.say(lee, '/report request fbi "Materiality of the county incident" by 2026-12-01');
    await floor.press(frank, 'request/take', 'request RPT-1');
    await ringUntil(floor, '2026-12-04T15:00:00.000Z');
    await saidSince(floor);
    await floor.send(frank, path, 'request RPT-1', { reason: 'No hands' });
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')).toMatchObject({
      to: [lee], buttons: ['Ask another agency', 'Read'],
      text: `${says.replace('DOJ', 'FBI')} It was wanted by Tue 1 December 2026, 17:00 ET, which is past by 3 days, and nobody has it: DOJ asks another agency now, who is late at once unless the suspense is corrected first (/report suspense RPT-1), or drops it (/report cancel RPT-1).`,
    });
  });
});
