import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, openFloor, textOf } from '../floor';
import { counsel, floorWith, textOf as packOf } from '../packs/texts';

/** The cards of duties that are to be drawn, those that lie somewhere already alone. */
const drawn = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.of.kind === 'duty' ? [`${each.of.id}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-12-01T15:00:00.000Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await drawn(floor);
  return floor;
};

describe('the card of a duty is drawn anew without a word in its thread', () => {
  it('when days are closed, which move the day it leaves the building', async () => {
    const floor = await running();
    expect(textOf(await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-18', reason: 'Snow.' }, '2026-12-18'))).toContain('leaves the building by Thu 17 December 2026');
    expect(await drawn(floor)).toContain('EO-1A/2026-general, if there');
  });

  it('when what it counts from is confirmed, and is presumed no more', async () => {
    const floor = await running();
    await floor.say(dana, '/election conclude 2026-general');
    expect(await drawn(floor)).toContain('EO-1A/2026-general, if there');
  });

  it('when counsel verifies its rule, and takes that back', async () => {
    const floor = await floorWith(packOf());
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await drawn(floor);
    await floor.say(counsel, '/watch verify S-1 --source https://example.gov/first --on 2026-11-01');
    expect(await drawn(floor)).toEqual(['S-1/2026-general, if there']);
    await floor.say(counsel, '/watch unverify S-1 --reason "the wrong source"');
    expect(await drawn(floor)).toEqual(['S-1/2026-general, if there']);
  });
});
