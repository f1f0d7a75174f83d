import { homeOf } from '../../home/home';
import { dana, fiona, lee, nora, openFloor, robin, seatNora, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { alex, ringUntil, saidSince, seatAgain, withAlex } from '../people/seat';

/*
 * Who hears that a later suspense is wanted, granted or denied: whoever can act on it, and whoever asked.
 */

const wanting = async (floor: TestFloor, who = lee): Promise<TestFloor> => {
  await floor.say(who, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
  await saidSince(floor);
  return floor;
};

/** Whom the thread calls, and who is told directly. */
const told = async (floor: TestFloor) => {
  const said = (await saidSince(floor)).filter(({ text }) => text.includes('RPT-1'));
  return { called: said.filter(({ where }) => where.startsWith('thread')).map(({ to }) => to), directly: said.map(({ where }) => where).filter((where) => where.startsWith('T1/')).toSorted() };
};

describe('the answer to an extension', () => {
  it.each(['grant', 'deny'])('reaches the agency where nobody has taken the request: %s', async (verb) => {
    const floor = await wanting(await withRequest());
    await (verb === 'grant' ? floor.press(dana, 'request/grant', 'request RPT-1') : floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'The President waits' }));
    expect(await told(floor)).toEqual({ called: [[lee]], directly: [lee] });
  });

  it.each(['grant', 'deny'])('reaches whoever asked for the time, beside whoever has it: %s', async (verb) => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await wanting(floor, robin);
    await (verb === 'grant' ? floor.press(dana, 'request/grant', 'request RPT-1') : floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'The President waits' }));
    expect(await told(floor)).toEqual({ called: [[lee, robin]], directly: [lee, robin] });
  });

  it('reaches the others of the agency where whoever has it is away and nobody covers, or has left', async () => {
    const away = await withAlex(await withRequest());
    await away.press(lee, 'request/take', 'request RPT-1');
    await wanting(away);
    await away.say(lee, '/watch away 2026-11-02..2026-11-06');
    await saidSince(away);
    await away.press(dana, 'request/grant', 'request RPT-1');
    expect((await told(away)).called).toEqual([[alex]]);
    const left = await withAlex(await withRequest());
    await left.press(lee, 'request/take', 'request RPT-1');
    await wanting(left);
    await seatAgain(left, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    await saidSince(left);
    await left.press(dana, 'request/grant', 'request RPT-1');
    expect(await told(left)).toEqual({ called: [[alex]], directly: [alex] });
  });
});

