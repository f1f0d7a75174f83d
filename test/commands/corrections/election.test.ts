import { drawCard } from '../../../src/application/cards';
import { firstBroken } from '../../../src/application/ledger';
import { homeOf } from '../../home/home';
import { addElection, buttonsOf, dana, formOf, lee, nora, openFloor, problemsOf, ref, refusedIn, seatNora, textOf } from '../floor';
import { cardOf, confirm, said, until } from './said';

const general = 'election 2026-general';

/** Added a day too early, and over. */
const typedWrong = async (at = '2026-11-10T15:00:00.000Z') => {
  const floor = await openFloor({ at });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-02 --kind general');
  await said(floor);
  return floor;
};

const CORRECT = '/election correct 2026-general --day 2026-11-03 --reason "typed a day early"';

describe('/election correct', () => {
  it('shows every due that moves, changes nothing, and asks the other coordinators on the floor', async () => {
    const floor = await typedWrong();
    const answer = textOf(await floor.say(dana, CORRECT));
    expect(answer).toContain('Proposed: Election Day of 2026-general from Mon 2 November 2026 to Tue 3 November 2026, and its conclusion from concluded on Mon 2 November 2026 (election day, presumed) to concluded on Tue 3 November 2026 (election day, presumed).');
    expect(answer).toContain('• DNI assessment, EO-1A/2026-general: Thu 17 December 2026 -> Fri 18 December 2026');
    expect(answer).toContain('Nothing is changed yet. It needs a second person: another coordinator confirms it.');
    expect((await floor.store.reading.subject(ref('duty EO-1A/2026-general')))?.standing.state).toMatchObject({ dates: { dueDate: '2026-12-17' }, formerDues: [] });
    const [notice] = await said(floor);
    expect(notice).toMatchObject({ to: 'floor', mentions: [nora] });
    expect(notice?.text).toContain('Dana Reyes of ODNI proposes: Election Day of 2026-general from Mon 2 November 2026 to Tue 3 November 2026');
    expect(notice?.text).toContain('In their words: “typed a day early”');
    expect(buttonsOf({ kind: 'words', words: notice ?? { text: '', mentions: [], buttons: [] } })).toEqual([`Confirm: election/confirm ${general}`, `Withdraw: election/withdraw ${general}`]);
    expect(await cardOf(floor, general)).toContain('Waits for a second person');
  });

  it('is not confirmed by whoever proposed it', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    expect(textOf(await floor.press(dana, 'election/confirm', general))).toMatch(/^It needs a second person: you proposed this at 10:0\d\. Somebody else confirms it, or you withdraw it\.$/);
    const { given } = formOf(await floor.press(nora, 'election/confirm', general));
    expect(textOf(await floor.send(dana, 'election/confirm', general, {}, given))).toMatch(/^It needs a second person/);
  });

  it('confirmed by a second, moves what counts from it: former dues stay, struck through, and one alarm waits', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    const { shown, answer } = await confirm(floor, nora, general);
    expect(shown).toContain('Dana Reyes of ODNI proposed at 10:0');
    expect(shown).toContain('• DNI assessment, EO-1A/2026-general: Thu 17 December 2026 -> Fri 18 December 2026');
    expect(textOf(answer)).toBe('Done: 2026-general is changed, and what counts from it is counted anew. Both of your names stand in its history.');
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Due: ~Thu 17 December 2026~ Fri 18 December 2026, 23:59 ET');
    const board = await cardOf(floor, general);
    expect(board).toContain('Election Day: ~Mon 2 November 2026~ Tue 3 November 2026');
    expect(board).toContain('ODNI and NSC, Tue 10 November 2026: typed a day early');
    const all = await said(floor);
    expect(all.filter(({ to }) => to === 'floor').at(-1)?.text).toContain('Corrected by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “typed a day early”');
    expect(all.find(({ text }) => text.includes('EO-1A/2026-general, corrected'))?.text).toContain('It was due Thu 17 December 2026 before.');
    const history = await floor.store.reading.history(ref(general));
    expect(history.at(-1)).toMatchObject({ type: 'election-corrected', actor: { person: nora }, body: { proposer: { person: dana } } });
    expect(JSON.stringify(history)).not.toContain('a day early');
    expect(firstBroken(history, floor.digest)).toBeUndefined();
    expect((await floor.store.alarms.of({ of: ref('duty EO-1A/2026-general') }))?.at).toBe('2026-12-04T14:00:00.000Z');
  });

  it('pressed a second time finds nothing to confirm', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    const { given } = formOf(await floor.press(nora, 'election/confirm', general));
    await floor.send(nora, 'election/confirm', general, {}, given);
    expect(textOf(await floor.send(nora, 'election/confirm', general, {}, given))).toBe(
      'Nothing is proposed for 2026-general any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.',
    );
    expect(textOf(await floor.press(nora, 'election/confirm', general))).toContain('Nothing is proposed for 2026-general any more');
    expect(textOf(await floor.say(dana, CORRECT))).toBe('2026-general is recorded so already. Nothing was changed.');
  });

  it('takes one proposal at a time, and tells the second of the first', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    expect(textOf(await floor.say(nora, '/election correct 2026-general --day 2026-11-04 --reason "no, the 4th"'))).toMatch(
      /^Dana Reyes proposed a change of 2026-general at 10:0\d, and it waits for a second person\. Confirm or withdraw that one first; yours was not kept\.$/,
    );
    expect(textOf(await floor.say(dana, CORRECT))).toMatch(/^You proposed that for 2026-general at 10:0\d, and it waits for a second person\.$/);
  });

  it('withdrawn or turned down, changes nothing, and a form of before confirms nothing that came after', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    const { given } = formOf(await floor.press(nora, 'election/confirm', general));
    expect(textOf(await floor.press(lee, 'election/withdraw', general))).toContain('Confirming a change of an election is for coordinators');
    expect(textOf(await floor.press(nora, 'election/withdraw', general))).toBe('Withdrawn. Nothing of 2026-general was changed.');
    expect((await said(floor)).at(-1)?.text).toBe('Nora Quinn of NSC turns down what Dana Reyes of ODNI proposed for 2026-general. Nothing was changed.');
    await floor.say(dana, '/election correct 2026-general --day 2026-11-04 --reason "the 4th after all"');
    expect(textOf(await floor.send(nora, 'election/confirm', general, {}, given))).toMatch(
      /^What you were shown was withdrawn; Dana Reyes proposed something else for 2026-general at 10:0\d\. Press Confirm again to see it\.$/,
    );
    expect(textOf(await floor.press(dana, 'election/withdraw', general))).toBe('Withdrawn. Nothing of 2026-general was changed.');
    expect(textOf(await floor.press(dana, 'election/withdraw', general))).toContain('Nothing is proposed for 2026-general any more');
  });

  it('says what has changed where the election has, before it is confirmed', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    await floor.say(nora, '/election conclude 2026-general');
    const answer = await floor.press(nora, 'election/confirm', general);
    expect(buttonsOf(answer)).toEqual([`Withdraw: election/withdraw ${general}`]);
    expect(textOf(answer)).toBe(
      '2026-general has changed since this was proposed. It was proposed for: Election Day Mon 2 November 2026, concluded on Mon 2 November 2026 (election day, presumed). It is now: Election Day Mon 2 November 2026, concluded on Mon 2 November 2026 (election day). Withdraw it, and propose anew what is still wrong.',
    );
  });

  it('has no Confirm any more on Home and on the board once the election was confirmed or concluded meanwhile', async () => {
    const proposedOf = async (floor: Awaited<ReturnType<typeof typedWrong>>) =>
      (await homeOf(floor, nora)).groups.flatMap(({ lines }) => lines).filter(({ text }) => text.startsWith('Proposed')).map(({ text, buttons }) => [text, buttons.map(({ label }) => label)]);
    const what = 'Election Day of 2026-general from Mon 2 November 2026 to Tue 3 November 2026, and its conclusion from concluded on Mon 2 November 2026 (election day, presumed) to concluded on Tue 3 November 2026 (election day, presumed)';
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    expect(await proposedOf(floor)).toEqual([[expect.stringContaining(`, and waits for a second person: ${what}.`), ['Confirm', 'Withdraw']]]);
    await floor.say(nora, '/election conclude 2026-general');
    const stopped = `${what}, and cannot be confirmed any more: 2026-general has changed since`;
    expect(await proposedOf(floor)).toEqual([[expect.stringMatching(/^Proposed by ODNI, Tue 10 November 2026, 10:0\d ET: /), ['Withdraw']]]);
    expect((await proposedOf(floor))[0]?.[0]).toContain(`: ${stopped}. Withdraw it, and propose anew what is still wrong.`);
    const card = await drawCard(ref(general), floor.store.reading);
    expect(card?.buttons.map(({ label }) => label)).toEqual(['Withdraw']);
    expect(card?.sections.flatMap(({ lines }) => lines).find((line) => line.includes('proposed by'))).toContain(`${stopped}; proposed by ODNI`);
  });

  it('corrects a correction; both stay on the card and in the history', async () => {
    const floor = await typedWrong();
    await floor.say(dana, CORRECT);
    await confirm(floor, nora, general);
    await floor.say(nora, '/election correct 2026-general --day 2026-11-05 --reason "moved by the court"');
    await confirm(floor, dana, general);
    expect(await cardOf(floor, general)).toContain('Election Day: ~Mon 2 November 2026~ ~Tue 3 November 2026~ Thu 5 November 2026');
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Due: ~Thu 17 December 2026~ ~Fri 18 December 2026~ Sun 20 December 2026, 23:59 ET');
    expect((await floor.store.reading.history(ref(general))).filter(({ type }) => type === 'election-corrected')).toHaveLength(2);
  });

  it('puts an election ahead again whose right day is still to come, and it concludes by itself then', async () => {
    const floor = await openFloor({ at: '2026-10-10T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2025-11-04 --kind general');
    await floor.say(dana, '/election correct 2026-general --day 2026-11-03 --reason "the year"');
    await confirm(floor, nora, general);
    expect((await floor.store.reading.subject(ref(general)))?.standing.state).toMatchObject({ status: 'ahead', day: '2026-11-03' });
    expect((await floor.store.alarms.of({ of: ref(general) }))?.at).toBe('2026-11-04T05:00:00.000Z');
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toMatch(/^DNI assessment, EO-1A\/2026-general\nOpen/);
    expect((await floor.store.reading.subject(ref('duty EO-1A/2026-general')))?.standing.state).toMatchObject({ status: 'open', dates: { status: 'waiting' }, formerDues: ['2025-12-19'] });
    await until(floor, '2026-11-05T15:00:00.000Z');
    expect((await floor.store.reading.subject(ref('duty EO-1A/2026-general')))?.standing.state).toMatchObject({ dates: { dueDate: '2026-12-18' } });
  });

  it('makes missed what was open, and open again what was missed, and says so before', async () => {
    const floor = await typedWrong('2026-12-18T15:00:00.000Z');
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Missed, still open');
    expect(textOf(await floor.say(dana, CORRECT))).toContain('• DNI assessment, EO-1A/2026-general: Thu 17 December 2026 -> Fri 18 December 2026, not missed any more');
    await confirm(floor, nora, general);
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toMatch(/^DNI assessment, EO-1A\/2026-general\nOpen/);
    expect(textOf(await floor.say(dana, '/election correct 2026-general --day 2026-11-01 --reason "no, two days"'))).toContain('Fri 18 December 2026 -> Wed 16 December 2026, missed at once');
  });

  it('opens its form with what was typed, what moves, and what is wrong', async () => {
    const floor = await typedWrong();
    const form = formOf(await floor.say(dana, '/election correct 2026-general --day 2026-11-03'));
    expect(form).toMatchObject({ command: 'election/correct', title: 'Correct an election', submit: 'Propose' });
    expect(form.intro).toContain('EO-1A/2026-general: Thu 17 December 2026 -> Fri 18 December 2026');
    expect(problemsOf(await floor.send(dana, 'election/correct', undefined, { name: '2026-general', day: '2026-11-03' }))).toEqual({
      reason: 'Say what was wrong: the second person and everyone on the floor read this.',
    });
    expect(formOf(await floor.say(dana, '/election correct 2026-general')).intro).toContain('Say what was recorded wrongly: its Election Day, its kind, or the day or basis of its conclusion.');
    expect(textOf(await floor.say(dana, '/election correct 2026-genral --day 2026-11-03 --reason x'))).toContain('There is no election “2026-genral”. Did you mean 2026-general?');
    expect(textOf(await floor.say(lee, '/election correct 2026-general'))).toContain('Proposing a change of an election is for coordinators');
    expect(problemsOf(await floor.send(dana, 'election/correct', undefined, { name: '2026-general', on: '2027-01-01', reason: 'x' }))).toEqual({
      on: 'Fri 1 January 2027 has not come yet; today is Tue 10 November 2026. Record it on that day or after.',
    });
  });
});

