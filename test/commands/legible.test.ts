import type { PersonId } from '../../src/core/language/actor';
import type { TestFloor } from './floor';
import { dana, formOf, lee, openFloor, pageOf, problemsOf, ref, robin, textOf } from './floor';
import { seatAgain } from './people/seat';

const kim = 'T1/U07KIM4S0T0' as PersonId;
const gus = 'T1/U07GUS4H4LL' as PersonId;
const stranger = '@U07AD8A212';

/** DOJ and NSA have somebody with an id as Slack gives them. */
const floorWithIds = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [kim, 'Kim Soto', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
  await seatAgain(floor, 'nsa', 'National Security Agency', [[gus, 'Gus Hall', 'action-officer']]);
  return floor;
};

describe('a mention, which comes as an id that nobody reads', () => {
  it.each([
    ['of somebody of another agency', '@U07GUS4H4LL', 'Gus Hall is not of DOJ, and only its own people can act for it. Lee Park or Kim Soto could.', 'Gus Hall is not of DOJ, and only its own people can act for it. Kim Soto or Robin Cole could.'],
    ['of somebody the roster does not have', stranger, 'Whoever was named is not on the roster. /watch roster shows who is.', 'Whoever was named is not on the roster. /watch roster shows who is.'],
  ])('%s is a name in what is said of a field', async (_, typed, says, covering) => {
    const floor = await floorWithIds();
    expect(problemsOf(await floor.say(robin, `/watch delegate ${typed} until 2026-12-01`))).toMatchObject({ to: says });
    expect(problemsOf(await floor.say(robin, `/watch delegate ${typed} 2026-11-23..2026-11-24`))).toEqual({ to: says });
    expect(problemsOf(await floor.say(lee, `/watch away 2026-11-23 cover ${typed}`))).toMatchObject({ cover: covering });
    expect(problemsOf(await floor.send(lee, 'watch/away', undefined, { from: '2026-11-23', until: '2026-11-23', cover: typed }))).toEqual({ cover: covering });
  });

  it('is a name of whoever the roster has, however short the id is', async () => {
    const floor = await floorWithIds();
    expect(problemsOf(await floor.say(robin, '/watch delegate @UDANA until 2026-12-01'))).toEqual({ to: 'Dana Reyes is not of DOJ, and only its own people can act for it. Lee Park or Kim Soto could.' });
    expect(problemsOf(await floor.say(robin, '/watch delegate @WALTER until 2026-12-01'))).toEqual({ to: 'No “@WALTER” is on the roster. /watch roster shows who is.' });
  });

  it('is none of any agency where it is asked of the whole floor', async () => {
    const floor = await floorWithIds();
    await floor.say(lee, '/incident open Scans --actor iran --target voters --severity 2 --named @UFRANK');
    expect(problemsOf(await floor.say(lee, `/incident people INC-1 --add ${stranger} --reason x`))).toEqual({ add: 'Whoever was named is not on the roster. /watch roster shows who is.' });
  });

  it.each([
    ['/watch @U07KIM4S0T0', '/watch does not know “@Kim Soto”.'],
    ['/watch @S07AD8A212', '/watch does not know “@group”.'],
    [`/deadline show ${stranger}`, 'There is no duty “@name”.'],
    ['/report status @U07KIM4S0T0', 'There is no request “@Kim Soto”.'],
    ['/incident show #C07AD8A212', 'There is no incident “#channel”.'],
  ])('is a name in words: %s', async (line, says) => {
    const floor = await floorWithIds();
    expect(textOf(await floor.say(dana, line))).toContain(says);
  });

  it('is a name where a report is asked of it, or a flag is not known', async () => {
    const floor = await floorWithIds();
    expect(problemsOf(await floor.say(dana, '/report request @S07AD8A212 "What they saw" by 2026-12-01'))).toMatchObject({ agencies: 'No agency “@group” sits at this floor.' });
    expect(problemsOf(await floor.say(dana, '/report request @U07KIM4S0T0 "What they saw" by 2026-12-01'))).toMatchObject({ agencies: 'No agency “@Kim Soto” sits at this floor.' });
    expect(formOf(await floor.say(robin, '/watch delegate @U07KIM4S0T0 until 2026-12-01 --cover @U07GUS4H4LL')).intro).toContain('--cover @Gus Hall is not known here');
  });

  it('is a name in a refusal', async () => {
    const floor = await floorWithIds();
    const filled = { from: '2026-11-23', until: '2026-11-24', cover: gus };
    expect(problemsOf(await floor.send(lee, 'watch/away', undefined, filled))).toEqual({ cover: 'Gus Hall is not of DOJ, and only its own people can act for it. Kim Soto or Robin Cole could.' });
    expect(problemsOf(await floor.send(robin, 'watch/delegate', undefined, { to: gus, of: robin, from: '2026-11-23', until: '2026-11-24' }))).toEqual({ to: 'Gus Hall is not of DOJ, and only its own people can act for it. Lee Park or Kim Soto could.' });
    expect(problemsOf(await floor.send(robin, 'watch/delegate', undefined, { to: kim, of: gus, from: '2026-11-23', until: '2026-11-24' }))).toEqual({ of: 'Gus Hall is not on the roster of DOJ. /watch roster doj shows who is.' });
  });
});

