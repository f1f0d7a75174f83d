import { dana, fiona, lee, robin, seatNora, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { ringUntil, withAlex } from '../people/seat';

/** What a form asks for that nothing could come of: an old message keeps its buttons when its request has gone on. */
const running = async (): Promise<TestFloor> => {
  const floor = await withAlex(await withRequest());
  await seatNora(floor);
  await floor.press(lee, 'request/take', 'request RPT-1');
  return floor;
};
const submit = (floor: TestFloor) => floor.send(lee, 'report/submit', 'request RPT-1', { text: 'All of it.' });

const ofTheAgency = ['request/interim', 'report/extend', 'request/hand-over', 'request/acknowledge'];

describe('an old button, of which nothing could come whatever is filled in', () => {
  const pressed = (floor: TestFloor, who: typeof lee, paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => textOf(await floor.press(who, path, 'request RPT-1'))));

  it('opens no form once it is handed in', async () => {
    const floor = await running();
    await submit(floor);
    expect(new Set(await pressed(floor, lee, ofTheAgency))).toEqual(new Set(['RPT-1 has been handed in already.']));
    expect(await pressed(floor, dana, ['request/take-back', 'request/ask-another'])).toEqual([
      expect.stringMatching(/^RPT-1 is not accepted/), expect.stringMatching(/^RPT-1 /),
    ]);
  });

  it('opens no form once it is cancelled, given back or accepted', async () => {
    const cancelled = await running();
    await cancelled.say(dana, '/report cancel RPT-1 "Asked twice"');
    for (const said of await pressed(cancelled, lee, ofTheAgency)) expect(said).toMatch(/^RPT-1 is cancelled: /);
    for (const said of await pressed(cancelled, dana, ['request/send-back', 'request/ask-another', 'report/suspense'])) expect(said).toMatch(/^RPT-1 is cancelled/);
    expect(textOf(await cancelled.press(dana, 'report/cancel', 'request RPT-1'))).toMatch(/^RPT-1 (is|was) cancelled/);
    const returned = await running();
    await returned.send(lee, 'request/return', 'request RPT-1', { reason: 'It is for FBI' });
    for (const said of await pressed(returned, lee, ofTheAgency)) expect(said).toMatch(/^RPT-1 was given back\. /);
    const accepted = await running();
    await submit(accepted);
    await accepted.press(dana, 'request/accept', 'request RPT-1');
    for (const said of await pressed(accepted, lee, [...ofTheAgency, 'request/take-after-all'])) expect(said).toMatch(/^RPT-1 is accepted\. /);
    expect(await pressed(accepted, dana, ['request/send-back'])).toEqual([expect.stringMatching(/^RPT-1 is accepted\. /)]);
    await accepted.say(robin, '/report release RPT-1');
    expect(await pressed(accepted, dana, ['request/take-back', 'report/cancel'])).toEqual([expect.stringMatching(/released/), expect.stringMatching(/released/)]);
  });

  it('says that it is not late yet, or that nothing was handed in, or that it was not given back', async () => {
    const floor = await running();
    expect(await pressed(floor, lee, ['request/acknowledge', 'request/take-after-all'])).toEqual([expect.stringMatching(/^RPT-1 is not late/), expect.stringMatching(/RPT-1/)]);
    expect(await pressed(floor, dana, ['request/send-back', 'request/ask-another'])).toEqual([
      'Nothing is handed in for RPT-1, so there is nothing to accept or send back. Its agency submits first.', expect.stringMatching(/RPT-1/),
    ]);
  });

  it('of a part as well', async () => {
    const floor = await running();
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-02', duties: [] });
    await floor.say(dana, '/report cancel RPT-2 "Asked twice"');
    expect(textOf(await floor.press('T1/UFRANK' as typeof lee, 'request/contribute', 'request RPT-2.2'))).toMatch(/^RPT-2\.2 is cancelled/);
  });

  it('of a report that is released, and of a delivery that has not gone out', async () => {
    const floor = await running();
    await submit(floor);
    await floor.press(dana, 'request/accept', 'request RPT-1');
    await floor.say(robin, '/report release RPT-1');
    expect(textOf(await floor.press(lee, 'report/submit', 'request RPT-1'))).toBe('RPT-1 was released on Mon 2 November 2026, and its text does not change any more. Ask for a new report with /report request.');
    expect(textOf(await floor.press(dana, 'delivery/received', 'delivery RPT-1/odni'))).toBe('RPT-1/odni is not recorded as gone out to ODNI. DOJ or a coordinator records that first.');
    await floor.send(robin, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02', evidence: 'Courier slip 7' });
    expect((await floor.press(dana, 'delivery/received', 'delivery RPT-1/odni')).kind).toBe('form');
  });

  it('of a version that is not put to agencies any more, of an interim answer, and of a statement on what nobody has explained', async () => {
    const floor = await running();
    await floor.send(lee, 'request/interim', 'request RPT-1', { text: 'Half of it.', restOn: '2026-12-01' });
    expect((await floor.press(lee, 'report/interim', 'request RPT-1')).kind).toBe('form');
    await floor.send(lee, 'report/submit', 'request RPT-1', { text: 'All of it.', asked: ['fbi'], day: '2026-11-20' });
    expect(textOf(await floor.press(lee, 'report/interim', 'request RPT-1'))).toBe('RPT-1 has been handed in already.');
    expect((await floor.press(fiona, 'round/nonconcur', 'round RPT-1/v1')).kind).toBe('form');
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'The second county is missing' });
    for (const answer of ['nonconcur', 'concur-with-comment']) expect(textOf(await floor.press(fiona, `round/${answer}`, 'round RPT-1/v1'))).toMatch(/^RPT-1\/v1 was closed at 09:00: /);
    expect(textOf(await floor.press(robin, 'report/statement', 'request RPT-1'))).toMatch(/^RPT-1 is not late, so there is nothing to explain\. /);
    await ringUntil(floor, '2026-12-04T15:00:00.000Z');
    expect(textOf(await floor.press(robin, 'report/statement', 'request RPT-1'))).toBe('Nobody has said yet why RPT-1 is late, so no agency is named. An owner or a coordinator does that first: /report late RPT-1.');
  });

  it('opens while something can come of it', async () => {
    const floor = await running();
    for (const path of ['request/interim', 'report/extend', 'request/hand-over']) expect((await floor.press(lee, path, 'request RPT-1')).kind).toBe('form');
    for (const path of ['report/suspense', 'report/cancel']) expect((await floor.press(dana, path, 'request RPT-1')).kind).toBe('form');
    await submit(floor);
    expect((await floor.press(dana, 'request/send-back', 'request RPT-1')).kind).toBe('form');
    await floor.press(dana, 'request/accept', 'request RPT-1');
    expect((await floor.press(dana, 'request/take-back', 'request RPT-1')).kind).toBe('form');
  });
});
