import type { Scenario } from './scenario';

/**
 * The assessment of 2020, which came twenty days late. Election Day, the announcement, the delivery and the publication
 * are on record. How the drafting went is not: who answers when in here is made up, and so are the days it takes.
 */
export const cycle2020: Scenario = {
  name: '2020',
  title: 'The assessment of 2020',
  about:
    'The assessment due on 18 December 2020 was said to be late two days before, and came on 7 January. Here the same clocks run on this floor. What happened then is on record; who answers when in here is made up.',
  from: ['2020-11-02', '10:00'],
  happened: [
    { day: '2020-11-03', title: 'Election Day', about: 'The 45 days of the executive order and of the statute begin.' },
    {
      day: '2020-12-16',
      title: 'It was announced to be late',
      about: 'It “will not meet the December 18 deadline”, because “a number of agencies have not finished coordinating on the product”.',
    },
    { day: '2020-12-18', title: 'The due day passed', about: 'Forty-five days after Election Day.' },
    { day: '2021-01-07', title: 'It was delivered', about: 'Twenty days late.' },
    { day: '2021-03-16', title: 'It was made public', about: 'A declassified version, with a recorded minority view.' },
  ],
  points: [
    { says: 'Still asked: CIA, DHS, FBI, NSA, State and Treasury.', title: 'Watchfloor names who is still asked' },
    { says: 'No answer of record from CIA, State and Treasury.', title: 'Watchfloor says whose answers are missing' },
    { says: 'To the coordinator: Answers on version 1', title: 'Watchfloor calls the coordinators' },
    { says: 'To the releasers of the agencies: Answers on version 1', title: 'Watchfloor calls the releasers of the agencies' },
  ],
  play: async ({ player, until }) => {
    const [dana, priya] = [player('Dana Whitfield'), player('Priya Raman')];
    await dana.types('/election add 2020-general 2020-11-03');
    await dana.fills({});
    await until('2020-11-04', '09:00');
    await dana.types('/election conclude 2020-general');
    await until('2020-11-05', '10:00');
    await dana.types('/report request odni "DNI assessment" by 2020-12-14 --duty EO-1A');
    await until('2020-11-05', '11:15');
    await priya.presses('Take', 'RPT-1');

    await until('2020-12-02', '16:00');
    await priya.presses('Submit', 'RPT-1');
    await priya.fills({
      'The report': 'Draft assessment, version 1. The document itself is kept elsewhere.',
      'Put it to': ['cia', 'dhs', 'fbi', 'nsa', 'state', 'treasury'],
      'They answer by': '2020-12-09',
    });
    await until('2020-12-04', '11:00');
    await player('Ian Broderick').presses('Concur', 'RPT-1');
    await until('2020-12-07', '15:30');
    await player('Rosa Delgado').presses('Concur with comment', 'RPT-1');
    await player('Rosa Delgado').fills({ Comment: 'Say in the first paragraph what was not found.' });
    await until('2020-12-08', '10:20');
    await player('Walter Dunn').presses('Concur', 'RPT-1');

    await until('2020-12-16', '12:00');
    await player('Amira Haddad').presses('Concur', 'RPT-1');
    await until('2020-12-28', '10:00');
    await player('Frank Moreau').presses('Concur with comment', 'RPT-1');
    await player('Frank Moreau').fills({ Comment: 'Keep the two annexes apart.' });
    await until('2021-01-05', '10:00');
    await player('Paul Nakamura').presses('Concur', 'RPT-1');
    await until('2021-01-06', '11:00');
    await dana.presses('Accept', 'RPT-1');
    await until('2021-01-07', '10:00');
    await player('Martin Keogh').presses('Release', 'RPT-1');
    await until('2021-01-07', '14:00');
    for (const recipient of ['President', 'State', 'Treasury', 'Defense', 'DOJ', 'DHS', 'Congress']) {
      await priya.presses(`Delivered: ${recipient}`, 'RPT-1');
      await priya.fills({});
    }
    await until('2021-01-07', '16:30');
    await player('Grace Lindqvist').presses('Received: DOJ', 'RPT-1');
    await player('Grace Lindqvist').fills({});
    await until('2021-01-08', '10:00');
  },
};
