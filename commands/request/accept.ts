import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { releaseInWords } from '../../src/application/sayings/report';

export const acceptRequest = defineCommand({
  path: 'request/accept',
  schema: z.object({ id: aboutSchema }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report') }),
  order: ({ id }, { who }, { at }) => ({ to: 'request', id, order: { type: 'accept', by: who, at } }),
  done: async ({ id }, _, { reading }) => {
    const report = await stateOf('report', id, reading);
    const next = report?.status === 'submitted' ? ` ${releaseInWords(report)}` : '';
    return words(`${id} is accepted.${next}`);
  },
});
