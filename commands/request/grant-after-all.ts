import { z } from 'zod';
import { dayOf, wallTime } from '../../src/core/calendar';
import { mayNotAnswer, standingDenial } from '../../src/core/request';
import { refusal, unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema, foundLimitSchema, hourFields, momentOf, timeSchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { planDateOf } from '../../src/application/plan-date';
import { stateOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

/** What was denied by mistake. */
export const grantAfterAll = defineCommand({
  path: 'request/grant-after-all',
  schema: z.object({ id: aboutSchema, day: daySchema('Say until when.'), time: timeSchema, reason: wordsSchema('Say why: the agency reads this.'), latest: foundLimitSchema }),
  read: async (said, { reading }) => {
    const id = aboutIn(said, 'request', 'report');
    return { id, day: fieldIn(said, 'day'), time: fieldIn(said, 'time'), reason: fieldIn(said, 'reason'), ...(await planDateOf(id, reading)) };
  },
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const refused = await unlessAllowed('answer-extension', [request.asker.agency], floor);
    if (refused) return refused;
    const { zone, extension } = request;
    const denied = standingDenial(request);
    if (!denied) return refusal({ code: 'no-extension-denied', id: request.id, zone, ...(extension && { asked: extension.until }) }, floor);
    const mayNot = mayNotAnswer(floor.who, denied.askedBy, request);
    if (mayNot) return refusal(mayNot, floor);
    return {
      command: 'request/grant-after-all',
      title: `Grant: ${request.id}`.slice(0, 24),
      submit: 'Grant',
      about: { kind: 'request', id: request.id },
      intro: `Asked for until ${momentInWords(denied.until, zone)}, and denied. Say until when you grant it after all, and why.`,
      fields: filledIn(
        [
          ...hourFields('Until'),
          { name: 'reason', label: 'Why it can be later after all', hint: 'The agency reads this.', kind: 'paragraph' },
        ],
        filled,
        problems,
        { day: dayOf(denied.until, zone), time: wallTime(denied.until, zone) },
      ),
    };
  },
  order: ({ id, day, time, reason, latest }, floor, { at, words: keep }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), reason: keep(reason), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: { 'extension-not-later': 'day', 'extension-in-the-past': 'day', 'past-the-plan-date': 'day' },
});
