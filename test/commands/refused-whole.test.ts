import type { Form } from '../../src/application/answer';
import { said } from './corrections/said';
import { addElection, dana, fiona, formOf, frank, openFloor, problemsOf, textOf, withRequest } from './floor';

const filledOf = (form: Form) => Object.fromEntries(form.fields.flatMap(({ name, filled }) => (filled === undefined ? [] : [[name, filled]])));

describe('a typed line that is whole and refused for one of its fields', () => {
  it.each([
    [
      '/incident open Forged letter --actor unknown --target voters --severity 2 --on 2027-01-01',
      { on: 'Fri 1 January 2027 has not come yet; today is Mon 2 November 2026. An incident is something that has happened: say on which day, or leave the day out.' },
      { title: 'Forged letter', actor: 'unknown', target: 'voters', severity: '2', on: '2027-01-01' },
    ],
    [
      '/report request doj "Materiality" by 2026-10-30',
      { day: 'Fri 30 October 2026, 17:00 ET is past, so nothing was asked. Name a later day or hour, such as 2026-11-09.' },
      { agencies: 'doj', title: 'Materiality', day: '2026-10-30' },
    ],
  ])('opens its form with everything in it, and with why above the field: %s', async (line, problems, filled) => {
    const floor = await openFloor();
    const form = formOf(await floor.say(dana, line));
    expect(problemsOf({ kind: 'form', form })).toEqual(problems);
    expect(filledOf(form)).toEqual(filled);
    expect(await said(floor)).toEqual([]);
  });

  it('is done when the form is sent with what was mended', async () => {
    const floor = await openFloor();
    const form = formOf(await floor.say(dana, '/incident open Forged letter --actor unknown --target voters --severity 2 --on 2027-01-01'));
    expect(textOf(await floor.send(dana, form.command, undefined, { ...filledOf(form), on: '2026-11-01' }))).toMatch(/^“Forged letter”, INC-2 is open/);
  });

  it.each([
    ['/deadline late EO-1A/2026-general other fbi', 'words', { code: 'other', agencies: 'fbi' }, 'Say in a few words why EO-1A/2026-general is late: “other” alone tells nobody anything.'],
    ['/watch closed 2026-10-01 "Storm over the capital"', 'day', { day: '2026-10-01', reason: 'Storm over the capital' }, 'Thu 1 October 2026 is past, and what was said on the way to it has been said; today is Mon 21 December 2026. Record a day from today on.'],
  ])('opens it also where something is missing that only some need, or a day cannot be: %s', async (line, field, filled, says) => {
    const floor = await openFloor({ at: '2026-12-21T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await said(floor);
    const form = formOf(await floor.say(dana, line));
    expect(problemsOf({ kind: 'form', form })).toEqual({ [field]: says });
    expect(filledOf(form)).toEqual(filled);
  });

  it('is answered in words where no field of it is wrong', async () => {
    const floor = await withRequest();
    expect(textOf(await floor.say(frank, '/report cancel RPT-1 Not needed'))).toMatch(/^Cancelling/);
    expect(textOf(await floor.say(fiona, '/deadline late EO-1A other'))).toMatch(/^There is no duty/);
  });
});
