import type { Stage } from '../../../sandbox/terminal/stage';
import type { Mishaps } from './mishaps';

/** The parts come in, the lead puts them together, and agencies answer. */
export const tellWednesday = async ({ chapter, player, until, whileItWaits }: Stage, mishaps: Mishaps): Promise<void> => {
  const dana = player('Dana Whitfield');
  const tom = player('Tom Abara');
  await until('2026-12-09', '09:30');
  chapter('Wednesday: the parts come in');
  await player('Nora Quinn').presses('Submit: part', 'RPT-1');
  await player('Nora Quinn').fills({ 'Your part': 'Five counties, one renter of the numbers.' });
  await player('Bea Lindgren').presses('Submit: part', 'RPT-1');
  await player('Bea Lindgren').fills({ 'Your part': 'No system was entered.' });
  await tom.presses('Submit', 'RPT-1');
  await tom.fills({ 'The report': 'Material to no ballot.', 'Put it to': ['nsa', 'cia'], 'They answer by': '2026-12-10' });
  await player('Ian Broderick').presses('Nonconcur', 'RPT-1');
  await player('Ian Broderick').fills({ Rationale: 'The text says more than the evidence bears.' });
  await player('Frank Moreau').presses('No equity', 'RPT-1');
  await dana.presses('Send back', 'RPT-1');
  await dana.fills({ 'What is missing': 'Say what the evidence bears.' });
  await tom.presses('Submit', 'RPT-1');
  await tom.fills({ 'The report': 'On the evidence of five counties, material to no ballot.', 'Put it to': ['nsa'], 'They answer by': '2026-12-10' });
  await until('2026-12-09', '14:00');
  await player('Ian Broderick').presses('Concur', 'RPT-1');
  await dana.presses('Accept', 'RPT-1');

  await until('2026-12-09', '15:00');
  await mishaps.installsWithout('groups:write');
  await whileItWaits(async () => {
    await player('Bea Lindgren').types('/incident open Deepfake of a clerk --actor unknown --target voters --severity 2');
    await mishaps.asksReadyz();
    await player('Bea Lindgren').types('/watch status');
    await mishaps.installsWithAll();
    await until('2026-12-09', '15:03');
  });
  await mishaps.asksReadyz();
};
