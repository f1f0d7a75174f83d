import { z } from 'zod';
import { basisInWords } from '../../src/core/law';
import { defineCommand } from '../../src/application/define-command';
import { nothingBut } from '../../src/application/forms/left-over';
import { paged, spotOf, windowOf } from '../../src/application/paging';
import type { Present } from '../../src/application/present';
import { listOf } from '../../src/application/present';
import { kindInWords } from '../../src/application/sayings/election';
import { dayInWords } from '../../src/application/words/dates';

export const listElections = defineCommand({
  path: 'election/list',
  help: { usage: '', says: 'lists the elections of the floor', example: '/election list' },
  schema: z.object({ offset: z.number(), filter: z.string() }),
  read: (said) => ({ ...spotOf(said), filter: '', ...nothingBut(said, said.typed) }),
  query: async (spot, { reading }) =>
    paged(
      await listOf('election', windowOf(spot), reading),
      spot,
      { command: 'election/list', title: 'Elections', empty: 'There is no election on the floor. Add one: /election add 2026-general 2026-11-03' },
      (state) => ({
        text: lineOf(state),
        buttons: [{ command: 'election/show', label: 'Show', about: { kind: 'election', id: state.name } }],
      }),
    ),
});

const lineOf = (state: Present<'election'>): string => {
  const where =
    state.status === 'ahead'
      ? 'ahead'
      : `concluded ${dayInWords(state.conclusion.on)}, ${basisInWords[state.conclusion.basis]}${state.confirmed ? '' : ', not confirmed'}`;
  return `${state.name} (${kindInWords(state)}), ${dayInWords(state.day)}: ${where}`;
};
