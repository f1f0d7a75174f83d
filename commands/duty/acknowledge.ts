import { z } from 'zod';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { acknowledgedInWords, acknowledgingInWords } from '../../src/application/sayings/duty-missed';
import { dayInWords } from '../../src/application/words/dates';

export const acknowledgeDuty = defineCommand({
  path: 'duty/acknowledge',
  schema: z.object({ id: aboutSchema, forecast: daySchema('Say on which day it will be there.') }),
  read: (said) => ({ id: aboutIn(said, 'duty'), forecast: fieldIn(said, 'forecast') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const duty = typeof id === 'string' ? await stateOf('duty', id, floor.reading) : undefined;
    if (!duty) return words('There is no such duty any more. /deadline list shows those that are open.');
    const refused = await unlessAllowed('acknowledge-late', duty.rule.owners, floor);
    const { intro, label } = acknowledgingInWords(duty);
    return refused ?? {
      command: 'duty/acknowledge',
      title: 'Late',
      submit: 'Acknowledge',
      about: { kind: 'duty', id: duty.id },
      intro,
      fields: filledIn([{ name: 'forecast', label, kind: 'day' }], filled, problems),
    };
  },
  order: ({ id, forecast }, { who }, { at }) => ({ to: 'duty', id, order: { type: 'acknowledge-duty', by: who, at, forecast } }),
  done: async ({ id }, { forecast }, { who, clock, reading }) => {
    const duty = await stateOf('duty', id, reading);
    const given = { on: forecast, by: who, at: clock.now() };
    return words(duty ? acknowledgedInWords(duty, given).done : `Acknowledged: ${id} is expected on ${dayInWords(forecast)}. The due date stands.`);
  },
  fieldOf: { 'forecast-in-the-past': 'forecast' },
});
