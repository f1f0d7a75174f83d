import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { farOff, inVain } from '../../src/application/forms/in-vain';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { dayInWords, momentInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: aboutSchema,
  text: wordsSchema('Write what there is so far, or say where it lies.'),
  restOn: daySchema('Say on which day the rest will be there.'),
});

/** What there is is filed, and a day named for the rest. */
export const fileInterim = defineCommand({
  path: 'request/interim',
  schema,
  read: async (said, floor) => ({
    id: await ownLine(aboutIn(said, 'request', 'report'), floor),
    text: fieldIn(said, 'text'),
    restOn: fieldIn(said, 'restOn'),
  }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'file-interim', by: floor.who, at, text: keep(''), restOn: farOff(at, request.zone) } }), floor);
    return vain ?? {
      command: 'request/interim',
      title: titled(`Interim: ${request.id}`, 'Interim'),
      submit: 'File',
      about: { kind: 'request', id: request.id },
      intro: `It is wanted by ${momentInWords(request.suspense, request.zone)}. An interim answer does not move that; it shows what there is and when the rest comes.`,
      fields: filledIn(
        [
          { name: 'text', label: 'What there is so far', kind: 'paragraph' },
          { name: 'restOn', label: 'The rest will be there on', kind: 'day' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ id, text, restOn }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'file-interim', by: who, at, text: keep(text), restOn } }),
  done: ({ id }, { restOn }) => words(`An interim answer to ${id} is filed; the rest is expected on ${dayInWords(restOn)}. The suspense stands.`),
  fieldOf: { 'rest-in-the-past': 'restOn' },
});
