import { z } from 'zod';
import { alreadyInWords } from '../../src/application/already';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { amongClosedIncidents } from '../../src/application/forms/among';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { readNameAndReason } from '../../src/application/forms/name-and-reason';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';

export const reopenIncident = defineCommand({
  path: 'incident/reopen',
  help: { usage: '[INC-14] "REASON"', says: 'opens an incident again that was closed by mistake, with a reason', example: '/incident reopen INC-14 "two more counties report the same sender"' },
  may: 'reopen-incident',
  which: amongClosedIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident reopen INC-14 "why".' }),
    reason: wordsSchema('Say why it is opened again: it stands on the card.'),
  }),
  read: (said, floor) => readNameAndReason('incident', said, floor),
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    const incident = await stateOf('incident', name, floor.reading);
    if (incident?.status === 'open') return words(await alreadyInWords({ outcome: 'nothing-to-do', about: { kind: 'incident', id: name }, because: 'open-already', ...sinceOf(incident) }, floor));
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command: 'incident/reopen',
      title: `Reopen ${name}`,
      submit: 'Open it again',
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'reason', label: 'Why it is opened again', kind: 'paragraph', hint: 'That it was closed, and why, stays on its card.' }], filled, problems),
    };
  },
  order: ({ name, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'reopen-incident', by: who, at, reason: keep(reason) },
  }),
  done: ({ id }) => words(`${id} is open again. That it was closed stays on its card, with your reason.`),
});

/** When it was opened again last. */
const sinceOf = ({ reopenings = [] }: Present<'incident'>) => {
  const since = reopenings.at(-1)?.at;
  return since === undefined ? {} : { since };
};
