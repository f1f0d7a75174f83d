import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import type { Moment } from '../../src/core/language/time';
import { words } from '../../src/application/answer';
import { askableProblems } from '../../src/application/askable';
import { askedAnotherInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { filledIn } from '../../src/application/forms/fields';
import { agencyOptions } from '../../src/application/forms/options';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { inVain } from '../../src/application/forms/in-vain';
import { titled } from '../../src/application/forms/title';
import { agenciesAsked } from '../../src/application/lines';
import type { Present } from '../../src/application/present';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { momentInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: aboutSchema,
  agency: z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), { error: 'Say which agency.' }),
});

const isGivenBack = ({ status }: Present<'request'>): boolean => status === 'returned' || status === 'declined';

const suspenseInWords = ({ suspense, zone }: Present<'request'>, now: Moment): string => {
  const by = momentInWords(suspense, zone);
  return suspense > now ? `It stays wanted by ${by}: the clock does not start again.` : `Its suspense, ${by}, has passed: it is late at once, and its ladder climbs from then.`;
};

/** Somebody gave it back: another agency is asked, for the same day; or the same one, which gave it back by mistake. */
export const askAnotherAgency = defineCommand({
  path: 'request/ask-another',
  schema,
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), agency: fieldIn(said, 'agency') }),
  check: ({ id, agency }, floor) => askableProblems('agency', id, agency, floor),
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /report status shows those that are open.');
    const vain = await inVain(({ at }) => ({ to: 'request', id: request.id, order: { type: 'ask-another', by: floor.who, at, agency: request.agency } }), floor);
    if (vain) return vain;
    const leftOut = (await agenciesAsked(request, floor.reading)).filter((agency) => agency !== request.agency || !isGivenBack(request));
    const suggested = 'suggests' in request && request.suggests ? { agency: request.suggests } : {};
    return {
      command: 'request/ask-another',
      title: titled(`Ask another: ${request.id}`, 'Ask another agency'),
      submit: 'Ask',
      about: { kind: 'request', id: request.id },
      intro: `${suspenseInWords(request, floor.clock.now())}${isGivenBack(request) ? ` ${agencyInWords(request.agency)}, which ${request.status === 'declined' ? 'declined' : 'gave it back'}, can be asked once more.` : ''}`,
      fields: filledIn(
        [{ name: 'agency', label: 'Which agency', kind: 'choice', options: await agencyOptions(floor.reading, leftOut) }],
        filled,
        problems,
        suggested,
      ),
    };
  },
  order: ({ id, agency }, { who }, { at }) => ({ to: 'request', id, order: { type: 'ask-another', by: who, at, agency } }),
  done: (about, _, floor) => askedAnotherInWords(about, floor),
});
