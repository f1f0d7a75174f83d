import type { Stage } from '../terminal/stage';

export const tellRequests = async ({ chapter, player, until }: Stage): Promise<void> => {
  const dana = player('Dana Whitfield');
  await until('2026-11-04', '09:30');
  chapter('2. Two reports are asked for, and one is not handed in');
  await dana.types('/report request doj "Materiality of the county incident" by 2026-12-01', '#inc-0001-county-clerks');
  await until('2026-11-04', '10:40');
  await player('Ellen Marsh').presses('Take', 'RPT-1');
  await until('2026-11-05', '10:00');
  await dana.types('/report request odni "DNI assessment" by 2026-12-10 --duty EO-1A');
  await until('2026-11-05', '11:15');
  await player('Priya Raman').presses('Take', 'RPT-2');

  await until('2026-12-04', '09:10');
  await player('Grace Lindqvist').presses('Acknowledge', 'RPT-1');
  await player('Grace Lindqvist').fills({ 'It will be there on': '2026-12-07' });
};
