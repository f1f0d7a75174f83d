import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { filledIn } from '../../src/application/forms/fields';
import { agencyOptions, electionOptions } from '../../src/application/forms/options';
import { fieldIn } from '../../src/application/forms/said';
import { spotOf } from '../../src/application/paging';
import { groupings, groupingWords, readFilter, standings, standingWords } from '../../src/application/queries/deadline-filter';
import { listDuties } from '../../src/application/queries/deadlines';

/** The button under a list of duties: what of them to look at, without typing it. */
export const filterDeadlines = defineCommand({
  path: 'deadline/filter',
  schema: z.object({ standing: z.enum(standings), agency: z.string().optional(), election: z.string().optional(), by: z.enum(groupings) }),
  read: async (said, floor) => {
    if (said.by === 'form') return Object.fromEntries(['standing', 'agency', 'election', 'by'].map((name) => [name, fieldIn(said, name)]));
    const filter = await readFilter(spotOf(said).filter, floor);
    // Without a standing it is still a question, and opens the form.
    return 'by' in filter ? { ...filter, standing: undefined, was: filter.standing } : {};
  },
  form: async ({ was, ...filled }, problems, _, { reading }) => ({
    command: 'deadline/filter',
    title: 'Filter the duties',
    submit: 'Show',
    fields: filledIn(
      [
        { name: 'standing', label: 'Which', kind: 'choice', options: standings.map((value) => ({ value, label: standingWords[value] })) },
        { name: 'agency', label: 'Owed by', kind: 'choice', optional: true, options: await agencyOptions(reading) },
        { name: 'election', label: 'Started by', kind: 'choice', optional: true, options: await electionOptions(reading) },
        { name: 'by', label: 'Grouped', kind: 'choice', options: groupings.map((value) => ({ value, label: groupingWords[value] })) },
      ],
      filled,
      problems,
      { standing: was ?? 'owed', by: 'date' },
    ),
  }),
  query: async ({ standing, agency, election, by }, floor) => {
    const filter = await readFilter([standing, agency, election].filter((each) => each !== undefined && each !== 'owed').join(' '), floor);
    return listDuties('by' in filter ? { ...filter, by } : { standing, by }, { offset: 0 }, floor);
  },
});
