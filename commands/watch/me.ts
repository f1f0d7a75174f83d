import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { nothingBut } from '../../src/application/forms/left-over';
import { PAGE, paged, spotOf } from '../../src/application/paging';
import { waitingFor } from '../../src/application/queries/waiting-for';
import { personInWords } from '../../src/application/seats';

export const watchMe = defineCommand({
  path: 'watch/me',
  help: { usage: '', says: 'shows who you are here, what your agency owes and what waits for you', example: '/watch me' },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: (said) => ({ ...spotOf(said), filter: '', ...nothingBut(said, said.typed) }),
  query: async (spot, floor) => {
    const lines = await waitingFor(floor);
    const title = `You are here as ${personInWords(floor.who)} (${floor.who.person}).`;
    return paged(lines.slice(spot.offset, spot.offset + PAGE + 1), spot, { command: 'watch/me', title, empty: 'Nothing waits for you.' }, (line) => line);
  },
});
