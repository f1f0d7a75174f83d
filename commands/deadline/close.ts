import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { isUnmet } from '../../src/application/meant';
import { SECONDS_OF_DUTY, proposedAnswer } from '../../src/application/proposing';
import { countingFrom } from '../../src/application/queries/going-on';

export const closeDeadline = defineCommand({
  path: 'deadline/close',
  help: {
    usage: 'EO-1A/2026-ga-runoff "BASIS"',
    says: 'proposes that a duty is closed as not applicable; a second person confirms it, and until then its clock runs',
    example: '/deadline close EO-1A/2026-ga-runoff "the runoff was called off"',
  },
  may: 'set-aside-duty',
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-ga-runoff.' }),
    counting: z.array(z.object({ duty: z.string(), title: z.string() })).default([]),
    reason: wordsSchema('Say on what basis it is not applicable: the second person and everyone on the floor read this.'),
  }),
  read: async (said, floor) => {
    const [name, ...rest] = readTyped(said.typed).parts;
    const typed = joined(rest);
    const duty = await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name?.text, floor, isUnmet);
    return {
      duty,
      counting: duty === undefined ? [] : (await countingFrom(duty, floor)).map(({ id, rule: { title } }) => ({ duty: id, title })),
      reason: fieldIn(said, 'reason') ?? (typed === '' ? undefined : typed),
    };
  },
  check: ({ duty }, floor) => unlessOneDuty(duty, floor, isUnmet),
  form: (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/close',
        title: 'Close a duty',
        submit: 'Propose',
        intro: 'Closed as not applicable, nothing reminds of it any more; its date stays on its card. A second person confirms it, and until then its clock runs.',
        meant: isUnmet,
        statuses: ['open', 'missed'],
        none: 'No duty is open. /deadline list shows what is owed.',
        sample: ({ at, words: keep }) => ({ type: 'propose-change', by: floor.who, at, change: { kind: 'close' }, moves: [], reason: keep('') }),
        more: filled['reason'] !== undefined,
        fields: [{ name: 'reason', label: 'Basis', kind: 'paragraph', hint: 'Why the law asks nothing here.' }],
      },
      filled,
      problems,
      floor,
    ),
  order: ({ duty, counting, reason }, { who }, { at, words: keep }) => ({
    to: 'duty',
    id: duty,
    order: { type: 'propose-change', by: who, at, change: { kind: 'close', ...(counting.length > 0 && { counting }) }, moves: [], reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('duty', about, SECONDS_OF_DUTY, floor),
});
