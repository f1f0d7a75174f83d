import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, formOf, lee, nora, openFloor, pageOf, problemsOf, refusedIn, robin, seatNora, textOf } from '../floor';
import { corrects, said, until } from '../corrections/said';
import { homeOf } from '../../home/home';
import { stateOf } from '../../../src/application/present';

const RUNOFF = '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA';
const MERGE = '/deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "One assessment covers both."';
const merged = 'duty EO-1A/2026-ga-runoff';

const twoElections = async (picks: Readonly<Record<string, string>> = {}): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, RUNOFF, picks);
  return floor;
};

const confirm = async ({ send, store }: TestFloor, who: typeof dana, duty: string) =>
  send(who, 'duty/confirm', duty, {}, (await stateOf('duty', duty.slice(5), store.reading))?.proposal?.reason.text);

const noticesOf = async (floor: TestFloor): Promise<readonly string[]> => (await said(floor)).filter(({ to }) => to === 'thread').map(({ text }) => text);

const statusOf = async ({ store }: TestFloor, id: string): Promise<unknown> => (await stateOf('duty', id, store.reading))?.status;

describe('what an election opens', () => {
  it('shows before anything starts which duties it would open, with their dates and what each could be merged into', async () => {
    const { say, store, send } = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    const form = formOf(await say(dana, RUNOFF));
    expect(form.intro).toBe(
      'It is a runoff election. Nothing has started yet. These 7 duties open, unless you leave one out or merge it into one of the same rule that is open already. That is proposed, and its clock runs until a second person confirms it.',
    );
    expect(form.fields.find(({ name }) => name === 'duty-EO-1A')).toMatchObject({
      label: 'DNI assessment, EO-1A/2026-ga-runoff',
      hint: 'Due Fri 22 January 2027. Attorney General and DHS report, EO-1B/2026-ga-runoff counts from it: left out, that would have no start.',
      filled: 'open',
      options: [
        { value: 'open', label: 'open' },
        { value: 'leave-out', label: 'leave out, as not applicable' },
        { value: 'into EO-1A/2026-general', label: 'merge into EO-1A/2026-general, due Fri 18 December 2026' },
      ],
    });
    expect(form.fields.find(({ name }) => name === 'duty-EO-1B')?.hint).toBe('Its date waits for what it counts from.');
    expect(form.fields.find(({ name }) => name === 'duty-EO-3A')?.hint).toBe('The law gives it no date.');
    expect(await store.reading.count({ kind: 'election' })).toBe(1);
  });

  it('says of each where one product would come after its own due', async () => {
    const { say, send } = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    const form = formOf(await say(dana, '/election add 2026-late 2026-10-27'));
    expect(form.intro).toMatch(/^2026-10-27 is a Tuesday; the general election of 2026 is on Tue 3 November. It is added as a special election. Nothing has started yet\./);
    expect(form.fields.find(({ name }) => name === 'duty-EO-1A')?.hint).toBe(
      'Due Fri 11 December 2026. Attorney General and DHS report, EO-1B/2026-late counts from it: left out, that would have no start. EO-1A/2026-general is due Fri 18 December 2026, 7 days later: what goes out after Fri 11 December 2026 is late for EO-1A/2026-late.',
    );
  });

  it('opens everything; what is left out or merged is proposed, and its clock runs', async () => {
    const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const picks = { 'duty-EO-1A': 'into EO-1A/2026-general', 'duty-DETER18-DET': 'leave-out' };
    expect(problemsOf(await addElection(floor, RUNOFF, picks))).toEqual({
      reason: 'Say on what basis: a duty is left out or merged with a reason, which the second person and everyone on the floor read.',
    });
    expect(textOf(await addElection(floor, RUNOFF, { ...picks, reason: 'One assessment covers both.' }))).toBe(
      '2026-ga-runoff is on the floor, with Election Day Tue 8 December 2026. 7 duties are on its board. Proposed: DETER18-DET/2026-ga-runoff is left out and EO-1A/2026-ga-runoff is merged into EO-1A/2026-general. Their clocks run until another coordinator, or a releaser of who owes it, confirms it. Nobody else on the roster may: whoever runs this floor adds a coordinator, with “watchfloor roster apply”. It concludes by itself at 00:00 on Wed 9 December 2026.',
    );
    expect(await stateOf('duty', 'EO-1A/2026-ga-runoff', floor.store.reading)).toMatchObject({ status: 'open', proposal: { change: { kind: 'merge', into: { duty: 'EO-1A/2026-general' } }, by: { person: dana } } });
    expect(textOf(await floor.say(dana, '/election show 2026-ga-runoff'))).toContain('Kind: runoff, Georgia\nElection Day: Tue 8 December 2026\n');
    expect(textOf(await floor.say(dana, '/election show 2026-ga-runoff'))).toContain('; proposed to be merged into EO-1A/2026-general\n');
    expect(pageOf(await floor.say(dana, '/election list')).lines[0]?.text).toBe('2026-ga-runoff (runoff, Georgia), Tue 8 December 2026: ahead');
  });

  it('keeps the basis on the duty it is for, from where it is expunged', async () => {
    const floor = await twoElections({ 'duty-EO-1A': 'into EO-1A/2026-general', 'duty-EO-3A': 'leave-out', reason: 'One assessment covers both.' });
    expect(textOf(await floor.say(dana, '/watch expunge 2026-ga-runoff'))).toBe("Nobody's words stand on 2026-ga-runoff.");
    expect(formOf(await floor.say(dana, '/watch expunge EO-1A/2026-ga-runoff')).fields[0]).toMatchObject({
      name: 'written', options: [{ label: 'Dana Reyes, Wed 25 November 2026, 10:00 ET: One assessment covers both.' }],
    });
  });

  it('is shown anew where the day or the kind is changed in the form, with what was picked', async () => {
    const { say, send } = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    const { given } = formOf(await say(dana, RUNOFF));
    const again = formOf(await send(dana, 'election/add', undefined, { name: '2026-ga-runoff', day: '2026-12-01', kind: 'runoff', 'duty-EO-1A': 'leave-out' }, given));
    expect(again.given).toBe('2026-12-01 runoff');
    expect(again.fields.find(({ name }) => name === 'duty-EO-1A')).toMatchObject({ filled: 'leave-out', hint: 'Due Fri 15 January 2027. Attorney General and DHS report, EO-1B/2026-ga-runoff counts from it: left out, that would have no start.' });
  });

  it('knows the States by code and by name, and a general election has none', async () => {
    const { say } = await openFloor();
    const stateIn = async (typed: string) => formOf(await say(dana, `/election add 2026-x 2026-12-08 --kind special --state ${typed}`)).fields.find(({ name }) => name === 'state');
    expect(await stateIn('ga')).toMatchObject({ filled: 'GA' });
    expect(await stateIn('"New York"')).toMatchObject({ filled: 'NY' });
    expect((await stateIn('Georga'))?.problem).toBe('“Georga” is no State or territory. Did you mean Georgia?');
    expect((await stateIn('ZZ'))?.problem).toBe('“ZZ” is no State or territory. Write its postal code, such as GA.');
    expect(problemsOf(await say(dana, '/election add 2026-general 2026-11-03 --state GA'))).toEqual({
      state: '2026-general is a general election, which every State holds: leave the State out, or say what kind it is, such as --kind special.',
    });
  });

  it('takes no merge into a duty that is not open any more, and is for coordinators', async () => {
    const floor = await twoElections();
    const picks = { 'duty-EO-1A': 'into EO-1A/2026-gone', reason: 'x' };
    expect(problemsOf(await addElection(floor, '/election add 2027-tx 2027-05-01 --kind special', picks))).toEqual({
      'duty-EO-1A': 'That duty is not open any more, so nothing is merged into it. Pick again.',
    });
    expect(textOf(await floor.say(lee, '/election add 2027-tx 2027-05-01 --kind special'))).toBe(
      'Adding an election is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
  });
});

describe('/deadline merge', () => {
  it('is proposed, shown once more, and done by a second person; the own due stays on both cards', async () => {
    const floor = await twoElections();
    expect(textOf(await floor.say(dana, MERGE))).toBe(
      'Proposed: DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, whose product meets both. Its own due, Fri 22 January 2027 if the election concludes on its day, stays on both cards.\n' +
        'No date of a duty moves.\nNothing is changed yet. Its clock runs until then. It needs a second person: another coordinator, or a releaser of who owes it, confirms it.',
    );
    expect(textOf(await floor.say(dana, MERGE))).toBe('You proposed that for EO-1A/2026-ga-runoff at 10:00, and it waits for a second person.');
    expect(await statusOf(floor, 'EO-1A/2026-ga-runoff')).toBe('open');
    expect(textOf(await floor.press(dana, 'duty/confirm', merged))).toBe('It needs a second person: you proposed this at 10:00. Somebody else confirms it, or you withdraw it.');
    expect(textOf(await floor.press(robin, 'duty/confirm', merged))).toBe(
      'Confirming that a duty is closed or merged is for coordinators, or the releasers of ODNI; you are here as releaser of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(formOf(await floor.press(nora, 'duty/confirm', merged)).intro).toMatch(/^Dana Reyes of ODNI proposed at 10:00: DNI assessment, EO-1A\/2026-ga-runoff is merged into EO-1A\/2026-general/);
    expect(textOf(await confirm(floor, nora, merged))).toBe('Done: EO-1A/2026-ga-runoff is merged into EO-1A/2026-general. Both of your names stand in its history.');
    expect(textOf(await floor.say(lee, '/deadline show EO-1A/2026-ga-runoff'))).toContain(
      'Merged into EO-1A/2026-general; nothing reminds of it by itself\nOwner: ODNI\nRecipients: President, State, Treasury, Defense, DOJ and DHS\nOwn due: Fri 22 January 2027 if the election concludes on its day\nMerged by: ODNI and NSC, Wed 25 November 2026: One assessment covers both.\n',
    );
    const covers = 'covers EO-1A/2026-ga-runoff, whose own due would be Fri 22 January 2027';
    expect(textOf(await floor.say(lee, '/deadline show EO-1A/2026-general'))).toContain(`Covers: ${covers.slice(7)}\n`);
    expect(textOf(await floor.say(lee, '/election show 2026-general'))).toContain(`DNI assessment, EO-1A/2026-general: due Fri 18 December 2026; ${covers}\n`);
    expect(textOf(await floor.say(lee, '/election show 2026-ga-runoff'))).toContain('Merged into another duty\n• DNI assessment, EO-1A/2026-ga-runoff; merged into EO-1A/2026-general');
    expect((await noticesOf(floor)).slice(-2)).toEqual([
      'Dana Reyes of ODNI proposes: DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, whose product meets both. Its own due, Fri 22 January 2027 if the election concludes on its day, stays on both cards. Until a second person confirms it, its clock runs. In their words: “One assessment covers both.”\nNo date of a duty moves.\nIt takes a second person: Confirm shows it once more before it is done.',
      'DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, whose product meets both. Its own due, Fri 22 January 2027 if the election concludes on its day, stays on both cards. Nothing reminds of it by itself any more. Merged by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “One assessment covers both.”',
    ]);
    expect(pageOf(await floor.say(dana, '/deadline list 2026-ga-runoff')).lines.map(({ text }) => text).join('\n')).not.toContain('EO-1A/2026-ga-runoff');
  });

  it('says on both cards, in the form and to the second person where the product would come after its own due', async () => {
    const floor = await twoElections();
    const later = 'EO-1A/2026-ga-runoff is due Fri 22 January 2027, 35 days later: what goes out after Fri 18 December 2026 is late for EO-1A/2026-general';
    expect(formOf(await floor.say(dana, '/deadline merge EO-1A/2026-general')).fields[0]).toMatchObject({ name: 'into', hint: `${later}.` });
    expect(textOf(await floor.say(dana, '/deadline merge EO-1A/2026-general into 2026-ga-runoff "Together."'))).toContain(`stays on both cards. ${later}.\n`);
    expect(formOf(await floor.press(nora, 'duty/confirm', 'duty EO-1A/2026-general')).intro).toContain(later);
    await confirm(floor, nora, 'duty EO-1A/2026-general');
    expect(textOf(await floor.say(dana, '/deadline show EO-1A/2026-general'))).toContain(`Own due: Fri 18 December 2026, 23:59 ET\nLater than its own date: ${later}\n`);
    expect(textOf(await floor.say(dana, '/deadline show EO-1A/2026-ga-runoff'))).toContain(`Covers: EO-1A/2026-general, whose own due would be Fri 18 December 2026; ${later}\n`);
  });

  it('keeps counting the clock of what is merged: its own due moves with its election, on both cards', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    await floor.say(dana, '/election correct 2026-ga-runoff --day 2026-12-01 --reason "typed a week late"');
    await floor.send(nora, 'election/confirm', 'election 2026-ga-runoff', {}, (await stateOf('election', '2026-ga-runoff', floor.store.reading))?.proposal?.reason.text);
    expect(textOf(await floor.say(dana, '/deadline show EO-1A/2026-general'))).toContain('Covers: EO-1A/2026-ga-runoff, whose own due would be Fri 15 January 2027\n');
    await until(floor, '2026-12-03T15:00:00.000Z');
    expect(await stateOf('duty', 'EO-1A/2026-ga-runoff', floor.store.reading)).toMatchObject({ status: 'replaced', dates: { status: 'dated', dueDate: '2027-01-15' } });
  });

  it('says in both threads where what it is merged into moves to after its own due', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    await until(floor, '2026-12-10T15:00:00.000Z');
    await said(floor);
    await floor.say(dana, '/election conclude 2026-general --basis certification --on 2026-12-09 --reason "certified late"');
    await floor.send(nora, 'election/confirm', 'election 2026-general', {}, (await stateOf('election', '2026-general', floor.store.reading))?.proposal?.reason.text);
    const spoken = (await said(floor)).filter(({ text }) => text.includes('and one product meets both'));
    expect(spoken.map(({ text, mentions }) => [text, mentions])).toEqual(
      Array.from({ length: 2 }, () => [
        'DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, and one product meets both. EO-1A/2026-general is due Sat 23 January 2027, 1 day later: what goes out after Fri 22 January 2027 is late for EO-1A/2026-ga-runoff. If it cannot go out by then, EO-1A/2026-ga-runoff can run by itself again: /deadline reopen EO-1A/2026-ga-runoff',
        [dana],
      ]),
    );
  });

  it('says in its thread, and to those who owe it, that its own due has moved', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    await until(floor, '2026-12-10T15:00:00.000Z');
    await said(floor);
    await floor.say(dana, '/election correct 2026-ga-runoff --day 2026-12-01 --reason "typed a week late"');
    await floor.send(nora, 'election/confirm', 'election 2026-ga-runoff', {}, (await stateOf('election', '2026-ga-runoff', floor.store.reading))?.proposal?.reason.text);
    const spoken = (await said(floor)).find(({ text }) => text.startsWith('DNI assessment, EO-1A/2026-ga-runoff, corrected'));
    expect(spoken).toMatchObject({
      to: 'thread',
      text: 'DNI assessment, EO-1A/2026-ga-runoff, corrected: concluded Tue 1 December 2026, election day (presumed). It is merged into EO-1A/2026-general, whose product meets both; its own due is Fri 15 January 2027 now. It was due Fri 22 January 2027 before.',
    });
  });

  it.each([
    [MERGE.replace('into EO-1A/2026-general', 'into EO-1A/2026-ga-runoff'), 'EO-1A/2026-ga-runoff cannot be merged into itself. Say the duty whose product meets it too, as in /deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "one assessment covers both".'],
    [MERGE.replace('into EO-1A', 'into EO-1B'), 'EO-1B/2026-general is of another rule than EO-1A/2026-ga-runoff, and a merge is for one rule that two elections start. To have one report serve both, name both when it is requested.'],
    [MERGE.replace('merge EO-1A', 'merge EO-1Z'), 'There is no duty “EO-1Z/2026-ga-runoff”. Did you mean EO-1A? /deadline list shows those there are.'],
  ])('is refused: %s', async (typed, says) => {
    const { say } = await twoElections();
    expect(refusedIn(await say(dana, typed))).toBe(says);
  });

  it('is refused into what does not exist or is over, in a loop, of what covers others, and by whoever may not', async () => {
    const floor = await twoElections();
    expect(problemsOf(await floor.say(dana, MERGE.replace('EO-1A/2026-general', 'EO-1A/2026-nothing')))).toEqual({ into: 'There is no one duty “EO-1A/2026-nothing”. /deadline list shows those there are.' });
    expect(textOf(await floor.say(lee, MERGE))).toBe('Closing or merging a duty is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    expect(textOf(await floor.say(dana, '/deadline merge EO-1A/2026-general into 2026-ga-runoff "x"'))).toBe(
      'EO-1A/2026-ga-runoff is merged into another duty itself, so no product of it is still to come that could meet EO-1A/2026-general. Merge it into one that is open: /deadline list shows those.',
    );
    expect(textOf(await floor.say(dana, MERGE))).toBe('EO-1A/2026-ga-runoff was merged into that duty at 10:00.');
    expect(textOf(await floor.say(dana, '/deadline close EO-1A/2026-ga-runoff "x"'))).toBe('EO-1A/2026-ga-runoff is merged into EO-1A/2026-general. Reopen it first, with the reason: /deadline reopen EO-1A/2026-ga-runoff.');
    expect(textOf(await floor.say(dana, '/deadline close EO-1A/2026-general "x"'))).toBe(
      'EO-1A/2026-general covers EO-1A/2026-ga-runoff, which nothing would meet then. Reopen it first, with the reason: /deadline reopen EO-1A/2026-ga-runoff.',
    );
    expect(problemsOf(await floor.say(dana, '/report request odni "x" by 2026-12-11 --duty EO-1A/2026-ga-runoff'))).toEqual({
      duties: 'EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, whose product meets both: ask for that one.',
    });
  });

  it('asks which where a bare rule runs for several, and keeps what was typed', async () => {
    const { say, press } = await twoElections();
    const page = pageOf(await say(dana, '/deadline merge EO-1A'));
    expect(page.lines[0]).toEqual({ text: 'DNI assessment, EO-1A/2026-ga-runoff', buttons: [{ command: 'deadline/merge', label: 'This one', about: { kind: 'duty', id: 'EO-1A/2026-ga-runoff' } }] });
    expect(formOf(await press(dana, 'deadline/merge', merged)).intro).toMatch(/^DNI assessment, EO-1A\/2026-ga-runoff, due Fri 22 January 2027 if the election concludes on its day\. Its own date stays on both cards; what counts from it counts from/);
    const form = formOf(await say(dana, '/deadline merge EO-1A into EO-1A/2026-general "One covers both."'));
    expect(form.fields).toMatchObject([
      { name: 'duty', problem: 'EO-1A runs for EO-1A/2026-ga-runoff and EO-1A/2026-general. Say which.', options: [{ value: 'EO-1A/2026-ga-runoff' }, { value: 'EO-1A/2026-general' }] },
      { name: 'into', filled: 'EO-1A/2026-general' },
      { name: 'reason', filled: 'One covers both.' },
    ]);
  });

  it('asks for the basis, and says so where there is nothing to merge into', async () => {
    const { say } = await twoElections();
    expect(formOf(await say(dana, '/deadline merge EO-1A/2026-ga-runoff into 2026-general')).fields).toMatchObject([{ name: 'into', filled: 'EO-1A/2026-general' }, { name: 'reason' }]);
    expect(textOf(await say(dana, '/deadline merge U3371A/2026-general'))).toBe(
      'No other duty of U3371A is open, so there is none to merge U3371A/2026-general into. /deadline list shows those that are open.',
    );
  });

  it('does nothing when what it was to be merged into is over by the time it is confirmed', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await floor.say(dana, '/deadline close EO-1A/2026-general "x"');
    await confirm(floor, nora, 'duty EO-1A/2026-general');
    const says = 'EO-1A/2026-general is closed as not applicable, so no product of it is still to come that could meet EO-1A/2026-ga-runoff. Merge it into one that is open: /deadline list shows those. Withdraw this first.';
    for (const answer of [await floor.press(nora, 'duty/confirm', merged), await confirm(floor, nora, merged)]) {
      expect([textOf(answer), buttonsOf(answer)]).toEqual([says, ['Withdraw: duty/withdraw duty EO-1A/2026-ga-runoff']]);
    }
    expect(textOf(await floor.press(dana, 'duty/withdraw', merged))).toBe('Withdrawn. Nothing of EO-1A/2026-ga-runoff was changed.');
  });
});

