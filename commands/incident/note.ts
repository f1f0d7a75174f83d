import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import type { Floor } from '../../src/application/floor';
import { flagsSchema } from '../../src/application/forms/flags';
import { fieldIn, namedFirst } from '../../src/application/forms/said';
import { amongOpenIncidents } from '../../src/application/forms/among';
import { flagInFront, flagsFirst } from '../../src/application/grammar/flags-first';
import { stateOf } from '../../src/application/present';
import { agencyInWords, quoted } from '../../src/application/sayings';

export const noteIncident = defineCommand({
  path: 'incident/note',
  help: { usage: '[INC-14] [--on DAY] [--corrects 2] WORDS', says: 'adds what you know to an incident; of an earlier day, or in place of a note that was wrong', example: '/incident note INC-14 Two more counties report the same sender' },
  may: 'note-incident',
  which: amongOpenIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident note INC-14 What you know.' }),
    words: wordsSchema('Write down what you know.'),
    on: daySchema('Say on which day it happened.').optional(),
    flags: flagsSchema('on', 'corrects'),
    corrects: z.int({ error: 'Say the number of the note it puts right, as the card shows it.' }).optional(),
  }),
  read: async (said, floor) => {
    const { name, rest } = namedFirst(said, 'incident', /^inc-\d+$/i);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    const { flags, rest: typed } = flagsFirst(rest, ['on', 'corrects']);
    const number = fieldIn(said, 'corrects') ?? flags['corrects'];
    return {
      name: found?.found === 'one' ? found.id : name,
      words: fieldIn(said, 'words') ?? typed,
      on: fieldIn(said, 'on') ?? dayField(flags['on'], floor),
      corrects: number === undefined ? undefined : Number(number),
      flags: said.by === 'slash' ? flagInFront(typed) : [],
    };
  },
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const { clock, zone } = floor;
    const name = saidOf(filled, 'name');
    const notes = await notesOf(name, floor.reading);
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command: 'incident/note',
      title: `Note on ${name}`,
      submit: 'Add',
      about: { kind: 'incident', id: name },
      fields: filledIn(
        [
          { name: 'words', label: 'What you know', kind: 'paragraph' },
          { name: 'on', label: 'It happened on', kind: 'day', optional: true, hint: 'Never a day to come.' },
          ...(notes.length > 0 ? [{ name: 'corrects', label: 'In place of', kind: 'choice', optional: true, hint: 'A note that was wrong. It stays, struck through.', options: notes } as const] : []),
        ],
        filled,
        problems,
        { on: dayOf(clock.now(), zone) },
      ),
    };
  },
  order: ({ name, words: note, on, corrects }, { who, zone }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: {
      type: 'note-incident', by: who, at, words: keep(note),
      // A note of the day it is written on says nothing by its day.
      ...(on !== undefined && on !== dayOf(at, zone) && { on }),
      ...(corrects !== undefined && { corrects }),
    },
  }),
  done: ({ id }) => words(`Noted on ${id}. It stands on its card and in its thread.`),
  intention: (given) => given,
  again: (about) => ({ command: 'incident/show', label: 'Show', about }),
  fieldOf: { 'incident-closed': 'words', 'noted-in-the-future': 'on', 'no-such-note': 'corrects' },
});

/** The notes its card shows, under their numbers. */
const notesOf = async (name: string, reading: Floor['reading']) => {
  const incident = await stateOf('incident', name, reading);
  const texts = await reading.texts((incident?.notes ?? []).map(({ words: { text } }) => text));
  return (incident?.notes ?? []).map(({ by, words: note }, nth) => {
    const number = String((incident?.noted ?? 0) - (incident?.notes.length ?? 0) + nth + 1);
    return { value: number, label: `${number}. ${agencyInWords(by.agency)}: ${quoted(note, { words: texts })}` };
  });
};
