import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { heldButtons } from '../../src/application/sayings/request-buttons';
import { momentInWords } from '../../src/application/words/dates';

export const takeRequest = defineCommand({
  path: 'request/take',
  schema: z.object({ id: aboutSchema }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor) }),
  order: ({ id }, { who }, { at }) => ({ to: 'request', id, order: { type: 'take', by: who, at } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    const by = request ? ` It is wanted by ${momentInWords(request.suspense, request.zone)}; press Submit when it is ready.` : '';
    return words(`${id} is yours.${by}`, ...(request ? heldButtons(request) : []));
  },
});
