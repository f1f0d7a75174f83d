import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { helpInWords, helpOfNoun } from '../../src/application/help';

export const watchHelp = defineCommand({
  path: 'watch/help',
  help: { usage: '[election|incident|report|deadline]', says: 'shows everything that can be asked, or what one word can', example: '/watch help report' },
  schema: z.object({ noun: z.string() }),
  read: (said) => ({ noun: said.typed.trim().toLowerCase().replace(/^\//, '') }),
  query: ({ noun }, { commands }) => words(noun === '' ? helpInWords(commands) : helpOfNoun(noun, commands)),
});
