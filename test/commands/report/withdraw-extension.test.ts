import { drawCard } from '../../../src/application/cards';
import { homeOf } from '../../home/home';
import type { TestFloor } from '../floor';
import { buttonsOf, dana, fiona, formOf, frank, lee, nora, openFloor, pageOf, problemsOf, robin, seatNora, textOf, withRequest } from '../floor';
import { alex, ringUntil, saidSince, withAlex } from '../people/seat';

const path = 'request/withdraw-extension';
const about = 'request RPT-1';
const reason = 'I meant the other county';

const asks = (floor: TestFloor, day = '2026-12-18', who = lee) => floor.send(who, 'report/extend', about, { day, forecast: '2026-12-07', reason: 'The county answers late' });

const wrongly = async (given: Parameters<typeof withRequest>[0] = {}): Promise<TestFloor> => {
  const floor = await withRequest(given);
  await floor.press(lee, 'request/take', about);
  await asks(floor);
  await saidSince(floor);
  return floor;
};

const card = async ({ store }: TestFloor) => {
  const drawn = await drawCard({ kind: 'request', id: 'RPT-1' }, store.reading);
  const facts = drawn?.facts.filter(({ name }) => name === 'Suspense' || name.startsWith('Extension')).map(({ name, value }) => `${name}: ${value}`);
  return { facts, buttons: drawn?.buttons.map(({ label }) => label) };
};

