import { tellStory } from '../../sandbox/story';
import type { Store } from '../../src/ports/store';
import type { Backend, BackendName } from './backends';
import { backends } from './backends';
import { brokenIn, cardsTwice, postedTwice } from './proved';
import type { ShortStory } from './short-story';
import { tellShort } from './short-story';
import type { TriedTheatre } from './theatre';
import { openTried } from './theatre';

type Line = { readonly status: string; readonly date: string; readonly planBy?: string | undefined };

const dutiesOf = async ({ reading }: Pick<Store, 'reading'>): Promise<Record<string, Line>> =>
  Object.fromEntries(
    (await reading.list({ kind: 'duty', limit: 100 })).flatMap(({ standing: { kind, state } }) => {
      if (kind !== 'duty' || state.status === 'absent') return [];
      const { dates, status, rule } = state;
      const line = dates.status === 'dated' ? { status, date: dates.dueDate as string, planBy: dates.planBy } : { status, date: dates.status };
      return [[rule.id, line]];
    }),
  );

describe.each(Object.keys(backends) as BackendName[])('the story of 2026, on %s', (name) => {
  let backend: Backend;
  let theatre: TriedTheatre;

  beforeAll(async () => {
    backend = await backends[name]();
    theatre = await openTried(backend.env, ['2026-11-02', '10:00']);
    await tellStory(theatre.stage);
  });
  afterAll(async () => {
    await theatre.close();
    await backend.drop();
  });

  it('ends on the dates of the law', async () => {
    expect(await dutiesOf(theatre.running().house.store)).toMatchObject({
      'EO-1A': { status: 'met', date: '2026-12-18', planBy: '2026-12-18' },
      'U3371C-45': { status: 'met', date: '2026-12-18' },
      'U3371C-60': { status: 'open', date: '2027-01-02', planBy: '2026-12-31' },
      'DETER18-DET': { status: 'missed', date: '2026-12-03' },
      'EO-1B': { status: 'open', date: '2027-02-01' },
      'EO-3A': { status: 'open', date: 'undated' },
      'EO-3B': { status: 'open', date: 'undated' },
    });
  });

  it('tells it in the words of the house', () => {
    const told = theatre.told().replace(/\n +│ {3}/g, ' ');
    for (const line of [
      'concludes by itself at 00:00 on Wed 4 November 2026',
      'Concluded Tue 3 November 2026, election day (presumed)',
      'Confirmed. The clocks have been running since 3 November.',
      'target Thu 3 December 2026 · Local policy after a bill that was never enacted',
      'The first reminder goes out Tue 17 November 2026, 09:00 ET.',
      '#inc-0001-county-clerks',
      'Acknowledged: RPT-1 is expected on Mon 7 December 2026. The suspense stands.',
      'DETER18-DET/2026-general had its target on Thu 3 December 2026, 23:59 ET and is still open.',
      'ODNI owes it to the public.',
      'Next: asked about again, Mon 9 November 2026, 09:00 ET.',
      "This is FBI's answer of record.",
      'In its words: “(for those it concerns: press Read)”',
      'NSA nonconcurs on version 1:',
      'The nonconcur of NSA travels with it.',
      'Receipt by DOJ and DHS starts the 45 days of DOJ and DHS.',
      'Records that it went out to DHS. It meets DNI assessment, EO-1A/2026-general. 1 more to be recorded.',
      'It is the last one and meets DNI assessment for the cycle, U3371C-45/2026-general.',
      'DHS received RPT-2 on Fri 18 December 2026, recorded 3 days after.',
      'Everything this floor was promised has been posted.',
    ]) expect(told).toContain(line);
  });

  it('climbs the ladder on the working hours of the law, one rung at a time', async () => {
    const history = await theatre.running().house.store.reading.history({ kind: 'request', id: 'RPT-1' });
    expect(history.filter(({ type }) => type === 'moment-came').map(({ body, at }) => [(body as { kind: string }).kind, at.slice(0, 16)])).toEqual([
      ['remind-14', '2026-11-17T14:00'],
      ['remind-7', '2026-11-24T14:00'],
      ['remind-3', '2026-11-27T14:00'],
      ['remind-1', '2026-11-30T14:00'],
      ['remind-0', '2026-12-01T14:00'],
      ['late', '2026-12-01T22:00'],
      ['rung-2', '2026-12-02T18:00'],
      ['rung-3', '2026-12-02T22:00'],
      ['rung-4', '2026-12-03T22:00'],
    ]);
  });

  it('keeps four answers of record, each with its words', async () => {
    const round = await theatre.running().house.store.reading.list({ kind: 'round', parent: 'RPT-1', limit: 1 });
    expect(round[0]?.standing.state).toMatchObject({
      answers: [
        { agency: 'fbi', kind: 'concur', standing: 'of-record' },
        { agency: 'dhs', kind: 'concur-with-comment', standing: 'of-record' },
        { agency: 'nsa', kind: 'nonconcur', standing: 'of-record' },
        { agency: 'cia', kind: 'no-equity', standing: 'of-record' },
      ],
    });
  });

  it('posts every message once, and keeps each card in its place', () => {
    const { standIn } = theatre;
    expect(postedTwice(standIn)).toEqual([]);
    expect(cardsTwice(standIn)).toEqual([]);
    expect(standIn.calls('chat.update').length).toBeGreaterThan(50);
    expect(standIn.workspace.pins).toHaveLength(1);
  });

  it('leaves nothing undelivered and nothing to complain of', async () => {
    expect(await theatre.running().house.store.outbox.waiting()).toBe(0);
    expect(theatre.complaints).toEqual([]);
  });

  it('has a history that holds, and states that are what it says', async () => {
    expect(await brokenIn(theatre.running().house.store)).toEqual([]);
  });
});

