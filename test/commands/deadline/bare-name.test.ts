import { stateOf } from '../../../src/application/present';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, pageOf, seatNora, textOf } from '../floor';

/** The runoff's assessment is merged into that of the general election. */
const merged = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-26T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff', { 'duty-EO-1A': 'into EO-1A/2026-general', reason: 'One covers both.' });
  const proposal = (await stateOf('duty', 'EO-1A/2026-ga-runoff', floor.store.reading))?.proposal;
  await floor.send(nora, 'duty/confirm', 'duty EO-1A/2026-ga-runoff', {}, proposal?.reason.text);
  return floor;
};

describe('a bare rule of which one duty is merged into the other', () => {
  it('means the one whose clock runs', async () => {
    const { say } = await merged();
    expect(textOf(await say(dana, '/deadline show EO-1A'))).toContain('EO-1A/2026-general\nOpen');
    expect(textOf(await say(dana, '/report request odni "DNI assessment" by 2026-12-11 --duty EO-1A'))).toContain('It serves DNI assessment, EO-1A/2026-general and ');
    expect(pageOf(await say(dana, '/deadline show EO-1B')).title).toBe('EO-1B runs for 2 elections. Which one?');
  });

  it('means the merged one where it is to be reopened', async () => {
    const { say, store } = await merged();
    await say(dana, '/deadline reopen EO-1A "It is held by itself."');
    expect((await stateOf('duty', 'EO-1A/2026-ga-runoff', store.reading))?.status).toBe('open');
  });

  it('is still shown by its whole name', async () => {
    const { say } = await merged();
    expect(textOf(await say(dana, '/deadline show EO-1A/2026-ga-runoff'))).toContain('EO-1A/2026-general');
    expect(formOf(await say(dana, '/deadline reopen EO-1A/2026-ga-runoff')).about).toEqual({ kind: 'duty', id: 'EO-1A/2026-ga-runoff' });
  });
});
