import { z } from 'zod';
import { addDays, isDay } from '../../src/core/calendar';
import type { StateCode } from '../../src/core/law';
import { electionKinds } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Opening } from '../../src/application/election-duties';
import { openingsOf, picksIn, settingAsideOf } from '../../src/application/election-duties';
import { dayField, daySchema } from '../../src/application/forms/dates';
import type { Picked } from '../../src/application/forms/election';
import { electionForm, isStateCode, kindOf, oddDay, shownFirst, stateNamed, stateUnknown } from '../../src/application/forms/election';
import { wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { fieldIn } from '../../src/application/forms/said';
import { readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { nobodyElseFor, SECONDS_OF_DUTY } from '../../src/application/proposing';
import { listed } from '../../src/application/sayings';
import { dayInWords } from '../../src/application/words/dates';

const schema = z.object({
  name: z
    .string({ error: 'Give it a name, such as 2026-general.' })
    .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, { error: 'A name is at most 41 small letters, digits and dashes, such as 2026-general.' }),
  day: daySchema('Say its Election Day, such as 2026-11-03.'),
  kind: z.enum(electionKinds, { error: `A kind is one of ${electionKinds.join(', ')}.` }).optional(),
  state: z.custom<StateCode>(isStateCode, { error: ({ input }) => stateUnknown(String(input)) }).optional(),
  openings: z.custom<readonly Opening[]>(Array.isArray),
  picks: z.record(z.string(), z.string()),
  reason: wordsSchema('Say on what basis.').optional(),
  shown: z.string().optional(),
  flags: flagsSchema('kind', 'state'),
});

export const addElection = defineCommand({
  path: 'election/add',
  help: {
    usage: 'NAME DAY [--kind general|special|runoff|primary] [--state GA]',
    says: 'shows every duty the law counts from an election, to be left out or merged, and then puts it on the floor and opens the others',
    example: '/election add 2026-general 2026-11-03',
  },
  may: 'add-election',
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const typed = parts.slice(1).map(({ text }) => text).join(' ');
    const name = (fieldIn(said, 'name') ?? parts[0]?.text)?.toLowerCase();
    const day = fieldIn(said, 'day') ?? (said.by === 'form' ? undefined : dayField(typed, floor));
    const kind = fieldIn(said, 'kind') ?? flags['kind']?.toLowerCase();
    const known = electionKinds.find((each) => each === kind);
    const openings = name !== undefined && day !== undefined && isDay(day) ? await openingsOf(name, day, known ?? kindOf(day), floor) : [];
    const state = stateNamed(fieldIn(said, 'state') ?? flags['state']);
    return { name, day, kind, state, openings, picks: picksIn(said, openings), reason: fieldIn(said, 'reason'), shown: said.given, flags: Object.keys(flags) };
  },
  check: (given, floor) => shownFirst({ ...given, kind: given.kind ?? kindOf(given.day), picked: pickedIn(given) }, { ...given, ...given.picks }, floor),
  form: (filled, problems) => electionForm(filled, problems),
  order: ({ name, day, kind = kindOf(day), state, reason = '', ...given }, { who, zone }, { at, words: keep }) => {
    const leaving = pickedIn(given).flatMap(({ opening, change }) => (change === 'unknown' ? [] : [{ duty: opening.planned.id, change, reason: keep(reason) }]));
    return { to: 'election', id: name, order: { type: 'add-election', by: who, at, name, day, kind, zone, ...(state && { state }), ...(leaving.length > 0 && { leaving }) } };
  },
  done: async ({ id }, { kind, ...given }, floor) => {
    const { reading } = floor;
    const state = await stateOf('election', id, reading);
    if (!state) return words(`${id} is on the floor.`);
    const duties = await reading.count({ kind: 'duty', election: id });
    const board = `${id} is on the floor, with Election Day ${dayInWords(state.day)}. ${duties === 1 ? '1 duty is' : `${String(duties)} duties are`} on its board.${proposedInWords(pickedIn(given))}${await nobodyElseFor(pickedIn(given).map(({ opening: { planned } }) => ({ id: planned.id, owners: planned.rule.owners })), floor)}`;
    const warning = kind === undefined || kind === 'general' ? oddDay(state.day, state.kind) : undefined;
    const said = warning === undefined ? board : `${warning} ${board}`;
    if (state.status === 'ahead') return words(`${said} It concludes by itself at 00:00 on ${dayInWords(addDays(state.day, 1))}.`);
    if (state.confirmed) return words(said);
    return words(`${said} That day is past, so it is concluded, presumed, and the clocks are running. Confirm it or record another basis.`, {
      command: 'election/conclude', label: 'Confirm', about: { kind: 'election', id }, weight: 'primary',
    });
  },
  fieldOf: { 'election-exists': 'name', 'state-of-general': 'state' },
});

const pickedIn = ({ openings, picks }: Pick<z.infer<typeof schema>, 'openings' | 'picks'>): readonly Picked[] =>
  openings.flatMap((opening) => {
    const change = settingAsideOf(opening, picks);
    return change ? [{ opening, change }] : [];
  });

/** What was left out or merged is only proposed. */
const proposedInWords = (picked: readonly Picked[]): string => {
  const left = picked.map(({ opening: { planned }, change }) =>
    change !== 'unknown' && change.kind === 'merge' ? `${planned.id} is merged into ${change.into.duty}` : `${planned.id} is left out`,
  );
  const runs = left.length === 1 ? 'Its clock runs' : 'Their clocks run';
  return left.length === 0 ? '' : ` Proposed: ${listed(left)}. ${runs} until ${SECONDS_OF_DUTY} confirms it.`;
};
