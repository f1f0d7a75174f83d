import { cardOf, said, until } from '../corrections/said';
import { dana, fiona, formOf, frank, openFloor, robin, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { theCall } from './the-call';

const DUTY = 'FED-FWD-24/2026-11-10';
const NAME = `Report forwarded to CISA, ${DUTY}`;
const HOUR = 'Wed 11 November 2026, 09:30 ET';

/** A report that was received on 10 November at half past nine, and has to be with CISA within 24 hours. */
const started = async (at = '2026-11-10T15:00:00.000Z'): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
  await floor.say(fiona, '/deadline start FED-FWD-24 --on 2026-11-10 --at 09:30 --for fbi');
  await until(floor, at);
  await said(floor);
  return floor;
};

const texts = async (floor: TestFloor): Promise<readonly string[]> => (await said(floor)).map(({ text }) => text);

describe('the due of a limit in hours', () => {
  it('is said with its hour in the forms that explain what is late', async () => {
    const floor = await started('2026-11-11T15:00:00.000Z');
    expect(formOf(await floor.press(frank, 'deadline/late', `duty ${DUTY}`)).intro).toContain(`${NAME}, due ${HOUR}. The reason stands on its card`);
    await floor.say(frank, `/deadline late ${DUTY} late-input doj "DOJ had the logs"`);
    expect(formOf(await floor.press(robin, 'deadline/statement', `duty ${DUTY}`)).intro).toContain(`${NAME}, due ${HOUR}. `);
  });

  it('is said with its hour where it is closed, while that waits, and where it is opened again', async () => {
    const floor = await started();
    expect(formOf(await floor.press(dana, 'deadline/close', `duty ${DUTY}`)).intro).toContain(`${NAME}, due ${HOUR}. `);
    await floor.say(dana, `/deadline close ${DUTY} "CISA had it from the sender"`);
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain(`${NAME} is closed as not applicable. Its own due, ${HOUR}, stays on its card; proposed by ODNI`);
    const { given } = formOf(await floor.press(fiona, 'duty/confirm', `duty ${DUTY}`));
    await floor.send(fiona, 'duty/confirm', `duty ${DUTY}`, {}, given);
    expect((await texts(floor)).join('\n')).toContain(`is closed as not applicable. Its own due, ${HOUR}, stays on its card. Nothing reminds of it by itself any more.`);
    expect(textOf(await floor.say(dana, `/deadline reopen ${DUTY} "CISA never had it"`))).toBe(`Reopened: ${DUTY}, due ${HOUR}. Its clock runs. Whoever owes it is told.`);
  });

  it('is said with its hour where another covers it, and where another may', async () => {
    const floor = await started();
    await floor.say(fiona, '/deadline start FED-FWD-24 --on 2026-11-09 --at 20:00 --for fbi');
    const other = 'FED-FWD-24/2026-11-09';
    const form = formOf(await floor.press(dana, 'deadline/merge', `duty ${other}`));
    expect(form.intro).toContain(`${other}, due Tue 10 November 2026, 20:00 ET. `);
    expect(JSON.stringify(form.fields)).toContain(`${DUTY}, due ${HOUR}`);
    await floor.say(dana, `/deadline merge ${other} into ${DUTY} "One report"`);
    const { given } = formOf(await floor.press(fiona, 'duty/confirm', `duty ${other}`));
    await floor.send(fiona, 'duty/confirm', `duty ${other}`, {}, given);
    expect(await cardOf(floor, `duty ${DUTY}`)).toContain(`Covers: ${other}, whose own due would be Tue 10 November 2026, 20:00 ET; ${DUTY} is due Wed 11 November 2026, 1 day later: what goes out after Tue 10 November 2026, 20:00 ET is late for ${other}`);
  });

  it('is said with its hour to whoever has recorded one of several acts', async () => {
    const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z', packs: [theCall('The calls', 'CISA is told, NSA is told')] });
    await floor.say(dana, '/deadline start S-4 --on 2026-11-10 --at 09:30');
    await floor.say(dana, '/deadline record S-4 --act CISA --on 2026-11-10 --at 09:50 --evidence "the log"');
    expect((await texts(floor)).join('\n')).toContain(`Still missing: NSA is told, not later than ${HOUR}.`);
  });

  it('stays a day where the limit is one of days', async () => {
    const floor = await openFloor({ at: '2026-11-20T15:00:00.000Z' });
    await floor.say(fiona, '/deadline start FISMA-7D --on 2026-11-10 --for fbi');
    expect(formOf(await floor.press(dana, 'deadline/close', 'duty FISMA-7D/2026-11-10')).intro).toContain('FISMA-7D/2026-11-10, due Tue 17 November 2026. ');
  });
});
