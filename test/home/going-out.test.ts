import { tellMornings } from '../../src/application/mornings';
import { said, until } from '../commands/corrections/said';
import type { TestFloor } from '../commands/floor';
import { addElection, dana, formOf, nora, openFloor, seatNora } from '../commands/floor';
import { homeOf } from './home';

/** ODNI's assessment for EO-1A, which must leave the building on Fri 18 December; released, and not out yet. */
const released = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-26T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
  return floor;
};

const linesOf = async (floor: TestFloor) => (await homeOf(floor, dana)).groups.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('what waits to be released or to go out', () => {
  it('stands by the day it must leave the building, soonest first', async () => {
    const floor = await released();
    expect(await linesOf(floor)).toContain('“Assessment”, RPT-1: version 1 waits for your release by Fri 18 December 2026.');
    await floor.say(dana, '/report release RPT-1');
    await floor.say(dana, '/report request odni "Later than that" by 2026-12-22');
    expect(await linesOf(floor)).toContain('“Assessment”, RPT-1, released Thu 26 November 2026: to go out to DOJ by Fri 18 December 2026.');
    // Nothing that has no day waits for her: it would take the place of what is furthest off.
    await floor.say(dana, '/election conclude 2026-general');
    await until(floor, '2026-12-14T14:00:00.000Z');
    await said(floor);
    await tellMornings({ ...floor, told: new Set() });
    const [message] = (await said(floor)).filter(({ to, text }) => to === dana && text.startsWith('Due from you'));
    const told = message?.text.split('\n') ?? [];
    const [out, other] = ['to go out to DOJ', 'Later than that'].map((words) => told.findIndex((text) => text.includes(words)));
    expect(out).toBeGreaterThan(0);
    expect(other).toBeGreaterThan(out ?? 0);
  });

  it('is late once that day is past, and has no Later then', async () => {
    const floor = await released();
    await floor.say(dana, '/report release RPT-1');
    await until(floor, '2026-12-22T14:00:00.000Z');
    expect(await linesOf(floor)).toContain('“Assessment”, RPT-1, released Thu 26 November 2026: to go out to DOJ by Fri 18 December 2026, late.');
    await said(floor);
    await tellMornings({ ...floor, told: new Set() });
    const [message] = (await said(floor)).filter(({ to, text }) => to === dana && text.startsWith('Due from you'));
    const nth = message?.text.split('\n').findIndex((text) => text.includes('to go out to DOJ')) ?? -1;
    expect(message?.rows?.[nth]?.map(({ label }) => label)).toEqual(['Delivered']);
  });

  it('is not put off past that day', async () => {
    const floor = await released();
    await floor.say(dana, '/report release RPT-1');
    await until(floor, '2026-12-17T14:30:00.000Z');
    const { fields } = formOf(await floor.press(dana, 'watch/later', 'delivery RPT-1/doj'));
    expect(fields[0]).toMatchObject({ options: [{ label: 'In 3 hours' }, { label: 'Tomorrow, with my morning message' }] });
    await until(floor, '2026-12-18T21:00:00.000Z');
    expect(await floor.send(dana, 'watch/later', 'delivery RPT-1/doj', { when: 'morning' })).toMatchObject({ kind: 'problems' });
  });

  it('has the suspense of its request where it serves no duty', async () => {
    const floor = await openFloor({ at: '2026-11-26T15:00:00.000Z' });
    await seatNora(floor);
    await floor.say(nora, '/report request odni "What was seen" by 2026-12-10');
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'x' });
    await floor.say(dana, '/report release RPT-1');
    expect(await linesOf(floor)).toContain('“What was seen”, RPT-1, released Thu 26 November 2026: to go out to NSC by Thu 10 December 2026, 17:00 ET.');
  });
});
