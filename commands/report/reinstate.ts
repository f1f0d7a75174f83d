import { z } from 'zod';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { notFound } from '../../src/application/finding';
import { amongCancelled } from '../../src/application/forms/among';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { readNameAndReason } from '../../src/application/forms/name-and-reason';
import { titled } from '../../src/application/forms/title';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { standsAgain } from '../../src/application/sayings/reinstating';
import { momentInWords } from '../../src/application/words/dates';
import type { Moment } from '../../src/core/language/time';

/** What was cancelled by mistake comes back as it was. */
export const reinstateReport = defineCommand({
  path: 'report/reinstate',
  help: {
    usage: 'RPT-31 REASON',
    says: 'takes back that a request was cancelled: it is as it was, with its parts and by its suspense; for whoever cancelled it, or a coordinator',
    example: '/report reinstate RPT-31 The other one was meant',
  },
  which: amongCancelled,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as /report reinstate RPT-31 Why.' }),
    reason: wordsSchema('Say why it is wanted after all: whoever was asked reads this.'),
    over: z.enum(['cancelled', 'released']).optional(),
  }),
  read: async (said, floor) => {
    const { name, reason } = await readNameAndReason('request', said, floor);
    const request = name === undefined ? undefined : await stateOf('request', name, floor.reading);
    const whole = request?.partOf === undefined ? undefined : await stateOf('request', request.partOf, floor.reading);
    return { id: name, reason, over: whole && becameOf(whole) };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const request = await stateOf('request', id, floor.reading);
    if (!request) return words(notFound('request', { found: 'none', text: id }));
    if (request.status !== 'cancelled') return words(`${request.id} is not cancelled, so there is nothing to reinstate. Nothing was changed.`);
    const refused = await unlessAllowed('reinstate-request', [request.asker.agency], floor, request.canceller);
    if (refused) return refused;
    return {
      command: 'report/reinstate',
      title: titled(`Reinstate ${request.id}`, 'Reinstate a request'),
      submit: 'Reinstate it',
      about: { kind: 'request', id: request.id },
      intro: `It comes back as it was when it was cancelled, ${momentInWords(request.cancelledAt, request.zone)}, with what was cancelled with it.${suspenseInWords(request, floor.clock.now())}`,
      fields: filledIn([{ name: 'reason', label: 'Why it is wanted after all', kind: 'paragraph', hint: 'Whoever was asked reads this.' }], filled, problems),
    };
  },
  order: ({ id, reason, over }, { who }, { at, words: keep }) => ({
    to: 'request',
    id,
    order: { type: 'reinstate-request', by: who, at, reason: keep(reason), ...(over && { over }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    return words(`${id} is wanted after all.${request ? ` ${standsAgain(request)}` : ''} Whoever goes on with it is told.`);
  },
});

/** Whether a part has nothing to come back to. */
const becameOf = (whole: Present<'request'>): 'cancelled' | 'released' | undefined => {
  if (whole.status === 'cancelled') return 'cancelled';
  return whole.status === 'accepted' && whole.settled ? 'released' : undefined;
};

/** The suspense is the one it had. */
const suspenseInWords = ({ suspense, zone, before }: Extract<Present<'request'>, { status: 'cancelled' }>, now: Moment): string => {
  const runs = before === undefined || before.status === 'asked' || before.status === 'taken';
  if (!runs) return '';
  const by = momentInWords(suspense, zone);
  return suspense <= now ? ` Its suspense, ${by}, has passed: it is missed at once.` : ` Its suspense is still ${by}.`;
};
