import { commands } from '../../commands';
import type { Answer } from '../../src/application/answer';
import type { TestFloor } from './floor';
import { addElection, dana, fiona, formOf, frank, lee, robin, sam, textOf, withRequest } from './floor';

/** A floor with something of every kind, of which Sam, who observes, and Lee, an action officer, did nothing. */
const busyFloor = async (): Promise<TestFloor> => {
  const floor = await withRequest({ at: '2026-11-10T14:00:00Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(dana, '/incident open Calls --actor unknown --target other --severity 1');
  await floor.say(dana, '/incident open Letters --actor unknown --target other --severity 1 --named @ULEE');
  await floor.say(dana, '/incident open Mails --actor unknown --target other --severity 1');
  await floor.say(dana, '/incident close INC-3 over');
  await floor.say(dana, '/report request doj "Two" by 2026-12-12');
  await floor.say(dana, '/report request fbi "Three" by 2026-12-12');
  await floor.say(dana, '/report cancel RPT-3 nobody wants it');
  await floor.say(fiona, '/deadline start FISMA-7D INC-1 --on 2026-11-06 --for fbi');
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.' });
  await floor.say(robin, '/report release RPT-1');
  return floor;
};

const typed = commands.filter(({ help }) => help).map(({ path }) => path);
const line = (path: string): string => `/${path.replace('/', ' ')}`;
const opensForm = ({ kind }: Answer): boolean => kind === 'form';

/** What is read, what somebody records of themselves, and what whoever did it may put right: which, is picked first. */
const opensForAnybody = ['incident/show', 'report/read', 'deadline/show', 'watch/away', 'incident/correct', 'incident/attach', 'report/cancel', 'report/suspense', 'report/correct', 'deadline/correct'];
const named: Readonly<Record<string, string>> = {
  election: '2026-general', incident: 'INC-1', report: 'RPT-2', deadline: 'EO-1A', watch: 'EO-1A',
  'incident/reopen': 'INC-3', 'report/reinstate': 'RPT-3', 'report/correct': 'RPT-1', 'deadline/correct': 'FISMA-7D/INC-1',
};

describe('a form that nothing could come of', () => {
  it.each(typed.filter((path) => !opensForAnybody.includes(path)))('is not opened by a verb alone: %s', async (path) => {
    const floor = await busyFloor();
    expect(opensForm(await floor.say(sam, line(path)))).toBe(false);
  });

  it.each(typed.filter((path) => path !== 'watch/away'))('is not opened where it is said what is meant: %s', async (path) => {
    const floor = await busyFloor();
    const name = named[path] ?? named[path.split('/')[0] ?? ''] ?? '';
    expect(opensForm(await floor.say(sam, `${line(path)} ${name}`))).toBe(false);
  });

  it.each([
    [lee, '/election add', '/election add 2026-tx 2026-11-03 --kind special'],
    [lee, '/election conclude', '/election conclude 2026-general'],
    [lee, '/election conclude 2026-general --basis certification', '/election conclude 2026-general --basis certification --on 2026-11-09 --reason "x"'],
    [sam, '/incident open', '/incident open What it is --actor unknown --target other --severity 1'],
    [sam, '/incident note', '/incident note INC-1 What is known'],
    [lee, '/incident close INC-1', '/incident close INC-1 over'],
    [lee, '/incident close', '/incident close INC-1 over'],
    [lee, '/incident reopen', '/incident reopen INC-3 "a slip"'],
    [lee, '/incident correct INC-1', '/incident correct INC-1 --severity 4 --reason "confirmed"'],
    [lee, '/incident people INC-2', '/incident people INC-2 --add @UROBIN --reason "x"'],
    [sam, '/report request', '/report request doj "x" by 2026-12-01'],
    [frank, '/report correct RPT-1 released doj', '/report correct RPT-1 released doj 2026-11-09 --reason "x"'],
    [frank, '/deadline correct FISMA-7D/INC-1', '/deadline correct FISMA-7D/INC-1 --on 2026-11-05 --reason "x"'],
    [frank, '/deadline start', '/deadline start FISMA-7D INC-3 --on 2026-11-06 --for fbi'],
  ])('is answered as the whole line would be: %s %s', async (who, open, whole) => {
    const floor = await busyFloor();
    const says = textOf(await floor.say(who, open));
    expect(says).toMatch(/ is for .* Nothing was changed\. Ask one of them\.$/);
    expect(says).toBe(textOf(await floor.say(who, whole)));
  });

  it('opens for whoever did what is put right', async () => {
    const floor = await busyFloor();
    await floor.say(lee, '/incident open Odd mail --actor unknown --target officials --severity 1');
    expect(formOf(await floor.say(lee, '/incident correct INC-4')).title).toBe('Correct INC-4');
    expect(formOf(await floor.say(fiona, '/deadline correct FISMA-7D/INC-1')).title).toContain('FISMA-7D');
    expect(formOf(await floor.say(robin, '/report correct RPT-1')).title).toBe('Correct RPT-1');
  });
});