describe('the same law in other years', () => {
  it.each<[ShortStory, Record<string, Line>]>([
    [
      { name: '2018-general', day: '2018-11-06', eve: '2018-11-05', after: '2018-11-07', wanted: '2018-12-14', out: '2018-12-20' },
      { 'EO-1A': { status: 'met', date: '2018-12-21' }, 'U3371C-60': { status: 'open', date: '2019-01-05', planBy: '2019-01-04' }, 'EO-1B': { status: 'open', date: '2019-02-03' } },
    ],
    [
      { name: '2020-general', day: '2020-11-03', eve: '2020-11-02', after: '2020-11-04', wanted: '2020-12-10', out: '2021-01-07' },
      { 'EO-1A': { status: 'met-late', date: '2020-12-18' }, 'U3371C-60': { status: 'missed', date: '2021-01-02', planBy: '2020-12-31' }, 'EO-1B': { status: 'open', date: '2021-02-21' } },
    ],
    [
      { name: '2022-general', day: '2022-11-08', eve: '2022-11-07', after: '2022-11-09', wanted: '2022-12-15', out: '2022-12-22' },
      { 'EO-1A': { status: 'met', date: '2022-12-23' }, 'U3371C-60': { status: 'open', date: '2023-01-07', planBy: '2023-01-06' }, 'EO-1B': { status: 'open', date: '2023-02-05' } },
    ],
  ])('tells %j', async (story, dues) => {
    const backend = await backends['PostgreSQL and Redis']();
    const theatre = await openTried(backend.env, [story.eve, '10:00']);
    try {
      await tellShort(theatre.stage, story);
      expect(await dutiesOf(theatre.running().house.store)).toMatchObject(dues);
      expect(postedTwice(theatre.standIn)).toEqual([]);
      expect(await brokenIn(theatre.running().house.store)).toEqual([]);
      expect(theatre.complaints).toEqual([]);
    } finally {
      await theatre.close();
      await backend.drop();
    }
  });
});
