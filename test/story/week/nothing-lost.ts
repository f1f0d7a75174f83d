import type { Stage } from '../../../sandbox/terminal/stage';
import type { Law } from './law';
import type { Mishaps } from './mishaps';

/** What cannot be done is answered with what can, a limit that is over is not applied unseen, and the last rung of a ladder is held once. */
export const tellNothingLost = async ({ chapter, player, until }: Stage, mishaps: Mishaps, law: Law): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  const ellen = player('Ellen Marsh');
  await until('2026-12-16', '09:30');
  chapter('Wednesday again: what cannot be done is answered with what can');
  await ellen.types('/watch away 2026-12-22..2026-12-23 cover @Grace Lindqvist');
  await player('Tom Abara').types('/watch delegate @Grace Lindqvist until 2026-12-18');
  await mishaps.leavesNobody();
  await dana.types('/report request nsc "Minutes of the board" by 2026-12-22');
  await dana.types('/report correct RPT-1 received odni 2026-12-08 --reason "a slip"');
  await dana.types('/incident correct INC-1 --severity 2 --on 2026-12-03 --reason "the third county was counted twice, the first calls came a day before"');
  await ellen.types('/incident note INC-1 --on 2027-01-04 It will have been so');
  await dana.types('/incident close INC-1 --on 2026-12-02 The calls have ended');
  await dana.types('/incident close INC-1 --on 2026-12-15 The calls have ended');
  await dana.types('/incident correct INC-1 --closed 2026-12-14 --reason "the last call was on Monday"');
  await mishaps.startsAnew('An operator starts the house on a text that shortens a limit that is over already', law.shortened);
  await dana.presses('Apply', 'eo-13848');
  await dana.fills({ Why: 'It is the newest text' });
  await luis.presses('Apply', 'eo-13848');
  await luis.presses('Withdraw', 'eo-13848');
  await until('2026-12-18', '09:30');
  await ellen.presses('Extend', 'RPT-6');
  await ellen.fills({ Until: '2026-12-17', 'You expect to hand it in on': '2026-12-18', Why: 'The court answers late' });
  await until('2026-12-18', '17:30');
  await dana.presses('Hold', 'RPT-6');
  await dana.fills({ 'Why it is held': 'The court is closed' });
  await luis.presses('Hold', 'RPT-6');
  await dana.types('/watch status');
};
