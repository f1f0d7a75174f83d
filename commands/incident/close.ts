import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { fieldIn } from '../../src/application/forms/said';
import { readNameAndReason } from '../../src/application/forms/name-and-reason';
import { amongOpenIncidents } from '../../src/application/forms/among';
import { flagWord, readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { daysInWords } from '../../src/application/sayings/incident';

export const closeIncident = defineCommand({
  path: 'incident/close',
  help: { usage: '[INC-14] [--on DAY] REASON', says: 'closes an incident with a reason, of an earlier day where it was over before; /incident reopen opens it again', example: '/incident close INC-14 It was a test of the county itself' },
  may: 'close-incident',
  which: amongOpenIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident close INC-14 Why.' }),
    reason: wordsSchema('Say why it is closed.'),
    on: daySchema('Say on which day it was over.').optional(),
    flags: flagsSchema('on'),
  }),
  read: async (said, floor) => {
    const { word, rest } = flagWord(said.typed, 'on');
    return {
      ...(await readNameAndReason('incident', { ...said, typed: rest }, floor)),
      on: fieldIn(said, 'on') ?? dayField(word, floor),
      flags: said.by === 'slash' ? Object.keys(readTyped(rest).flags) : [],
    };
  },
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command: 'incident/close',
      title: `Close ${name}`,
      submit: 'Close it',
      about: { kind: 'incident', id: name },
      fields: filledIn(
        [
          { name: 'reason', label: 'Reason', kind: 'paragraph', hint: 'Nothing is added to a closed incident; a coordinator may open it again. Reports requested on it go on.' },
          { name: 'on', label: 'It was over on', kind: 'day', optional: true, hint: 'Never a day to come.' },
        ],
        filled,
        problems,
        { on: dayOf(floor.clock.now(), floor.zone) },
      ),
    };
  },
  order: ({ name, reason, on }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'close-incident', by: who, at, reason: keep(reason), ...(on !== undefined && { on }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const state = await stateOf('incident', id, reading);
    const over = state && daysInWords(state).over;
    return words(`${id} is closed${over === undefined ? '' : `: it was over on ${over}`}. Reports requested on it go on.`);
  },
  fieldOf: { 'closed-in-the-future': 'on', 'closed-before-it-happened': 'on' },
});
