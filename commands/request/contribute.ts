import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { inVain } from '../../src/application/forms/in-vain';
import { titled } from '../../src/application/forms/title';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { momentInWords } from '../../src/application/words/dates';

/** The Submit of a part: one agency's section, for the lead to put into the report. */
export const contributePart = defineCommand({
  path: 'request/contribute',
  schema: z.object({ id: aboutSchema, text: wordsSchema('Write your part, or say where it lies.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), text: fieldIn(said, 'text') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'contribute', by: floor.who, at, text: keep('') } }), floor);
    if (vain) return vain;
    const lead = request.lead ? ` ${agencyInWords(request.lead)} puts the report together.` : '';
    return {
      command: 'request/contribute',
      title: titled(`Your part: ${request.id}`, 'Your part'),
      submit: 'Submit',
      about: { kind: 'request', id: request.id },
      intro: `The part of ${agencyInWords(request.agency)}, wanted by ${momentInWords(request.suspense, request.zone)}.${lead} ${agencyInWords(request.asker.agency)} accepts it or sends it back.`,
      fields: filledIn([{ name: 'text', label: 'Your part', kind: 'paragraph' }], filled, problems),
    };
  },
  order: ({ id, text }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'contribute', by: who, at, text: keep(text) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    return words(`${id} is submitted.${request ? ` ${agencyInWords(request.asker.agency)} accepts it or sends it back.` : ''}`);
  },
});
