import { drawCard } from '../../../src/application/cards';
import { stateOf } from '../../../src/application/present';
import type { PersonId } from '../../../src/core/language/actor';
import { spellPlace } from '../../../src/core/language/places';
import { day } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { alex, seatAgain } from '../people/seat';
import { homeOf } from '../../home/home';
import { addElection, dana, nora, openFloor, ref, seatNora } from '../floor';

const RUNOFF = 'EO-1A/2026-ga-runoff';
const GENERAL = 'EO-1A/2026-general';

/** The card of the runoff's assessment is to be drawn, and nothing is said in its thread. */
const drawn = async (floor: TestFloor): Promise<boolean> => (await delivered(floor)).some((each) => each.kind === 'card' && each.of.id === RUNOFF && each.ifThere === true);

const waiting = async ({ store }: TestFloor): Promise<{ readonly lines: readonly string[]; readonly buttons: readonly string[] }> => {
  const card = await drawCard(ref(`duty ${RUNOFF}`), store.reading);
  return {
    lines: (card?.sections ?? []).flatMap(({ title, lines }) => (title === 'Waits for a second person' ? lines : [])),
    buttons: (card?.buttons ?? []).flatMap(({ label, command }) => (command === 'duty/confirm' || command === 'duty/withdraw' ? [label] : [])),
  };
};

const confirm = async (floor: TestFloor, who: PersonId, duty: string) =>
  floor.send(who, 'duty/confirm', `duty ${duty}`, {}, (await stateOf('duty', duty, floor.store.reading))?.proposal?.reason.text);

const meet = ({ desk }: TestFloor): Promise<unknown> =>
  desk.handIn({ by: { kind: 'clock' }, order: ({ at }) => ({ to: 'duty', id: GENERAL, order: { type: 'meet-duty', by: { kind: 'clock' }, at, on: day('2026-11-25') } }) });

/** The runoff's assessment is proposed to be merged into that of the general election, and waits. */
const proposed = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA');
  await floor.say(dana, `/deadline merge ${RUNOFF} into ${GENERAL} "One assessment covers both."`);
  await delivered(floor);
  return floor;
};

const STANDS = {
  lines: [`DNI assessment, ${RUNOFF} is merged into ${GENERAL}, whose product meets both. Its own due, Fri 22 January 2027 if the election concludes on its day, stays on both cards; proposed by ODNI, Wed 25 November 2026, 10:00 ET: One assessment covers both.`],
  buttons: ['Confirm', 'Withdraw'],
};

const over = (what: string, then = 'Withdraw it; /deadline list shows what it could be merged into instead.') => ({
  lines: [
    `DNI assessment, ${RUNOFF} is merged into ${GENERAL}. That cannot be confirmed any more: ${GENERAL} is ${what} by now. ${then}`,
    'Proposed by ODNI, Wed 25 November 2026, 10:00 ET: One assessment covers both.',
  ],
  buttons: ['Withdraw'],
});

