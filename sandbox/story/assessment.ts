import type { Stage } from '../terminal/stage';

const recipients = ['President', 'State', 'Treasury', 'Defense', 'DOJ', 'DHS', 'Congress'] as const;

export const tellAssessment = async ({ chapter, player, until }: Stage): Promise<void> => {
  const priya = player('Priya Raman');
  await until('2026-12-10', '13:00');
  chapter('4. The assessment goes out, and starts the next clock');
  await priya.presses('Submit', 'RPT-2');
  await priya.fills({ 'The report': 'No interference altered the election; attempts at it are described in the annexes.', 'Put it to': ['fbi', 'dhs'], 'They answer by': '2026-12-15' });
  await until('2026-12-11', '10:00');
  await player('Walter Dunn').presses('Concur', 'RPT-2');
  await until('2026-12-14', '10:00');
  await player('Rosa Delgado').presses('Concur', 'RPT-2');
  await until('2026-12-15', '09:30');
  await player('Dana Whitfield').presses('Accept', 'RPT-2');
  await until('2026-12-16', '11:00');
  await player('Martin Keogh').presses('Release', 'RPT-2');

  await until('2026-12-17', '10:00');
  for (const recipient of recipients) {
    await priya.presses(`Delivered: ${recipient}`, 'RPT-2');
    await priya.fills({});
  }
  await until('2026-12-18', '11:00');
  await player('Grace Lindqvist').presses('Received: DOJ', 'RPT-2');
  await player('Grace Lindqvist').fills({});
  await until('2026-12-21', '10:00');
  await player('Rosa Delgado').presses('Received: DHS', 'RPT-2');
  await player('Rosa Delgado').fills({ 'It was received on': '2026-12-18' });
  await player('Dana Whitfield').types('/deadline show EO-1B');
  await player('Dana Whitfield').types('/watch status');
};
