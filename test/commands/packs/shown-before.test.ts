import type { PackPlan } from '../../../src/application/queries/pack-plan';
import { planPack } from '../../../src/application/queries/pack-plan';
import type { Pack } from '../../../src/core/law';
import { corrects, delivered, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin } from '../floor';
import { RECEIVED, boot, floorWith, otherPack, textOf, withActs, withFollowUp, withReview } from './texts';

const AFTER = 'S-6/2026-general';
const ELECTION_DAY = '{ kind: election-day, elections: any-federal }';

const dutiesOf = async ({ store }: TestFloor) =>
  (await store.reading.list({ kind: 'duty', limit: 100 })).flatMap(({ standing: { state } }) => ('dates' in state ? [state] : []));
const dutyState = async (floor: TestFloor, id = AFTER) => (await dutiesOf(floor)).find((each) => each.id === id);
const told = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : []));

/** Election Day was 3 November; what a test does is done on 10 November, and the version is found on that day or a later one. */
const onFloor = async (rules: string, ...others: readonly Pack[]): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ recipient: 'doj', rules }), '2026-11-10T14:00:00.000Z', undefined, ...others);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};
const next = (rules: string): Pack => textOf({ recipient: 'doj', version: '1.1', rules });

/** What Apply shows, and what two people then do. */
const applied = async (floor: TestFloor, text: Pack, ...others: readonly Pack[]): Promise<{ readonly plan: PackPlan; readonly intro: string }> => {
  await boot(floor, text, ...others);
  const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
  const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
  const pack = (await floor.store.reading.subject({ kind: 'pack', id: 'sample' }))?.standing;
  const plan = pack?.kind === 'pack' && pack.state.status !== 'absent' ? await planPack(pack.state, text, { reading: floor.store.reading, packs: [text, ...others], now: floor.clock.now() }) : undefined;
  await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given);
  if (!plan) throw new Error('Nothing was found.');
  return { plan, intro: form.intro ?? '' };
};

const reviewed = (floor: TestFloor) => floor.say(robin, '/deadline record S-5/2026-general --on 2026-11-10 --evidence "memo"');
const sent = async (floor: TestFloor): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: '2026-11-10' });
};
const received = async (floor: TestFloor): Promise<void> => {
  await sent(floor);
  await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-11-10' });
};
/** The review of another election was done, and that of this one is merged into it. */
const reviewedTogether = async (floor: TestFloor): Promise<void> => {
  await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
  await floor.say(dana, '/deadline merge S-5/2026-general into S-5/2026-special "One review covers both."');
  await floor.send(nora, 'duty/confirm', 'duty S-5/2026-general', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty S-5/2026-general')).given);
  await floor.say(robin, '/deadline record S-5/2026-special --on 2026-11-10 --evidence "memo"');
};
const acted = async (floor: TestFloor): Promise<void> => {
  for (const act of ['published', 'sent to Congress']) await floor.send(dana, 'deadline/record', 'duty S-3/2026-general', { act, on: '2026-11-10', evidence: 'a page' });
};
/** A report of the notice is out, and only one of its acts is done. */
const noticed = async (floor: TestFloor): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Notice', day: '2026-11-20', duties: ['S-3/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The notice.' });
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-11-10' });
  await floor.send(dana, 'deadline/record', 'duty S-3/2026-general', { act: 'published', on: '2026-11-10', evidence: 'a page' });
};
/** A report for the review is released, while the review is owed to Congress. */
const released = async (floor: TestFloor): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: ['S-5/2026-general'] });
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
  await floor.say(robin, '/report release RPT-1 --on 2026-11-10');
};

