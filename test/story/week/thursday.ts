import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** It goes out, words that should not stand there are expunged, and what had no place gets one. */
export const tellThursday = async ({ chapter, player, until }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  const luis = player('Luis Ortega');
  await until('2026-12-10', '09:30');
  chapter('Thursday: it goes out, and what had no place gets one');
  await player('Grace Lindqvist').types('/report release RPT-1 --on 2026-12-09');
  await player('Tom Abara').presses('Delivered: ODNI', 'RPT-1');
  await player('Tom Abara').fills({ 'It went out on': '2026-12-09' });
  await player('Tom Abara').types('/report correct RPT-1 sent odni never --reason "the courier came back with it"');
  await player('Grace Lindqvist').types('/report correct RPT-1 released doj never --reason "the annex was missing"');
  await player('Grace Lindqvist').fills({});
  await player('Grace Lindqvist').presses('Release', 'RPT-1');
  await player('Tom Abara').presses('Delivered: ODNI', 'RPT-1');
  await player('Tom Abara').fills({});
  await until('2026-12-10', '15:00');
  await player('Nora Quinn').types('/incident note INC-1 The renter is called Ann Miller');
  await dana.types('/watch expunge INC-1');
  await dana.fills({ 'Which words': 'Nora Quinn, Thu 10 December 2026, 15:00 ET: The renter is called Ann Miller', 'Why they have to go': 'A private person' });
  await luis.presses('Confirm', 'to expunge');
  await luis.fills({});

  await until('2026-12-10', '16:00');
  await mishaps.makesChannel('robocall-room', ['Sam Okafor', 'Dana Whitfield', 'Luis Ortega']);
  await player('Sam Okafor').types('/incident attach INC-3', '#robocall-room');
  await dana.types('/report request treasury "Sanctions options" by 2026-12-14');
  await dana.types('/watch status');
  await mishaps.makesChannel('treasury-desk', ['Judith Stein', 'Paul Nakamura']);
  await mishaps.operator('outbox');
  await mishaps.operator('outbox', 'retry', 'all');
  await dana.types('/report suspense RPT-3 2026-12-17 --reason "the seventeenth was meant"');
  await dana.types('/watch status');
};
