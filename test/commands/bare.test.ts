import { commands } from '../../commands';
import type { Answer } from '../../src/application/answer';
import type { TestFloor } from './floor';
import { addElection, dana, formOf, lee, openFloor, pageOf, robin, textOf, withRequest } from './floor';

const typed = commands.filter(({ help }) => help);
const bare = (path: string): string => `/${path.replace('/', ' ')}`;
const fieldsIn = (answer: Answer): readonly string[] => formOf(answer).fields.map(({ name }) => name);

/** A floor on which every verb has two things it could be about. */
const busyFloor = async (): Promise<TestFloor> => {
  const floor = await withRequest({ at: '2026-11-10T14:00:00Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff');
  await floor.say(dana, '/report request doj "A second report" by 2026-12-02');
  await floor.say(dana, '/incident open Calls to county clerks --actor unknown --target other --severity 1');
  await floor.say(dana, '/incident open Letters to county clerks --actor unknown --target other --severity 2');
  return floor;
};

describe('a verb typed alone', () => {
  it.each(typed.map(({ path }) => path))('%s opens its form, shows its list, or says what there is', async (path) => {
    const floor = await busyFloor();
    const answer = await floor.say(dana, bare(path));
    expect(['form', 'page', 'words']).toContain(answer.kind);
    if (answer.kind === 'words') expect(textOf(answer)).not.toMatch(/^Say /);
  });

  it.each(typed.map(({ path }) => path))('%s says on an empty floor what there is not, and what to do', async (path) => {
    const floor = await openFloor();
    const answer = await floor.say(dana, bare(path));
    if (answer.kind === 'words') expect(textOf(answer)).not.toMatch(/^Say /);
    else expect(['form', 'page']).toContain(answer.kind);
  });

  it('asks which of several is meant, and goes on from there', async () => {
    const floor = await busyFloor();
    const form = formOf(await floor.say(dana, '/incident close'));
    expect(form).toMatchObject({ command: 'incident/close', title: 'Which incident', submit: 'Go on' });
    expect(form.fields).toEqual([
      {
        name: 'which', label: 'Which incident', kind: 'choice',
        options: [
          { value: 'INC-1', label: '“Calls to county clerks”, INC-1' },
          { value: 'INC-2', label: '“Letters to county clerks”, INC-2' },
        ],
      },
    ]);
    const next = formOf(await floor.send(dana, 'incident/close', undefined, { which: 'INC-2' }));
    expect(next).toMatchObject({ title: 'Close INC-2', about: { kind: 'incident', id: 'INC-2' } });
  });

  it('asks nothing where only one is meant', async () => {
    const floor = await withRequest();
    expect(formOf(await floor.say(lee, '/report extend')).title).toBe('Extend: RPT-1');
  });

  it('means the incident of the channel it is typed in', async () => {
    const floor = await busyFloor();
    expect(formOf(await floor.say(dana, '/incident close', 'incident INC-1')).title).toBe('Close INC-1');
  });

  it('keeps what was typed without the name', async () => {
    const floor = await busyFloor();
    const form = formOf(await floor.say(lee, '/report extend "The county answers on Monday" until 2026-12-10'));
    expect(form.fields.at(-1)).toMatchObject({ name: 'rest', label: 'What you typed', filled: '"The county answers on Monday" until 2026-12-10' });
    const next = formOf(await floor.send(lee, 'report/extend', undefined, { which: 'RPT-2', rest: '"The county answers on Monday" until 2026-12-10' }));
    expect(next.about).toEqual({ kind: 'request', id: 'RPT-2' });
    expect(Object.fromEntries(next.fields.map(({ name, filled }) => [name, filled]))).toMatchObject({ day: '2026-12-10', reason: 'The county answers on Monday' });
  });

  it('does nothing at once to the only one there is', async () => {
    const floor = await openFloor();
    await floor.say(robin, '/watch delegate Lee Park until 2026-12-20');
    expect(formOf(await floor.say(robin, '/watch revoke')).fields[0]).toMatchObject({ name: 'which', label: 'Whose delegation ends', options: [{ label: 'Lee Park, until Sun 20 December 2026' }] });
    expect(textOf(await floor.send(robin, 'watch/revoke', undefined, { which: lee }))).toBe('The delegation of Lee Park has ended. The floor has been told.');
  });

  it('shows at once what was picked', async () => {
    const floor = await busyFloor();
    expect(fieldsIn(await floor.say(dana, '/deadline show'))).toEqual(['which']);
    expect(textOf(await floor.send(dana, 'deadline/show', undefined, { which: 'EO-1A/2026-general' }))).toContain('EO-1A/2026-general');
    expect(pageOf(await floor.send(dana, 'deadline/show', undefined, { which: 'EO-1A' })).title).toBe('EO-1A runs for 2 elections. Which one?');
  });

  it('says so where there is nothing to choose from', async () => {
    const floor = await openFloor();
    expect(textOf(await floor.say(dana, '/incident close'))).toBe('There is no open incident here. Open one: /incident open What it is --actor unknown --target other --severity 1');
    expect(textOf(await floor.say(lee, '/report submit'))).toBe('Your agency is asked for nothing that it has not handed in. /report status shows what is open elsewhere.');
  });
});

describe('a form that is refused', () => {
  it('stays open with what was written, also where no field is to blame', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    const answer = await floor.send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-02' });
    expect(answer).toEqual({ kind: 'problems', problems: [{ field: '', says: 'RPT-1 is not late: it is wanted by Tue 1 December 2026, 17:00 ET. An acknowledgement is asked for once that has passed.' }] });
  });
});
