import { plan } from '../../src/main/cli/plan';

type Line = { id: string; duty: string; status: string; authority: string; label: string | null; trigger: string; dueDate: string | null; due: string | null; planBy: string | null; moments: { kind: string; at: string }[] };

const asked = async (...args: string[]): Promise<readonly Line[]> => {
  const outcome = await plan.run([...args, '--json']);
  expect(outcome.err).toBeUndefined();
  const read = JSON.parse(outcome.out ?? '') as { duties: Line[] };
  return read.duties;
};
const refused = async (...args: string[]): Promise<string> => {
  const outcome = await plan.run(args);
  expect(outcome).toMatchObject({ code: 2 });
  return outcome.err ?? '';
};
const duty = (lines: readonly Line[], id: string) => lines.find((line) => line.id === id);

describe('watchfloor plan, for the elections that have been and will be', () => {
  it.each([
    ['2018-11-06', '2018-12-21', '2019-01-05', '2019-01-04'],
    ['2020-11-03', '2020-12-18', '2021-01-02', '2020-12-31'],
    ['2022-11-08', '2022-12-23', '2023-01-07', '2023-01-06'],
    ['2024-11-05', '2024-12-20', '2025-01-04', '2025-01-03'],
    ['2026-11-03', '2026-12-18', '2027-01-02', '2026-12-31'],
    ['2028-11-07', '2028-12-22', '2029-01-06', '2029-01-05'],
    ['2030-11-05', '2030-12-20', '2031-01-04', '2031-01-03'],
    ['2032-11-02', '2032-12-17', '2033-01-01', '2032-12-30'],
  ])('of %s: the assessment is due %s, publication %s, which must leave the building by %s', async (day, assessment, publication, leaves) => {
    const lines = await asked('--election', `the-general=${day}`);
    expect(duty(lines, 'EO-1A/the-general')).toMatchObject({ status: 'dated', dueDate: assessment, planBy: assessment });
    expect(duty(lines, 'U3371C-45/the-general')).toMatchObject({ status: 'dated', dueDate: assessment });
    expect(duty(lines, 'U3371C-60/the-general')).toMatchObject({ dueDate: publication, planBy: leaves });
    expect(duty(lines, 'EO-1B/the-general')).toMatchObject({ status: 'waiting', dueDate: null, due: null, planBy: null, moments: [] });
    expect(duty(lines, 'EO-3A/the-general')).toMatchObject({ status: 'undated', dueDate: null });
    expect(duty(lines, 'EO-3B/the-general')).toMatchObject({ status: 'undated', dueDate: null });
  });

  it.each([
    ['2018-general=2018-11-06', '2018-12-21', '2019-02-04', '2019-02-04'],
    ['2020-general=2020-11-03', '2021-01-07', '2021-02-21', '2021-02-19'],
    ['2022-general=2022-11-08', '2022-12-23', '2023-02-06', '2023-02-06'],
  ])('%s with the assessment received on %s: the DOJ and DHS report is due %s, out by %s', async (election, received, due, leaves) => {
    const lines = await asked('--election', election, '--event', `EO-1A:received=${received}`);
    expect(duty(lines, `EO-1B/${election.split('=')[0] ?? ''}`)).toMatchObject({ status: 'dated', dueDate: due, planBy: leaves });
  });

  it('gives the target of a bill that was never enacted its label, and stops its ladder at the coordinator', async () => {
    const determination = duty(await asked('--election', '2026-general=2026-11-03'), 'DETER18-DET/2026-general');
    expect(determination).toMatchObject({ dueDate: '2026-12-03', authority: 'proposed', label: 'Local policy after a bill that was never enacted' });
    expect(determination?.moments.map(({ kind }) => kind)).toEqual(['remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0', 'late', 'rung-2', 'rung-3']);
    const text = await plan.run(['--election', '2026-general=2026-11-03']);
    expect(text.out).toContain('target Thu 3 December 2026, 23:59 ET');
  });

  it('writes instants with offset and zone', async () => {
    const assessment = duty(await asked('--election', '2026-general=2026-11-03'), 'EO-1A/2026-general');
    expect(assessment?.due).toBe('2026-12-18T23:59:59-05:00[America/New_York]');
    expect(assessment?.moments[0]).toEqual({ kind: 'remind-14', at: '2026-12-04T09:00:00-05:00[America/New_York]' });
  });

  it('waits for the conclusion where the election is not concluded, and counts the statute from Election Day all the same', async () => {
    const lines = await asked('--election', '2026-general=2026-11-03', '--not-concluded');
    expect(duty(lines, 'EO-1A/2026-general')).toMatchObject({
      status: 'waiting',
      trigger: 'waits for 2026-general to conclude; it does so by itself on the day after, or a coordinator records another basis',
    });
    expect(duty(lines, 'U3371C-45/2026-general')).toMatchObject({ status: 'dated', dueDate: '2026-12-18' });
  });

  it('opens another clock for a December runoff, and puts the statute into the next cycle', async () => {
    const lines = await asked('--election', '2026-general=2026-11-03', '--election', '2026-ga-runoff=2026-12-08');
    expect(duty(lines, 'EO-1A/2026-ga-runoff')).toMatchObject({ dueDate: '2027-01-22' });
    expect(duty(lines, 'U3371C-45/2026-ga-runoff')).toMatchObject({ dueDate: '2028-12-22' });
    expect(duty(lines, 'U3371a-180/2026-ga-runoff')).toBeUndefined();
  });

  it('counts ten business days from a blocking over Christmas and New Year', async () => {
    const lines = await asked('--packs', 'ofac', '--event', 'OFAC-603-INIT:started=2026-12-21');
    expect(duty(lines, 'OFAC-603-INIT')).toMatchObject({ status: 'dated', dueDate: '2027-01-06' });
  });

  it('counts backward to the reports before the election', async () => {
    const lines = await asked('--election', '2026-general=2026-11-03', '--election', '2028-general=2028-11-07');
    expect(duty(lines, 'U3371a-180/2026-general')).toMatchObject({ dueDate: '2026-05-07' });
    expect(duty(lines, 'U3371a-90/2026-general')).toMatchObject({ dueDate: '2026-08-05' });
    expect(duty(lines, 'U3371A/2028-general')).toMatchObject({ dueDate: '2027-11-07', planBy: '2027-11-05' });
  });
});

