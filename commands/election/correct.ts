import { z } from 'zod';
import { isDay } from '../../src/core/calendar';
import type { Day } from '../../src/core/language/time';
import type { ConclusionBasis } from '../../src/core/law';
import { electionKinds } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { ElectionPlan } from '../../src/application/election-plan';
import { planChange } from '../../src/application/election-plan';
import { findSubject, unlessOneElection } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { listOf, stateOf } from '../../src/application/present';
import { proposedAnswer } from '../../src/application/proposing';
import { movesInWords } from '../../src/application/sayings/proposal';

const bases = ['election-day', 'certification', 'runoff'] as const;

const schema = z.object({
  name: z.string({ error: 'Say which election, such as 2026-general.' }),
  day: daySchema('Say its Election Day.').optional(),
  on: daySchema('Say on which day it concluded.').optional(),
  kind: z.enum(electionKinds, { error: `A kind is one of ${electionKinds.join(', ')}.` }).optional(),
  basis: z.enum(bases, { error: `A basis is one of ${bases.join(', ')}.` }).optional(),
  reason: wordsSchema('Say what was wrong: the second person and everyone on the floor read this.'),
  plan: z.custom<ElectionPlan>((input) => input !== undefined, { error: 'Say what was recorded wrongly: its Election Day, its kind, or the day or basis of its conclusion.' }),
  flags: flagsSchema('day', 'kind', 'on', 'basis', 'reason'),
  left: leftOverSchema,
});

const dayOr = (text: unknown): Day | undefined => (typeof text === 'string' && isDay(text) ? text : undefined);
const basisOr = (text: unknown): ConclusionBasis | undefined => bases.find((basis) => basis === text);

export const correctElection = defineCommand({
  path: 'election/correct',
  help: {
    usage: 'NAME [--day DAY] [--kind KIND] [--on DAY] [--basis certification|runoff] --reason WORDS',
    says: 'proposes that Election Day, the kind or the conclusion was recorded wrongly; shows every due that moves and what opens, and a second coordinator confirms it',
    example: '/election correct 2026-general --day 2026-11-03 --reason "typed a day early"',
  },
  may: 'change-election',
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'election') ?? fieldIn(said, 'name') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findSubject('election', text, floor);
    const name = found?.found === 'one' ? found.id : text;
    const { reason, rest } = quotedReason(parts.slice(1), flags['reason']);
    const { left, day: lone } = leftOver(said, rest, floor);
    const day = fieldIn(said, 'day') ?? dayField(flags['day'], floor) ?? lone;
    const on = fieldIn(said, 'on') ?? dayField(flags['on'], floor);
    const basis = fieldIn(said, 'basis') ?? flags['basis']?.toLowerCase();
    const kind = fieldIn(said, 'kind') ?? flags['kind']?.toLowerCase();
    const wish = { kind: electionKinds.find((each) => each === kind), day: dayOr(day), on: dayOr(on), basis: basisOr(basis) };
    const known = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
    const isSaid = [day, on, basis, kind].some((each) => each !== undefined);
    // What is said and is none of it is wrong in its own field.
    const nothing = isSaid ? null : undefined;
    const plan = name === undefined || Object.keys(known).length === 0 ? nothing : await planChange('correct', name, known, floor);
    return { name, day, kind, on, basis, reason: fieldIn(said, 'reason') ?? reason, plan, left, flags: Object.keys(flags) };
  },
  form: async (filled, problems, _, floor) => {
    const { reading } = floor;
    const elections = await listOf('election', { limit: 100 }, reading);
    if (elections.length === 0) return words('There is no election on the floor. Add one: /election add 2026-general 2026-11-03');
    const { name } = filled;
    const missing = typeof name === 'string' ? await unlessOneElection(name, 'election/correct', [filled['day'], filled['kind'], filled['on'], filled['basis'], filled['reason']], floor) : undefined;
    if (missing && missing.kind !== 'problems') return missing;
    const wrong = missing ? [...missing.problems, ...problems] : problems;
    const state = typeof name === 'string' ? await stateOf('election', name, reading) : undefined;
    const plan = schema.shape.plan.safeParse(filled['plan']).data;
    return {
      command: 'election/correct',
      title: 'Correct an election',
      submit: 'Propose',
      intro: `${plan ? `${movesInWords(plan.moves)}\n${plan.also === '' ? '' : `${plan.also}\n`}` : ''}Nothing is changed before a second coordinator confirms it; every due that moves stays on its card, struck through.`,
      fields: filledIn(
        [
          { name: 'name', label: 'Election', kind: 'choice', options: elections.map(({ name }) => ({ value: name, label: name })) },
          { name: 'day', label: 'Election Day', kind: 'day', optional: true, hint: 'As it should have been recorded.' },
          { name: 'kind', label: 'Kind', kind: 'choice', optional: true, hint: 'Only where another was recorded.', options: electionKinds.map((kind) => ({ value: kind, label: kind })) },
          { name: 'on', label: 'Concluded on', kind: 'day', optional: true, hint: 'Only where the conclusion was recorded wrongly. Never a day to come.' },
          { name: 'basis', label: 'Basis', kind: 'choice', optional: true, options: bases.map((basis) => ({ value: basis, label: basis })) },
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        wrong,
        state ? { day: state.day } : {},
      ),
    };
  },
  order: ({ name, plan: { change, moves }, reason }, { who }, { at, words: keep }) => ({
    to: 'election',
    id: name,
    order: { type: 'propose-change', by: who, at, change, moves, reason: keep(reason) },
  }),
  done: (about, _, floor) => proposedAnswer('election', about, 'another coordinator', floor),
  fieldOf: { 'conclusion-in-the-future': 'on', 'concluded-before-election-day': 'on', 'election-not-over': 'on', 'conclusion-not-confirmed': 'on' },
});
