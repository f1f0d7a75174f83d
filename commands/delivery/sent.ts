import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { listOf, stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';
import { dayInWords } from '../../src/application/words/dates';

export const deliverySent = defineCommand({
  path: 'delivery/sent',
  schema: z.object({ id: aboutSchema, on: daySchema('Say on which day it went out.'), evidence: wordsSchema('Say what proves it.').optional() }),
  read: (said) => ({ id: aboutIn(said, 'delivery'), on: fieldIn(said, 'on'), evidence: fieldIn(said, 'evidence') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const delivery = typeof id === 'string' ? await stateOf('delivery', id, floor.reading) : undefined;
    if (!delivery) return words('There is no such delivery any more. /watch me shows what waits for you.');
    const refused = await unlessAllowed('record-sending', delivery.owners, floor);
    return refused ?? {
      command: 'delivery/sent',
      title: 'Gone out',
      submit: 'Record',
      about: { kind: 'delivery', id: delivery.id },
      intro: `${delivery.report} to ${agencyInWords(delivery.recipient)}. It was released on ${dayInWords(delivery.releasedOn)}.`,
      fields: filledIn(
        [
          { name: 'on', label: 'It went out on', kind: 'day' },
          { name: 'evidence', label: 'What proves it', kind: 'line', optional: true, hint: 'A receipt number, a courier slip. It stands beside the day.' },
        ],
        filled,
        problems,
        { on: dayOf(floor.clock.now(), delivery.zone) },
      ),
    };
  },
  order: ({ id, on, evidence }, { who }, { at, words: keep }) => ({
    to: 'delivery',
    id,
    order: { type: 'record-sent', by: who, at, on, ...(evidence !== undefined && { evidence: keep(evidence) }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const delivery = await stateOf('delivery', id, reading);
    if (!delivery || !('sent' in delivery)) return words(`${id} is recorded.`);
    const others = await listOf('delivery', { parent: delivery.report, statuses: ['owed'], limit: 50 }, reading);
    const rest = others.length > 0 ? `Still to go out: ${listed(others.map(({ recipient }) => agencyInWords(recipient)))}.` : 'It was the last one.';
    return words(`Recorded: ${delivery.report} went out to ${agencyInWords(delivery.recipient)} on ${dayInWords(delivery.sent.on)}. ${rest}`);
  },
  fieldOf: { 'delivery-in-the-future': 'on', 'sent-before-release': 'on', 'sent-on-another-day': 'on' },
});
