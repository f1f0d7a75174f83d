import { alex, saidSince, withAlex } from '../people/seat';
import type { TestFloor } from '../floor';
import { lee, robin, textOf, withRequest } from '../floor';

const rpt = 'request RPT-1';
const NAME = '“Materiality of the county incident”, RPT-1';
const WANTED = 'It is wanted by Tue 1 December 2026, 17:00 ET.';

/** Lee Park of DOJ has it, and Alex Roe could. */
const taken = async (): Promise<TestFloor> => {
  const floor = await withAlex(await withRequest());
  await floor.press(lee, 'request/take', rpt);
  await saidSince(floor);
  return floor;
};
const told = async (floor: TestFloor) => (await saidSince(floor)).map(({ where, to, text }) => [where, to, text]);

describe('a request that is handed over', () => {
  it('by somebody else tells whoever had it, in the thread and alone, and who has it now', async () => {
    const floor = await taken();
    await floor.send(robin, 'request/hand-over', rpt, { to: alex });
    const text = `${NAME} is handed over within DOJ. Lee Park of DOJ had it; Alex Roe of DOJ has it now. ${WANTED}`;
    expect(await told(floor)).toEqual([['thread of RPT-1', [alex, lee], text], [alex, [], text], [lee, [], text]]);
  });

  it('by whoever had it, or from the desk, tells whoever has it now', async () => {
    const floor = await taken();
    const text = `${NAME} is handed over within DOJ. ${WANTED}`;
    await floor.send(lee, 'request/hand-over', rpt, { to: alex });
    expect(await told(floor)).toEqual([['thread of RPT-1', [alex], text], [alex, [], text]]);
    const desk = await withAlex(await withRequest());
    await saidSince(desk);
    await desk.send(robin, 'request/hand-over', rpt, { to: alex });
    expect(await told(desk)).toEqual([['thread of RPT-1', [alex], text], [alex, [], text]]);
  });

  it('to whoever presses it calls only whoever had it', async () => {
    const floor = await taken();
    await floor.send(alex, 'request/hand-over', rpt, { to: alex });
    const text = `${NAME} is handed over within DOJ. Lee Park of DOJ had it; Alex Roe of DOJ has it now. ${WANTED}`;
    expect(await told(floor)).toEqual([['thread of RPT-1', [lee], text], [lee, [], text]]);
  });

  it('by whoever covers tells whoever is away, and not whoever did it', async () => {
    const floor = await taken();
    expect(textOf(await floor.say(lee, '/watch away 2026-11-02..2026-11-08 cover @UALEX'))).toContain('Alex Roe');
    await saidSince(floor);
    await floor.send(alex, 'request/hand-over', rpt, { to: robin });
    const text = `${NAME} is handed over within DOJ. Lee Park of DOJ had it; Robin Cole of DOJ has it now. ${WANTED} Lee Park is away until Sun 8 November 2026; Alex Roe covers.`;
    expect(await told(floor)).toEqual([['thread of RPT-1', [robin, lee], text], [robin, [], text], [lee, [], text]]);
  });

  it('to whom somebody covers for themselves is told to them, and whoever hands it over reads that they cover', async () => {
    const floor = await taken();
    await floor.send(lee, 'request/hand-over', rpt, { to: robin });
    await floor.say(lee, '/watch away 2026-11-02..2026-11-08 cover @UROBIN');
    await saidSince(floor);
    expect(textOf(await floor.send(robin, 'request/hand-over', rpt, { to: lee }))).toBe('RPT-1 is handed over to Lee Park, who is away until Sun 8 November 2026. You cover.');
    const text = `${NAME} is handed over within DOJ. ${WANTED} Lee Park is away until Sun 8 November 2026; Robin Cole covers.`;
    expect(await told(floor)).toEqual([['thread of RPT-1', [lee], text], [lee, [], text]]);
  });

  it('by somebody else tells whoever covers, where whoever had it is away', async () => {
    const floor = await taken();
    await floor.say(lee, '/watch away 2026-11-02..2026-11-08 cover @UALEX');
    await saidSince(floor);
    await floor.send(robin, 'request/hand-over', rpt, { to: robin });
    const text = `${NAME} is handed over within DOJ. Lee Park of DOJ had it; Robin Cole of DOJ has it now. ${WANTED} Lee Park is away until Sun 8 November 2026; Alex Roe covers.`;
    expect(await told(floor)).toEqual([['thread of RPT-1', [alex], text], [alex, [], text]]);
  });
});
