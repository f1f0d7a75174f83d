import { dana, fiona, formOf, frank, lee, openFloor, robin, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { alex, saidSince, seatAgain, withAlex } from './seat';

/** DOJ, of which Robin Cole alone is a releaser. */
const running = async (): Promise<TestFloor> => withAlex(await openFloor());

const problemIn = async (floor: TestFloor, line: string, name: string) => formOf(await floor.say(robin, line)).fields.find((field) => field.name === name)?.problem;

describe('a releaser who is away', () => {
  it('is told on which days nobody binds the agency, with a cover and without', async () => {
    const floor = await running();
    expect(textOf(await floor.say(robin, '/watch away 2026-12-18..2026-12-22 cover @UALEX'))).toBe(
      'You are recorded as away from Fri 18 December 2026 to Tue 22 December 2026. Alex Roe covers and has been told: reminders and new asks come to them, with buttons that work. Nobody who binds DOJ is there on those days: no release, answer of record or receipt of DOJ is possible, unless a releaser of DOJ lends the authority with /watch delegate.',
    );
    expect(textOf(await floor.say(fiona, '/watch away Friday'))).toBe(
      'You are recorded as away on Fri 6 November 2026. Nobody covers: what calls you goes to the others of FBI. Nobody who binds FBI is there that day: no release, answer of record or receipt of FBI is possible, unless a releaser of FBI lends the authority with /watch delegate.',
    );
  });

  it('hears nothing of it where another binds it, or the cover does', async () => {
    const floor = await running();
    expect(textOf(await floor.say(robin, '/watch away 2026-11-10..2026-11-11 cover @UALEX with authority'))).toMatch(/They also bind DOJ on those days\.$/);
    await floor.say(robin, '/watch delegate @ULEE until 2026-12-21 from 2026-12-18');
    expect(textOf(await floor.say(robin, '/watch away 2026-12-18..2026-12-21'))).toMatch(/goes to the others of DOJ\.$/);
    expect(textOf(await floor.say(lee, '/watch away Friday'))).not.toContain('binds');
  });

  it('hears which of the days it is where a delegation ends between them', async () => {
    const floor = await running();
    await floor.say(robin, '/watch delegate @ULEE until 2026-12-20 from 2026-12-18');
    expect(textOf(await floor.say(robin, '/watch away 2026-12-18..2026-12-22'))).toContain('Nobody who binds DOJ is there from Mon 21 December 2026 to Tue 22 December 2026:');
  });

  it('is told by whoever records it for them, who reads it too', async () => {
    const floor = await running();
    expect(textOf(await floor.say(dana, '/watch away Friday for @UROBIN'))).toContain('Nobody who binds DOJ is there that day:');
    const [told] = (await saidSince(floor)).filter(({ where }) => where === robin);
    expect(told?.text).toBe(
      'ODNI has recorded that you are away on Fri 6 November 2026. Nobody covers. Nobody who binds DOJ is there that day: no release, answer of record or receipt of DOJ is possible, unless a releaser of DOJ lends the authority with /watch delegate. If that is wrong, type /watch back.',
    );
  });
});

describe('authority with a cover who binds the agency already', () => {
  it('needs no second delegation where theirs lasts as long', async () => {
    const floor = await running();
    await floor.say(robin, '/watch delegate @UALEX until 2026-12-31');
    expect(textOf(await floor.say(robin, '/watch away 2026-12-18..2026-12-20 cover @UALEX with authority'))).toBe(
      'You are recorded as away from Fri 18 December 2026 to Sun 20 December 2026. Alex Roe covers and has been told: reminders and new asks come to them, with buttons that work. They also bind DOJ on those days.',
    );
    await floor.say(robin, '/watch back from 2026-12-18');
    expect(JSON.stringify(await floor.say(dana, '/watch roster doj'))).toContain('Binds DOJ for Robin Cole until Thu 31 December 2026.');
  });

  it('is answered at its field where theirs does not, and says what to do', async () => {
    const floor = await running();
    await floor.say(robin, '/watch delegate @UALEX until 2026-12-20');
    expect(await problemIn(floor, '/watch away 2026-12-18..2026-12-22 cover @UALEX with authority', 'authority')).toBe(
      'Alex Roe binds DOJ already, but only from Mon 2 November 2026 to Sun 20 December 2026. End that with /watch revoke and record the absence again, or leave the authority out.',
    );
  });

  it('says at its field that somebody has none to lend', async () => {
    const floor = await running();
    expect(await problemIn(floor, '/watch away Friday for @ULEE cover @UALEX with authority', 'authority')).toBe(
      'Lee Park is no releaser of DOJ and has no authority to lend. A releaser delegates their own.',
    );
  });
});

describe('a cover or a delegate of another agency', () => {
  it('is called by name, and whoever could is named', async () => {
    const floor = await running();
    expect(await problemIn(floor, '/watch away Friday cover @UFRANK', 'cover')).toBe('Frank Ono is not of DOJ, and only its own people can act for it. Lee Park or Alex Roe could.');
    expect(await problemIn(floor, '/watch delegate @UFRANK until Friday', 'to')).toBe('Frank Ono is not of DOJ, and only its own people can act for it. Lee Park or Alex Roe could.');
    expect(await problemIn(floor, '/watch delegate @UALEX until Friday for @UFIONA', 'of')).toBe('Fiona Hale is not on the roster of DOJ. /watch roster doj shows who is.');
  });

  it('of one’s own agency comes first where two have the same name', async () => {
    const floor = await running();
    await seatAgain(floor, 'fbi', 'FBI', [[frank, 'Alex Roe', 'action-officer'], [fiona, 'Fiona Hale', 'releaser']]);
    expect(textOf(await floor.say(lee, '/watch away Friday cover "Alex Roe"'))).toContain('Alex Roe covers');
    expect((await saidSince(floor)).map(({ where }) => where)).toContain(alex);
  });
});
