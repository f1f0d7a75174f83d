import type { Stage } from '../terminal/stage';

export const tellAnswers = async ({ chapter, player, until }: Stage): Promise<void> => {
  const ellen = player('Ellen Marsh');
  await until('2026-12-07', '10:00');
  chapter('3. The text comes in, and four agencies answer it');
  await ellen.presses('Submit', 'RPT-1');
  await ellen.fills({
    'The report': 'The county incident was material to voter registration data in two counties and to no ballot.',
    'Put it to': ['dhs', 'fbi', 'nsa', 'cia'],
    'They answer by': '2026-12-09',
  });
  await until('2026-12-07', '14:20');
  await player('Nora Quinn').presses('Concur', 'RPT-1');
  await until('2026-12-07', '14:45');
  await player('Walter Dunn').presses('Confirm for FBI', 'RPT-1');
  await until('2026-12-08', '11:30');
  await player('Rosa Delgado').presses('Concur with comment', 'RPT-1');
  await player('Rosa Delgado').fills({ Comment: 'Name the two counties in an annex.' });
  await until('2026-12-08', '15:10');
  await player('Ian Broderick').presses('Nonconcur', 'RPT-1');
  await player('Ian Broderick').fills({ Rationale: 'The text says more about the actor than the evidence bears.' });
  await ellen.presses('Read', 'RPT-1');
  await until('2026-12-09', '10:00');
  await player('Frank Moreau').presses('No equity', 'RPT-1');

  await until('2026-12-09', '11:00');
  await player('Dana Whitfield').presses('Accept', 'RPT-1');
  await until('2026-12-09', '14:00');
  await player('Grace Lindqvist').presses('Release', 'RPT-1');
  await until('2026-12-09', '15:30');
  await ellen.presses('Delivered: ODNI', 'RPT-1');
  await ellen.fills({ 'What proves it': 'Courier slip 4471' });
  await until('2026-12-10', '09:30');
  await player('Martin Keogh').presses('Received: ODNI', 'RPT-1');
  await player('Martin Keogh').fills({});
};
