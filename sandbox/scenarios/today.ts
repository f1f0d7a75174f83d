import { openElection } from '../story/opening';
import type { Scenario } from './scenario';

/** The real case: the general election of 2026 is over, its clocks run, and one report is asked for. */
export const today: Scenario = {
  name: 'today',
  title: 'The 2026 general election',
  about: 'Election Day was 3 November 2026. The clocks of the law run, one incident is open, and a report on it is with DOJ.',
  from: ['2026-11-02', '10:00'],
  play: async (playing) => {
    const { player, until } = playing;
    await openElection(playing);
    await until('2026-11-19', '14:30');
    await player('Dana Whitfield').types('/report request doj "Materiality of the county incident" by 2026-12-01', '#inc-0001-county-clerks');
    await until('2026-11-23', '10:00');
  },
};