describe('the card of a duty that is proposed to be merged into what is over by now', () => {
  it('waits as it was proposed while that is open', async () => {
    expect(await waiting(await proposed())).toEqual(STANDS);
  });

  it('says so at once where that is closed, and waits again where it is reopened', async () => {
    const floor = await proposed();
    await floor.say(dana, `/deadline close ${GENERAL} "It was called off."`);
    expect(await drawn(floor)).toBe(false);
    await confirm(floor, nora, GENERAL);
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(over('closed as not applicable'));
    await floor.send(dana, 'deadline/reopen', `duty ${GENERAL}`, { reason: 'It is owed after all.' });
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(STANDS);
  });

  it('says so at once where that is merged itself', async () => {
    const floor = await proposed();
    await addElection(floor, '/election add 2026-la-runoff 2026-12-12 --kind runoff --state LA');
    await floor.say(dana, `/deadline merge ${GENERAL} into EO-1A/2026-la-runoff "One covers both."`);
    await delivered(floor);
    await confirm(floor, nora, GENERAL);
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(over('merged into EO-1A/2026-la-runoff', `Withdraw it, and merge it into that one: /deadline merge ${RUNOFF} into EO-1A/2026-la-runoff.`));
  });

  it('says so at once where that is met, and waits again where that is withdrawn', async () => {
    const floor = await proposed();
    await meet(floor);
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(over('met'));
    await floor.desk.handIn({ by: { kind: 'operator', name: 'test' }, order: ({ at }) => ({ to: 'duty', id: GENERAL, order: { type: 'withdraw-meeting', by: { kind: 'policy', policy: 'a test' }, at } }) });
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(STANDS);
  });

  it('says so while it covers another itself, and waits again once that is reopened', async () => {
    const floor = await proposed();
    const LOUISIANA = 'EO-1A/2026-la-runoff';
    await addElection(floor, '/election add 2026-la-runoff 2026-12-12 --kind runoff --state LA');
    await floor.say(dana, `/deadline merge ${LOUISIANA} into ${RUNOFF} "One covers both."`);
    await delivered(floor);
    await confirm(floor, nora, LOUISIANA);
    expect(await drawn(floor)).toBe(true);
    const stopped = `DNI assessment, ${RUNOFF} is merged into ${GENERAL}. That cannot be confirmed while ${RUNOFF} covers ${LOUISIANA}, which nothing would meet then: reopen it first, /deadline reopen ${LOUISIANA}, or withdraw this.`;
    expect(await waiting(floor)).toEqual({ lines: [stopped, 'Proposed by ODNI, Wed 25 November 2026, 10:00 ET: One assessment covers both.'], buttons: ['Withdraw'] });
    const { groups } = await homeOf(floor, nora);
    expect(groups.flatMap(({ lines }) => lines).filter(({ text }) => text.startsWith('Proposed')).map(({ text, buttons }) => [text, buttons.map(({ label }) => label)])).toEqual([
      [`Proposed by ODNI, Wed 25 November 2026, 10:00 ET: ${stopped}`, ['Withdraw']],
    ]);
    await floor.send(dana, 'deadline/reopen', `duty ${LOUISIANA}`, { reason: 'It is owed by itself.' });
    expect(await drawn(floor)).toBe(true);
    expect(await waiting(floor)).toEqual(STANDS);
  });

  it('says so on the board of its election, which is drawn anew too', async () => {
    const floor = await proposed();
    const board = async (): Promise<string | undefined> =>
      (await drawCard(ref('election 2026-ga-runoff'), floor.store.reading))?.sections.flatMap(({ lines }) => lines).find((line) => line.includes('proposed to be'));
    const boardDrawn = async (): Promise<boolean> => (await delivered(floor)).some((each) => each.kind === 'card' && each.of.id === '2026-ga-runoff');
    const line = `DNI assessment, ${RUNOFF}: waits for 2026-ga-runoff to conclude; it does so by itself on the day after, or a coordinator records another basis; proposed to be merged into ${GENERAL}`;
    expect(await board()).toBe(line);
    await meet(floor);
    expect(await boardDrawn()).toBe(true);
    expect(await board()).toBe(`${line}, which is met by now: that can only be withdrawn`);
    await floor.desk.handIn({ by: { kind: 'operator', name: 'test' }, order: ({ at }) => ({ to: 'duty', id: GENERAL, order: { type: 'withdraw-meeting', by: { kind: 'policy', policy: 'a test' }, at } }) });
    expect(await boardDrawn()).toBe(true);
    expect(await board()).toBe(line);
    await addElection(floor, '/election add 2026-la-runoff 2026-12-12 --kind runoff --state LA');
    await floor.say(dana, `/deadline merge EO-1A/2026-la-runoff into ${RUNOFF} "One covers both."`);
    await delivered(floor);
    await confirm(floor, nora, 'EO-1A/2026-la-runoff');
    expect(await boardDrawn()).toBe(true);
    expect(await board()).toContain(`; proposed to be merged into ${GENERAL}, which cannot be confirmed while it covers another`);
  });

  it('is not drawn for what leaves that open, nor once nothing is proposed', async () => {
    const floor = await proposed();
    await floor.say(dana, `/deadline close ${GENERAL} "It was called off."`);
    expect(await drawn(floor)).toBe(false);
    await floor.press(dana, 'duty/withdraw', `duty ${RUNOFF}`);
    await delivered(floor);
    await confirm(floor, nora, GENERAL);
    expect((await stateOf('duty', GENERAL, floor.store.reading))?.status).toBe('not-applicable');
    expect(await drawn(floor)).toBe(false);
  });
});

