import { z } from 'zod';
import { dayOf, daysBetween } from '../../src/core/calendar';
import { forbids } from '../../src/core/authority';
import type { Day } from '../../src/core/language/time';
import { countedFrom } from '../../src/core/policies';
import { refusal, unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor } from '../../src/application/floor';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema } from '../../src/application/forms/dates';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { dutiesBeside } from '../../src/application/queries/moves';
import { agencyInWords } from '../../src/application/sayings';
import { countedInWords } from '../../src/application/sayings/report';
import { dayInWords } from '../../src/application/words/dates';

export const deliveryReceived = defineCommand({
  path: 'delivery/received',
  schema: z.object({ id: aboutSchema, on: daySchema('Say on which day it was received.'), evidence: wordsSchema('Say what proves it.').optional() }),
  read: (said) => ({ id: aboutIn(said, 'delivery'), on: fieldIn(said, 'on'), evidence: fieldIn(said, 'evidence') }),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const delivery = typeof id === 'string' ? await stateOf('delivery', id, floor.reading) : undefined;
    if (!delivery) return words('There is no such delivery any more. /watch me shows what waits for you.');
    const { recipient, zone } = delivery;
    const itself = forbids(floor.who, 'acknowledge-receipt', recipient) === undefined;
    const { id: about, owners } = delivery;
    const may = itself ? undefined : await unlessAllowed('record-receipt', [recipient], floor);
    const refused = may ?? (delivery.status === 'owed' ? await refusal({ code: 'not-sent-yet', id: about, recipient, owners }, floor) : undefined);
    return refused ?? {
      command: 'delivery/received',
      title: 'Received',
      submit: 'Record',
      about: { kind: 'delivery', id: delivery.id },
      intro: `${delivery.report}, received by ${agencyInWords(recipient)}. ${await startsInWords(delivery, floor)}`,
      fields: filledIn(
        [
          { name: 'on', label: 'It was received on', kind: 'day' },
          { name: 'evidence', label: 'What proves it', kind: 'line', optional: itself, hint: 'A receipt number, a stamped copy.' },
        ],
        filled,
        problems,
        { on: dayOf(floor.clock.now(), zone) },
      ),
    };
  },
  order: ({ id, on, evidence }, { who }, { at, words: keep }) => ({
    to: 'delivery',
    id,
    order: { type: 'record-received', by: who, at, on, ...(evidence !== undefined && { evidence: keep(evidence) }) },
  }),
  done: async ({ id }, _, floor) => {
    const delivery = await stateOf('delivery', id, floor.reading);
    if (delivery?.status !== 'received') return words(`${id} is recorded.`);
    const { received, recipient, report, zone } = delivery;
    const after = daysBetween(received.on, dayOf(received.at, zone));
    const late = after === 0 ? '' : `, recorded ${String(after)} ${after === 1 ? 'day' : 'days'} after`;
    return words(`Recorded: ${agencyInWords(recipient)} received ${report} on ${dayInWords(received.on)}${late}.${countedInWords(await counted(delivery, floor), received.on, 'Clocks that count from this receipt count from that day')}`);
  },
  fieldOf: { 'delivery-in-the-future': 'on', 'received-before-sent': 'on', 'received-on-another-day': 'on', 'evidence-missing': 'evidence' },
});

/** What clocks count from that could count from this receipt. */
const counted = async (delivery: Present<'delivery'>, floor: Floor): Promise<readonly Day[]> => {
  const beside = await dutiesBeside(delivery.duties, floor);
  return countedFrom(delivery, beside, beside);
};

const startsInWords = async (delivery: Present<'delivery'>, floor: Floor): Promise<string> => {
  const [first] = await counted(delivery, floor);
  return first === undefined
    ? 'Clocks that count from this receipt count from the day you give.'
    : `What counts from it counts from the receipt of ${dayInWords(first)} already; only an earlier day moves it.`;
};
