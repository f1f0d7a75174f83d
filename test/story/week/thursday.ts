import type { Stage } from '../../../sandbox/terminal/stage';

/** It goes out; a receipt was recorded on the wrong day, and words that should not stand here are expunged. */
export const tellThursday = async ({ chapter, player, until }: Stage): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  await until('2026-12-10', '09:30');
  chapter('Thursday: it goes out, and two things are put right by two people');
  await player('Grace Lindqvist').presses('Release', 'RPT-1');
  await player('Tom Abara').presses('Delivered: ODNI', 'RPT-1');
  await player('Tom Abara').fills({});
  await player('Martin Keogh').presses('Received: ODNI', 'RPT-1');
  await player('Martin Keogh').fills({});
  await until('2026-12-10', '11:00');
  await dana.types('/report correct RPT-1 received odni 2026-12-09 --reason "stamped on the 9th"');
  await until('2026-12-10', '15:00');
  await player('Nora Quinn').types('/incident note INC-1 The renter is called Ann Miller');
  await dana.types('/watch expunge INC-1');
  await dana.fills({ 'Which words': 'Nora Quinn, Thu 10 December 2026, 15:00 ET: The renter is called Ann Miller', 'Why they have to go': 'A private person' });
  await luis.presses('Confirm', 'to expunge');
  await luis.fills({});
};
