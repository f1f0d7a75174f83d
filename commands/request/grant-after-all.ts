import { z } from 'zod';
import { standingDenial } from '../../src/core/request';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { momentOf } from '../../src/application/forms/dates';
import { wordsSchema } from '../../src/application/forms/fields';
import { grantForm, grantRefusedAt, grantSaid, grantShape } from '../../src/application/forms/granting';
import { fieldIn } from '../../src/application/forms/said';

/** What was denied by mistake. */
export const grantAfterAll = defineCommand({
  path: 'request/grant-after-all',
  schema: z.object({ ...grantShape, reason: wordsSchema('Say why: the agency reads this.') }),
  read: async (said, floor) => ({ ...(await grantSaid(said, floor)), reason: fieldIn(said, 'reason') }),
  form: grantForm({
    command: 'request/grant-after-all',
    wish: standingDenial,
    says: ', and denied. Say until when you grant it after all, and why.',
    why: { name: 'reason', label: 'Why it can be later after all', hint: 'The agency reads this.', kind: 'paragraph' },
  }),
  order: ({ id, day, time, reason, latest }, floor, { at, words: keep }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), reason: keep(reason), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: grantRefusedAt,
});
