import { z } from 'zod';
import type { Shift } from '../../src/core/language/proposal';
import type { Survivor } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { dutyNamed, laterHint, setAsideForm, survivorLabel, survivorNamed, survivorsOf, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { leftOver, leftOverSchema } from '../../src/application/forms/left-over';
import { clausesIn } from '../../src/application/grammar/clauses';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { isUnmet } from '../../src/application/meant';
import { stateOf } from '../../src/application/present';
import { SECONDS_OF_DUTY, proposedAnswer } from '../../src/application/proposing';
import { movesOfMerge } from '../../src/application/queries/moves';
import { survivorOf } from '../../src/application/sayings/setting-aside';

const isSurvivor = (input: unknown): input is Survivor => typeof input === 'object' && input !== null;

export const mergeDeadline = defineCommand({
  path: 'deadline/merge',
  help: {
    usage: 'EO-1A/2026-ga-runoff into EO-1A/2026-general "BASIS"',
    says: 'proposes that the product of one duty meets another of the same rule too; its own due stays on both cards, and a second person confirms it',
    example: '/deadline merge EO-1A/2026-ga-runoff into EO-1A/2026-general "one assessment covers both"',
  },
  may: 'set-aside-duty',
  schema: z.object({
    duty: z.string({ error: 'Say which duty is merged, such as EO-1A/2026-ga-runoff.' }),
    into: z.custom<Survivor>(isSurvivor, {
      error: ({ input }) => (typeof input === 'string' ? `There is no one duty “${input}”. /deadline list shows those there are.` : 'Say into which duty, such as EO-1A/2026-general.'),
    }),
    moves: z.custom<readonly Shift[]>(Array.isArray),
    reason: wordsSchema('Say on what basis one product meets both: the second person and everyone on the floor read this.'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const { parts } = readTyped(said.typed);
    const { head, of } = clausesIn({ parts, flags: {} }, ['into']);
    const [into, ...rest] = (of('into') ?? '').split(' ');
    const duty = await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? (head === '' ? undefined : parts[0]?.text), floor, isUnmet);
    const survivor = await survivorNamed(fieldIn(said, 'into') ?? (into === '' ? undefined : into), duty, floor);
    const typed = rest.length > 0 ? rest.join(' ') : of('into') === undefined ? joined(parts.slice(1)) : '';
    const before = of('into') === undefined ? [] : parts.slice(1, parts.findIndex(({ text, quoted }) => !quoted && text.toLowerCase() === 'into'));
    const moves = duty !== undefined && isSurvivor(survivor) ? await movesOfMerge(duty, survivor.duty, floor) : [];
    return { duty, into: survivor, moves, reason: fieldIn(said, 'reason') ?? (typed === '' ? undefined : typed), left: leftOver(said, before, floor).left };
  },
  check: ({ duty }, floor) => unlessOneDuty(duty, floor, isUnmet),
  form: async (filled, problems, _, floor) => {
    const { duty } = filled;
    const known = typeof duty === 'string' ? await stateOf('duty', duty, floor.reading) : undefined;
    const survivors = known ? await survivorsOf(known.id, floor) : [];
    const [first] = survivors;
    if (known && !first) return words(`No other duty of ${known.rule.id} is open, so there is none to merge ${known.id} into. /deadline list shows those that are open.`);
    return setAsideForm(
      {
        command: 'deadline/merge',
        title: 'Merge a duty',
        submit: 'Propose',
        intro: 'Its own date stays on both cards; what counts from it counts from what goes out and is received for both. A second person confirms it, and until then its clock runs.',
        meant: isUnmet,
        statuses: ['open', 'missed'],
        none: 'No duty is open. An election starts the clocks: /election add 2026-general 2026-11-03',
        ...(first && { sample: ({ at, words: keep }) => ({ type: 'propose-change', by: floor.who, at, change: { kind: 'merge', into: survivorOf(first) }, moves: [], reason: keep('') }) }),
        more: filled['reason'] !== undefined || filled['into'] !== undefined,
        fields: [
          known
            ? { name: 'into', label: 'Into which', kind: 'choice', options: survivors.map((each) => ({ value: each.id, label: survivorLabel(each) })), ...laterHint(known, survivors) }
            : { name: 'into', label: 'Into which', kind: 'line', hint: 'A duty of the same rule, such as EO-1A/2026-general.' },
          { name: 'reason', label: 'Basis', kind: 'paragraph', hint: 'Why one product meets both.' },
        ],
      },
      { ...filled, into: isSurvivor(filled['into']) ? filled['into'].duty : filled['into'] },
      problems,
      floor,
    );
  },
  order: ({ duty, into, moves, reason }, { who }, { at, words: keep }) => ({
    to: 'duty',
    id: duty,
    order: { type: 'propose-change', by: who, at, change: { kind: 'merge', into }, moves, reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('duty', about, SECONDS_OF_DUTY, floor),
  fieldOf: { 'merge-into-itself': 'into', 'merge-into-another-rule': 'into', 'merge-into-over': 'into' },
});
