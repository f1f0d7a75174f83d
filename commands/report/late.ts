import { z } from 'zod';
import { lateCodes } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { unseated } from '../../src/application/forms/agencies';
import { amongLateRequests } from '../../src/application/forms/among';
import { wordsSchema } from '../../src/application/forms/fields';
import { lateFields, lateReportForm, named, requestNamed, unlessLate } from '../../src/application/forms/late';
import { aboutIn, choicesIn, fieldIn, splitChoices } from '../../src/application/forms/said';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';

/** Why a report that serves no duty missed its suspense; what serves one is explained with `/deadline late`. */
export const explainReport = defineCommand({
  path: 'report/late',
  help: {
    usage: 'RPT-31 CODE [AGENCY,AGENCY] ["WORDS"]',
    says: `says why a report that serves no duty missed its suspense; a code is one of ${lateCodes.join(', ')}; agencies it names may add a statement of their own`,
    example: '/report late RPT-31 late-input fbi "the county answered on Monday"',
  },
  which: amongLateRequests,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as RPT-31.' }),
    code: z.enum(lateCodes, { error: `A reason is one of ${lateCodes.join(', ')}.` }),
    agencies: z.array(z.string()).default([]),
    words: wordsSchema('Say it in a few words.').optional(),
  }),
  read: async (said, floor) => {
    const [name, code, ...rest] = readTyped(said.typed).parts;
    const typed = joined(rest.filter(({ quoted }) => quoted));
    const seats = await seatedAgencies(floor.reading);
    const agencies = choicesIn(said, 'agencies') ?? splitChoices(joined(rest.filter(({ quoted }) => !quoted)));
    return {
      id: await requestNamed(aboutIn(said, 'request', 'report') ?? fieldIn(said, 'id') ?? name?.text, floor),
      code: fieldIn(said, 'code') ?? code?.text.toLowerCase(),
      agencies: [...new Set(agencies.map((each) => agencyNamed(each, seats) ?? each))],
      words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed),
    };
  },
  check: async ({ id, agencies }, floor) => {
    const problems = unseated('agencies', agencies, await seatedAgencies(floor.reading));
    return (await unlessLate(id, floor)) ?? (problems.length > 0 ? { kind: 'problems', problems } : undefined);
  },
  form: async (filled, problems, _, floor) =>
    lateReportForm(
      {
        command: 'report/late',
        title: 'Why it is late',
        submit: 'Record',
        deed: 'give-late-reason',
        intro: 'The reason stands on its card, and nothing waits for it.',
        ofAgency: (asked) => asked,
        fields: await lateFields(floor),
      },
      filled,
      problems,
      floor,
    ),
  order: ({ id, code, agencies, words: typed }, { who }, { at, words: keep }) => ({
    to: 'request', id, order: { type: 'give-late-reason', by: who, at, reason: code, agencies: named(agencies), ...(typed !== undefined && { words: keep(typed) }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const told = (await stateOf('request', id, reading))?.lateReason?.agencies ?? [];
    const may = told.length > 0 ? ` ${listed(told.map(agencyInWords))} ${told.length > 1 ? 'are told and may add statements of their own' : 'is told and may add a statement of its own'}.` : '';
    return words(`Recorded why ${id} is late.${may}`);
  },
  fieldOf: { 'late-words-missing': 'words' },
});