describe('days behind whom they are for', () => {
  it.each([
    ['@U07KIM4S0T0 2026-11-23..2026-11-24', '2026-11-23', '2026-11-24'],
    ['Kim Soto 2026-11-23 to 2026-11-24', '2026-11-23', '2026-11-24'],
    ['@U07KIM4S0T0 from 2026-11-23 to 2026-11-24', '2026-11-23', '2026-11-24'],
    ['@U07KIM4S0T0 from 2026-11-23..2026-11-24', '2026-11-23', '2026-11-24'],
    ['@U07KIM4S0T0 until 2026-11-23..2026-11-24', '2026-11-23', '2026-11-24'],
    ['@U07KIM4S0T0 next week', '2026-11-09', '2026-11-15'],
  ])('are those of a delegation: %s', async (typed, from, until) => {
    const floor = await floorWithIds();
    expect(textOf(await floor.say(robin, `/watch delegate ${typed}`))).toContain('Kim Soto binds DOJ from');
    expect((await floor.store.reading.subject(ref('agency doj')))?.standing.state).toMatchObject({ delegations: [{ to: kim, of: robin, from, until }] });
  });

  it('are asked for where there is one alone, which may be the first or the last', async () => {
    const floor = await floorWithIds();
    const form = formOf(await floor.say(robin, '/watch delegate @U07KIM4S0T0 2026-11-24'));
    expect(form.fields.map(({ name, filled, problem }) => [name, filled, problem])).toEqual([
      ['to', kim, undefined], ['of', robin, undefined], ['from', undefined, 'Say the first day, like 2026-12-21; left out, it is today.'], ['until', '2026-11-24', undefined],
    ]);
    expect(textOf(await floor.send(robin, 'watch/delegate', undefined, { to: kim, of: robin, from: '', until: '2026-11-24' }))).toContain('Kim Soto binds DOJ from Mon 2 November 2026 to Tue 24 November 2026.');
  });

  it.each([
    ['/watch delegate @U07KIM4S0T0 2026-11-23..2026-11-24 because of leave', 'because of leave'],
    ['/watch away 2026-11-23 cover @U07KIM4S0T0 because she is here', 'because she is here'],
  ])('are not taken for a name with what stands behind them: %s', async (line, left) => {
    const floor = await floorWithIds();
    const form = formOf(await floor.say(robin, line));
    expect(form.intro?.split('\n')[0]).toBe(`“${left}” is not understood here: nothing is done until you send this, and then only what stands below.`);
    expect(form.fields.some(({ filled }) => filled === kim)).toBe(true);
  });

  it('are not taken for a name where an absence ends', async () => {
    const floor = await floorWithIds();
    expect(textOf(await floor.say(robin, '/watch back @U07KIM4S0T0 on Friday'))).toBe('Kim Soto is not recorded as away. Nothing was changed.');
    await floor.say(robin, '/watch away 2026-11-05..2026-11-06 for @U07KIM4S0T0');
    const form = formOf(await floor.say(robin, '/watch back @U07KIM4S0T0 on Friday'));
    expect(form).toMatchObject({ given: kim, intro: expect.stringContaining('“on Friday” is not understood here') as string });
  });

  it('are not read where none are: a delegation is not ended from a day on', async () => {
    const floor = await floorWithIds();
    await floor.say(robin, '/watch delegate @U07KIM4S0T0 until 2026-11-24');
    expect(problemsOf(await floor.say(robin, '/watch revoke @U07KIM4S0T0 on Friday'))).toEqual({ left: '“on Friday” is not understood here, and nothing was done. Without it, the delegation ends now.' });
    expect(pageOf(await floor.say(dana, '/watch roster doj')).lines.map(({ text }) => text).join(' ')).toContain('Binds DOJ for Robin Cole');
  });
});

describe('a workspace with a prefix', () => {
  it('is told of its own commands above a field, too', async () => {
    const floor = await openFloor({ prefix: 'wf-' });
    const form = formOf(await floor.say(lee, '/watch away 2026-11-23 cover @UNOBODY'));
    expect(form.fields.find(({ name }) => name === 'cover')?.problem).toBe('No “@UNOBODY” is on the roster. /wf-watch roster shows who is.');
  });
});
