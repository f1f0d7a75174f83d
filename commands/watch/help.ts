import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { helpOf } from '../../src/application/help';

export const watchHelp = defineCommand({
  path: 'watch/help',
  help: { usage: '[WORD [VERB]]', says: 'shows everything that can be asked; all of one word, or of one verb', example: '/watch help report request' },
  schema: z.object({ asked: z.string() }),
  read: (said) => ({ asked: said.typed }),
  query: ({ asked }, { commands }) => helpOf(asked, commands),
});
