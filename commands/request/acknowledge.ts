import { z } from 'zod';
import { addDays, dayOf } from '../../src/core/calendar';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { requestInVain } from '../../src/application/forms/request-in-vain';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { dayInWords } from '../../src/application/words/dates';

/** In days: as far off as nobody has said already. */
const SAMPLE = 3660;

export const acknowledgeRequest = defineCommand({
  path: 'request/acknowledge',
  schema: z.object({ id: aboutSchema, forecast: daySchema('Say on which day it will be there.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), forecast: fieldIn(said, 'forecast') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const refused =
      (await unlessAllowed('acknowledge-late', [request.agency], floor)) ??
      (await requestInVain(request, ({ at }) => ({ type: 'acknowledge', by: floor.who, at, forecast: addDays(dayOf(at, request.zone), SAMPLE) }), floor));
    return refused ?? {
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
