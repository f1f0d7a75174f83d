import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { notFound } from '../../src/application/finding';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { amongUnreleased } from '../../src/application/forms/among';
import { readNameAndReason } from '../../src/application/forms/name-and-reason';
import { inVain } from '../../src/application/forms/in-vain';
import { titled } from '../../src/application/forms/title';
import { agenciesAsked } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';

/** What was asked by mistake, or is not wanted any more. */
export const cancelReport = defineCommand({
  path: 'report/cancel',
  help: {
    usage: 'RPT-31 REASON',
    says: 'cancels a request that was made by mistake or is not wanted any more, until it is released; for whoever asked, or a coordinator',
    example: '/report cancel RPT-31 Asked twice, RPT-30 is the one',
  },
  which: amongUnreleased,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as /report cancel RPT-31 Why.' }),
    reason: wordsSchema('Say why: whoever was asked reads this.'),
  }),
  read: async (said, floor) => {
    const { name, reason } = await readNameAndReason('request', said, floor);
    return { id: name, reason };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const request = await stateOf('request', id, floor.reading);
    if (!request) return words(notFound('request', { found: 'none', text: id }));
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'cancel-request', by: floor.who, at, reason: keep('') } }), floor);
    if (vain) return vain;
    const asked = request.partOf === undefined ? await agenciesAsked(request, floor.reading) : [request.agency];
    return {
      command: 'report/cancel',
      title: titled(`Cancel ${request.id}`, 'Cancel a request'),
      submit: 'Cancel it',
      about: { kind: 'request', id: request.id },
      intro: `Nothing more will be asked of ${listed(asked.map(agencyInWords))}. What was written stays on record, and the clock of a duty behind it runs on.`,
      fields: filledIn([{ name: 'reason', label: 'Why', kind: 'paragraph', hint: 'Whoever was asked reads this.' }], filled, problems),
    };
  },
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'cancel-request', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    const served = request?.partOf === undefined ? ((await stateOf('report', id, reading))?.duties ?? []) : [];
    const duties = served.length > 0 ? ` The ${served.length > 1 ? 'clocks' : 'clock'} of ${listed(served)} ${served.length > 1 ? 'run' : 'runs'} on; ask for ${served.length > 1 ? 'them' : 'it'} anew with /report request.` : '';
    return words(`${id} is cancelled. Whoever was asked is told.${duties}`);
  },
});
