import { z } from 'zod';
import { dayOf, wallTime } from '../../src/core/calendar';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema, foundLimitSchema, hourFields, momentOf, timeSchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { planDateOf } from '../../src/application/plan-date';
import { stateOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

/** The suspense moves to another hour than was asked for. */
export const grantUntil = defineCommand({
  path: 'request/grant-until',
  schema: z.object({ id: aboutSchema, day: daySchema('Say until when.'), time: timeSchema, latest: foundLimitSchema }),
  read: async (said, { reading }) => {
    const id = aboutIn(said, 'request', 'report');
    return { id, day: fieldIn(said, 'day'), time: fieldIn(said, 'time'), ...(await planDateOf(id, reading)) };
  },
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const refused = await unlessAllowed('answer-extension', [request.asker.agency], floor);
    if (refused) return refused;
    const { extension, zone } = request;
    if (!extension) return words(`Nobody asks for a later suspense of ${request.id}, or it has been answered. Nothing was changed.`);
    return {
      command: 'request/grant-until',
      title: `Grant: ${request.id}`.slice(0, 24),
      submit: 'Grant',
      about: { kind: 'request', id: request.id },
      intro: `Asked for until ${momentInWords(extension.until, zone)}. Say until when you grant it.`,
      fields: filledIn(
        [
          ...hourFields('Until'),
        ],
        filled,
        problems,
        { day: dayOf(extension.until, zone), time: wallTime(extension.until, zone) },
      ),
    };
  },
  order: ({ id, day, time, latest }, floor, { at }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: { 'extension-not-later': 'day', 'extension-in-the-past': 'day', 'past-the-plan-date': 'day' },
});
