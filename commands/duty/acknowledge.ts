import { z } from 'zod';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { dueWord, dutyName } from '../../src/application/sayings/duty';
import { dayInWords } from '../../src/application/words/dates';

export const acknowledgeDuty = defineCommand({
  path: 'duty/acknowledge',
  schema: z.object({ id: aboutSchema, forecast: daySchema('Say on which day it will be there.') }),
  read: (said) => ({ id: aboutIn(said, 'duty'), forecast: fieldIn(said, 'forecast') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const duty = typeof id === 'string' ? await stateOf('duty', id, floor.reading) : undefined;
    if (!duty) return words('There is no such duty any more. /deadline list shows those that are open.');
    const refused = await unlessAllowed('acknowledge-late', duty.rule.owners, floor);
    return refused ?? {
      command: 'duty/acknowledge',
      title: 'Late',
      submit: 'Acknowledge',
      about: { kind: 'duty', id: duty.id },
      intro: `${dutyName(duty)}. You have seen that it is late. The ${dueWord(duty)} date stands; the day you expect it on is shown beside it.`,
      fields: filledIn([{ name: 'forecast', label: 'It will be there on', kind: 'day' }], filled, problems),
    };
  },
  order: ({ id, forecast }, { who }, { at }) => ({ to: 'duty', id, order: { type: 'acknowledge-duty', by: who, at, forecast } }),
  done: async ({ id }, { forecast }, { reading }) => {
    const duty = await stateOf('duty', id, reading);
    return words(`Acknowledged: ${duty ? dutyName(duty) : id} is expected on ${dayInWords(forecast)}. The ${duty ? dueWord(duty) : 'due'} date stands.`);
  },
  fieldOf: { 'forecast-in-the-past': 'forecast' },
});
