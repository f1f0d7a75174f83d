import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import type { Moment } from '../../src/core/language/time';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { daySchema, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { hourThatWas, unlessOnTheWall } from '../../src/application/forms/hours';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { hourAsked, serveHours } from '../../src/application/hour-missing';
import { listOf, stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';
import { dayInWords } from '../../src/application/words/dates';
import { recordedWhen } from '../../src/application/words/when';

export const deliverySent = defineCommand({
  path: 'delivery/sent',
  schema: z.object({
    id: aboutSchema,
    on: daySchema('Say on which day it went out.'),
    at: timeSchema,
    /** The instant that is; none where no time was given. */
    hour: z.custom<Moment>().optional(),
    evidence: wordsSchema('Say what proves it.').optional(),
  }),
  read: async (said, floor) => {
    const id = aboutIn(said, 'delivery');
    const when = { on: fieldIn(said, 'on'), at: fieldIn(said, 'at') };
    // Looked up here: inside the order nothing may be asked of the store.
    const delivery = id === undefined ? undefined : await stateOf('delivery', id, floor.reading);
    return { id, ...when, hour: delivery && hourThatWas(when, delivery.zone, floor.clock.now()), evidence: fieldIn(said, 'evidence') };
  },
  check: async ({ id, on, at }, { reading }) => {
    const delivery = await stateOf('delivery', id, reading);
    const problems = delivery ? unlessOnTheWall({ on, at }, delivery.zone) : [];
    return problems.length > 0 ? { kind: 'problems', problems } : undefined;
  },
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
          ...(saidOf(filled, 'at') !== '' || (await serveHours(delivery.duties, floor)) ? [{ name: 'at', label: 'At', kind: 'time', optional: true, hint: 'A limit in hours is met at it. Left out, it is when this is recorded, if it went out today.' } as const] : []),
          { name: 'evidence', label: 'What proves it', kind: 'line', optional: true, hint: 'A receipt number, a courier slip. It stands beside the day.' },
        ],
        filled,
        problems,
        { on: dayOf(floor.clock.now(), delivery.zone) },
      ),
    };
  },
  order: ({ id, on, hour, evidence }, { who }, { at, words: keep }) => ({
    to: 'delivery',
    id,
    order: { type: 'record-sent', by: who, at, on, ...(hour && { hour }), ...(evidence !== undefined && { evidence: keep(evidence) }) },
  }),
  done: async ({ id }, _, floor) => {
    const { reading } = floor;
    const delivery = await stateOf('delivery', id, reading);
    if (!delivery || !('sent' in delivery)) return words(`${id} is recorded.`);
    const others = await listOf('delivery', { parent: delivery.report, statuses: ['owed'], limit: 50 }, reading);
    const rest = others.length > 0 ? `Still to go out: ${listed(others.map(({ recipient }) => agencyInWords(recipient)))}.` : 'It was the last one.';
    const { report, recipient, sent, zone, duties } = delivery;
    const asks = await hourAsked(duties, `/report correct ${report} sent ${recipient} ${sent.on}`, floor);
    return words(`Recorded: ${report} went out to ${agencyInWords(recipient)} on ${recordedWhen(sent.on, sent.hour, zone)}. ${rest}${asks}`);
  },
  fieldOf: { 'delivery-in-the-future': 'on', 'sent-before-release': 'on', 'sent-on-another-day': 'on', 'sending-hour-in-the-future': 'at', 'sent-at-another-hour': 'at' },
});