describe('/election conclude on another basis', () => {
  const CERTIFIED = '/election conclude 2026-general --basis certification --on 2026-11-09 --reason "certified by the last state"';

  it('takes a second coordinator and a reason; what counts from the conclusion then counts from that day', async () => {
    const floor = await openFloor({ at: '2026-11-12T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(textOf(await floor.say(dana, CERTIFIED))).toContain('Proposed: 2026-general concluded on Mon 9 November 2026 (certification).\n');
    await said(floor);
    await confirm(floor, nora, general);
    expect((await said(floor)).find(({ to }) => to === 'floor')?.text).toBe(
      '2026-general is concluded on another basis: on Mon 9 November 2026 (certification), recorded 3 days after. What counts from its conclusion counts from that day. Recorded by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “certified by the last state”',
    );
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Due: ~Fri 18 December 2026~ Thu 24 December 2026, 23:59 ET');
    expect(await cardOf(floor, general)).toContain('Conclusion recorded by: ODNI and NSC, Thu 12 November 2026: certified by the last state');
  });

  it('said of an election that is confirmed is a correction, and a correction of what nobody confirmed is a conclusion', async () => {
    const floor = await openFloor({ at: '2026-11-12T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(refusedIn(await floor.say(dana, '/election correct 2026-general --on 2026-11-09 --reason "certified"'))).toBe(
      '2026-general is concluded on Tue 3 November 2026, presumed; nobody has recorded it otherwise. Record it with /election conclude 2026-general --basis certification --on 2026-12-01.',
    );
    await floor.say(dana, '/election conclude 2026-general');
    expect(textOf(await floor.say(dana, CERTIFIED))).toContain('Changing it is a correction, which two coordinators make together: /election correct 2026-general');
  });
});

const OPENS = [
  'Proposed: 2026-general is a general election, and not a special one.',
  'No date of a duty moves.',
  'It opens:',
  '• Public advisory on threats to campaigns, U3371A/2026-general: due Mon 3 November 2025, which is past: missed at once',
  '• Start of the State systems assessment, U3371a-1Y/2026-general: due Mon 3 November 2025, which is past: missed at once',
  '• State systems and threat report, U3371a-180/2026-general: due Thu 7 May 2026, which is past: missed at once',
  '• Updated threat assessment, U3371a-90/2026-general: due Wed 5 August 2026, which is past: missed at once',
  'Nothing is changed yet. It needs a second person: another coordinator confirms it.',
].join('\n');
const LEFT = [
  'These stay open, for nothing closes by itself; two people close each with the reason:',
  '• Public advisory on threats to campaigns, U3371A/2026-general: /deadline close U3371A/2026-general',
  '• Start of the State systems assessment, U3371a-1Y/2026-general: /deadline close U3371a-1Y/2026-general',
].join('\n');

describe('/election correct of a kind', () => {
  const RIGHT = '/election correct 2026-general --kind general --reason "it was no special one"';
  const added = async (kind: string, at = '2026-11-10T15:00:00.000Z') => {
    const floor = await openFloor({ at });
    await seatNora(floor);
    await addElection(floor, `/election add 2026-general 2026-11-03 --kind ${kind}`);
    await said(floor);
    return floor;
  };
  const duties = async ({ store }: Awaited<ReturnType<typeof added>>) =>
    (await store.reading.list({ kind: 'duty', election: '2026-general', limit: 100 })).map(({ standing }) => standing.id).toSorted();

  it('shows what the right kind opens, and opens it once a second coordinator confirms', async () => {
    const floor = await added('special');
    const before = await duties(floor);
    expect(before).not.toContain('U3371a-90/2026-general');
    const answer = textOf(await floor.say(dana, RIGHT));
    expect(answer).toBe(OPENS);
    expect((await said(floor))[0]?.text).toContain('2026-general is a general election, and not a special one. Confirm shows which duties that opens, and which stay open all the same.');
    expect(await duties(floor)).toEqual(before);
    expect((await confirm(floor, nora, general)).shown).toContain('It opens:');
    expect((await duties(floor)).filter((id) => !before.includes(id))).toEqual(['U3371A', 'U3371a-180', 'U3371a-1Y', 'U3371a-90'].map((rule) => `${rule}/2026-general`));
    for (const id of await duties(floor)) {
      expect((await floor.store.reading.subject(ref(`duty ${id}`)))?.standing.state).toMatchObject({ facts: { election: { kind: 'general', conclusion: { on: '2026-11-03' } } } });
    }
    const board = await cardOf(floor, general);
    expect(board).toContain('Kind: ~special~ general');
    expect(board).toContain('2026-general is a general election, and not a special one; ODNI and NSC, Tue 10 November 2026: it was no special one');
    expect((await said(floor)).find(({ text }) => text.startsWith('Corrected:'))?.text).toContain(
      'Corrected: 2026-general is a general election, and not a special one. Every duty it started is counted anew. What a general election opens is open now; what only a special one opens stays open until two people close it: /deadline close.',
    );
  });

  it('that is none is wrong in its own field, and nothing else is', async () => {
    const floor = await typedWrong();
    const form = formOf(await floor.say(dana, '/election correct 2026-general --kind sepcial --reason "x"'));
    expect(form.intro).toMatch(/^Nothing is changed before/);
    expect(form.fields.find(({ name }) => name === 'kind')?.problem).toBe('A kind is one of general, special, runoff, primary.');
    expect(formOf(await floor.say(dana, '/election correct 2026-general --reason "x"')).intro).toMatch(/^Say what was recorded wrongly: its Election Day, its kind, or the day or basis of its conclusion\.\n/);
  });

  it('closes nothing by itself, and says which stay open and how each is closed', async () => {
    const floor = await added('general');
    const before = await duties(floor);
    const answer = textOf(await floor.say(dana, '/election correct 2026-general --kind special --reason "a seat that fell vacant"'));
    expect(answer).toContain(LEFT);
    const done = textOf((await confirm(floor, nora, general)).answer);
    expect(done).toContain(LEFT);
    expect(await duties(floor)).toEqual(before);
    expect((await floor.store.reading.subject(ref(general)))?.standing.state).toMatchObject({ kind: 'special', day: '2026-11-03', conclusion: { on: '2026-11-03' } });
  });

  it('moves its day in the same breath, and loses the State where it turns out to be general', async () => {
    const floor = await openFloor({ at: '2026-10-10T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-02 --kind special --state GA');
    await floor.say(dana, RIGHT.replace('--kind', '--day 2026-11-03 --kind'));
    await confirm(floor, nora, general);
    const state = (await floor.store.reading.subject(ref(general)))?.standing.state;
    expect(state).toMatchObject({ status: 'ahead', kind: 'general', day: '2026-11-03' });
    expect(state).not.toHaveProperty('state');
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('EO-1A/2026-general');
  });

  it.each([
    ['--kind general', '2026-general is recorded so already. Nothing was changed.'],
    ['--kind presidential', 'A kind is one of general, special, runoff, primary.'],
  ])('is answered specifically: %s', async (typed, says) => {
    const floor = await added('general');
    const answer = await floor.say(dana, `/election correct 2026-general ${typed} --reason "x"`);
    expect(answer.kind === 'form' ? problemsOf(answer)['kind'] : textOf(answer)).toBe(says);
  });
});
