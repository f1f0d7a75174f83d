import { moment } from '../../core/spec';
import { confirm, said } from './said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora } from '../floor';
import { floorWith, textOf } from '../packs/texts';

const FIRST = 'S-1/2026-general';

/** The first report, due on 18 December, went out on that day. */
const met = async (sent = '2026-12-18'): Promise<TestFloor> => {
  const floor = await floorWith(textOf({}), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-12-10', duties: [FIRST] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  floor.clock.turnTo(moment(`${sent}T15:00:00.000Z`));
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: sent });
  await said(floor);
  return floor;
};
const shownFor = async (floor: TestFloor, day: string): Promise<string> => {
  const form = formOf(await floor.say(dana, `/election correct 2026-general --day ${day}`));
  await floor.send(dana, 'election/correct', 'election 2026-general', { day, reason: 'The notice says so.' }, form.given);
  return (await confirm(floor, nora, 'election 2026-general')).shown;
};
const statusOf = async ({ store }: TestFloor) => (await store.reading.subject({ kind: 'duty', id: FIRST }))?.standing.state.status;

describe('what a correction shows of a duty that is met', () => {
  it('says that it is, where its due moves and it was met in time for both', async () => {
    const floor = await met();
    expect(await shownFor(floor, '2026-11-04')).toContain(`1 duty moves, which is met:\n• The first report, ${FIRST}, met: Fri 18 December 2026 -> Sat 19 December 2026`);
    expect(await statusOf(floor)).toBe('met');
  });

  it('says that it is late by the other date, and not late by it any more', async () => {
    const floor = await met();
    expect(await shownFor(floor, '2026-11-01')).toContain(`• The first report, ${FIRST}, met: Fri 18 December 2026 -> Wed 16 December 2026, late by it`);
    expect(await statusOf(floor)).toBe('met-late');
    expect(await shownFor(floor, '2026-11-02')).toContain(`• The first report, ${FIRST}, met late: Wed 16 December 2026 -> Thu 17 December 2026`);
    expect(await shownFor(floor, '2026-11-03')).toContain(`• The first report, ${FIRST}, met: Thu 17 December 2026 -> Fri 18 December 2026, not late by it any more`);
    expect(await statusOf(floor)).toBe('met');
  });
});
