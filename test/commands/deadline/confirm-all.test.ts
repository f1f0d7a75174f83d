import { stateOf } from '../../../src/application/present';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, formOf, lee, nora, openFloor, robin, seatNora, textOf } from '../floor';
import { said } from '../corrections/said';

const RUNOFF = '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA';
const about = 'election 2026-ga-runoff';
const picks = { 'duty-EO-1A': 'into EO-1A/2026-general', 'duty-DETER18-DET': 'leave-out', 'duty-EO-3A': 'leave-out', reason: 'One assessment covers both.' };

const withRunoff = async (given: Readonly<Record<string, string>> = picks): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await said(floor);
  await addElection(floor, RUNOFF, given);
  return floor;
};

const statusOf = async ({ store }: TestFloor, rule: string) => (await stateOf('duty', `${rule}/2026-ga-runoff`, store.reading))?.status;

const confirmAll = async (floor: TestFloor, meanwhile?: () => Promise<unknown>) => {
  const form = formOf(await floor.press(nora, 'duty/confirm-all', about));
  await meanwhile?.();
  return textOf(await floor.send(nora, 'duty/confirm-all', about, {}, form.given));
};

describe('several duties of an election left out at once', () => {
  it('are told the second person in one message, with one button', async () => {
    const floor = await withRunoff();
    const notices = (await said(floor)).filter(({ text }) => text.includes('second person'));
    expect(notices).toMatchObject([
      {
        to: 'floor',
        mentions: [nora],
        text: [
          'Dana Reyes of ODNI added 2026-ga-runoff, and proposes for 3 of its duties, in their words: “One assessment covers both.”',
          '• Determination within 30 days (2018 bill), DETER18-DET/2026-ga-runoff: closed as not applicable; its own date, Thu 7 January 2027, stays',
          '• DNI assessment, EO-1A/2026-ga-runoff: merged into EO-1A/2026-general; its own date, Fri 22 January 2027, stays',
          '• Treasury review and sanctions, EO-3A/2026-ga-runoff: closed as not applicable',
          'Their clocks run until a second person confirms. Confirm all shows them once more before it is done; each has Confirm and Withdraw on its own card, too.',
        ].join('\n'),
      },
    ]);
    expect(notices[0]?.buttons).toMatchObject([{ command: 'duty/confirm-all', label: 'Confirm all' }]);
    expect(buttonsOf(await floor.say(nora, '/deadline show EO-1A/2026-ga-runoff'))).toEqual(expect.arrayContaining(['Confirm: duty/confirm duty EO-1A/2026-ga-runoff', 'Withdraw: duty/withdraw duty EO-1A/2026-ga-runoff']));
  });

  it('one alone is told in its own thread', async () => {
    const floor = await withRunoff({ 'duty-EO-3A': 'leave-out', reason: 'Nothing is asked.' });
    expect((await said(floor)).filter(({ text }) => text.includes('second person')).map(({ to, text }) => [to, text.slice(0, 27)])).toEqual([['thread', 'Dana Reyes of ODNI proposes']]);
  });

  it('are shown once more and confirmed together, each with both names in its history', async () => {
    const floor = await withRunoff();
    const form = formOf(await floor.press(nora, 'duty/confirm-all', about));
    expect(form.intro?.split('\n').map((line) => line.slice(0, 95))).toEqual([
      '3 duties of 2026-ga-runoff:',
      '• Determination within 30 days (2018 bill), DETER18-DET/2026-ga-runoff is closed as not applica',
      '• DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, whose product meets b',
      '• Treasury review and sanctions, EO-3A/2026-ga-runoff is closed as not applicable. It has no da',
      'No date of a duty moves.',
      'Dana Reyes of ODNI proposed at 10:00: “One assessment covers both.”',
    ]);
    expect(await statusOf(floor, 'EO-1A')).toBe('open');
    const sent = () => floor.hear({ who: nora, key: 'the same', by: 'form', path: 'duty/confirm-all', fields: {}, about: { kind: 'election', id: '2026-ga-runoff' }, ...(form.given !== undefined && { given: form.given }) });
    const answer = textOf(await sent());
    expect(answer).toBe(
      'Done:\n• DETER18-DET/2026-ga-runoff is closed as not applicable.\n• EO-1A/2026-ga-runoff is merged into EO-1A/2026-general.\n• EO-3A/2026-ga-runoff is closed as not applicable.\nBoth of your names stand in their history.',
    );
    expect(await stateOf('duty', 'EO-1A/2026-ga-runoff', floor.store.reading)).toMatchObject({ status: 'replaced', agreed: { proposer: { person: dana }, second: { person: nora } } });
    expect(await stateOf('duty', 'EO-1A/2026-general', floor.store.reading)).toMatchObject({ covers: ['EO-1A/2026-ga-runoff'] });
    expect(textOf(await sent())).toBe(answer);
    expect(textOf(await floor.press(nora, 'duty/confirm-all', about))).toBe(
      'Nothing is proposed for a duty of 2026-ga-runoff any more: each was confirmed or withdrawn meanwhile. /election show 2026-ga-runoff shows what stands now.',
    );
  });

  it('leave out what does not fit any more, and say why', async () => {
    const floor = await withRunoff();
    await floor.say(dana, '/deadline close EO-1A/2026-general "x"');
    await floor.send(nora, 'duty/confirm', 'duty EO-1A/2026-general', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty EO-1A/2026-general')).given);
    const why = 'EO-1A/2026-general is closed as not applicable, so no product of it is still to come that could meet EO-1A/2026-ga-runoff. Merge it into one that is open: /deadline list shows those.';
    expect(formOf(await floor.press(nora, 'duty/confirm-all', about)).intro).toContain(`\nNot confirmed with them:\n• EO-1A/2026-ga-runoff: ${why}\nNo date of a duty moves.`);
    expect(await confirmAll(floor, () => floor.press(dana, 'duty/withdraw', 'duty EO-3A/2026-ga-runoff'))).toBe(
      'Done:\n• DETER18-DET/2026-ga-runoff is closed as not applicable.\nBoth of your names stand in their history.\nNot done:\n• EO-3A/2026-ga-runoff: it was confirmed, withdrawn or proposed anew meanwhile.\nWhat still waits has Confirm and Withdraw on its own card.',
    );
    expect([await statusOf(floor, 'EO-1A'), await statusOf(floor, 'EO-3A'), await statusOf(floor, 'DETER18-DET')]).toEqual(['open', 'open', 'not-applicable']);
    expect(textOf(await floor.press(nora, 'duty/confirm-all', about))).toBe(`None of what is proposed for the duties of 2026-ga-runoff can be confirmed by you now:\n• EO-1A/2026-ga-runoff: ${why}`);
  });

  it('that became over while the form was open is said with its reason', async () => {
    const floor = await withRunoff();
    const answer = await confirmAll(floor, async () => {
      await floor.say(dana, '/deadline close EO-1A/2026-general "x"');
      await floor.send(nora, 'duty/confirm', 'duty EO-1A/2026-general', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty EO-1A/2026-general')).given);
    });
    expect(answer).toContain('Not done:\n• EO-1A/2026-ga-runoff: EO-1A/2026-general is closed as not applicable, so no product');
    expect(await statusOf(floor, 'EO-1A')).toBe('open');
  });

  it('are each for whoever may confirm it, and never for whoever proposed', async () => {
    const floor = await withRunoff();
    expect(textOf(await floor.press(dana, 'duty/confirm-all', about))).toMatch(
      /^None of what is proposed for the duties of 2026-ga-runoff can be confirmed by you now:\n• DETER18-DET\/2026-ga-runoff: you proposed it at 10:00, and it needs a second person/,
    );
    expect(textOf(await floor.press(lee, 'duty/confirm-all', about))).toContain('Confirming that a duty is closed or merged is for coordinators, or the releasers of ODNI; you are here as action officer of DOJ.');
    expect(textOf(await floor.press(robin, 'duty/confirm-all', about))).toContain('you are here as releaser of DOJ. Nothing was changed. Ask one of them.');
    const form = formOf(await floor.press(nora, 'duty/confirm-all', about));
    expect(textOf(await floor.send(lee, 'duty/confirm-all', about, {}, form.given))).toContain('Nothing was done for 2026-ga-runoff.\nNot done:\n• DETER18-DET/2026-ga-runoff: Confirming that');
    expect([await statusOf(floor, 'EO-1A'), await statusOf(floor, 'EO-3A')]).toEqual(['open', 'open']);
  });
});
