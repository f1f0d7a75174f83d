import { z } from 'zod';
import { closedBefore, mayNotAnswer, nothingAsked } from '../../src/core/request';
import { refusal, unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { momentOf } from '../../src/application/forms/dates';
import { grantForm, grantRefusedAt, grantSaid, grantShape } from '../../src/application/forms/granting';
import { stateOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

/** The suspense moves to another hour than was asked for. */
export const grantUntil = defineCommand({
  path: 'request/grant-until',
  schema: z.object(grantShape),
  read: grantSaid,
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const refused = await unlessAllowed('answer-extension', [request.asker.agency], floor);
    if (refused) return refused;
    const closed = closedBefore(request);
    if (closed) return refusal(closed, floor);
    const { extension, zone } = request;
    if (!extension) return refusal(nothingAsked(request), floor);
    const mayNot = mayNotAnswer(floor.who, extension.by, request);
    if (mayNot) return refusal(mayNot, floor);
    const intro = `Asked for until ${momentInWords(extension.until, zone)}. Say until when you grant it.`;
    return grantForm({ command: 'request/grant-until', intro }, request, extension.until, filled, problems);
  },
  order: ({ id, day, time, latest }, floor, { at }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: grantRefusedAt,
});
