import { stateOf } from '../../../src/application/present';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, seatNora, textOf } from '../floor';
import { cardOf, confirm, said } from '../corrections/said';

const RUNOFF = 'EO-1A/2026-ga-runoff';
const MERGE = `/deadline merge ${RUNOFF} into EO-1A/2026-general "One assessment covers both."`;
const LAW = 'DNI assessment, EO-1A/2026-ga-runoff';

/** Two elections, and a report asked for the assessment after the runoff. */
const askedForRunoff = async (duties = RUNOFF): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA');
  await floor.say(dana, `/report request odni "Assessment" by 2026-12-11 --duty ${duties}`);
  await said(floor);
  return floor;
};

describe('a report that serves what is set aside', () => {
  const going = 'RPT-1 is asked for EO-1A/2026-ga-runoff already: it goes on, and does not meet EO-1A/2026-general.';
  const none = 'No report is asked for EO-1A/2026-general yet, and only one asked for that meets both: /report request --duty EO-1A/2026-general';

  it('is named in the form, to whoever proposes and to the second person', async () => {
    const floor = await askedForRunoff();
    expect(formOf(await floor.say(dana, `/deadline merge ${RUNOFF}`)).intro).toContain('\nRPT-1 is asked for EO-1A/2026-ga-runoff already: it goes on, and does not meet the one it is merged into.');
    expect(textOf(await floor.say(dana, MERGE))).toContain(`\nNo date of a duty moves.\n${going}\n${none}\nNothing is changed yet.`);
    expect(formOf(await floor.press(nora, 'duty/confirm', `duty ${RUNOFF}`)).intro).toContain(`\nNo date of a duty moves.\n${going}\n${none}`);
    await floor.say(dana, '/report request odni "Assessment of the general" by 2026-12-11 --duty EO-1A/2026-general');
    expect(formOf(await floor.press(nora, 'duty/confirm', `duty ${RUNOFF}`)).intro).toContain(going);
    expect(formOf(await floor.press(nora, 'duty/confirm', `duty ${RUNOFF}`)).intro).not.toContain('No report is asked');
  });

  it('goes on, is told so in its thread and on its card, and meets neither', async () => {
    const floor = await askedForRunoff();
    await floor.say(dana, MERGE);
    await said(floor);
    await confirm(floor, nora, `duty ${RUNOFF}`);
    const told = (await said(floor)).find(({ text }) => text.includes('which RPT-1 serves'));
    expect(told).toMatchObject({
      to: 'thread',
      at: { at: 'thread', of: { kind: 'request', id: 'RPT-1' } },
      mentions: [dana],
      text: `${LAW}, which RPT-1 serves, is merged into EO-1A/2026-general, whose product meets both. RPT-1 goes on, and does not meet EO-1A/2026-general: whoever asked for it says whether it is still wanted. Merged by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “One assessment covers both.”`,
    });
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Serves: ${LAW}: merged into EO-1A/2026-general, which this report does not meet\n`);
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await floor.press(dana, 'report/release', 'report RPT-1');
    expect(await stateOf('report', 'RPT-1', floor.store.reading)).toMatchObject({ status: 'released' });
    for (const recipient of ['president', 'state', 'treasury', 'defense', 'doj', 'dhs']) await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on: '2026-11-25' });
    expect(await stateOf('delivery', 'RPT-1/dhs', floor.store.reading)).toMatchObject({ status: 'sent' });
    expect(await stateOf('duty', RUNOFF, floor.store.reading)).toMatchObject({ status: 'replaced' });
    expect(await stateOf('duty', 'EO-1A/2026-general', floor.store.reading)).toMatchObject({ status: 'open' });
  });

  it('released and not sent, it would meet the duty by itself', async () => {
    const floor = await askedForRunoff();
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await floor.press(dana, 'report/release', 'report RPT-1');
    expect(textOf(await floor.say(dana, MERGE))).toContain(
      'RPT-1 is released for EO-1A/2026-ga-runoff, and not on record as sent to everybody: once it is, it meets EO-1A/2026-ga-runoff by itself, and then nothing need be set aside. Set aside first, EO-1A/2026-ga-runoff is not met by it, and neither is EO-1A/2026-general.\n',
    );
  });

  it('asked for both, it loses nothing', async () => {
    const floor = await askedForRunoff(`${RUNOFF},EO-1A/2026-general`);
    expect(textOf(await floor.say(dana, MERGE))).toContain('\nNo date of a duty moves.\nNothing is changed yet.');
    await confirm(floor, nora, `duty ${RUNOFF}`);
    expect((await said(floor)).filter(({ text }) => text.includes('which RPT-1 serves'))).toEqual([]);
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Serves: ${LAW}: merged into EO-1A/2026-general\n`);
  });

  it('is told of where the duty is closed, and its card says so until it is reopened', async () => {
    const floor = await askedForRunoff();
    expect(textOf(await floor.say(dana, `/deadline close ${RUNOFF} "The runoff was called off."`))).toContain('\nRPT-1 is asked for EO-1A/2026-ga-runoff already: it goes on, and meets nothing of it any more.\nAttorney General and DHS report, EO-1B/2026-ga-runoff counts from it and would have no start but RPT-1: no other report can be asked for EO-1A/2026-ga-runoff once it is closed. Where it is not owed either, close it too: /deadline close EO-1B/2026-ga-runoff. Where it is, leave EO-1A/2026-ga-runoff open.\nNothing is changed yet.');
    await confirm(floor, nora, `duty ${RUNOFF}`);
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(
      `${LAW}, which RPT-1 serves, is closed as not applicable. RPT-1 goes on, and meets nothing of it any more: whoever asked for it says whether it is still wanted. Closed by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “The runoff was called off.”`,
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Serves: ${LAW}: closed as not applicable\n`);
    await floor.say(dana, `/deadline reopen ${RUNOFF} "It is held after all."`);
    expect(await cardOf(floor, 'request RPT-1')).toContain(`Serves: ${LAW}\n`);
  });
});
