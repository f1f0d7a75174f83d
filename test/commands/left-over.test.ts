import { addElection, dana, formOf, openFloor, ref, robin } from './floor';
import type { TestFloor } from './floor';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-10T14:00:00.000Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.' });
  return floor;
};
const notUnderstood = (words: string) => `“${words}” is not understood here: nothing is done until you send this, and then only what stands below.`;

describe('what is typed behind a name and read by nothing', () => {
  it.each([
    ['/report release RPT-1 not before Monday', 'not before Monday', { id: 'RPT-1', on: '2026-11-10' }],
    ['/report release RPT-1 on 2026-11-09', 'on 2026-11-09', { id: 'RPT-1', on: '2026-11-09' }],
    ['/report release RPT-1 2026-11-09', '2026-11-09', { id: 'RPT-1', on: '2026-11-09' }],
  ])('is said above the form, and nothing is done: %s', async (line, words, filled) => {
    const floor = await running();
    const form = formOf(await floor.say(robin, line));
    expect(form.intro?.split('\n')[0]).toBe(notUnderstood(words));
    expect(Object.fromEntries(form.fields.map((field) => [field.name, field.filled]))).toMatchObject(filled);
    expect((await floor.store.reading.subject(ref('report RPT-1')))?.standing.state.status).toBe('submitted');
  });

  it.each([
    ['/election conclude 2026-general certification 2026-11-09', 'certification 2026-11-09', { basis: 'certification', on: '2026-11-09' }],
    ['/election conclude 2026-general not yet, runoff on 8 December', 'not yet, runoff on 8 December', {}],
  ])('confirms no election: %s', async (line, words, filled) => {
    const floor = await running();
    const form = formOf(await floor.say(dana, line));
    expect(form.intro?.split('\n')[0]).toBe(notUnderstood(words));
    expect(Object.fromEntries(form.fields.map((field) => [field.name, field.filled]))).toMatchObject(filled);
    const state = (await floor.store.reading.subject(ref('election 2026-general')))?.standing.state;
    expect(state).toMatchObject({ status: 'concluded', confirmed: false });
    expect(state).not.toHaveProperty('proposal');
  });

  it('fills in the day of an election that is corrected, and asks what is missing', async () => {
    const floor = await running();
    const form = formOf(await floor.say(dana, '/election correct 2026-general 2026-11-04'));
    expect(form.fields.find(({ name }) => name === 'day')?.filled).toBe('2026-11-04');
  });
});
