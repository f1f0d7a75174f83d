import { z } from 'zod';
import { addDays, electionDay, yearOf } from '../../src/core/calendar';
import type { Day } from '../../src/core/language/time';
import type { ElectionKind } from '../../src/core/law';
import { electionKinds } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { dayInWords } from '../../src/application/words/dates';
import { weekdayAndDay, weekdayInWords } from '../../src/application/words/times';

const schema = z.object({
  name: z
    .string({ error: 'Give it a name, such as 2026-general.' })
    .regex(/^[a-z0-9][a-z0-9-]{1,40}$/, { error: 'A name is small letters, digits and dashes, such as 2026-general.' }),
  day: daySchema('Say its Election Day, such as 2026-11-03.'),
  kind: z.enum(electionKinds, { error: `A kind is one of ${electionKinds.join(', ')}.` }).optional(),
  flags: flagsSchema('kind'),
});

export const addElection = defineCommand({
  path: 'election/add',
  help: {
    usage: 'NAME DAY [--kind general|special|runoff|primary]',
    says: 'puts an election on the floor and opens every duty the law counts from it',
    example: '/election add 2026-general 2026-11-03',
  },
  schema,
  read: (said, floor) => {
    if (said.by === 'form') return { name: fieldIn(said, 'name')?.toLowerCase(), day: fieldIn(said, 'day'), kind: fieldIn(said, 'kind') };
    const { parts, flags } = readTyped(said.typed);
    const day = parts.slice(1).map(({ text }) => text).join(' ');
    return { name: parts[0]?.text.toLowerCase(), day: dayField(day, floor), kind: flags['kind']?.toLowerCase(), flags: Object.keys(flags) };
  },
  form: (filled, problems) => ({
    command: 'election/add',
    title: 'Add an election',
    submit: 'Add',
    fields: filledIn(
      [
        { name: 'name', label: 'Name', kind: 'line', hint: 'Small letters, digits and dashes: 2026-general.' },
        { name: 'day', label: 'Election Day', kind: 'day' },
        { name: 'kind', label: 'Kind', kind: 'choice', optional: true, hint: 'Left out, it is general on the day the law sets and special on any other.', options: electionKinds.map((kind) => ({ value: kind, label: kind })) },
      ],
      filled,
      problems,
    ),
  }),
  order: ({ name, day, kind }, { who, zone }, { at }) => ({
    to: 'election',
    id: name,
    order: { type: 'add-election', by: who, at, name, day, kind: kind ?? kindOf(day), zone },
  }),
  done: async ({ id }, { kind }, { reading }) => {
    const state = await stateOf('election', id, reading);
    if (!state) return words(`${id} is on the floor.`);
    const duties = await reading.count({ kind: 'duty', election: id });
    const board = `${id} is on the floor, with Election Day ${dayInWords(state.day)}. ${duties === 1 ? '1 duty is' : `${String(duties)} duties are`} on its board.`;
    const warning = kind === undefined || kind === 'general' ? oddDay(state.day, state.kind) : undefined;
    const said = warning === undefined ? board : `${warning} ${board}`;
    if (state.status === 'ahead') return words(`${said} It concludes by itself at 00:00 on ${dayInWords(addDays(state.day, 1))}.`);
    if (state.confirmed) return words(said);
    return words(`${said} That day is past, so it is concluded, presumed, and the clocks are running. Confirm it or record another basis.`, {
      command: 'election/conclude', label: 'Confirm', about: { kind: 'election', id }, weight: 'primary',
    });
  },
  fieldOf: { 'election-exists': 'name' },
});

const kindOf = (day: Day): ElectionKind => (electionDay(yearOf(day)) === day ? 'general' : 'special');

/** An election on a day the law knows nothing of is added all the same: elections are moved, and specials have any day. */
const oddDay = (day: Day, kind: ElectionKind): string | undefined => {
  const year = yearOf(day);
  const general = electionDay(year);
  if (general === day || (kind !== 'general' && kind !== 'special')) return undefined;
  const law = general === undefined ? `no general election falls in ${String(year)}` : `the general election of ${String(year)} is on ${weekdayAndDay(general)}`;
  return `${day} is a ${weekdayInWords(day)}; ${law}. Added as a ${kind} election.`;
};