describe('an extension asked for by mistake', () => {
  it('is offered to whoever asked, at once and on the card, until it is answered', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', about);
    expect((await card(floor)).buttons).not.toContain('Withdraw extension');
    expect(buttonsOf(await asks(floor))).toEqual([`Withdraw extension: ${path} ${about}`]);
    expect((await card(floor)).buttons).toContain('Withdraw extension');
    expect((await card(floor)).buttons).not.toContain('Extend');
    expect(formOf(await floor.press(lee, path, about))).toMatchObject({
      title: 'No extension: RPT-1', submit: 'Withdraw extension',
      fields: [{ name: 'reason', label: 'Why no later suspense is wanted', hint: 'Whoever asked for the work reads this. The suspense stands.' }],
    });
    await floor.press(dana, 'request/grant', about);
    expect((await card(floor)).buttons).not.toContain('Withdraw extension');
    expect(textOf(await floor.press(lee, path, about))).toBe('Nobody asks for a later suspense of RPT-1, or it has been answered. Nothing was changed.');
  });

  it('is offered where nobody has taken the request, too', async () => {
    const floor = await withRequest();
    await asks(floor);
    expect((await card(floor)).buttons).toContain('Withdraw extension');
    expect(pageOf(await floor.say(lee, '/watch me')).lines.flatMap(({ buttons }) => buttons.map(({ label }) => label))).toContain('Withdraw extension');
  });

  it('is withdrawn with a reason, said to whoever asked for the work, and stays on the card, struck through', async () => {
    const floor = await wrongly();
    expect(problemsOf(await floor.send(lee, path, about, {}))).toEqual({ reason: 'Say why: whoever asked for the work reads this.' });
    const answer = await floor.send(lee, path, about, { reason });
    expect(textOf(answer)).toBe('The extension of RPT-1 is withdrawn. It is wanted by Tue 1 December 2026, 17:00 ET, as before. ODNI is told why.');
    expect(buttonsOf(answer)).toContain('Extend: report/extend request RPT-1');
    expect((await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1')).toEqual([{
      where: 'thread of RPT-1', to: [dana], buttons: ['Read'],
      text: 'DOJ does not ask for “Materiality of the county incident”, RPT-1 until Fri 18 December 2026, 17:00 ET any more. Withdrawn by Lee Park of DOJ. In their words: “(for those it concerns: press Read)”\n\nThere is nothing to answer. The suspense, Tue 1 December 2026, 17:00 ET, stands.',
    }]);
    expect(await card(floor)).toMatchObject({
      facts: ['Suspense: Tue 1 December 2026, 17:00 ET', `Extension withdrawn: ~until Fri 18 December 2026, 17:00 ET~: ${reason}`],
      buttons: expect.arrayContaining(['Extend']) as string[],
    });
    const read = textOf(await floor.say(dana, '/report read RPT-1'));
    expect(read).toContain('DOJ asked for a later suspense, until Fri 18 December 2026, 17:00 ET:\nThe county answers late');
    expect(read).toContain(`Why it withdrew that:\n${reason}`);
  });

  it('leaves nothing that waits for an answer: no line, no question to the coordinators', async () => {
    const floor = await wrongly();
    const waits = async () => JSON.stringify([pageOf(await floor.say(dana, '/watch me')), await homeOf(floor, dana)]);
    expect(await waits()).toContain('They ask for a later suspense.');
    await floor.send(lee, path, about, { reason });
    expect(await waits()).not.toContain('They ask for a later suspense.');
    await saidSince(floor);
    await ringUntil(floor, '2026-11-06T15:00:00.000Z');
    expect((await saidSince(floor)).map(({ text }) => text).join()).not.toContain('To the coordinator: DOJ has asked');
  });

  it('is asked for anew until another day, and granted', async () => {
    const floor = await wrongly();
    expect(JSON.stringify(await asks(floor, '2026-12-08'))).toContain('One is asked at a time: if it is wrong, press Withdraw extension on the card of RPT-1, and ask anew.');
    await floor.send(lee, path, about, { reason });
    expect(textOf(await asks(floor, '2026-12-08'))).toMatch(/^ODNI is asked for RPT-1 until Tue 8 December 2026, 17:00 ET\./);
    expect((await card(floor)).facts).toEqual([
      'Suspense: Tue 1 December 2026, 17:00 ET',
      'Extension asked: until Tue 8 December 2026, 17:00 ET, expected Mon 7 December 2026: The county answers late',
      `Extension withdrawn: ~until Fri 18 December 2026, 17:00 ET~: ${reason}`,
    ]);
    expect(textOf(await floor.press(dana, 'request/grant', about))).toBe('RPT-1 is now wanted by Tue 8 December 2026, 17:00 ET: 1st extension, first suspense Tue 1 December 2026, 17:00 ET.');
  });

  it('is not answered on buttons from before, each of which says that it was withdrawn', async () => {
    const floor = await wrongly();
    await floor.send(lee, path, about, { reason });
    const says = 'DOJ does not ask for RPT-1 until Fri 18 December 2026, 17:00 ET any more: Lee Park has withdrawn that. The suspense stands, and there is nothing to answer. Nothing was changed.';
    for (const button of ['request/grant', 'request/grant-until', 'request/deny']) expect(textOf(await floor.press(dana, button, about))).toBe(says);
    expect(textOf(await floor.send(dana, 'request/deny', about, { reason: 'The President waits' }))).toBe(says);
    expect(textOf(await floor.send(dana, 'request/grant-until', about, { day: '2026-12-08' }))).toBe(says);
  });

  it('is withdrawn once: who presses again is told so, and nothing is said twice', async () => {
    const floor = await wrongly();
    await floor.send(lee, path, about, { reason });
    await saidSince(floor);
    floor.clock.pass(700);
    expect(textOf(await floor.send(lee, path, about, { reason: 'Once more' }))).toMatch(/^The extension of RPT-1 was withdrawn at \d\d:\d\d\. Nothing was changed\.$/);
    expect(textOf(await floor.press(robin, path, about))).toBe('DOJ does not ask for RPT-1 until Fri 18 December 2026, 17:00 ET any more: Lee Park has withdrawn that. The suspense stands, and there is nothing to answer. Nothing was changed.');
    expect(await saidSince(floor)).toEqual([]);
  });

  it('is for the agency alone: whoever asked denies it instead', async () => {
    const floor = await wrongly();
    for (const who of [dana, fiona]) expect(textOf(await floor.press(who, path, about))).toMatch(/^Asking for a later suspense, or withdrawing that, is for the action officers, leads and releasers of DOJ/);
  });

  it('by a colleague is told to whoever wanted it and to whoever has the request, beside whoever asked', async () => {
    const floor = await withAlex(await withRequest());
    await floor.press(lee, 'request/take', about);
    await asks(floor, '2026-12-18', alex);
    await saidSince(floor);
    await floor.send(robin, path, about, { reason });
    const said = await saidSince(floor);
    expect(said.filter(({ where }) => where === 'thread of RPT-1').map(({ to }) => to)).toEqual([[dana, lee, alex]]);
    expect(said.filter(({ text }) => text.includes('RPT-1')).map(({ where }) => where).filter((where) => where.startsWith('T1/')).toSorted()).toEqual([alex, dana, lee].toSorted());
  });

  it('is told to the coordinators too, once they were asked because nobody had answered for a working day', async () => {
    const told = async (then?: string): Promise<readonly [string, readonly string[]]> => {
      const floor = await openFloor();
      await seatNora(floor);
      await floor.send(fiona, 'report/request', undefined, { agencies: ['doj'], title: 'Question', day: '2026-12-01' });
      await floor.press(lee, 'request/take', about);
      await asks(floor);
      if (then !== undefined) await ringUntil(floor, then);
      await saidSince(floor);
      const answer = textOf(await floor.send(lee, path, about, { reason }));
      return [answer, (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').flatMap(({ to }) => to)];
    };
    const answer = (whom: string) => `The extension of RPT-1 is withdrawn. It is wanted by Tue 1 December 2026, 17:00 ET, as before. ${whom} told why.`;
    expect(await told()).toEqual([answer('FBI is'), [fiona]]);
    expect(await told('2026-11-02T21:59:00.000Z')).toEqual([answer('FBI is'), [fiona]]);
    expect(await told('2026-11-02T22:01:00.000Z')).toEqual([answer('FBI and the coordinators are'), [fiona, nora, dana]]);
  });

  it('after its suspense says that it is missed, and the ladder goes on as it was', async () => {
    const floor = await wrongly();
    await ringUntil(floor, '2026-12-01T22:30:00.000Z');
    await saidSince(floor);
    expect(textOf(await floor.send(lee, path, about, { reason }))).toBe(
      'The extension of RPT-1 is withdrawn. It was wanted by Tue 1 December 2026, 17:00 ET, and is late: press Acknowledge, with the day you expect it on. ODNI and the coordinators are told why.',
    );
    expect((await saidSince(floor)).find(({ where }) => where === 'thread of RPT-1')?.text).toMatch(/There is nothing to answer\. It was wanted by Tue 1 December 2026, 17:00 ET: that has passed, and it is missed\.$/);
    await ringUntil(floor, '2026-12-02T22:30:00.000Z');
    expect((await saidSince(floor)).map(({ text }) => text).join()).toContain('To the releaser: “Materiality of the county incident”, RPT-1 was wanted by');
  });

  it('of a part is withdrawn by its agency with the same button of the shared card', async () => {
    const floor = await openFloor();
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], title: 'Question', day: '2026-12-01' });
    await floor.send(frank, 'report/extend', about, { day: '2026-12-08', forecast: '2026-12-07', reason: 'The field office is slow' });
    expect(textOf(await floor.press(lee, path, about))).toBe('Nobody asks for a later suspense of RPT-1, or it has been answered. Nothing was changed.');
    expect(textOf(await floor.send(frank, path, about, { reason }))).toBe('The extension of RPT-1.2 is withdrawn. It is wanted by Tue 1 December 2026, 17:00 ET, as before. ODNI is told why.');
    expect((await card(floor)).buttons).not.toContain('Withdraw extension');
  });

  it.each<[string, (floor: TestFloor) => Promise<unknown>, string]>([
    ['cancelled', (floor) => floor.say(dana, '/report cancel RPT-1 "Not wanted"'), 'RPT-1 is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate RPT-1.'],
    ['handed in', (floor) => floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Done.' }), 'RPT-1 has been handed in already.'],
  ])('says so where the request is %s, before any form', async (_, happens, says) => {
    const floor = await wrongly();
    await happens(floor);
    expect(textOf(await floor.press(lee, path, about))).toBe(says);
  });
});
