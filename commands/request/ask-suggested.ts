import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { askableProblems } from '../../src/application/askable';
import { askedAnotherInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';

const schema = z.object({
  id: aboutSchema,
  agency: z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), { error: 'Nobody has said whose it is. Press Ask another agency.' }),
});

/** One click on the agency that "not ours" named. */
export const askSuggestedAgency = defineCommand({
  path: 'request/ask-suggested',
  schema,
  read: async (said, { reading }) => {
    const id = aboutIn(said, 'request', 'report');
    const request = id === undefined ? undefined : await stateOf('request', id, reading);
    return { id, agency: request?.status === 'returned' ? request.suggests : request?.status === 'asked' ? request.agency : undefined };
  },
  check: ({ id, agency }, floor) => askableProblems('agency', id, agency, floor),
  order: ({ id, agency }, { who }, { at }) => ({ to: 'request', id, order: { type: 'ask-another', by: who, at, agency } }),
  done: (about, _, floor) => askedAnotherInWords(about, floor),
});
