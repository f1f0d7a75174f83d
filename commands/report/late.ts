import { z } from 'zod';
import { lateCodes } from '../../src/core/law';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { amongLateRequests } from '../../src/application/forms/among';
import { lateFields, lateReportForm, named, readReason, reasonShape, requestNamed, sampleReason, toldInWords, unlessSeated } from '../../src/application/forms/late';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';

/** Why a report that serves no duty missed its suspense; what serves one is explained with `/deadline late`. */
export const explainReport = defineCommand({
  path: 'report/late',
  help: {
    usage: 'RPT-31 CODE [AGENCY,AGENCY] ["WORDS"]',
    says: `says why a report that serves no duty missed its suspense; a code is one of ${lateCodes.join(', ')}; agencies it names may add a statement of their own`,
    example: '/report late RPT-31 late-input fbi "the county answered on Monday"',
  },
  may: async ({ id }, { reading }) => {
    const request = typeof id === 'string' ? await stateOf('request', id, reading) : undefined;
    return [{ deed: 'give-late-reason', ...(request && { agencies: [request.agency] }) }];
  },
  which: amongLateRequests,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as RPT-31.' }),
    ...reasonShape,
  }),
  read: async (said, floor) => {
    const { name, ...reason } = await readReason(said, floor);
    return { ...reason, id: await requestNamed(aboutIn(said, 'request', 'report') ?? fieldIn(said, 'id') ?? name, floor) };
  },
  check: async ({ id, agencies }, floor) => unlessOne('request', await findSubject('request', id, floor)) ?? unlessSeated(agencies, floor),
  form: async (filled, problems, _, floor) =>
    lateReportForm(
      {
        command: 'report/late',
        title: 'Why it is late',
        submit: 'Record',
        intro: 'The reason stands on its card, and nothing waits for it.',
        fields: await lateFields(floor),
        sample: sampleReason(floor),
      },
      filled,
      problems,
      floor,
    ),
  order: ({ id, code, agencies, words: typed }, { who }, { at, words: keep }) => ({
    to: 'request', id, order: { type: 'give-late-reason', by: who, at, reason: code, agencies: named(agencies), ...(typed !== undefined && { words: keep(typed) }) },
  }),
  done: async ({ id }, _, floor) => {
    const told = (await stateOf('request', id, floor.reading))?.lateReason?.agencies ?? [];
    return words(`Recorded why ${id} is late.${await toldInWords(told, floor)}`);
  },
  fieldOf: { 'late-words-missing': 'words' },
});
