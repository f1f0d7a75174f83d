import { drawCard } from '../../../src/application/cards';
import { cardOf, corrects, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, openFloor, ref, seatNora, textOf } from '../floor';

const EO = 'EO-1A/2026-general';
const CYCLE = 'U3371C-45/2026-general';
const NAMED_BY_THE_ORDER = ['president', 'state', 'treasury', 'defense', 'doj', 'dhs'];

/** One assessment for two duties, both due on 18 December: the order names six recipients, and the statute Congress besides. */
const released = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-01', duties: [EO] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
  await until(floor, '2026-12-17T15:00:00.000Z');
  await floor.say(dana, '/report release RPT-1');
  return floor;
};

const sends = async (floor: TestFloor, recipient: string, on: string): Promise<string> => textOf(await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on }));

/** What Delivered says before it is pressed. */
const asksFirst = async (floor: TestFloor, recipient: string): Promise<string | undefined> =>
  (await drawCard(ref('request RPT-1'), floor.store.reading))?.buttons.find(({ about }) => about.id === `RPT-1/${recipient}`)?.confirm;

const duty = async (floor: TestFloor, id: string) => (await floor.store.reading.subject(ref(`duty ${id}`)))?.standing.state;

describe('a report that is owed to some for one duty, and to more for another', () => {
  it('meets each when it has gone out to everybody that one is owed to, and calls nobody for the first any more', async () => {
    const floor = await released();
    for (const recipient of NAMED_BY_THE_ORDER.slice(1)) await sends(floor, recipient, '2026-12-17');
    expect(await duty(floor, EO)).toMatchObject({ status: 'open' });
    expect(await asksFirst(floor, 'president')).toBe('Records that it went out to the President. It meets DNI assessment, EO-1A/2026-general. 1 more to be recorded.');
    expect(await asksFirst(floor, 'congress')).toBe('Records that it went out to Congress. 1 more to be recorded.');
    await said(floor);
    await sends(floor, 'president', '2026-12-17');
    expect(await asksFirst(floor, 'congress')).toBe('Records that it went out to Congress. It is the last one and meets DNI assessment for the cycle, U3371C-45/2026-general.');
    expect((await said(floor)).map(({ text }) => text)).toContain('DNI assessment, EO-1A/2026-general: met on Thu 17 December 2026.');
    expect(await duty(floor, EO)).toMatchObject({ status: 'met', metOn: '2026-12-17' });
    expect(await duty(floor, CYCLE)).toMatchObject({ status: 'open' });
    await until(floor, '2026-12-21T15:00:00.000Z');
    const missed = (await said(floor)).filter(({ text }) => text.includes('is still open'));
    expect(missed.some(({ text }) => text.includes(CYCLE))).toBe(true);
    expect(missed.some(({ text }) => text.includes(EO))).toBe(false);
    expect(await sends(floor, 'congress', '2026-12-21')).toContain('It was the last one.');
    expect(await duty(floor, CYCLE)).toMatchObject({ status: 'met-late', metOn: '2026-12-21' });
    expect(await duty(floor, EO)).toMatchObject({ status: 'met', metOn: '2026-12-17' });
    expect(await cardOf(floor, `duty ${EO}`)).toMatch(/^DNI assessment, EO-1A\/2026-general\nMet, Thu 17 December 2026\n/);
  });

  it('goes on meeting the first where a copy that only the other asks for never went out', async () => {
    const floor = await released();
    for (const recipient of [...NAMED_BY_THE_ORDER, 'congress']) await sends(floor, recipient, '2026-12-17');
    expect(textOf((await corrects(floor, dana, '/report correct RPT-1 sent congress never --reason "it came back"')).answer)).toBe(
      ['Corrected. Not gone out to Congress at all.', '1 duty moves:', '• DNI assessment for the cycle, U3371C-45/2026-general: stays Fri 18 December 2026, not met any more'].join('\n'),
    );
    expect(await duty(floor, EO)).toMatchObject({ status: 'met', metOn: '2026-12-17' });
    expect(await duty(floor, CYCLE)).toMatchObject({ status: 'open' });
    await sends(floor, 'congress', '2026-12-17');
    expect(await duty(floor, CYCLE)).toMatchObject({ status: 'met', metOn: '2026-12-17' });
  });
});
