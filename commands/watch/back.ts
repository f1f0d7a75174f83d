import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Ended } from '../../src/application/forms/back';
import { backForm, endedInWords, endingIn } from '../../src/application/forms/back';
import { daySchema } from '../../src/application/forms/dates';
import { leftOverSchema } from '../../src/application/forms/left-over';
import { personSchema } from '../../src/application/forms/people';

export const watchBack = defineCommand({
  path: 'watch/back',
  help: {
    usage: '[@NAME] [from FIRST-DAY]',
    says: 'ends an absence, yours or that of somebody of your agency; one that has not begun is shown first, with its days',
    example: '/watch back',
  },
  schema: z.object({
    agency: z.string(),
    person: personSchema('Nobody of that name is on the roster. /watch roster shows who is.'),
    from: daySchema('Say which absence is taken back.').optional(),
    ended: z.custom<Ended>().optional(),
    left: leftOverSchema,
  }),
  read: endingIn,
  form: backForm,
  order: ({ agency, person, from }, { who, zone }, { at }) => ({
    to: 'agency', id: agency, order: { type: 'end-absence', by: who, at, zone, person, ...(from && { from }) },
  }),
  done: (_, { ended }) => words(ended ? endedInWords(ended) : 'That absence has ended.'),
});
