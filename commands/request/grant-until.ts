import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { momentOf } from '../../src/application/forms/dates';
import { grantForm, grantRefusedAt, grantSaid, grantShape } from '../../src/application/forms/granting';

/** The suspense moves to another hour than was asked for. */
export const grantUntil = defineCommand({
  path: 'request/grant-until',
  schema: z.object(grantShape),
  read: grantSaid,
  form: grantForm({ command: 'request/grant-until', wish: ({ extension }) => extension, says: '. Say until when you grant it.' }),
  order: ({ id, day, time, latest }, floor, { at }) => ({
    to: 'request', id,
    order: { type: 'grant-extension', by: floor.who, at, until: momentOf({ day, time }, floor), ...(latest && { latest }) },
  }),
  done: (about, _, floor) => extensionAnswered(about, floor),
  fieldOf: grantRefusedAt,
});
