import { z } from 'zod';
import { lateCodes } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { unseated } from '../../src/application/forms/agencies';
import { wordsSchema } from '../../src/application/forms/fields';
import { lateFields, named } from '../../src/application/forms/late';
import { aboutIn, choicesIn, fieldIn, splitChoices } from '../../src/application/forms/said';
import { dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { agencyInWords, listed } from '../../src/application/sayings';
import { stateOf } from '../../src/application/present';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';

export const explainDeadline = defineCommand({
  path: 'deadline/late',
  help: {
    usage: 'EO-1A CODE [AGENCY,AGENCY] ["WORDS"]',
    says: `says why a duty is late; a code is one of ${lateCodes.join(', ')}; agencies it names may add a statement of their own`,
    example: '/deadline late EO-1A coordination-not-finished fbi,state "two answers are still out"',
  },
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-general.' }),
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
      duty: await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name?.text, floor),
      code: fieldIn(said, 'code') ?? code?.text.toLowerCase(),
      agencies: [...new Set(agencies.map((each) => agencyNamed(each, seats) ?? each))],
      words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed),
    };
  },
  check: async ({ duty, agencies }, floor) => {
    const problems = unseated('agencies', agencies, await seatedAgencies(floor.reading));
    return (await unlessOneDuty(duty, floor)) ?? (problems.length > 0 ? { kind: 'problems', problems } : undefined);
  },
  form: async (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/late',
        title: 'Why it is late',
        submit: 'Record',
        deed: 'give-late-reason',
        intro: 'The reason stands on its card, and the due date stands. Nothing waits for it.',
        statuses: ['missed', 'met-late'],
        none: 'No duty is late.',
        more: filled['code'] !== undefined,
        fields: await lateFields(floor),
      },
      filled,
      problems,
      floor,
    ),
  order: ({ duty, code, agencies, words: typed }, { who }, { at, words: keep }) => ({
    to: 'duty',
    id: duty,
    order: { type: 'give-late-reason', by: who, at, reason: code, agencies: named(agencies), ...(typed !== undefined && { words: keep(typed) }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const named = (await stateOf('duty', id, reading))?.lateReason?.agencies ?? [];
    const told = named.length > 0 ? ` ${listed(named.map(agencyInWords))} ${named.length > 1 ? 'are told and may add statements of their own' : 'is told and may add a statement of its own'}.` : '';
    return words(`Recorded why ${id} is late. Its date stands.${told}`);
  },
  fieldOf: { 'late-words-missing': 'words' },
});
