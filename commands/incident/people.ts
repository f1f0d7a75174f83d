import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { ofIncident } from '../../src/application/may';
import { findSubject, notFound, unlessOne } from '../../src/application/finding';
import { amongNamedIncidents } from '../../src/application/forms/among';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOver, leftOverSchema, quotedReason } from '../../src/application/forms/left-over';
import { everybodyOptions, idsOf, namedPeople, personSchema } from '../../src/application/forms/people';
import { choicesIn, fieldIn, namedFirst } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { flagText, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { stillSeenBy } from '../../src/application/queries/still-seen';
import { hasNoChannel } from '../../src/application/unkept';
import { forEverybody, peopleChangedInWords } from '../../src/application/sayings/incident-people';
import { calledOn, seatedAgencies } from '../../src/application/seats';

export const incidentPeople = defineCommand({
  path: 'incident/people',
  help: {
    usage: '[INC-14] [--add @A @B] [--remove @C] --reason WORDS',
    says: 'changes whom an incident for named people is for; whoever is added is asked into its channel, whoever is removed is taken out of it',
    example: '/incident people INC-14 --add @dana @lee --reason "they know the sender"',
  },
  may: ofIncident('change-people'),
  which: amongNamedIncidents,
  schema: z
    .object({
      name: z.string({ error: 'Say which incident, such as /incident people INC-14 --add @dana --reason "why".' }),
      add: z.array(personSchema('Name people of the roster, such as --add @dana @lee.')).default([]),
      remove: z.array(personSchema('Name people of the roster, such as --remove @dana.')).default([]),
      reason: wordsSchema('Say why: it stands on the card.'),
      flags: flagsSchema('add', 'remove', 'reason'),
      left: leftOverSchema,
    })
    .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], error: 'Say whom to add, or whom to remove.' }),
  read: async (said, floor) => {
    const { text: typedReason, rest: typed } = flagText(said.typed, 'reason');
    const { named: added, rest } = namedPeople(typed, 'add');
    const { named: removed, rest: others } = namedPeople(rest, 'remove');
    const { name, rest: behind } = namedFirst({ ...said, typed: others }, 'incident', /^inc-\d+$/i);
    const { parts, flags } = readTyped(behind);
    const { reason, rest: left } = quotedReason(parts, typedReason);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    return {
      name: found?.found === 'one' ? found.id : name,
      add: await idsOf(choicesIn(said, 'add') ?? added, floor),
      remove: await idsOf(choicesIn(said, 'remove') ?? removed, floor),
      reason: fieldIn(said, 'reason') ?? reason,
      left: leftOver(said, left, floor).left,
      flags: Object.keys(flags),
    };
  },
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    const incident = await stateOf('incident', name, floor.reading);
    if (!incident) return words(notFound('incident', { found: 'none', text: name }));
    const { id, named, opener } = incident;
    if (!named) return words(forEverybody(id));
    const everybody = await everybodyOptions(floor);
    const called = await calledOn(floor.reading);
    const theirs = named.filter((person) => person !== opener.person).map((person) => ({ value: person, label: called(person) }));
    const others = everybody.filter(({ value }) => !named.some((person) => person === value));
    return {
      command: 'incident/people',
      title: titled(`People of ${id}`, 'People of an incident'),
      submit: 'Change',
      about: { kind: 'incident', id },
      intro: 'Whoever is added sees all of it, also what came before. Whoever is removed sees nothing of it from then on; what they have read they have read.',
      fields: filledIn(
        [
          ...(others.length > 0 ? [{ name: 'add', label: 'Add', kind: 'choices', optional: true, options: others } as const] : []),
          ...(theirs.length > 0 ? [{ name: 'remove', label: 'Remove', kind: 'choices', optional: true, hint: 'Whoever opened it stays. Coordinators see it all the same.', options: theirs } as const] : []),
          { name: 'reason', label: 'Why', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ name, add, remove, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'change-people', by: who, at, add, remove, reason: keep(reason) },
  }),
  done: async ({ id }, _, { reading, heldUp }) => {
    const change = (await stateOf('incident', id, reading))?.peopleChanges?.at(-1);
    if (!change) return words(`${id} is for other people now.`);
    const coordinators = (await seatedAgencies(reading)).flatMap(({ members }) => members.filter(({ roles }) => roles.includes('coordinator')));
    const running = coordinators.map(({ person }) => person);
    const stillSeen = await stillSeenBy(change.removed.filter((person) => !running.includes(person)), id, reading);
    return words(peopleChangedInWords(id, change, await calledOn(reading), { coordinators: running, stillSeen, unmade: hasNoChannel(id, await heldUp()) }));
  },
  fieldOf: { 'opener-stays': 'remove', 'not-named': 'remove', 'added-and-removed': 'remove' },
});
