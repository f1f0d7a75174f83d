import type { Stage } from '../../../sandbox/terminal/stage';

/** Work changes hands, time is asked for, and what was recorded wrongly is put right. */
export const tellTuesday = async ({ chapter, player, until }: Stage): Promise<void> => {
  const dana = player('Dana Whitfield');
  const bea = player('Bea Lindgren');
  await until('2026-12-08', '09:30');
  chapter('Tuesday: time is asked for, and a note was wrong');
  await player('Ellen Marsh').presses('Hand over', 'RPT-1');
  await player('Ellen Marsh').fills({ 'To whom': 'Tom Abara' });
  await player('Nora Quinn').presses('Interim', 'RPT-1');
  await player('Nora Quinn').fills({ 'What there is so far': 'Two of five counties have answered.', 'The rest will be there on': '2026-12-10' });
  await bea.presses('Extend', 'RPT-1');
  await bea.fills({ Until: '2026-12-14', 'You expect to hand it in on': '2026-12-11', Why: 'The third county answers on Thursday' });
  await dana.presses('Grant until…: CISA', 'RPT-1.2');
  await dana.fills({ Until: '2026-12-11' });
  await dana.types('/report request odni "DNI assessment" by 2026-12-11 --duty EO-1A');
  await player('Priya Raman').presses('Take', 'RPT-2');
  await player('Nora Quinn').types('/incident note INC-1 --corrects 1 The numbers are not spoofed: they were rented');
  await dana.types('/incident correct INC-1 --severity 3 --reason "a third county"');
  await player('Sam Okafor').types('/incident close It was a test');
  await player('Sam Okafor').fills({ 'Which incident': 'INC-1' });
};
