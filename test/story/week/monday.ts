import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** The election is put on the floor late and its runoff beside it, an incident is worked on, and three agencies are asked at once. */
export const tellMonday = async ({ chapter, player, until, whileItWaits }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  chapter('Monday: three agencies are asked, one of them wrongly');
  await dana.types('/election add 2026-general 2026-11-03');
  await dana.fills({});
  await dana.types('/election conclude 2026-general');
  await dana.types('/election add 2026-ga-runoff 2026-12-08 --kind runoff --state GA');
  await dana.fills({
    'DNI assessment, EO-1A/2026-ga-runoff': 'into EO-1A/2026-general',
    Basis: 'One assessment covers the runoff, too',
  });
  await player('Luis Ortega').presses('Confirm', 'EO-1A/2026-ga-runoff');
  await player('Luis Ortega').fills({});
  await player('Sam Okafor').types('/incident open Calls to county clerks --actor unknown --target election-infrastructure --severity 2 --on 2026-12-04');
  await player('Kavita Shah').types('/incident open');
  await player('Kavita Shah').fills({ What: 'A source at a vendor', 'Who by, as far as anyone can say': 'unknown', 'Against what': 'other', Severity: '1', 'Only for': ['Ian Broderick, NSA'] });
  await mishaps.forbidsNewChannels();
  await player('Sam Okafor').types('/incident open Forged robocalls --actor unknown --target voters --severity 2');
  await mishaps.answers500('#inc-0001-county-clerks');
  await whileItWaits(async () => {
    await player('Nora Quinn').types('/incident note INC-1 The numbers are spoofed');
    await until('2026-12-07', '10:15');
  });
  await mishaps.asksToWait('#floor');
  await dana.types('/report request doj,dhs,fbi "Materiality of the county incident" by 2026-12-10 --lead doj', '#inc-0001-county-clerks');
  await until('2026-12-07', '11:00');
  await player('Ellen Marsh').presses('Take', 'RPT-1');
  await player('Sam Okafor').presses('Not ours', 'RPT-1');
  await player('Sam Okafor').fills({ 'Why it is not yours': 'The clerks are with CISA', 'Whose it may be': 'cisa' });
  await dana.presses('Ask CISA', 'RPT-1.2');
  await player('Bea Lindgren').presses('Take', 'RPT-1.2');
  await player('Nora Quinn').presses('Take', 'RPT-1');
  await player('Grace Lindqvist').types('/watch away');
  await player('Grace Lindqvist').fills({ 'Who is away': 'Grace Lindqvist', From: '2026-12-21', To: '2027-01-03', 'Who covers': 'Tom Abara' });
};
