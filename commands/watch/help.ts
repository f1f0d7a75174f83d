import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { nothingBut } from '../../src/application/forms/left-over';
import { helpOf } from '../../src/application/help';

export const watchHelp = defineCommand({
  path: 'watch/help',
  help: { usage: '[WORD [VERB]]', says: 'shows everything that can be asked; all of one word, or of one verb', example: '/watch help report request' },
  schema: z.object({ asked: z.string() }),
  read: (said) => {
    const [noun = '', verb = '', ...rest] = said.typed.split(/\s+/);
    return { asked: `${noun} ${verb}`, ...nothingBut(said, rest.join(' ')) };
  },
  query: ({ asked }, { commands }) => helpOf(asked, commands),
});