describe('a merge that is proposed into what is over by now', () => {
  const waiting = async (floor: TestFloor, who: typeof dana) => {
    const { groups } = await homeOf(floor, who);
    return groups.flatMap(({ lines }) => lines).filter(({ text }) => text.startsWith('Proposed') && text.includes('EO-1A/2026-ga-runoff is merged'));
  };

  it('is listed with what to do, for whoever proposed it too, and can only be withdrawn', async () => {
    const floor = await twoElections();
    await addElection(floor, '/election add 2026-la-runoff 2026-12-12 --kind runoff --state LA');
    await floor.say(dana, MERGE);
    await floor.say(dana, '/deadline merge EO-1A/2026-general into EO-1A/2026-la-runoff "One covers both."');
    await confirm(floor, nora, 'duty EO-1A/2026-general');
    for (const who of [dana, nora]) {
      expect((await waiting(floor, who)).map(({ text, buttons }) => [text, buttons.map(({ label }) => label)])).toEqual([[
        'Proposed by ODNI, Wed 25 November 2026, 10:00 ET: DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general. That cannot be confirmed any more: EO-1A/2026-general is merged into EO-1A/2026-la-runoff by now. Withdraw it, and merge it into that one: /deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-la-runoff.',
        ['Withdraw'],
      ]]);
    }
    await floor.press(dana, 'duty/withdraw', merged);
    expect(await waiting(floor, nora)).toEqual([]);
  });

  it('is listed so where that was closed', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await floor.say(dana, '/deadline close EO-1A/2026-general "x"');
    await confirm(floor, nora, 'duty EO-1A/2026-general');
    expect((await waiting(floor, nora)).map(({ text }) => text)).toEqual([
      'Proposed by ODNI, Wed 25 November 2026, 10:00 ET: DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general. That cannot be confirmed any more: EO-1A/2026-general is closed as not applicable by now. Withdraw it; /deadline list shows what it could be merged into instead.',
    ]);
  });
});

