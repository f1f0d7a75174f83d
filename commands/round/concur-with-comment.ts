import { z } from 'zod';
import { answeredInWords } from '../../src/application/answering';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { commentForm } from '../../src/application/forms/comment';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';

export const concurWithComment = defineCommand({
  path: 'round/concur-with-comment',
  schema: z.object({ id: aboutSchema, comment: wordsSchema('Write the comment.') }),
  read: (said) => ({ id: aboutIn(said, 'round'), comment: fieldIn(said, 'comment') }),
  form: commentForm({ kind: 'concur-with-comment', title: 'Concur with comment', label: 'Comment', hint: 'It travels with your answer.' }),
  order: ({ id, comment }, { who }, { at, words }) => ({
    to: 'round',
    id,
    order: { type: 'answer', by: who, at, kind: 'concur-with-comment', comment: words(comment) },
  }),
  done: (about, _, floor) => answeredInWords(about, floor),
  fieldOf: { 'comment-missing': 'comment' },
});
