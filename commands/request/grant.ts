import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { aboutSchema } from '../../src/application/forms/button';
import { foundLimitSchema } from '../../src/application/forms/dates';
import { aboutIn } from '../../src/application/forms/said';
import { planDateOf } from '../../src/application/plan-date';

/** The suspense moves to what was asked for. */
export const grantExtension = defineCommand({
  path: 'request/grant',
  schema: z.object({ id: aboutSchema, latest: foundLimitSchema }),
  read: async (said, floor) => {
    const id = aboutIn(said, 'request', 'report');
    return { id, ...(await planDateOf(id, floor)) };
  },
  order: ({ id, latest }, { who }, { at }) => ({ to: 'request', id, order: { type: 'grant-extension', by: who, at, ...(latest && { latest }) } }),
  done: (about, _, floor) => extensionAnswered(about, floor),
});