describe('watchfloor plan, for what comes round by itself and for what an incident starts', () => {
  type Windowed = Line & { opens: string | null };
  const nea = async () => (await asked('--packs', 'nea,incident-reporting', '--election', '2026-general=2026-11-03', '--event', 'FISMA-1H:started=2026-10-31T20:00-04:00')) as readonly Windowed[];

  it('opens the window of the notice on 14 June 2026, and its last safe print is Friday 11 September', async () => {
    expect(duty(await nea(), 'NEA-202D/2026')).toMatchObject({ status: 'dated', opens: '2026-06-14', dueDate: '2026-09-12', planBy: '2026-09-11' });
  });

  it('puts the six-month reports of 2026 on 10 June and 11 December', async () => {
    const lines = await nea();
    expect(duty(lines, 'NEA-401C/2026-03')).toMatchObject({ dueDate: '2026-06-10', planBy: '2026-06-10' });
    expect(duty(lines, 'NEA-401C/2026-09')).toMatchObject({ dueDate: '2026-12-11', planBy: '2026-12-11' });
    expect(['IEEPA-204C/2026-03', 'IEEPA-204C/2026-09'].map((id) => duty(lines, id)?.dueDate)).toEqual(['2026-03-12', '2026-09-12']);
  });

  it('shows the vote of Congress and reminds nobody of it', async () => {
    expect(duty(await nea(), 'NEA-202B/2026-03')).toMatchObject({ dueDate: '2026-03-12', moments: [] });
    const text = await plan.run(['--packs', 'nea', '--election', '2026-general=2026-11-03']);
    expect(text.out).toContain('watched only: Each House owes this to itself.');
    expect(text.out).toContain('needs published in the Federal Register, and transmitted to the Congress');
  });

  it('says how what names neither a recipient nor an act is met, unless it is watched only', async () => {
    const met = 'names no recipient: met by a record that it was done, or by the release of a report for it';
    const { out = '' } = await plan.run(['--packs', 'usc-50', '--election', '2026-general=2026-11-03']);
    expect(out.split('\n\n').join('\n').split('\n  ').filter((line) => line.includes(met))).toHaveLength(2);
    expect((await plan.run(['--packs', 'nea', '--election', '2026-general=2026-11-03'])).out).not.toContain(met);
  });

  it('reminds of an hour at its half, three quarters and nine tenths, and climbs within the hour after it', async () => {
    expect(duty(await nea(), 'FISMA-1H')?.moments).toEqual([
      ['remind-half', '20:30'], ['remind-three-quarters', '20:45'], ['remind-nine-tenths', '20:54'],
      ['late', '21:00'], ['rung-2', '21:15'], ['rung-3', '21:30'], ['rung-4', '22:00'],
    ].map(([kind, time]) => ({ kind, at: `2026-10-31T${time ?? ''}:00-04:00[America/New_York]` })));
  });

  it('opens nothing for CIRCIA, which is not in force', async () => {
    expect((await nea()).filter(({ duty: id }) => id.startsWith('CIRCIA'))).toEqual([]);
  });
});

