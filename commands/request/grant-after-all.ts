import { z } from 'zod';
import { closedBefore, mayNotAnswer, standingDenial } from '../../src/core/request';
import { refusal, unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { momentOf } from '../../src/application/forms/dates';
import { wordsSchema } from '../../src/application/forms/fields';
import { grantForm, grantRefusedAt, grantSaid, grantShape } from '../../src/application/forms/granting';
import { fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

/** What was denied by mistake. */
export const grantAfterAll = defineCommand({
  path: 'request/grant-after-all',
  schema: z.object({ ...grantShape, reason: wordsSchema('Say why: the agency reads this.') }),
  read: async (said, floor) => ({ ...(await grantSaid(said, floor)), reason: fieldIn(said, 'reason') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const refused = await unlessAllowed('answer-extension', [request.asker.agency], floor);
    if (refused) return refused;
    const closed = closedBefore(request);
    if (closed) return refusal(closed, floor);
    if (request.status === 'answered') return words(`${request.id} has been handed in already. Nothing was changed.`);
    const { zone, extension } = request;
    const denied = standingDenial(request);
    if (!denied) return refusal({ code: 'no-extension-denied', id: request.id, zone, ...(extension && { asked: extension.until }) }, floor);
    const mayNot = mayNotAnswer(floor.who, denied.askedBy, request);
    if (mayNot) return refusal(mayNot, floor);
    const intro = `Asked for until ${momentInWords(denied.until, zone)}, and denied. Say until when you grant it after all, and why.`;
    return grantForm({ command: 'request/grant-after-all', intro, beside: [why] }, request, denied.until, filled, problems);
  },
  order: ({ id, day, time, reason, latest }, floor, { at, words: keep }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), reason: keep(reason), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: grantRefusedAt,
});

const why = { name: 'reason', label: 'Why it can be later after all', hint: 'The agency reads this.', kind: 'paragraph' } as const;
