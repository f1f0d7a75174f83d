import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { farOff, inVain } from '../../src/application/forms/in-vain';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { dayInWords } from '../../src/application/words/dates';

export const acknowledgeRequest = defineCommand({
  path: 'request/acknowledge',
  schema: z.object({ id: aboutSchema, forecast: daySchema('Say on which day it will be there.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), forecast: fieldIn(said, 'forecast') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const vain = await inVain(({ at }) => ({ to: 'request', id: request.id, order: { type: 'acknowledge', by: floor.who, at, forecast: farOff(at, request.zone) } }), floor);
    return vain ?? {
      command: 'request/acknowledge',
      title: `Late: ${request.id}`,
      submit: 'Acknowledge',
      about: { kind: 'request', id: request.id },
      intro: 'You have seen that it is late. The suspense stands; the day you expect it on is shown beside it.',
      fields: filledIn([{ name: 'forecast', label: 'It will be there on', kind: 'day' }], filled, problems),
    };
  },
  order: ({ id, forecast }, { who }, { at }) => ({ to: 'request', id, order: { type: 'acknowledge', by: who, at, forecast } }),
  done: ({ id }, { forecast }) => words(`Acknowledged: ${id} is expected on ${dayInWords(forecast)}. The suspense stands.`),
  fieldOf: { 'forecast-in-the-past': 'forecast' },
});