describe('whoever proposed a merge into what is over by now', () => {
  const told = async (floor: TestFloor) =>
    (await delivered(floor)).flatMap((each) => (each.kind === 'notice' && each.text.includes('cannot be confirmed any more') ? [each] : [])).map(({ at, text, mentions, buttons }) => [spellPlace(at), text, mentions, buttons.map(({ label, about }) => `${label} ${about.id}`)]);
  const inThread = (what: string, then = 'Withdraw it; /deadline list shows what it could be merged into instead.', called: readonly PersonId[] = [dana]) =>
    [`thread of duty ${RUNOFF}`, `Dana Reyes of ODNI proposed: DNI assessment, ${RUNOFF} is merged into ${GENERAL}. That cannot be confirmed any more: ${GENERAL} is ${what} by now. ${then} The clock of ${RUNOFF} runs on.`, called, [`Withdraw ${RUNOFF}`]];

  it('is told once where that is met, in the thread of what was to be merged', async () => {
    const floor = await proposed();
    await meet(floor);
    expect(await told(floor)).toEqual([inThread('met')]);
    await floor.desk.handIn({ by: { kind: 'clock' }, order: ({ at }) => ({ to: 'duty', id: GENERAL, order: { type: 'correct-meeting', by: { kind: 'clock' }, at, on: day('2026-11-24') } }) });
    expect(await told(floor)).toEqual([]);
  });

  it('is told where that is closed, or merged itself', async () => {
    const [closed, merged] = [await proposed(), await proposed()];
    await closed.say(dana, `/deadline close ${GENERAL} "It was called off."`);
    expect(await told(closed)).toEqual([]);
    await confirm(closed, nora, GENERAL);
    expect(await told(closed)).toEqual([inThread('closed as not applicable')]);
    await addElection(merged, '/election add 2026-la-runoff 2026-12-12 --kind runoff --state LA');
    await merged.say(dana, `/deadline merge ${GENERAL} into EO-1A/2026-la-runoff "One covers both."`);
    await confirm(merged, nora, GENERAL);
    expect(await told(merged)).toEqual([inThread('merged into EO-1A/2026-la-runoff', `Withdraw it, and merge it into that one: /deadline merge ${RUNOFF} into EO-1A/2026-la-runoff.`)]);
  });

  it('is told nothing once it is withdrawn', async () => {
    const floor = await proposed();
    await floor.press(dana, 'duty/withdraw', `duty ${RUNOFF}`);
    await meet(floor);
    expect(await told(floor)).toEqual([]);
  });

  it('is not called once they have left: the coordinators are, who can withdraw it', async () => {
    const floor = await proposed();
    await seatAgain(floor, 'odni', 'Office of the Director of National Intelligence', [[alex, 'Alex Roe', 'releaser']]);
    await meet(floor);
    const [text, ...more] = (await told(floor)).map(([, words, called, buttons]) => [String(words).slice(0, 24), called, buttons]);
    expect([text, more]).toEqual([['somebody of ODNI propose', [nora], [`Withdraw ${RUNOFF}`]], []]);
  });

  it('has it confirmed after all where that runs again: whoever may is called, with both buttons', async () => {
    const floor = await proposed();
    await meet(floor);
    await delivered(floor);
    await floor.desk.handIn({ by: { kind: 'operator', name: 'test' }, order: ({ at }) => ({ to: 'duty', id: GENERAL, order: { type: 'withdraw-meeting', by: { kind: 'policy', policy: 'a test' }, at } }) });
    const again = (await delivered(floor)).flatMap((each) => (each.kind === 'notice' && each.text.includes('is open again') ? [each] : [])).map(({ at, text, mentions, buttons }) => [spellPlace(at), text, mentions, buttons.map(({ label, about }) => `${label} ${about.id}`)]);
    expect(again).toEqual([[
      `thread of duty ${RUNOFF}`,
      `${GENERAL} is open again, so what Dana Reyes of ODNI proposed can be confirmed: DNI assessment, ${RUNOFF} is merged into ${GENERAL}. Until a second person confirms it, the clock of ${RUNOFF} runs.`,
      expect.arrayContaining([nora]),
      [`Confirm ${RUNOFF}`, `Withdraw ${RUNOFF}`],
    ]]);
    expect(again[0]?.[2]).not.toContain(dana);
    await confirm(floor, nora, RUNOFF);
    expect((await stateOf('duty', RUNOFF, floor.store.reading))?.status).toBe('replaced');
  });
});
