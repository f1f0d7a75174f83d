import { buttonsOf, dana, fiona, formOf, frank, lee, ref, robin, textOf, withRequest } from '../floor';
import { ringUntil, saidSince } from '../people/seat';
import { cardOf } from '../corrections/said';

const path = 'request/judge-after-all';
type Floor = Awaited<ReturnType<typeof withRequest>>;

const stateOf = async ({ store }: Floor, subject: string) => (await store.reading.subject(ref(subject)))?.standing.state;

const sentBack = async (floor: Floor): Promise<void> => {
  await floor.press(lee, 'request/take', 'request RPT-1');
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Neither county was entered.', asked: ['fbi'], day: '2026-11-20' });
  await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The wrong card.' });
};

describe('an answer sent back by mistake', () => {
  it('is judged after all with a reason, as it was handed in, with its round; whoever has it there is called', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Neither county was entered.', asked: ['fbi'], day: '2026-11-20' });
    await floor.press(frank, 'round/concur', 'round RPT-1/v1');
    const before = [await stateOf(floor, 'request RPT-1'), await stateOf(floor, 'report RPT-1')];
    const sent = await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The wrong card.' });
    expect([textOf(sent), buttonsOf(sent)]).toEqual(['RPT-1 is sent back to DOJ. It is still wanted by Tue 1 December 2026, 17:00 ET.', [`Judge it after all: ${path} request RPT-1`]]);
    await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: robin });
    await saidSince(floor);
    expect(formOf(await floor.press(dana, path, 'request RPT-1'))).toMatchObject({
      title: 'Judge it: RPT-1', submit: 'Judge it',
      fields: [{ name: 'reason', label: 'Why it is judged after all', hint: 'The agency reads this. The answer stands as it was handed in; then accept it, or send it back.' }],
    });
    const judged = await floor.send(dana, path, 'request RPT-1', { reason: 'I meant RPT-2' });
    expect([textOf(judged), buttonsOf(judged)]).toEqual([
      'RPT-1 waits to be judged again, as DOJ handed it in: accept it, or send it back. DOJ is told why.',
      ['Accept: request/accept request RPT-1', 'Send back: request/send-back request RPT-1'],
    ]);
    expect((await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').map(({ to, text }) => [to, text])).toEqual([
      [[robin], '“Materiality of the county incident”, RPT-1 was sent back by mistake, and is judged after all. In the words of Dana Reyes of ODNI: “(for those it concerns: press Read)” What DOJ handed in on Mon 2 November 2026, 09:00 ET, in time, stands: nothing new is wanted of DOJ, and ODNI accepts it or sends it back.'],
      [[fiona], 'The round goes on, for the report is judged after all: version 1 of “Materiality of the county incident”, RPT-1. Still asked: FBI, by Fri 20 November 2026, 17:00 ET.'],
    ]);
    expect([await stateOf(floor, 'request RPT-1'), await stateOf(floor, 'report RPT-1')]).toEqual([expect.objectContaining(before[0] ?? {}), before[1]]);
    expect(await stateOf(floor, 'round RPT-1/v1')).toMatchObject({ status: 'open', answers: [{ agency: 'fbi', kind: 'concur' }] });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Sent back: ~by ODNI, Mon 2 November 2026, 09:00 ET~: The wrong card.\nJudged after all: by ODNI: I meant RPT-2\n');
    expect(textOf(await floor.press(lee, 'report/read', 'request RPT-1'))).toContain('Sent back to DOJ by mistake:\nThe wrong card.\n\nWhy it is judged after all:\nI meant RPT-2');
    expect(textOf(await floor.press(dana, 'request/accept', 'request RPT-1'))).toBe('RPT-1 is accepted. The releaser of DOJ releases it.');
  });

  it('is judged after all once: a second press says so, and a newer version is judged instead', async () => {
    const floor = await withRequest();
    await sentBack(floor);
    await floor.send(dana, path, 'request RPT-1', { reason: 'I meant RPT-2' });
    await saidSince(floor);
    const already = 'RPT-1 waits to be judged already: accept it, or send it back. Nothing was changed.';
    expect(textOf(await floor.press(dana, path, 'request RPT-1'))).toBe(already);
    expect(textOf(await floor.send(dana, path, 'request RPT-1', { reason: 'Again' }))).toBe(already);
    expect(await saidSince(floor)).toEqual([]);
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'Now it is meant' });
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'One county was entered.' });
    const newer = 'DOJ has handed RPT-1 in anew since it was sent back, Mon 2 November 2026, 09:00 ET. Judge that one, with Accept or Send back: what was sent back before is not judged after all. Nothing was changed.';
    expect(textOf(await floor.press(dana, path, 'request RPT-1'))).toBe(newer);
    expect(textOf(await floor.send(dana, path, 'request RPT-1', { reason: 'Again' }))).toBe(newer);
  });

  it('is judged after all where it is a part, by a button that says whose; its card keeps that it was sent back, struck through', async () => {
    const floor = await withRequest();
    await floor.say(dana, '/report request doj,fbi "Both of them" by 2026-12-01');
    await floor.press(frank, 'request/take', 'request RPT-2.2');
    await floor.send(frank, 'request/contribute', 'request RPT-2.2', { text: 'Our part.' });
    const handedIn = await stateOf(floor, 'request RPT-2.2');
    const sent = await floor.send(dana, 'request/send-back', 'request RPT-2.2', { reason: 'The wrong part.' });
    expect(buttonsOf(sent)).toEqual([`Judge it after all: FBI: ${path} request RPT-2.2`]);
    await saidSince(floor);
    await floor.send(dana, path, 'request RPT-2.2', { reason: 'I meant RPT-3' });
    expect(await stateOf(floor, 'request RPT-2.2')).toMatchObject(handedIn ?? {});
    expect((await saidSince(floor)).filter(({ where }) => where.startsWith('thread')).map(({ where, to, buttons }) => [where, to, buttons])).toEqual([['thread of RPT-2', [frank], ['Accept: FBI', 'Send back: FBI', 'Read']]]);
    expect(await cardOf(floor, 'request RPT-2')).toContain('FBI: ~sent back Mon 2 November 2026, 09:00 ET~, judged after all; submitted Mon 2 November 2026, 09:00 ET');
  });

  it('is for whoever asked', async () => {
    const floor = await withRequest();
    await sentBack(floor);
    const theirs = 'Accepting an answer or sending it back is for coordinators, or the action officers, leads, releasers and coordinators of ODNI; you are here as action officer of DOJ. Nothing was changed. Ask one of them.';
    expect(textOf(await floor.press(lee, path, 'request RPT-1'))).toBe(theirs);
    expect(textOf(await floor.send(lee, path, 'request RPT-1', { reason: 'x' }))).toBe(theirs);
    expect(textOf(await floor.press(dana, path, 'request RPT-99'))).toBe('There is no such request any more. /watch me shows what waits for you.');
  });

  it('meets its suspense as of that hand-in, where that was missed only since', async () => {
    const floor = await withRequest();
    await sentBack(floor);
    await ringUntil(floor, '2026-12-04T15:00:00.000Z');
    expect(await stateOf(floor, 'request RPT-1')).toMatchObject({ status: 'taken', late: true });
    await saidSince(floor);
    await floor.send(dana, path, 'request RPT-1', { reason: 'I meant RPT-2' });
    expect((await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1').map(({ to, text }) => [to, text])).toContainEqual([
      [lee], '“Materiality of the county incident”, RPT-1 was sent back by mistake, and is judged after all. In the words of Dana Reyes of ODNI: “(for those it concerns: press Read)” What DOJ handed in on Mon 2 November 2026, 09:00 ET, in time, stands: nothing new is wanted of DOJ, and ODNI accepts it or sends it back.',
    ]);
    expect(await stateOf(floor, 'request RPT-1')).toMatchObject({ status: 'answered', late: false });
    expect(await cardOf(floor, 'request RPT-1')).not.toContain('late');
    expect(await floor.store.alarms.of({ of: ref('request RPT-1') })).toBeUndefined();
  });

  it('is expected when it was before it was sent back, with what that had replaced, and not when it was said since', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    const expects = async (now: string, forecast: string): Promise<void> => {
      await ringUntil(floor, now);
      await floor.send(lee, 'request/acknowledge', 'request RPT-1', { forecast });
    };
    await expects('2026-12-02T15:00:00.000Z', '2026-12-03');
    await expects('2026-12-03T15:00:00.000Z', '2026-12-04');
    await ringUntil(floor, '2026-12-03T16:00:00.000Z');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Neither county was entered.' });
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The wrong card.' });
    await expects('2026-12-04T15:00:00.000Z', '2026-12-10');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Expected: ~Thu 3 December 2026~ ~Fri 4 December 2026~ Thu 10 December 2026\n');
    await floor.send(dana, path, 'request RPT-1', { reason: 'I meant RPT-2' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('Expected: ~Thu 3 December 2026~ Fri 4 December 2026\n');
  });
});
