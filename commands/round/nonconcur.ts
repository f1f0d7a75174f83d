import { z } from 'zod';
import { answeredInWords } from '../../src/application/answering';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { commentForm } from '../../src/application/forms/comment';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';

export const nonconcur = defineCommand({
  path: 'round/nonconcur',
  schema: z.object({ id: aboutSchema, comment: wordsSchema('Write the rationale: it travels with the report.') }),
  read: (said) => ({ id: aboutIn(said, 'round'), comment: fieldIn(said, 'comment') }),
  form: commentForm({ kind: 'nonconcur', title: 'Nonconcur', label: 'Rationale', hint: 'It travels with the report. A consulted agency blocks nobody by it.' }),
  order: ({ id, comment }, { who }, { at, words }) => ({
    to: 'round',
    id,
    order: { type: 'answer', by: who, at, kind: 'nonconcur', comment: words(comment) },
  }),
  done: (about, _, floor) => answeredInWords(about, floor),
  fieldOf: { 'rationale-missing': 'comment' },
});
