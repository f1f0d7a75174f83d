import type { Scenario } from './scenario';

/** The real case: the general election of 2026 is over, its clocks run, and one report is asked for. */
export const today: Scenario = {
  name: 'today',
  title: 'The 2026 general election',
  about: 'Election Day was 3 November 2026. The clocks of the law run, one incident is open, and a report on it is with DOJ.',
  from: ['2026-11-02', '10:00'],
  play: async ({ player, until }) => {
    const dana = player('Dana Whitfield');
    await dana.types('/election add 2026-general 2026-11-03');
    await until('2026-11-03', '15:20');
    await player('Sam Okafor').types('/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3');
    await until('2026-11-03', '16:05');
    await player('Nora Quinn').types('/incident note INC-1 Two more counties report the same sender');
    await until('2026-11-04', '09:00');
    await dana.types('/election conclude 2026-general');
    await until('2026-11-19', '14:30');
    await dana.types('/report request doj "Materiality of the county incident" by 2026-12-01', '#inc-0001-county-clerks');
    await until('2026-11-23', '10:00');
  },
};
