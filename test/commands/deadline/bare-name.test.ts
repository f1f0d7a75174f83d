import { stateOf } from '../../../src/application/present';
import type { TestFloor } from '../floor';
import { until } from '../corrections/said';
import { addElection, dana, fiona, formOf, nora, openFloor, pageOf, seatNora, textOf } from '../floor';
import { floorWith, textOf as textOfPack, withActs } from '../packs/texts';

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

describe('a bare rule of which each verb makes sense of one duty', () => {
  /** The notice for the general election is published; that for the special one is not. Both were due by 23 November. */
  const oneMet = async (): Promise<TestFloor> => {
    const floor = await floorWith(textOfPack({ rules: withActs(20, 'published') }), '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    await floor.say(dana, '/deadline record S-3/2026-general --act published --on 2026-11-09 --evidence "page 12"');
    return floor;
  };
  const state = ({ store }: TestFloor, election: string) => stateOf('duty', `S-3/${election}`, store.reading);

  it('means, for a record, the one that is still open', async () => {
    const floor = await oneMet();
    expect(textOf(await floor.say(dana, '/deadline record S-3 --act published --on 2026-11-10 --evidence "page 13"'))).toBe('Recorded: The notice, S-3/2026-special, published on Tue 10 November 2026. It is met.');
    expect(pageOf(await floor.say(dana, '/deadline record S-3')).title).toBe('S-3 runs for 2 elections. Which one?');
  });

  it('means, for closing, the one that is still open', async () => {
    const floor = await oneMet();
    await floor.say(dana, '/deadline close S-3 "The special one was called off."');
    expect([(await state(floor, '2026-general'))?.proposal, (await state(floor, '2026-special'))?.proposal?.change.kind]).toEqual([undefined, 'close']);
  });

  it('means, for a correction, the one of which something is recorded', async () => {
    const floor = await oneMet();
    expect(formOf(await floor.say(dana, '/deadline correct S-3')).about).toEqual({ kind: 'duty', id: 'S-3/2026-general' });
  });

  it('means, for a reason and for a statement, the one that is late and names the agency', async () => {
    const floor = await oneMet();
    await until(floor, '2026-11-25T15:00:00.000Z');
    expect(textOf(await floor.say(dana, '/deadline late S-3 coordination-not-finished fbi'))).toContain('Recorded why S-3/2026-special is late.');
    expect(textOf(await floor.say(fiona, '/deadline statement S-3 "We answered."'))).toBe('The statement of FBI stands on S-3/2026-special.');
  });

  it('is asked about where it makes sense of more than one, with those alone', async () => {
    const floor = await oneMet();
    await addElection(floor, '/election add 2026-runoff 2026-11-03 --kind special');
    const lines = pageOf(await floor.say(dana, '/deadline close S-3')).lines.map(({ text }) => text);
    expect(lines).toEqual(['The notice, S-3/2026-runoff', 'The notice, S-3/2026-special']);
  });
});
