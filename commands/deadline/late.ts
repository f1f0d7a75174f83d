import { z } from 'zod';
import { lateCodes } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { lateFields, named, readReason, reasonShape, sampleReason, toldInWords, unlessSeated } from '../../src/application/forms/late';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { isLate } from '../../src/application/meant';
import { stateOf } from '../../src/application/present';

export const explainDeadline = defineCommand({
  path: 'deadline/late',
  help: {
    usage: 'EO-1A CODE [AGENCY,AGENCY] ["WORDS"]',
    says: `says why a duty is late; a code is one of ${lateCodes.join(', ')}; agencies it names may add a statement of their own`,
    example: '/deadline late EO-1A coordination-not-finished fbi,state "two answers are still out"',
  },
  may: async ({ duty }, { reading }) => {
    const owners = typeof duty === 'string' ? (await stateOf('duty', duty, reading))?.rule.owners : undefined;
    return [{ deed: 'give-late-reason', ...(owners && { agencies: owners }) }];
  },
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-general.' }),
    ...reasonShape,
  }),
  read: async (said, floor) => {
    const { name, ...reason } = await readReason(said, floor);
    return { ...reason, duty: await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name, floor, isLate) };
  },
  check: async ({ duty, agencies }, floor) => (await unlessOneDuty(duty, floor, isLate)) ?? unlessSeated(agencies, floor),
  form: async (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/late',
        title: 'Why it is late',
        submit: 'Record',
        intro: 'The reason stands on its card, and the due date stands. Nothing waits for it.',
        meant: isLate,
        statuses: ['missed', 'met-late'],
        none: 'No duty is late.',
        sample: sampleReason(floor),
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
  done: async ({ id }, _, floor) => {
    const told = (await stateOf('duty', id, floor.reading))?.lateReason?.agencies ?? [];
    return words(`Recorded why ${id} is late. Its date stands.${await toldInWords(told, floor)}`);
  },
  fieldOf: { 'late-words-missing': 'words' },
});
