import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { listOf, stateOf } from '../../src/application/present';
import { dayInWords } from '../../src/application/words/dates';
import { plainDay } from '../../src/application/words/times';

const bases = ['election-day', 'certification', 'runoff'] as const;

const schema = z.object({
  name: z.string({ error: 'Say which election, such as 2026-general.' }),
  basis: z.enum(bases, { error: `A basis is one of ${bases.join(', ')}.` }).default('election-day'),
  on: daySchema('Say on which day.').optional(),
  flags: flagsSchema('basis', 'on'),
});

export const concludeElection = defineCommand({
  path: 'election/conclude',
  help: {
    usage: 'NAME [--basis certification|runoff --on DAY]',
    says: 'confirms that an election is over, or records on what other basis; the clocks run either way',
    example: '/election conclude 2026-general',
  },
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const text = aboutIn(said, 'election') ?? fieldIn(said, 'name') ?? parts[0]?.text;
    const found = text === undefined ? undefined : await findSubject('election', text, floor);
    const name = found?.found === 'one' ? found.id : text;
    const on = fieldIn(said, 'on') ?? dayField(flags['on'], floor);
    return { name, basis: fieldIn(said, 'basis') ?? flags['basis']?.toLowerCase(), on, flags: Object.keys(flags) };
  },
  check: async ({ name, basis, on }, floor) => {
    const { clock, reading, zone } = floor;
    const missing = unlessOne('election', await findSubject('election', name, floor));
    if (missing) return missing;
    const state = await stateOf('election', name, reading);
    const wrong = (says: string) => ({ kind: 'problems', problems: [{ field: 'on', says }] }) as const;
    if (basis !== 'election-day' && on === undefined) return wrong(`Say on which day: --basis ${basis} --on 2026-12-01.`);
    if (on !== undefined && on > dayOf(clock.now(), zone)) return wrong(`${dayInWords(on)} has not come yet. Record it on that day or after.`);
    if (state && on !== undefined && on < state.day) return wrong(`${name} cannot be over on ${dayInWords(on)}: Election Day is ${dayInWords(state.day)}.`);
    return undefined;
  },
  form: async (filled, problems, _, { reading }) => {
    const elections = await listOf('election', { limit: 100 }, reading);
    if (elections.length === 0) return words('There is no election on the floor. Add one: /election add 2026-general 2026-11-03');
    return {
      command: 'election/conclude',
      title: 'Conclude an election',
      submit: 'Record',
      fields: filledIn(
        [
          { name: 'name', label: 'Election', kind: 'choice', options: elections.map(({ name }) => ({ value: name, label: name })) },
          { name: 'basis', label: 'Basis', kind: 'choice', options: bases.map((basis) => ({ value: basis, label: basis })) },
          { name: 'on', label: 'On', kind: 'day', optional: true, hint: 'Left out, it is Election Day. Never a day to come.' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ name, basis, on }, { who }, { at }) => ({
    to: 'election',
    id: name,
    order: { type: 'conclude-election', by: who, at, basis, ...(on !== undefined && { on }) },
  }),
  done: async ({ id }, _, { reading, clock, zone }) => {
    const state = await stateOf('election', id, reading);
    if (state?.status !== 'concluded') return words(`${id} is concluded.`);
    const { on, basis } = state.conclusion;
    const day = plainDay(on, dayOf(clock.now(), zone));
    return words(
      basis === 'election-day' || basis === 'presumed'
        ? `Confirmed. The clocks have been running since ${day}.`
        : `Recorded: ${id} is concluded by ${basis}. What counts from its conclusion counts from ${day}; what counts from Election Day still does.`,
    );
  },
});
