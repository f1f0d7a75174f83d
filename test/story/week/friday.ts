import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/**
 * A receipt was recorded on the wrong day; what the law asks for besides: a day on which the offices are closed, a clock by
 * a fact, a duty that is none, what is late; and cards that somebody deletes.
 */
export const tellFriday = async ({ chapter, player, until, whileItWaits }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  const priya = player('Priya Raman');
  const sam = player('Sam Okafor');
  await until('2026-12-11', '09:30');
  chapter('Friday: the law, and those who keep it');
  await player('Martin Keogh').presses('Received: ODNI', 'RPT-1');
  await player('Martin Keogh').fills({});
  await dana.types('/report correct RPT-1 received odni 2026-12-10 --reason "stamped on the 10th"');
  await luis.presses('Confirm', 'RPT-1');
  await luis.fills({});
  await dana.types('/watch closed 2026-12-24 "Executive order"');
  await dana.fills({});
  await dana.types('/deadline close DETER18-DET/2026-general "The bill was never enacted"');
  await luis.presses('Confirm', 'DETER18-DET/2026-general');
  await luis.fills({});
  await player('Miriam Vogel').types('/watch verify EO-1A --source "83 FR 46843, read on paper" --on 2026-12-10');
  await player('Rosa Delgado').types('/deadline start FED-FWD-24 INC-1 --on 2026-12-11 --at 08:15 --for dhs');
  await dana.types('/report request dhs "What the vendor reported" by 2026-12-11 --duty FED-FWD-24/INC-1');
  await sam.goesHome();
  await sam.pressesAtHome('Take', 'RPT-4');
  await sam.presses('Submit', 'RPT-4');
  await sam.fills({ 'The report': 'One vendor, two accounts.' });
  await dana.goesHome();
  await dana.pressesAtHome('Accept', 'RPT-4');
  await player('Rosa Delgado').presses('Release', 'RPT-4');
  await sam.presses('Delivered: CISA', 'RPT-4');
  await sam.fills({ At: '09:30' });
  const hugh = player('Hugh Castellan');
  await hugh.types('/deadline start CISA-FWD-24 INC-1 --on 2026-12-11 --at 09:30');
  await hugh.types('/deadline record CISA-FWD-24/INC-1');
  await hugh.fills({ 'It was done on': '2026-12-11', At: '09:30', 'Where that stands': 'Mail to the FBI and the sector' });
  await player('Rosa Delgado').types('/deadline start FISMA-7D INC-1 --on 2026-12-10 --for dhs');
  await priya.types('/deadline late U3371A late-input fbi "The list of threats came in August"');
  await player('Walter Dunn').types('/deadline statement U3371A "It was sent on 1 July"');
  await dana.types('/election conclude 2026-ga-runoff');
  await priya.presses('Submit', 'RPT-2');
  await priya.fills({ 'The report': 'No interference altered either election.' });
  await dana.presses('Accept', 'RPT-2');
  await player('Martin Keogh').presses('Release', 'RPT-2');
  await mishaps.deletesCard('RPT-2', '#floor-2026');
  await priya.presses('Delivered: Congress', 'RPT-2');
  await priya.fills({});
  await mishaps.sweeps('#inc-0002-source-vendor');
  await player('Kavita Shah').types('/incident note INC-2 The vendor confirms it');
  await mishaps.archives('#inc-0002-source-vendor');
  await whileItWaits(async () => {
    await player('Kavita Shah').types('/incident note INC-2 A second source says so, too');
    await dana.types('/watch status');
    await mishaps.opensAgain('#inc-0002-source-vendor');
    await until('2026-12-11', '09:35');
  });
  await dana.types('/report cancel RPT-3 Treasury is asked by the working group');
  await dana.types('/deadline list this week by agency');
  await dana.types('/watch help report');
  await dana.types('/watch status');
};
