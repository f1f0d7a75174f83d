import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** Work changes hands, time is asked for, what was recorded wrongly is put right; a channel is shut, and the floor is. */
export const tellTuesday = async ({ chapter, player, until, whileItWaits }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  const bea = player('Bea Lindgren');
  await until('2026-12-08', '09:30');
  chapter('Tuesday: time is asked for, a note was wrong, and the floor takes nothing');
  await player('Ellen Marsh').presses('Hand over', 'RPT-1');
  await player('Ellen Marsh').fills({ 'To whom': 'Tom Abara' });
  await player('Nora Quinn').presses('Interim', 'RPT-1');
  await player('Nora Quinn').fills({ 'What there is so far': 'Two of five counties have answered.', 'The rest will be there on': '2026-12-10' });
  await bea.presses('Extend', 'RPT-1');
  await bea.fills({ Until: '2026-12-14', 'You expect to hand it in on': '2026-12-11', Why: 'The third county answers on Thursday' });
  await dana.presses('Grant until…: CISA', 'RPT-1.2');
  await dana.fills({ Until: '2026-12-11' });

  await mishaps.archives('#inc-0001-county-clerks');
  await player('Nora Quinn').types('/incident note INC-1 --corrects 1 The numbers are not spoofed: they were rented');
  await mishaps.opensAgain('#inc-0001-county-clerks');
  await dana.types('/incident correct INC-1 --severity 3 --reason "a third county"');
  await player('Sam Okafor').types('/incident close It was a test');

  await until('2026-12-08', '12:00');
  await mishaps.removesUs('#floor');
  await whileItWaits(async () => {
    await dana.types('/report request odni "DNI assessment" by 2026-12-11 --duty EO-1A');
    await mishaps.asksReadyz();
    await dana.types('/watch status');
    await until('2026-12-08', '12:30');
    await mishaps.invitesUs('#floor');
    await until('2026-12-08', '12:32');
  });
  await mishaps.asksReadyz();
  await player('Priya Raman').presses('Take', 'RPT-2');
};
