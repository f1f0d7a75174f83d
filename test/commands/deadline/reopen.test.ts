import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin, textOf as saidIn } from '../floor';
import { boot, floorWith, textOf, withAnswer, withFollowUp, withReview } from '../packs/texts';
import { confirm, corrects, delivered, said, until } from '../corrections/said';

const REVIEW = 'S-5/2026-general';
const FOLLOW_UP = 'S-6/2026-general';
const ALONE = 'Its clock runs again at once; nobody has to confirm it.';

const opened = async (rules = withReview + withFollowUp()): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ recipient: 'doj', rules }), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await delivered(floor);
  return floor;
};
const stateOf = async ({ store }: TestFloor, id: string) => {
  const state = (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
  return state && 'dates' in state ? state : undefined;
};
const byTwo = async (floor: TestFloor, id: string, line: string): Promise<void> => {
  await floor.say(dana, line);
  await confirm(floor, nora, `duty ${id}`);
};
const close = (floor: TestFloor, id = REVIEW) => byTwo(floor, id, `/deadline close ${id} "Not owed here."`);
const done = (floor: TestFloor, day: string, id = REVIEW) => floor.say(robin, `/deadline record ${id} --on ${day} --evidence "memo"`);
/** The review of the general election is merged into that of the special one. */
const together = async (floor: TestFloor, day?: string): Promise<void> => {
  await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
  await byTwo(floor, REVIEW, `/deadline merge ${REVIEW} into S-5/2026-special "One review covers both."`);
  if (day) await done(floor, day, 'S-5/2026-special');
};
/** A report for it is released once it is set aside. */
const releasedAside = async (floor: TestFloor, aside: (floor: TestFloor) => Promise<void> = close): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: [REVIEW] });
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
  await aside(floor);
  await floor.say(robin, '/report release RPT-1 --on 2026-11-10');
};
const adds = async (floor: TestFloor): Promise<void> => {
  await boot(floor, textOf({ recipient: 'doj', version: '1.1', rules: withReview + withFollowUp() }));
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
  await confirm(floor, nora, 'pack sample');
};
const reopen = (floor: TestFloor, id = REVIEW) => corrects(floor, dana, `/deadline reopen ${id} "It is owed after all."`);

describe('reopening a duty shows what comes of it', () => {
  it('and where only its clock runs again, what was typed whole is done at once', async () => {
    const floor = await opened();
    await close(floor);
    expect(formOf(await floor.press(dana, 'deadline/reopen', `duty ${REVIEW}`)).intro).toBe(`The review, ${REVIEW}, due Mon 23 November 2026. ${ALONE} No date of another duty moves.`);
    expect(saidIn(await floor.say(dana, `/deadline reopen ${REVIEW} "It is owed after all."`))).toBe(`Reopened: ${REVIEW}, due Mon 23 November 2026. Its clock runs. Whoever owes it is told.`);
  });

  it('that it is missed at once, where its due is past', async () => {
    const floor = await opened();
    await close(floor);
    await until(floor, '2026-11-26T15:00:00.000Z');
    const form = formOf(await floor.say(dana, `/deadline reopen ${REVIEW} "It is owed after all."`));
    expect(form.intro).toBe(`The review, ${REVIEW}, due Mon 23 November 2026. Its due is past: it is missed at once, and its ladder climbs from then. Nobody has to confirm it. No date of another duty moves.`);
    expect(await stateOf(floor, REVIEW)).toMatchObject({ status: 'not-applicable' });
    await floor.send(dana, 'deadline/reopen', `duty ${REVIEW}`, { reason: 'It is owed after all.' }, form.given);
    expect(await stateOf(floor, REVIEW)).toMatchObject({ status: 'missed' });
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining(`The review, ${REVIEW} is not closed as not applicable any more: its clock runs, and it is missed. Dana Reyes of ODNI reopens it.`));
  });

  it('that it is met at once by a report that is out, and what counts from it from then on', async () => {
    const floor = await opened();
    await releasedAside(floor);
    const { shown } = await reopen(floor);
    expect(shown).toBe(`The review, ${REVIEW}, due Mon 23 November 2026. It is met at once, on Tue 10 November 2026, by the release of a report for it. Nobody has to confirm it.\n1 duty moves:\n• The follow-up, ${FOLLOW_UP}: no date -> Thu 10 December 2026`);
    expect(await stateOf(floor, REVIEW)).toMatchObject({ status: 'met', metOn: '2026-11-10' });
    expect(await stateOf(floor, FOLLOW_UP)).toMatchObject({ dates: { dueDate: '2026-12-10' } });
  });

  it('that what counts from it waits again, where another had met it', async () => {
    const floor = await opened();
    await together(floor, '2026-11-10');
    const { shown } = await reopen(floor);
    expect(shown).toContain(`${ALONE}\n1 duty moves:\n• The follow-up, ${FOLLOW_UP}: Thu 10 December 2026 -> no date`);
    expect(await stateOf(floor, FOLLOW_UP)).toMatchObject({ dates: { status: 'waiting' } });
    expect(await stateOf(floor, 'S-6/2026-special')).toMatchObject({ dates: { dueDate: '2026-12-10' } });
  });

  it('what opens by it, that was past when a version added it', async () => {
    const floor = await opened(withReview);
    await together(floor, '2026-11-10');
    await until(floor, '2027-01-11T14:00:00.000Z');
    await adds(floor);
    expect(await stateOf(floor, FOLLOW_UP)).toBeUndefined();
    const { shown } = await reopen(floor);
    expect(shown).toContain(`1 duty opens, which was past when its rule was added:\n• The follow-up, ${FOLLOW_UP}: no date yet`);
    expect(await stateOf(floor, FOLLOW_UP)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });

  it('opens nothing that is past by its own report, for nobody is late for a rule that was not there', async () => {
    const floor = await opened(withReview);
    await releasedAside(floor, (there) => together(there, '2026-11-09'));
    await until(floor, '2027-01-11T14:00:00.000Z');
    await adds(floor);
    const { shown } = await reopen(floor);
    expect(shown).toContain('It is met at once, on Tue 10 November 2026');
    expect(shown).toContain('No date of another duty moves.');
    expect(await stateOf(floor, FOLLOW_UP)).toBeUndefined();
  });

  it('and shows it anew where that is another by the time it is sent', async () => {
    const floor = await opened();
    await close(floor);
    const form = formOf(await floor.press(dana, 'deadline/reopen', `duty ${REVIEW}`));
    await until(floor, '2026-11-26T15:00:00.000Z');
    const anew = formOf(await floor.send(dana, 'deadline/reopen', `duty ${REVIEW}`, { reason: 'It is owed after all.' }, form.given));
    expect(anew.intro).toContain('missed at once');
    expect(await stateOf(floor, REVIEW)).toMatchObject({ status: 'not-applicable' });
  });

  it('which of several is picked from a list before anything of it can be shown', async () => {
    const floor = await opened();
    await close(floor);
    await until(floor, '2026-11-26T15:00:00.000Z');
    expect(formOf(await floor.say(dana, '/deadline reopen')).intro).toBe(ALONE);
    expect(formOf(await floor.send(dana, 'deadline/reopen', undefined, { duty: REVIEW, reason: 'It is owed after all.' })).intro).toContain('missed at once');
  });
});

