import { addElection, dana, formOf, lee, openFloor, problemsOf, ref, textOf } from './floor';
import type { TestFloor } from './floor';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, '/incident open Calls to county clerks --actor unknown --target other --severity 1');
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};

const stray = '--on 2026-10-30 is not known here: nothing that begins with -- is. Leave it out, or put your words in quotes if it is one of them.';
const statusOf = async ({ store }: TestFloor, subject: string) => (await store.reading.subject(ref(subject)))?.standing.state.status;

describe('a flag after a verb that has none', () => {
  it.each([
    ['/report cancel RPT-1 --on 2026-10-30 over', { reason: '--on 2026-10-30 over' }],
    ['/report cancel RPT-1 over —on 2026-10-30', { reason: 'over —on 2026-10-30' }],
    ['/deadline close EO-1A --on 2026-10-30 over', { reason: 'over' }],
    ['/watch closed 2026-12-18 --on 2026-10-30 Snow.', {}],
  ])('is answered, and nothing is done: %s', async (line, filled) => {
    const floor = await running();
    const answer = await floor.say(dana, line);
    if (answer.kind === 'form') expect(answer.form.intro?.split('\n')[0]).toBe(stray);
    else expect(answer.kind === 'problems' ? problemsOf(answer) : textOf(answer)).toEqual({ flags: stray });
    if (Object.keys(filled).length > 0) expect(Object.fromEntries(formOf(answer).fields.map((field) => [field.name, field.filled]))).toMatchObject(filled);
    expect(await statusOf(floor, 'incident INC-1')).toBe('open');
    expect(await statusOf(floor, 'request RPT-1')).toBe('asked');
    expect(await statusOf(floor, 'duty EO-1A/2026-general')).toBe('open');
    expect(await floor.store.reading.count({ kind: 'closure' })).toBe(0);
  });

  it('is one of somebody’s words in quotes, or in a form', async () => {
    const floor = await running();
    expect(textOf(await floor.say(dana, '/incident close INC-1 "--on was meant"'))).toMatch(/^INC-1 is closed\./);
    expect(problemsOf(await floor.say(dana, '/incident reopen --why not'))).toEqual({
      flags: '--why not is not known here: nothing that begins with -- is. Leave it out, or put your words in quotes if it is one of them.',
    });
    expect(textOf(await floor.send(dana, 'incident/reopen', 'incident INC-1', { reason: '--on was not meant' }))).toMatch(/^INC-1 is open again\./);
  });

  it('in front of a note that is none of its own is a slip, and further on belongs to the note', async () => {
    const floor = await running();
    expect(formOf(await floor.say(lee, '/incident note INC-1 --onn 2026-10-30 Calls')).intro).toBe('--onn is not known here. Did you mean --on?');
    expect(textOf(await floor.say(lee, '/incident note INC-1 --on 2026-10-30 The script says --dial first'))).toMatch(/^Noted on INC-1\./);
  });
});