describe('a version that adds what counts from something done', () => {
  it('opens it with the day it was done, and never without a date', async () => {
    const floor = await onFloor(withReview);
    await reviewed(floor);
    await applied(floor, next(withReview + withFollowUp()));
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-10', dueDate: '2026-12-10' }, formerDues: [] });
    expect((await floor.store.reading.history({ kind: 'duty', id: AFTER })).map(({ type }) => type)).toEqual(['duty-opened']);
  });

  it('leaves it out where its due is past: nobody is late for a rule that was not there', async () => {
    const floor = await onFloor(withReview);
    await reviewed(floor);
    await until(floor, '2027-01-11T14:00:00.000Z');
    await told(floor);
    const { intro } = await applied(floor, next(withReview + withFollowUp()));
    expect(intro).toContain(`\nPast by now and not opened, for nobody is late for a rule that was not there: The follow-up, ${AFTER}.\n`);
    expect(intro).not.toContain('It opens');
    expect(await dutyState(floor)).toBeUndefined();
    expect((await told(floor)).filter((text) => text.includes('The follow-up') && !text.startsWith('Version'))).toEqual([]);
  });

  it('opens for another election, whose review is done later, what it left out for this one', async () => {
    const floor = await onFloor(withReview);
    await reviewed(floor);
    await until(floor, '2027-01-11T14:00:00.000Z');
    await addElection(floor, '/election add 2027-special 2027-01-05 --kind special');
    await applied(floor, next(withReview + withFollowUp()));
    expect(await dutyState(floor, 'S-6/2027-special')).toMatchObject({ dates: { status: 'waiting' } });
    await floor.say(robin, '/deadline record S-5/2027-special --on 2027-01-08 --evidence "memo"');
    expect(await dutyState(floor, 'S-6/2027-special')).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-08', dueDate: '2027-02-07' } });
  });

  it('follows the correction of the day it was done', async () => {
    const floor = await onFloor(withReview);
    await reviewed(floor);
    await applied(floor, next(withReview + withFollowUp()));
    await corrects(floor, robin, '/deadline correct S-5 --on 2026-11-06 --reason "It was the 6th."');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-06', dueDate: '2026-12-06' }, formerDues: ['2026-12-10'] });
    await corrects(floor, robin, '/deadline correct S-5 --withdraw --reason "It was another review."');
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });

  it('leaves out also what counts from what that version itself meets, long ago', async () => {
    const owed = withReview.replace('owners: [doj]', 'owners: [doj]\n    recipients: [congress]');
    const floor = await onFloor(owed);
    await released(floor);
    await until(floor, '2027-01-11T14:00:00.000Z');
    const { plan } = await applied(floor, next(withReview + withFollowUp()));
    expect(plan).toMatchObject({ moves: [{ duty: 'S-5/2026-general', becomes: 'met' }], opens: [], past: [{ id: AFTER }] });
    expect(await dutyState(floor, 'S-5/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-10' });
    expect(await dutyState(floor)).toBeUndefined();
  });

  it('says of a running clock once what it counts from now, and nothing in between', async () => {
    const floor = await onFloor(withReview + withFollowUp(30, RECEIVED));
    await reviewed(floor);
    await told(floor);
    await applied(floor, next(withReview + withFollowUp()));
    expect((await told(floor)).filter((text) => text.startsWith('The follow-up'))).toEqual([
      'The follow-up, S-6/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Thu 10 December 2026, 23:59 ET. ODNI owes it to Congress. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published.”',
    ]);
  });
});

/** A rule of another pack, which follows elections once what it counts from does. */
const echo = otherPack();
const owedReview = withReview.replace('owners: [doj]', 'owners: [doj]\n    recipients: [congress]');
const worlds: readonly (readonly [string, string, (floor: TestFloor) => Promise<unknown>])[] = [
  ['nothing has happened', withReview, () => Promise.resolve()],
  ['the first report is out', withReview, sent],
  ['the first report was received', withReview, received],
  ['the review is done', withReview, reviewed],
  ['both are', withReview, async (floor) => { await sent(floor); await reviewed(floor); }],
  ['the acts of the notice are done', withReview, acted],
  ['a report of the notice is out, and one of its acts missing', withReview, noticed],
  ['one review was done for two elections', withReview, reviewedTogether],
  ['a report of the review is released, which that version owes to nobody any more', owedReview, released],
];
const triggers: readonly string[] = [ELECTION_DAY, '{ kind: election-concluded, elections: any-federal }', RECEIVED, '{ kind: completed, rules: [S-1] }', '{ kind: completed, rules: [S-5] }', '{ kind: completed, rules: [S-1, S-5] }', '{ kind: completed, rules: [S-3] }'];
const cases = worlds.flatMap((world) => triggers.map((trigger, nth) => [world[0], trigger, triggers[(nth + 1) % triggers.length] ?? '', world] as const));

describe('what a version does is what was shown before', () => {
  it.each(cases)('where %s, of what counts by %s, and before by %s or nothing', async (_, trigger, other, [, before, happens]) => {
    for (const found of ['2026-11-12T14:00:00.000Z', '2026-12-07T14:00:00.000Z']) {
      for (const running of ['', other]) {
        const floor = await onFloor(before + (running === '' ? '' : withFollowUp(90, running)) + withActs(45), echo);
        await happens(floor);
        await until(floor, found);
        const was = await dutiesOf(floor);
        const { plan } = await applied(floor, next(withReview + withFollowUp(20, trigger) + withActs(45)), echo);
        const is = await dutiesOf(floor);
        const added = is.filter(({ id }) => was.every((each) => each.id !== id));
        expect(added.map(({ id, dates }) => [id, dates]).toSorted()).toEqual(plan.opens.map(({ id, dates }) => [id, dates]).toSorted());
        expect(added.filter(({ status }) => status !== 'open')).toEqual([]);
        const left = plan.past.map(({ id }) => id);
        expect(is.filter(({ id }) => left.includes(id))).toEqual([]);
        for (const before of was) {
          const now = is.find(({ id }) => id === before.id);
          const move = plan.moves.find(({ duty }) => duty === before.id);
          const [from, to] = [before, now].map((each) => (each?.dates.status === 'dated' ? each.dates.dueDate : undefined));
          if (now?.status !== 'replaced') expect([before.id, move?.to ?? (move ? undefined : from), move?.becomes ?? before.status]).toEqual([before.id, to, now?.status]);
        }
      }
    }
  });
});
