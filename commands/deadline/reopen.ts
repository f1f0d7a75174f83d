import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { dueInWords, dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { isSetAside } from '../../src/application/meant';
import { stateOf } from '../../src/application/present';
import type { Floor } from '../../src/application/floor';
import type { Present } from '../../src/application/present';
import { planReopening } from '../../src/application/queries/reopening';
import { RUNS_AT_ONCE, reopeningInWords } from '../../src/application/sayings/reopening';
import { dayInWords } from '../../src/application/words/dates';

/** Where more comes of it than that its clock runs again, nobody does it unseen. */
const effectOfReopening = async (duty: Present<'duty'>, floor: Floor): Promise<{ readonly says: string; readonly shown: boolean }> => {
  if (!('agreed' in duty)) return { says: RUNS_AT_ONCE, shown: false };
  const { then, moves } = await planReopening(duty, floor);
  return { says: reopeningInWords(then, moves), shown: then.status !== 'open' || moves.length > 0 };
};

export const reopenDeadline = defineCommand({
  path: 'deadline/reopen',
  help: {
    usage: 'EO-1A/2026-ga-runoff "REASON"',
    says: 'takes back that a duty was closed as not applicable or merged into another: its clock runs again at once; shows what moves',
    example: '/deadline reopen EO-1A/2026-ga-runoff "the runoff is held after all"',
  },
  may: 'reopen-duty',
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-ga-runoff.' }),
    reason: wordsSchema('Say why it is owed after all: everyone on the floor reads this.'),
  }),
  read: async (said, floor) => {
    const [name, ...rest] = readTyped(said.typed).parts;
    const typed = joined(rest);
    return {
      duty: await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name?.text, floor, isSetAside),
      reason: fieldIn(said, 'reason') ?? (typed === '' ? undefined : typed),
    };
  },
  check: ({ duty }, floor) => unlessOneDuty(duty, floor, isSetAside),
  form: (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/reopen',
        title: 'Reopen a duty',
        submit: 'Reopen',
        intro: RUNS_AT_ONCE,
        effect: effectOfReopening,
        meant: isSetAside,
        statuses: ['not-applicable', 'replaced'],
        none: 'No duty is closed as not applicable or merged into another.',
        sample: ({ at, words: keep }) => ({ type: 'reopen-duty', by: floor.who, at, reason: keep('') }),
        more: filled['reason'] !== undefined,
        fields: [{ name: 'reason', label: 'Why it is owed after all', kind: 'paragraph' }],
      },
      filled,
      problems,
      floor,
    ),
  order: ({ duty, reason }, { who }, { at, words: keep }) => ({ to: 'duty', id: duty, order: { type: 'reopen-duty', by: who, at, reason: keep(reason) } }),
  showsFirst: true,
  done: async ({ id }, _, { reading }) => {
    const state = await stateOf('duty', id, reading);
    if (!state) return words(`${id} is open again.`);
    if ('metOn' in state) return words(`Reopened: ${id}${dueInWords(state)}. A report for it is out by now, so it is met on ${dayInWords(state.metOn)}${state.status === 'met-late' ? ', late' : ''}. Whoever owes it is told.`);
    return words(`Reopened: ${id}${dueInWords(state)}. Its clock runs${state.status === 'missed' ? ', and it is missed' : ''}. Whoever owes it is told.`);
  },
});