describe('watchfloor plan, asked something it cannot do', () => {
  const usage = 'Usage: watchfloor plan --election NAME=YYYY-MM-DD... [--packs a,b] [--event ID:EVENT=DATE|INSTANT]... [--not-concluded] [--json]';
  const general = ['--election', '2026-general=2026-11-03'];

  it.each([
    [[], 'Name at least one election, as in --election 2026-general=2026-11-03.'],
    [['--election', '2026-general=2026-11-31'], '--election 2026-general=2026-11-31: expected a day such as 2026-11-03 after the "=", got "2026-11-31".'],
    [['--election', '=2026-11-03'], '--election =2026-11-03: expected NAME=YYYY-MM-DD with a name of letters, digits and dashes, as in 2026-general=2026-11-03.'],
    [[...general, ...general], '--election 2026-general: given twice; each election has one name and one day.'],
    [[...general, '--event', 'EO-1A'], '--event EO-1A: expected RULE:EVENT=DATE, as in EO-1A:received=2021-01-07 or EO-1A/2026-general:received@doj=2021-01-07.'],
    [[...general, '--event', 'EO-9:received=2026-12-18'], '--event EO-9:received=2026-12-18: no pack that is loaded has a rule "EO-9".'],
    [[...general, '--event', 'EO-1A:received=yesterday'], '--event EO-1A:received=yesterday: expected a day such as 2021-01-07 or an instant such as 2026-10-31T20:00-04:00, got "yesterday".'],
    [[...general, '--event', 'EO-1A:received@state=2026-12-18'], '--event EO-1A:received@state=2026-12-18: EO-1A starts a clock when received by doj or dhs, not by "state".'],
    [[...general, '--event', 'EO-1A:sent=2026-12-18'], '--event EO-1A:sent=2026-12-18: there is no event "sent". There are: received, delivered, started.'],
    [[...general, '--event', 'EO-1A:started=2026-12-18'], '--event EO-1A:started=2026-12-18: EO-1A does not start by being recorded; it counts from its own trigger.'],
    [[...general, '--election', '2028-general=2028-11-07', '--event', 'EO-1A:received=2026-12-18'], '--event EO-1A:received=2026-12-18: say of which election: EO-1A/2026-general or EO-1A/2028-general.'],
    [[...general, '--event', 'EO-1A/2028:received=2026-12-18'], '--event EO-1A/2028:received=2026-12-18: there is no --election called "2028".'],
  ])('%j', async (args, mistake) => {
    expect(await refused(...args)).toBe(`${mistake}\n${usage}`);
  });

  it('says every mistake at once', async () => {
    const mistakes = await refused('--election', 'a=b', '--election', 'c=d', '--event', 'x');
    expect(mistakes.split('\n')).toHaveLength(4);
  });
});
