import { cardOf, delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, lee, openFloor, textOf } from '../floor';

/** Where the card of the incident is to be drawn, and whether only where it lies already. */
const drawn = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.of.kind === 'incident' ? [`${each.of.id} at ${each.at.at}${each.at.at === 'channel' && each.at.closed ? ', closed' : ''}${each.ifThere ? ', if there' : ''}`] : []));

const opened = async (more = ''): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, `/incident open "Odd scans" --actor iran --target voters --severity 2${more}`);
  await drawn(floor);
  return floor;
};

describe('the card of an incident', () => {
  it('is drawn anew with what is asked about it, and with what becomes of that', async () => {
    const floor = await opened();
    expect(textOf(await floor.say(dana, '/report request doj "Who did it" by 2026-12-18 --incident INC-1'))).toContain('RPT-1');
    expect(await drawn(floor)).toEqual(['INC-1 at channel, if there']);
    expect(await cardOf(floor, 'incident INC-1')).toContain('“Who did it”, RPT-1: DOJ, asked');
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await drawn(floor)).toEqual(['INC-1 at channel, if there']);
    expect(await cardOf(floor, 'incident INC-1')).toContain('“Who did it”, RPT-1: DOJ, taken');
  });

  it('stays in the closed channel where it is for named people', async () => {
    const floor = await opened(' --named @ULEE');
    await floor.say(dana, '/report request doj "Who did it" by 2026-12-18 --incident INC-1');
    expect(await drawn(floor)).toEqual(['INC-1 at channel, closed, if there']);
  });

  it('is left alone by what is asked about no incident', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who did it" by 2026-12-18');
    expect(await drawn(floor)).toEqual([]);
  });
});
