import type { Stage } from '../../sandbox/terminal/stage';

export type ShortStory = {
  readonly name: string;
  readonly day: string;
  /** The eve, when it is added, and the day after, when it is confirmed. */
  readonly eve: string;
  readonly after: string;
  /** By when the assessment is wanted; when it is handed in and goes out; when DOJ and DHS have it. */
  readonly wanted: string;
  readonly out: string;
};

const recipients = ['President', 'State', 'Treasury', 'Defense', 'DOJ', 'DHS', 'Congress'] as const;

/** An election, its assessment and what its receipt starts: nothing else. */
export const tellShort = async ({ player, until }: Stage, { name, day, after, wanted, out }: ShortStory): Promise<void> => {
  const [dana, priya] = [player('Dana Whitfield'), player('Priya Raman')];
  await dana.types(`/election add ${name} ${day}`);
  await dana.fills({});
  await until(after, '09:00');
  await dana.types(`/election conclude ${name}`);
  await dana.types(`/report request odni "DNI assessment" by ${wanted} --duty EO-1A`);
  await priya.presses('Take', 'RPT-1');
  await until(out, '10:00');
  await priya.presses('Submit', 'RPT-1');
  await priya.fills({ 'The report': 'The assessment.' });
  await player('Martin Keogh').presses('Release', 'RPT-1');
  for (const recipient of recipients) {
    await priya.presses(`Delivered: ${recipient}`, 'RPT-1');
    await priya.fills({});
  }
  for (const [agency, releaser] of [['DOJ', 'Grace Lindqvist'], ['DHS', 'Rosa Delgado']] as const) {
    await player(releaser).presses(`Received: ${agency}`, 'RPT-1');
    await player(releaser).fills({});
  }
};