describe('an extension that nobody had answered', () => {
  const ended = 'With that ends the wish of DOJ for a later suspense, until Tue 8 December 2026, 17:00 ET, which nobody had answered.';
  const cardOf = async (floor: TestFloor) => textOf(await floor.say(dana, '/report status RPT-1'));
  const saidIn = async (floor: TestFloor) => (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1');

  it('ends with what is handed in, which says so once and calls nobody for it', async () => {
    const floor = await wanting(await withRequest());
    expect(await cardOf(floor)).toContain('Extension asked');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    const said = await saidIn(floor);
    expect(said.filter(({ text }) => text.includes('wish'))).toEqual([
      { where: 'thread of RPT-1', to: [dana], text: `DOJ has handed in “Materiality of the county incident”, RPT-1. ODNI accepts it or sends it back. ${ended}`, buttons: ['Accept', 'Send back'] },
    ]);
    expect(said.flatMap(({ to }) => to)).toEqual([dana]);
    expect(await cardOf(floor)).not.toContain('Extension asked');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'Nor the next one.' });
    expect((await saidIn(floor)).map(({ text }) => text).join()).not.toContain('the wish of');
    expect((await homeOf(floor, dana)).groups[1]?.lines.map(({ text }) => text)).toEqual([expect.stringContaining('handed in by DOJ')]);
  });

  it.each<[string, (floor: TestFloor) => Promise<unknown>, string]>([
    ['given back', (floor) => floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' }), 'DOJ says “Materiality of the county incident”, RPT-1 is not theirs: (for those it concerns: press Read). ODNI asks another agency or drops it; the suspense, Tue 1 December 2026, 17:00 ET, stands.'],
    ['cancelled', (floor) => floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"'), '“Materiality of the county incident”, RPT-1 is cancelled by Dana Reyes of ODNI: nothing more is asked of DOJ. In their words: “Asked elsewhere”'],
    ['wanted by that hour anyway', (floor) => floor.say(dana, '/report suspense RPT-1 2026-12-08 --reason "the meeting moved"'), '“Materiality of the county incident”, RPT-1 is wanted by Tue 8 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “the meeting moved”'],
  ])('ends where the request is %s', async (_, happens, says) => {
    const floor = await wanting(await withRequest());
    await happens(floor);
    expect((await saidIn(floor)).map(({ text }) => text)).toEqual([`${says} ${ended}`]);
    expect(await cardOf(floor)).not.toContain('Extension asked');
  });

  it.each<[string, (floor: TestFloor) => Promise<unknown>, string]>([
    ['handed in', (floor) => floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' }), 'DOJ wanted it until Tue 8 December 2026, 17:00 ET, and nobody answered:'],
    ['given back', (floor) => floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' }), 'DOJ wanted it until Tue 8 December 2026, 17:00 ET, and nobody answered:'],
    ['given back and asked of another', async (floor) => {
      await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'fbi' });
      await floor.press(dana, 'request/ask-suggested', 'request RPT-1');
    }, 'DOJ wanted it until Tue 8 December 2026, 17:00 ET, and nobody answered, before it gave it back:'],
    ['cancelled', (floor) => floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"'), 'DOJ asks for a later suspense:'],
    ['wanted by that hour anyway', (floor) => floor.say(dana, '/report suspense RPT-1 2026-12-08 --reason "the meeting moved"'), 'DOJ wanted it until Tue 8 December 2026, 17:00 ET, and nobody answered:'],
  ])('is read with its reason where the request is %s', async (_, happens, title) => {
    const floor = await wanting(await withRequest());
    await happens(floor);
    const read = textOf(await floor.say(dana, '/report read RPT-1'));
    expect(read).toContain(`${title}\nThe county answers on Monday`);
    expect(read.split('The county answers on Monday')).toHaveLength(2);
  });

  it('waits again where what was cancelled is wanted after all, and can be answered there', async () => {
    const floor = await wanting(await withRequest());
    await floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"');
    await saidSince(floor);
    await floor.say(dana, '/report reinstate RPT-1 "Wanted after all"');
    const [said] = await saidIn(floor);
    expect(said).toMatchObject({ to: [lee], text: expect.stringContaining('as before. DOJ still wants it until Tue 8 December 2026, 17:00 ET, and nobody has answered that.') as string });
    expect(said?.buttons.slice(-3)).toEqual(['Grant', 'Grant until…', 'Deny']);
    expect(await cardOf(floor)).toContain('Extension asked');
  });

  it('is put to whoever asked for the work where another reinstates it, and goes to the coordinators a working day after that', async () => {
    const floor = await withRequest();
    await seatNora(floor);
    await wanting(floor);
    await floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"');
    await ringUntil(floor, '2026-11-05T15:00:00.000Z');
    await saidSince(floor);
    await floor.say(nora, '/report reinstate RPT-1 "Wanted after all"');
    const [said] = await saidIn(floor);
    expect(said).toMatchObject({ to: [lee, dana], text: expect.stringContaining('and nobody has answered that.') as string });
    await ringUntil(floor, '2026-11-06T14:59:00.000Z');
    expect((await saidIn(floor)).filter(({ text }) => text.startsWith('To the coordinator'))).toEqual([]);
    await ringUntil(floor, '2026-11-06T15:01:00.000Z');
    expect((await saidIn(floor)).filter(({ text }) => text.startsWith('To the coordinator: DOJ has asked since Mon 2 November 2026')).map(({ to }) => to)).toEqual([[nora, dana]]);
  });

  it('shows the buttons of its answer to whoever answers, and not to whoever wants it, where each is told alone', async () => {
    const floor = await withRequest();
    await seatNora(floor);
    await floor.press(lee, 'request/take', 'request RPT-1');
    await wanting(floor);
    await floor.say(dana, '/report cancel RPT-1 "Asked elsewhere"');
    await ringUntil(floor, '2026-11-05T23:30:00.000Z');
    await saidSince(floor);
    await floor.say(nora, '/report reinstate RPT-1 "Wanted after all"');
    const said = await saidSince(floor);
    const answers = ['Grant', 'Grant until…', 'Deny'];
    expect(said.find(({ where }) => where === dana)?.buttons).toEqual(answers);
    expect(said.find(({ where }) => where === lee)?.buttons).toEqual(['Submit', 'Drafting', 'Interim', 'Withdraw extension', 'Hand over', 'Not ours']);
    expect(said.find(({ where }) => where === 'thread of RPT-1')?.buttons.slice(-3)).toEqual(answers);
  });

  it('is read with its reason after it was granted: from when until when, who asked, and who granted it', async () => {
    const floor = await wanting(await withRequest());
    await floor.press(dana, 'request/grant', 'request RPT-1');
    await floor.say(lee, '/report extend RPT-1 "The clerk is ill" until 2026-12-15 --forecast 2026-12-14');
    await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2026-12-10', time: '17:00' });
    const read = textOf(await floor.say(robin, '/report read RPT-1'));
    expect(read).toContain('DOJ asked for a later suspense; ODNI granted it, from Tue 1 December 2026, 17:00 ET until Tue 8 December 2026, 17:00 ET:\nThe county answers on Monday');
    expect(read).toContain('DOJ asked for a later suspense; ODNI granted it, from Tue 8 December 2026, 17:00 ET until Thu 10 December 2026, 17:00 ET, and not until Tue 15 December 2026, 17:00 ET:\nThe clerk is ill');
  });
});

describe('an extension that has gone to the coordinators', () => {
  const ended = 'With that ends the wish of DOJ for a later suspense, until Tue 8 December 2026, 17:00 ET, which nobody had answered.';
  const overdue = '2026-11-03T22:01:00.000Z';

  /** Asked by FBI, whose people coordinate nothing; the coordinators are Nora and Dana. */
  const unanswered = async (until?: string): Promise<TestFloor> => {
    const floor = await openFloor();
    await seatNora(floor);
    await floor.send(fiona, 'report/request', undefined, { agencies: ['doj'], title: 'Question', day: '2026-12-01' });
    await floor.press(lee, 'request/take', 'request RPT-1');
    await wanting(floor);
    if (until !== undefined) await ringUntil(floor, until);
    await saidSince(floor);
    return floor;
  };
  const saidIn = async (floor: TestFloor) => (await saidSince(floor)).filter(({ where }) => where === 'thread of RPT-1');

  it.each<[string, (floor: TestFloor) => Promise<unknown>, readonly string[], readonly string[]]>([
    ['granted', (floor) => floor.press(fiona, 'request/grant', 'request RPT-1'), [lee], [nora, dana]],
    ['granted by a coordinator', (floor) => floor.press(dana, 'request/grant', 'request RPT-1'), [lee], [nora]],
    ['denied', (floor) => floor.send(fiona, 'request/deny', 'request RPT-1', { reason: 'The President waits' }), [lee], [nora, dana]],
  ])('calls them once it is %s, for they have nothing to answer any more', async (_, answers, agency, coordinators) => {
    const before = await unanswered();
    await answers(before);
    expect((await saidIn(before)).map(({ to }) => to)).toEqual([agency]);
    const floor = await unanswered(overdue);
    await answers(floor);
    expect((await saidIn(floor)).map(({ to }) => to)).toEqual([[...agency, ...coordinators]]);
  });

  it('calls them where what was denied is granted after all', async () => {
    const floor = await unanswered(overdue);
    await floor.send(fiona, 'request/deny', 'request RPT-1', { reason: 'The President waits' });
    await saidSince(floor);
    await floor.send(fiona, 'request/grant-after-all', 'request RPT-1', { day: '2026-12-08', time: '17:00', reason: 'The wrong request' });
    expect((await saidIn(floor)).map(({ to }) => to)).toEqual([[lee, nora, dana]]);
  });

  it.each<[string, (floor: TestFloor) => Promise<unknown>, readonly string[]]>([
    ['handed in', (floor) => floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' }), [fiona]],
    ['given back', (floor) => floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' }), [fiona]],
    ['cancelled', (floor) => floor.say(fiona, '/report cancel RPT-1 "Asked elsewhere"'), [lee]],
    ['wanted by that hour anyway', (floor) => floor.say(fiona, '/report suspense RPT-1 2026-12-08 --reason "the meeting moved"'), [lee]],
  ])('calls them where it ends because the request is %s, and says that there is nothing to answer', async (_, happens, others) => {
    const before = await unanswered();
    await happens(before);
    const untold = (await saidIn(before)).find(({ text }) => text.includes(ended));
    expect(untold?.to).toEqual(others);
    expect(untold?.text).not.toContain('coordinator');
    const floor = await unanswered(overdue);
    await happens(floor);
    const told = (await saidIn(floor)).find(({ text }) => text.includes(ended));
    expect(told).toMatchObject({ to: [...others, nora, dana], text: expect.stringContaining(`${ended} The coordinators have nothing to answer any more.`) as string });
  });
});
