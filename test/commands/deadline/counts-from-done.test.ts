import { cardOf, corrects, delivered, said } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin } from '../floor';
import { boot, floorWith, textOf, withFollowUp, withReview } from '../packs/texts';

const review = withReview;
const after = withFollowUp();

const REVIEW = 'S-5/2026-general';
const AFTER = 'S-6/2026-general';

const opened = async (rules = review + after): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ rules }), '2026-11-12T15:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await delivered(floor);
  return floor;
};
const datesOf = async ({ store }: TestFloor, id = AFTER): Promise<unknown> => {
  const state = (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
  return state && 'dates' in state ? state.dates : undefined;
};
const waits = { status: 'waiting', waitsFor: { kind: 'completion', rules: ['S-5'] } };
const done = (floor: TestFloor, day = '2026-11-10') => floor.say(robin, `/deadline record S-5 --on ${day} --evidence "memo"`);
const released = async (floor: TestFloor, day: string): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: [REVIEW] });
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
  await floor.say(robin, `/report release RPT-1 --on ${day}`);
};

describe('what counts from something that is owed to nobody', () => {
  it('waits until that is done, and says so', async () => {
    const floor = await opened();
    expect(await datesOf(floor)).toEqual(waits);
    expect(await cardOf(floor, `duty ${AFTER}`)).toContain('waits for S-5 to be met: delivered, or done where the law asks for that');
  });

  it('counts from the day it was recorded as done for, and is announced', async () => {
    const floor = await opened();
    await done(floor);
    expect(await datesOf(floor)).toMatchObject({ status: 'dated', countsFrom: '2026-11-10', dueDate: '2026-12-10' });
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining(`The follow-up, ${AFTER}: S-5 done on Tue 10 November 2026. Due Thu 10 December 2026`));
  });

  it('counts from the day a report that met it was released', async () => {
    const floor = await opened();
    await released(floor, '2026-11-11');
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-11', dueDate: '2026-12-11' });
    await done(floor, '2026-11-09');
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-09', dueDate: '2026-12-09' });
  });

  it('follows when that turns out to be another day, or none, and shows that before', async () => {
    const floor = await opened();
    await done(floor);
    const moved = await corrects(floor, robin, '/deadline correct S-5 --on 2026-11-06 --reason "It was the 6th."');
    expect(moved.shown).toContain(`It would have been met on Fri 6 November 2026, and not on Tue 10 November 2026.\n1 duty moves:\n• The follow-up, ${AFTER}: Thu 10 December 2026 -> Sun 6 December 2026`);
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-06', dueDate: '2026-12-06' });
    const undone = await corrects(floor, robin, '/deadline correct S-5 --withdraw --reason "It was another review."');
    expect(undone.shown).toContain(`• The follow-up, ${AFTER}: Sun 6 December 2026`);
    expect(await datesOf(floor)).toEqual(waits);
  });

  it('follows the correction of a release, and shows that before', async () => {
    const floor = await opened();
    await released(floor, '2026-11-11');
    const moved = await corrects(floor, robin, '/report correct RPT-1 released doj 2026-11-10 --reason "It was the 10th."');
    expect(moved.shown).toContain(`• The follow-up, ${AFTER}: Fri 11 December 2026 -> Thu 10 December 2026`);
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-10', dueDate: '2026-12-10' });
    await corrects(floor, robin, '/report correct RPT-1 released doj never --reason "It was another."');
    expect(await datesOf(floor)).toEqual(waits);
  });

  it('counts from it also where it is opened later', async () => {
    const floor = await opened(review);
    await done(floor);
    await boot(floor, textOf({ version: '1.1', rules: review + after }));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-10', dueDate: '2026-12-10' });
  });

  it('is shown with its date before a version that adds it is proposed and confirmed', async () => {
    const floor = await opened(review);
    await done(floor);
    await boot(floor, textOf({ version: '1.1', rules: review + after }));
    const line = `• The follow-up, ${AFTER}: due Thu 10 December 2026, counted from S-5, done on Tue 10 November 2026`;
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toContain(line);
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    expect(formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).intro).toContain(line);
  });

  it('is shown to move by a version that counts it from what is done', async () => {
    const floor = await opened(review + after.replace('{ kind: completed, rules: [S-5] }', '{ kind: election-day, elections: any-federal }'));
    await done(floor);
    await boot(floor, textOf({ version: '1.1', rules: review + after }));
    expect(formOf(await floor.press(dana, 'pack/apply', 'pack sample')).intro).toContain(`• The follow-up, ${AFTER}: Thu 3 December 2026 -> Thu 10 December 2026`);
  });

  it('counts from what another is merged into, and by itself again once that is taken back', async () => {
    const floor = await opened();
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    await floor.say(dana, '/deadline merge S-5/2026-special into S-5/2026-general "One review covers both."');
    await floor.send(nora, 'duty/confirm', 'duty S-5/2026-special', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty S-5/2026-special')).given);
    await done(floor);
    expect(await datesOf(floor, 'S-6/2026-special')).toMatchObject({ countsFrom: '2026-11-10', dueDate: '2026-12-10' });
    const apart = await corrects(floor, dana, '/deadline reopen S-5/2026-special "It is made by itself."');
    expect(apart.shown).toContain('• The follow-up, S-6/2026-special: Thu 10 December 2026 -> no date');
    expect([await datesOf(floor, 'S-6/2026-special'), await datesOf(floor)]).toMatchObject([waits, { countsFrom: '2026-11-10' }]);
  });

  /** The review of the general election is merged into that of the special one, and done with it. */
  const together = async (rules = review + after): Promise<TestFloor> => {
    const floor = await opened(rules);
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    await floor.say(dana, '/deadline merge S-5/2026-general into S-5/2026-special "One review covers both."');
    await floor.send(nora, 'duty/confirm', `duty ${REVIEW}`, {}, formOf(await floor.press(nora, 'duty/confirm', `duty ${REVIEW}`)).given);
    await floor.say(robin, '/deadline record S-5/2026-special --on 2026-11-10 --evidence "memo"');
    return floor;
  };
  const apply = async (floor: TestFloor, rules: string): Promise<void> => {
    await boot(floor, textOf({ version: '1.1', rules }));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
  };

  it('keeps what another was merged into when something else it counts from is done', async () => {
    const second = review.replace('S-5', 'S-7').replace('The review', 'The hearing');
    const floor = await together(review + second + after.replace('[S-5]', '[S-5, S-7]'));
    expect(await datesOf(floor)).toMatchObject({ status: 'waiting', waitsFor: { rules: ['S-7'] } });
    await floor.say(robin, '/deadline record S-7/2026-general --on 2026-11-11 --evidence "memo"');
    expect(await datesOf(floor)).toMatchObject({ countsFrom: '2026-11-11', dueDate: '2026-12-11' });
  });

  it('counts from what was done with another also where a version that adds the clock owes it to somebody', async () => {
    const floor = await together(review);
    await apply(floor, review.replace('owners: [doj]', 'owners: [doj]\n    recipients: [congress]') + after);
    for (const id of [AFTER, 'S-6/2026-special']) expect([id, await datesOf(floor, id)]).toMatchObject([id, { countsFrom: '2026-11-10', dueDate: '2026-12-10' }]);
  });

  it('follows then what was done with another: another day, none, or by itself again', async () => {
    const owed = review.replace('owners: [doj]', 'owners: [doj]\n    recipients: [congress]');
    const floor = await together(review);
    await apply(floor, owed + after);
    await corrects(floor, robin, '/deadline correct S-5/2026-special --on 2026-11-06 --reason "It was the 6th."');
    expect([await datesOf(floor), await datesOf(floor, 'S-6/2026-special')]).toMatchObject([{ countsFrom: '2026-11-06' }, { countsFrom: '2026-11-06' }]);
    await corrects(floor, dana, `/deadline reopen ${REVIEW} "It is made by itself."`);
    expect([await datesOf(floor), await datesOf(floor, 'S-6/2026-special')]).toMatchObject([waits, { countsFrom: '2026-11-06' }]);
    await corrects(floor, robin, '/deadline correct S-5/2026-special --withdraw --reason "It was another review."');
    expect(await datesOf(floor, 'S-6/2026-special')).toEqual(waits);
  });

  it('of two for two elections moves the one of its own', async () => {
    const floor = await opened();
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    await floor.say(robin, '/deadline record S-5/2026-general --on 2026-11-10 --evidence "memo"');
    expect([await datesOf(floor, 'S-6/2026-special'), await datesOf(floor)]).toMatchObject([waits, { countsFrom: '2026-11-10' }]);
  });
});