describe('/deadline close and reopen', () => {
  const close = '/deadline close EO-1A/2026-ga-runoff "The runoff was called off."';

  it('close as not applicable with a basis and two people, and take it back with a reason and one', async () => {
    const floor = await twoElections();
    expect(textOf(await floor.say(dana, close))).toMatch(/^Proposed: DNI assessment, EO-1A\/2026-ga-runoff is closed as not applicable\. Its own due, Fri 22 January 2027 if the election concludes on its day, stays on its card\./);
    expect(textOf(await confirm(floor, nora, merged))).toBe('Done: EO-1A/2026-ga-runoff is closed as not applicable. Both of your names stand in its history.');
    const card = await floor.say(dana, '/deadline show EO-1A/2026-ga-runoff');
    expect(textOf(card)).toContain('Not applicable\nOwner: ODNI\n');
    expect(buttonsOf(card)).toEqual(['Reopen: deadline/reopen duty EO-1A/2026-ga-runoff']);
    expect(textOf(await floor.say(dana, close))).toBe('EO-1A/2026-ga-runoff was closed as not applicable at 10:00.');
    expect(problemsOf(await floor.say(dana, '/report request odni "x" by 2026-12-11 --duty EO-1A/2026-ga-runoff'))).toEqual({
      duties: 'EO-1A/2026-ga-runoff is closed as not applicable. A coordinator can reopen it: /deadline reopen EO-1A/2026-ga-runoff.',
    });
    expect(formOf(await floor.press(dana, 'deadline/reopen', merged)).fields).toMatchObject([{ name: 'reason' }]);
    expect(textOf(await floor.say(lee, '/deadline reopen EO-1A/2026-ga-runoff "x"'))).toBe('Reopening a duty is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    expect(textOf(await floor.say(dana, '/deadline reopen EO-1A/2026-ga-runoff "It is held after all."'))).toBe(
      'Reopened: EO-1A/2026-ga-runoff, due Fri 22 January 2027 if the election concludes on its day. Its clock runs. Whoever owes it is told.',
    );
    expect((await noticesOf(floor)).at(-1)).toBe(
      'DNI assessment, EO-1A/2026-ga-runoff is not closed as not applicable any more: its clock runs. Dana Reyes of ODNI reopens it. In their words: “It is held after all.” It is due Fri 22 January 2027 if the election concludes on its day. ODNI owes it to the President, State, Treasury, Defense, DOJ and DHS.',
    );
    expect(textOf(await floor.say(dana, '/deadline reopen EO-1A/2026-ga-runoff "x"'))).toBe('EO-1A/2026-ga-runoff is open, and its clock runs. There is nothing to reopen.');
    expect(textOf(await floor.say(dana, '/deadline show EO-1A/2026-ga-runoff'))).toContain('Reopened\n• It was closed as not applicable; reopened by ODNI, Wed 25 November 2026, 10:00 ET: It is held after all.');
  });

  it('reopened, what was merged is not covered any more, and what covered it may be closed', async () => {
    const floor = await twoElections();
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    await floor.say(dana, '/deadline reopen EO-1A/2026-ga-runoff "They are apart."');
    expect(textOf(await floor.say(dana, '/deadline show EO-1A/2026-general'))).not.toContain('Covers');
    expect(textOf(await floor.say(dana, '/deadline close EO-1A/2026-general "x"'))).toMatch(/^Proposed: /);
  });

  it('reopened after its report went out, it is met by that', async () => {
    const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const id = 'DETER18-DET/2026-general';
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Determination', day: '2026-12-02', duties: [id] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'None.' });
    await floor.say(dana, `/deadline close ${id} "never a law"`);
    await confirm(floor, nora, `duty ${id}`);
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-11-25' });
    await until(floor, '2026-12-01T15:00:00.000Z');
    const { shown, answer } = await corrects(floor, dana, `/deadline reopen ${id} "after all"`);
    expect(shown).toContain('It is met at once, on Wed 25 November 2026, by a report for it that is out. Nobody has to confirm it.');
    expect(textOf(answer)).toBe(
      `Reopened: ${id}, target Thu 3 December 2026. A report for it is out by now, so it is met on Wed 25 November 2026. Whoever owes it is told.`,
    );
    expect(await statusOf(floor, id)).toBe('met');
  });

  it('tells what counts from it what was received for both, and that it was not once they are apart', async () => {
    const floor = await twoElections();
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
    await until(floor, '2026-12-11T15:00:00.000Z');
    await floor.say(dana, '/report release RPT-1');
    for (const recipient of ['doj', 'dhs']) await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on: '2026-12-11' });
    await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-12-11' });
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    const runoff = async () => (await stateOf('duty', 'EO-1B/2026-ga-runoff', floor.store.reading))?.dates;
    expect(await runoff()).toMatchObject({ dueDate: '2027-01-25', stillToReceive: ['dhs'] });
    await until(floor, '2026-12-18T15:00:00.000Z');
    await floor.send(dana, 'delivery/received', 'delivery RPT-1/dhs', { on: '2026-12-18', evidence: 'Receipt 7' });
    expect(await runoff()).toMatchObject({ dueDate: '2027-02-01', firstReceipt: '2026-12-11', stillToReceive: [] });
    const { shown } = await corrects(floor, dana, '/deadline reopen EO-1A/2026-ga-runoff "They are apart."');
    expect(shown).toContain('EO-1B/2026-ga-runoff: Mon 1 February 2027 -> no date');
    expect(await runoff()).toMatchObject({ status: 'waiting' });
    expect((await stateOf('duty', 'EO-1B/2026-general', floor.store.reading))?.dates).toMatchObject({ dueDate: '2027-02-01' });
  });

  it('shows what counts from it and moves by what was received for the other, before it is confirmed', async () => {
    const floor = await twoElections();
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
    await until(floor, '2026-12-11T15:00:00.000Z');
    await floor.say(dana, '/report release RPT-1');
    for (const recipient of ['doj', 'dhs']) {
      await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on: '2026-12-11' });
      await floor.send(dana, 'delivery/received', `delivery RPT-1/${recipient}`, { on: '2026-12-11', evidence: 'Receipt 7' });
    }
    await noticesOf(floor);
    const moves = '1 duty moves:\n• Attorney General and DHS report, EO-1B/2026-ga-runoff: no date -> Mon 25 January 2027\n';
    expect(textOf(await floor.say(dana, MERGE))).toContain(`stays on both cards.\n${moves}Nothing is changed yet.`);
    expect((await noticesOf(floor)).at(-1)).toContain(moves);
    expect(formOf(await floor.press(nora, 'duty/confirm', merged)).intro).toContain(moves.trimEnd());
    expect(formOf(await floor.press(nora, 'duty/confirm-all', 'election 2026-ga-runoff')).intro).toContain(moves);
    await confirm(floor, nora, merged);
    expect((await stateOf('duty', 'EO-1B/2026-ga-runoff', floor.store.reading))?.dates).toMatchObject({ dueDate: '2027-01-25' });
    const late = '• Attorney General and DHS report, EO-1B/2027-tx: no date -> Mon 25 January 2027';
    const { fields } = formOf(await floor.say(dana, '/election add 2027-tx 2027-05-01 --kind special'));
    expect(fields.find(({ name }) => name === 'duty-EO-1A')?.hint).toMatch(/\. Merged into EO-1A\/2026-general, it moves Attorney General and DHS report, EO-1B\/2027-tx: no date -> Mon 25 January 2027\.$/);
    await addElection(floor, '/election add 2027-tx 2027-05-01 --kind special', { 'duty-EO-1A': 'into EO-1A/2026-general', reason: 'One covers both.' });
    expect((await noticesOf(floor)).at(-1)).toContain(`1 duty moves:\n${late}\n`);
    await addElection(floor, '/election add 2027-ca 2027-05-02 --kind special', { 'duty-EO-1A': 'into EO-1A/2026-general', 'duty-EO-3A': 'leave-out', reason: 'One covers both.' });
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining(`1 duty moves:\n${late.replace('2027-tx', '2027-ca')}\nTheir clocks run`));
  });

  it('counts from the first receipt also where each of the two had a report of its own', async () => {
    const floor = await twoElections();
    for (const [title, id, of] of [['Assessment', 'RPT-1', 'EO-1A/2026-general'], ['Of the runoff', 'RPT-2', 'EO-1A/2026-ga-runoff']] as const) {
      await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title, day: '2026-12-10', duties: [of] });
      await floor.send(dana, 'report/submit', `report ${id}`, { text: 'What was seen.' });
    }
    await floor.say(dana, MERGE);
    await confirm(floor, nora, merged);
    const due = async (election: string) => (await stateOf('duty', `EO-1B/${election}`, floor.store.reading))?.dates;
    for (const [id, on] of [['RPT-1', '2026-12-11'], ['RPT-2', '2026-12-29']] as const) {
      await until(floor, `${on}T15:00:00.000Z`);
      await floor.say(dana, `/report release ${id}`);
      await floor.send(dana, 'delivery/sent', `delivery ${id}/doj`, { on });
      await floor.send(robin, 'delivery/received', `delivery ${id}/doj`, { on });
      expect([await due('2026-general'), await due('2026-ga-runoff')]).toMatchObject([{ dueDate: '2027-01-25' }, { dueDate: '2027-01-25' }]);
    }
    expect(textOf(await floor.say(robin, '/report correct RPT-2 received doj never --reason "wrong card"'))).toContain('No date of a duty moves.');
  });

  it('is turned down by whoever might have confirmed it', async () => {
    const floor = await twoElections();
    await floor.say(dana, close);
    await floor.press(nora, 'duty/withdraw', merged);
    expect((await noticesOf(floor)).at(-1)).toBe('Nora Quinn of NSC turns down what Dana Reyes of ODNI proposed for DNI assessment, EO-1A/2026-ga-runoff. Nothing was changed.');
  });

  it('offers what there is, and says so where there is nothing', async () => {
    const { say, send } = await openFloor();
    expect(textOf(await say(dana, '/deadline close'))).toBe('No duty is open. /deadline list shows what is owed.');
    expect(textOf(await say(dana, '/deadline reopen'))).toBe('No duty is closed as not applicable or merged into another.');
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(formOf(await say(dana, '/deadline close')).fields[0]).toMatchObject({ name: 'duty', kind: 'choice' });
  });
});

