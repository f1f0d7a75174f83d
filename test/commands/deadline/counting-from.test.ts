import { confirm, said } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, seatNora, textOf } from '../floor';

const ASSESSMENT = 'EO-1A/2026-general';
const CLOSE = `/deadline close ${ASSESSMENT} "No assessment is asked."`;
const REPORT = 'Attorney General and DHS report, EO-1B/2026-general';

const withElection = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

describe('a duty that counts from one that is closed', () => {
  const noStart = `${REPORT} counts from it and would have no start: no report can be asked for ${ASSESSMENT} once it is closed. Where it is not owed either, close it too: /deadline close EO-1B/2026-general. Where it is, leave ${ASSESSMENT} open.`;

  it('is named in the form, to whoever proposes and to the second person, with what to do', async () => {
    const floor = await withElection();
    expect(formOf(await floor.say(dana, `/deadline close ${ASSESSMENT}`)).intro).toContain(`\n${noStart}`);
    expect(textOf(await floor.say(dana, CLOSE))).toContain(`\n${noStart}\nNothing is changed yet.`);
    expect(formOf(await floor.press(nora, 'duty/confirm', `duty ${ASSESSMENT}`)).intro).toContain(`\n${noStart}`);
  });

  it('is named on the floor, and where a duty may be left out when its election is added', async () => {
    const floor = await withElection();
    await said(floor);
    await floor.say(dana, CLOSE);
    expect((await said(floor))[0]?.text).toContain(`DNI assessment, ${ASSESSMENT} is closed as not applicable. Its own due, Fri 18 December 2026, stays on its card. ${REPORT} counts from it and would have no start. Until a second person confirms it, its clock runs.`);
    const { fields } = formOf(await floor.say(dana, '/election add 2026-tx 2026-11-03 --kind special'));
    expect(fields.find(({ name }) => name === 'duty-EO-1A')?.hint).toBe('Due Fri 18 December 2026. Attorney General and DHS report, EO-1B/2026-tx counts from it: left out, that would have no start.');
    await addElection(floor, '/election add 2026-tx 2026-11-03 --kind special', { 'duty-EO-1A': 'leave-out', reason: 'Not there.' });
    expect((await said(floor)).map(({ text }) => text).join('\n')).toContain('EO-1B/2026-tx counts from it and would have no start');
  });

  it('may start by a report that is asked for already, and by no other', async () => {
    const floor = await withElection();
    await floor.say(dana, `/report request odni "Assessment" by 2026-12-11 --duty ${ASSESSMENT}`);
    expect(textOf(await floor.say(dana, CLOSE))).toContain(
      `\nRPT-1 is asked for ${ASSESSMENT} already: it goes on, and meets nothing of it any more.\n${REPORT} counts from it and would have no start but RPT-1: no other report can be asked for ${ASSESSMENT} once it is closed.`,
    );
  });

  it('needs nothing more where it is proposed to be closed too', async () => {
    const floor = await withElection();
    await floor.say(dana, '/deadline close EO-1B/2026-general "Nor is that."');
    expect(textOf(await floor.say(dana, CLOSE))).toContain(
      `\n${REPORT}, which is proposed to be closed too, counts from it and would have no start: no report can be asked for ${ASSESSMENT} once it is closed.\nNothing is changed yet.`,
    );
  });

  it('is not spoken of where it has its start, is closed, or would be merged', async () => {
    const floor = await withElection();
    await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA');
    expect(textOf(await floor.say(dana, '/deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "One covers both."'))).not.toContain('no start');
    await floor.say(dana, '/deadline close EO-1B/2026-general "Nor is that."');
    await confirm(floor, nora, 'duty EO-1B/2026-general');
    expect(textOf(await floor.say(dana, CLOSE))).not.toContain('no start');
  });

  it('says on its card what it waits for, and does so no more once it is closed itself', async () => {
    const floor = await withElection();
    const waits = 'Counts from: waits for receipt of EO-1A by DOJ and DHS';
    expect(textOf(await floor.say(dana, '/deadline show EO-1B'))).toContain(waits);
    await floor.say(dana, '/deadline close EO-1B "Nor is that."');
    await confirm(floor, nora, 'duty EO-1B/2026-general');
    const closed = textOf(await floor.say(dana, '/deadline show EO-1B'));
    expect(closed).toContain('Not applicable');
    expect(closed).not.toContain('waits for');
    await floor.say(dana, '/deadline reopen EO-1B "It is asked after all."');
    expect(textOf(await floor.say(dana, '/deadline show EO-1B'))).toContain(waits);
  });
});
