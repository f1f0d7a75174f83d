import { addElection, dana, formOf, lee, openFloor, ref, seatNora, textOf, withRequest } from './floor';
import type { TestFloor } from './floor';

/** Words that somebody types after `--reason`, of a verb whose reason stands without a flag. */
const running = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatNora(floor);
  await floor.say(dana, '/incident open Calls to county clerks --actor unknown --target other --severity 1');
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

const filledIn = async (floor: TestFloor, line: string) =>
  Object.fromEntries(formOf(await floor.say(lee, line)).fields.map(({ name, filled }) => [name, filled]));

describe('--reason of a verb whose reason has no flag', () => {
  it.each([
    ['/report cancel RPT-1 --reason "asked twice"', /^RPT-1 is cancelled/],
    ['/deadline close EO-1A --reason "answered elsewhere"', /^Proposed: DNI assessment, EO-1A\/2026-general is closed/],
    ['/deadline close EO-1A --basis answered elsewhere', /^Proposed: DNI assessment, EO-1A\/2026-general is closed/],
    ['/incident close INC-1 --reason It was a test', /^INC-1 is closed/],
    ['/incident close INC-1 —reason It was a test —on 2026-11-02', /^INC-1 is closed/],
  ])('is its words: %s', async (line, says) => {
    expect(textOf(await (await running()).say(dana, line))).toMatch(says);
  });

  it('keeps the words as they were typed, and them alone', async () => {
    const floor = await running();
    await floor.say(dana, '/incident close INC-1 --reason "It was a test of the county" --on 2026-11-02');
    const kept = (await floor.store.reading.subject(ref('incident INC-1')))?.standing.state;
    expect(JSON.stringify(kept)).not.toContain('--reason');
    expect(textOf(await floor.say(dana, '/incident show INC-1'))).toContain('It was a test of the county');
  });

  it('stands in the form with the rest of what was typed, where something is missing', async () => {
    const floor = await running();
    const form = formOf(await floor.say(dana, '/watch closed 2026-12-18 --reason "Executive order"'));
    expect([form.intro?.split('\n')[0], Object.fromEntries(form.fields.map(({ name, filled }) => [name, filled]))]).toEqual([
      'The offices would be closed on Fri 18 December 2026. 1 plan date moves, and no due date:',
      { day: '2026-12-18', until: undefined, reason: 'Executive order' },
    ]);
    expect(formOf(await floor.say(dana, '/deadline close EO-1A --reason')).intro).toMatch(/^--reason is not known here/);
  });
});

describe('/report extend', () => {
  it.each([
    ['/report extend RPT-1 until 2026-12-08 --reason "the county answers on Monday" --forecast 2026-12-07'],
    ['/report extend RPT-1 --until 2026-12-08 --forecast 2026-12-07 --reason the county answers on Monday'],
    ['/report extend RPT-1 2026-12-08 "the county answers on Monday" --forecast 2026-12-07'],
    ['/report extend RPT-1 2026-12-08 17:00 --reason "the county answers on Monday" --forecast 2026-12-07'],
  ])('takes the day and the reason as other verbs of a report do: %s', async (line) => {
    const floor = await withRequest();
    expect(textOf(await floor.say(lee, line))).toMatch(/^ODNI is asked for RPT-1 until Tue 8 December 2026, 17:00 ET\./);
    expect(textOf(await floor.say(dana, '/report status RPT-1'))).toContain('expected Mon 7 December 2026: the county answers on Monday');
  });

  it('fills in what was typed, and takes no words for a day', async () => {
    const floor = await withRequest();
    expect(await filledIn(floor, '/report extend RPT-1 2026-12-08 --reason "county late"')).toMatchObject({ day: '2026-12-08', reason: 'county late', forecast: undefined });
    expect(await filledIn(floor, '/report extend RPT-1 county late')).toMatchObject({ day: undefined, reason: 'county late' });
    expect(await filledIn(floor, '/report extend RPT-1 "2026-12-08"')).toMatchObject({ day: undefined, reason: '2026-12-08' });
  });
});