const FIRST = 'S-1/2026-general';
/** A first report goes out for these duties, and DOJ receives it. */
const received = async (floor: TestFloor, duty: string, day: string): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: [duty] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: day });
  await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: day });
};
const mergedFirst = async (floor: TestFloor): Promise<void> => {
  await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
  await byTwo(floor, FIRST, `/deadline merge ${FIRST} into S-1/2026-special "One report serves both."`);
};
/** A report that was asked for it goes out once it is closed. */
const receivedAside = async (floor: TestFloor): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: [FIRST] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await close(floor, FIRST);
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: '2026-11-10' });
};

/** What is put back, where it stands then, and by what the follow-up counts. */
const worlds: readonly (readonly [string, string, (floor: TestFloor) => Promise<unknown>])[] = [
  ['the review was closed', REVIEW, (floor) => close(floor)],
  ['the review was closed and a report for it released', REVIEW, (floor) => releasedAside(floor)],
  ['the review was merged into what is not done yet', REVIEW, (floor) => together(floor)],
  ['the review was merged into what was done', REVIEW, (floor) => together(floor, '2026-11-10')],
  ['the review was merged into what was done, and a report for it released', REVIEW, (floor) => releasedAside(floor, (there) => together(there, '2026-11-09'))],
  ['the first report was closed', FIRST, (floor) => close(floor, FIRST)],
  ['the first report was closed, and has gone out since', FIRST, receivedAside],
  ['the first report was merged into what is not out', FIRST, mergedFirst],
  ['the first report was merged into what was received', FIRST, async (floor) => { await mergedFirst(floor); await received(floor, 'S-1/2026-special', '2026-11-10'); }],
];
const triggers = ['{ kind: election-day, elections: any-federal }', '{ kind: completed, rules: [S-5] }', '{ kind: completed, rules: [S-1] }', '{ kind: completed, rules: [S-1, S-5] }'];
const cases = worlds.flatMap((world) => triggers.map((trigger) => [world[0], trigger, world] as const));

describe('what reopening does is what was shown before', () => {
  it.each(cases)('where %s, of what counts by %s', async (_, trigger, [, aside, happens]) => {
    for (const found of ['2026-11-12T14:00:00.000Z', '2026-12-28T14:00:00.000Z']) {
      const floor = await opened(withReview + withFollowUp(30, trigger) + withAnswer('{ kind: received, rule: S-1, by: [doj] }'));
      await happens(floor);
      await until(floor, found);
      const all = async () => (await floor.store.reading.list({ kind: 'duty', limit: 100 })).flatMap(({ standing: { state } }) => ('dates' in state ? [state] : []));
      const was = await all();
      const shown = formOf(await floor.press(dana, 'deadline/reopen', `duty ${aside}`)).intro ?? '';
      await reopen(floor, aside);
      for (const now of await all()) {
        const before = was.find(({ id }) => id === now.id);
        const [from, to] = [before, now].map((each) => (each?.dates.status === 'dated' ? each.dates.dueDate : undefined));
        const line = shown.split('\n').find((each) => each.startsWith(`• ${now.rule.title}, ${now.id}: `)) ?? '';
        if (now.id === aside) expect([now.status === 'missed', now.status.startsWith('met')]).toEqual([shown.includes('it is missed at once'), shown.includes('It is met at once')]);
        else expect([now.id, line !== '', line.includes('missed at once')]).toEqual([now.id, from !== to, now.status === 'missed' && before?.status !== 'missed']);
      }
    }
  });
});
