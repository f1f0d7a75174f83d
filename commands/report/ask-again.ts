import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { askAgain as button, askedInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { aboutIn } from '../../src/application/forms/said';
import { partsOf } from '../../src/application/lines';
import { pastPlanDate } from '../../src/application/plan-date';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';

const schema = z.object({
  request: z.custom<Present<'request'>>((input) => input !== undefined, { error: 'There is no such request any more. Ask with /report request.' }),
  title: z.string({ error: 'The words of that request were taken out. Ask anew with /report request.' }),
  /** Whoever has its parts by now. */
  others: z.array(z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input))).default([]),
});

/** *Ask again* on "You asked this at 14:02": the same once more. Pressed twice, it is asked back like anything else. */
export const askReportAgain = defineCommand({
  path: 'report/ask-again',
  schema,
  read: async (said, { reading }) => {
    const id = aboutIn(said, 'request');
    const request = id === undefined ? undefined : await stateOf('request', id, reading);
    const title = request && (await reading.texts([request.title.text])).get(request.title.text);
    const others = request && (await partsOf(request, reading)).map(({ agency }) => agency);
    return { request, title, others };
  },
  check: ({ request: { duties, suspense } }, floor) => pastPlanDate(duties, suspense, floor),
  order: async ({ request, title, others }, { who }, { at, nextNumber, words }) => {
    const id = `RPT-${String(await nextNumber('RPT'))}`;
    const { agency, duties, incident, confined, coordinate, suspense, zone } = request;
    const wanted = { ...(others.length > 0 && { others }), ...(incident !== undefined && { incident }), ...(confined && { confined }), ...(coordinate && { coordinate }) };
    return { to: 'request', id, order: { type: 'ask', by: who, at, id, title: words(title), agency, duties, ...wanted, suspense, zone } };
  },
  done: (about, _, floor) => askedInWords(about, floor),
  intention: ({ request }) => request.id,
  again: button,
});
