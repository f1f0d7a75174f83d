import { z } from 'zod';
import { dayOf, isDay } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor } from '../../src/application/floor';
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
import { dayInWords } from '../../src/application/words/dates';
import { plainDay } from '../../src/application/words/times';

const bases = ['election-day', 'certification', 'runoff'] as const;

const schema = z.object({
  name: z.string({ error: 'Say which election, such as 2026-general.' }),
  basis: z.enum(bases, { error: `A basis is one of ${bases.join(', ')}.` }).default('election-day'),
  on: daySchema('Say on which day.').optional(),
  reason: wordsSchema('Say why: the second coordinator and everyone on the floor read this.').optional(),
  /** What it would come to where it is more than a confirmation, and takes two. */
  plan: z.custom<ElectionPlan>().optional(),
  flags: flagsSchema('basis', 'on', 'reason'),
  left: leftOverSchema,
});

export const concludeElection = defineCommand({
  path: 'election/conclude',
  help: {
    usage: 'NAME [--basis certification|runoff --on DAY --reason WORDS]',
    says: 'confirms that an election is over, or proposes on what other basis, which a second coordinator confirms; the clocks run either way',
    example: '/election conclude 2026-general',
  },
  may: ({ basis, plan }) => [{ deed: plan !== undefined || (basis !== undefined && basis !== 'election-day') ? 'change-election' : 'confirm-conclusion' }],
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'election') ?? fieldIn(said, 'name') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findSubject('election', text, floor);
    const name = found?.found === 'one' ? found.id : text;
    const { reason, rest } = quotedReason(parts.slice(1), flags['reason']);
    const named = bases.find((each) => each === rest[0]?.text.toLowerCase());
    const { left } = leftOver(said, rest, floor);
    const { day } = leftOver(said, named === undefined ? rest : rest.slice(1), floor);
    const on = fieldIn(said, 'on') ?? dayField(flags['on'], floor) ?? day;
    const basis = fieldIn(said, 'basis') ?? flags['basis']?.toLowerCase() ?? named;
    const plan = name === undefined ? undefined : await planOf(name, basis, on, floor);
    return { name, basis, on, plan, reason: fieldIn(said, 'reason') ?? reason, left, flags: Object.keys(flags) };
  },
  check: async ({ name, basis, on, plan, reason }, floor) => {
    const { clock, reading, zone } = floor;
    const missing = await unlessOneElection(name, 'election/conclude', [basis === 'election-day' ? undefined : basis, on, reason], floor);
    if (missing) return missing;
    const state = await stateOf('election', name, reading);
    const wrong = (says: string) => ({ kind: 'problems', problems: [{ field: 'on', says }] }) as const;
    if (basis !== 'election-day' && on === undefined) return wrong(`Say on which day: --basis ${basis} --on 2026-12-01.`);
    if (on !== undefined && on > dayOf(clock.now(), zone)) return wrong(`${dayInWords(on)} has not come yet. Record it on that day or after.`);
    if (state && on !== undefined && on < state.day) return wrong(`${name} cannot be over on ${dayInWords(on)}: Election Day is ${dayInWords(state.day)}.`);
    if (!plan || reason !== undefined || (state?.status === 'concluded' && state.confirmed)) return undefined;
    return { kind: 'problems', problems: [{ field: 'reason', says: 'Say why: another basis than Election Day takes two coordinators and a reason.' }] };
  },
  form: async (filled, problems, _, { reading }) => {
    const plan = schema.shape.plan.safeParse(filled['plan']).data;
    const elections = await listOf('election', { limit: 100 }, reading);
    if (elections.length === 0) return words('There is no election on the floor. Add one: /election add 2026-general 2026-11-03');
    return {
      command: 'election/conclude',
      title: 'Conclude an election',
      submit: 'Record',
      ...(plan && { intro: `${movesInWords(plan.moves)}\nAnother basis than Election Day is proposed, and a second coordinator confirms it.` }),
      fields: filledIn(
        [
          { name: 'name', label: 'Election', kind: 'choice', options: elections.map(({ name }) => ({ value: name, label: name })) },
          { name: 'basis', label: 'Basis', kind: 'choice', options: bases.map((basis) => ({ value: basis, label: basis })) },
          { name: 'on', label: 'On', kind: 'day', optional: true, hint: 'Left out, it is Election Day. Never a day to come.' },
          { name: 'reason', label: 'Why', kind: 'paragraph', optional: true, hint: 'For another basis than Election Day.' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ name, basis, on, plan, reason }, { who }, { at, words: keep }) => ({
    to: 'election',
    id: name,
    order:
      plan && reason !== undefined
        ? { type: 'propose-change', by: who, at, ...plan, reason: keep(reason) }
        : { type: 'conclude-election', by: who, at, basis, ...(on !== undefined && { on }) },
  }),
  done: async (about, { plan, reason }, floor) => {
    const { reading, clock, zone } = floor;
    const { id } = about;
    if (plan && reason !== undefined) return proposedAnswer('election', about, 'another coordinator', floor);
    const state = await stateOf('election', id, reading);
    if (state?.status !== 'concluded') return words(`${id} is concluded.`);
    const day = plainDay(state.conclusion.on, dayOf(clock.now(), zone));
    return words(`Confirmed. The clocks have been running since ${day}.`);
  },
});

/** What it comes to where it says more than that Election Day is over. */
const planOf = async (name: string, basis: string | undefined, on: string | undefined, floor: Floor): Promise<ElectionPlan | undefined> => {
  const state = await stateOf('election', name, floor.reading);
  const said = bases.find((each) => each === basis);
  if (!state || (basis !== undefined && !said) || (on !== undefined && !isDay(on))) return undefined;
  const another = (said !== undefined && said !== 'election-day') || (on !== undefined && on !== state.day);
  return another ? planChange('conclude', name, { basis: said ?? 'election-day', ...(on !== undefined && { on }) }, floor) : undefined;
};