describe('part of a name that several elections have', () => {
  it('is answered with one line and one button each', async () => {
    const { say } = await twoElections();
    expect(pageOf(await say(lee, '/election show 2026'))).toMatchObject({
      title: '2 elections are called “2026”. Which one?',
      lines: [
        { text: '2026-ga-runoff (runoff, Georgia), Tue 8 December 2026', buttons: [{ command: 'election/show', about: { kind: 'election', id: '2026-ga-runoff' } }] },
        { text: '2026-general (general), Tue 3 November 2026' },
      ],
    });
    expect(pageOf(await say(dana, '/election conclude 2026')).lines).toHaveLength(2);
    expect(pageOf(await say(dana, '/election correct 2026')).lines).toHaveLength(2);
    expect(pageOf(await say(dana, '/deadline list 2026')).lines).toHaveLength(2);
    expect(pageOf(await say(dana, '/watch expunge 2026')).lines).toHaveLength(2);
    expect(pageOf(await say(dana, '/watch expunge EO-1A')).lines).toHaveLength(2);
    expect(formOf(await say(dana, '/election correct 2026 --reason "typed late" --day 2026-12-01')).fields[0]).toMatchObject({ name: 'name', problem: '“2026” is part of 2026-ga-runoff and 2026-general. Say which.' });
    expect(problemsOf(await say(dana, '/election conclude 2026 --basis certification --on 2026-11-24'))).toMatchObject({ name: '“2026” is part of 2026-ga-runoff and 2026-general. Say which.' });
  });
});
