import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { filledIn } from '../../src/application/forms/fields';
import { agencyOptions, electionOptions } from '../../src/application/forms/options';
import { choicesIn } from '../../src/application/forms/said';
import { spotOf } from '../../src/application/paging';
import { groupings, groupingWords, readFilter, standings, standingWords } from '../../src/application/queries/deadline-filter';
import { listDuties } from '../../src/application/queries/deadlines';

const picked = z.array(z.string()).default([]);

/** The button under a list of duties: what of them to look at, without typing it. */
export const filterDeadlines = defineCommand({
  path: 'deadline/filter',
  schema: z.object({ sent: z.literal(true), standings: picked, agencies: picked, elections: picked, by: picked }),
  read: async (said, floor) => {
    if (said.by === 'form') return { sent: true, ...Object.fromEntries(['standings', 'agencies', 'elections', 'by'].map((name) => [name, choicesIn(said, name)])) };
    // What a list shows is still a question, and opens the form.
    const filter = await readFilter(spotOf(said).filter, floor);
    return 'by' in filter ? filter : {};
  },
  form: async (filled, problems, _, { reading }) => ({
    command: 'deadline/filter',
    title: 'Filter the duties',
    submit: 'Show',
    fields: filledIn(
      [
        { name: 'standings', label: 'Which', kind: 'choices', optional: true, options: (['owed', ...standings] as const).map((value) => ({ value, label: standingWords[value] })) },
        { name: 'agencies', label: 'Owed by', kind: 'choices', optional: true, options: await agencyOptions(reading) },
        { name: 'elections', label: 'Started by', kind: 'choices', optional: true, options: await electionOptions(reading) },
        { name: 'by', label: 'Grouped', kind: 'choices', optional: true, options: (['date', ...groupings] as const).map((value) => ({ value, label: groupingWords[value] })) },
      ],
      filled,
      problems,
      { standings: 'owed', by: 'date' },
    ),
  }),
  query: async ({ standings: where, agencies, elections, by }, floor) => {
    const filter = await readFilter([...where, ...agencies, ...elections, ...by.map((each) => `by ${each}`)].join(' '), floor);
    return listDuties('by' in filter ? filter : { standings: [], agencies: [], elections: [], by: [] }, { offset: 0 }, floor);
  },
});
