import { z } from 'zod';
import { interimOf } from '../../src/core/request';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound } from '../../src/application/finding';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { farOff, inVain } from '../../src/application/forms/in-vain';
import { quotedReason } from '../../src/application/forms/left-over';
import { amongInterims } from '../../src/application/forms/among';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { joined, nameFirst, readTyped } from '../../src/application/grammar/typed';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { dayInWords, momentInWords } from '../../src/application/words/dates';

/** The day that an interim answer names for the rest was wrong; what was filed stands. */
export const correctInterim = defineCommand({
  path: 'report/interim',
  help: {
    usage: 'RPT-31 DAY --reason WORDS',
    says: 'corrects the day that an interim answer named for the rest; for whoever filed it, or a lead or releaser of the agency. To file one, press Interim on the card',
    example: '/report interim RPT-31 2026-12-08 --reason "the county closes on Monday"',
  },
  which: amongInterims,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as /report interim RPT-31 2026-12-08.' }),
    restOn: daySchema('Say on which day the rest will be there.'),
    reason: wordsSchema('Say what was wrong: whoever asked reads this.'),
    flags: flagsSchema('reason'),
  }),
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const named = nameFirst(parts);
    const text = aboutIn(said, 'request', 'report') ?? named;
    const found = text === undefined ? undefined : await findSubject('request', text, floor);
    const id = found?.found === 'one' ? await ownLine(found.id, floor) : text;
    const { reason, rest } = quotedReason(named === undefined ? parts : parts.slice(1), flags['reason']);
    return { id, restOn: fieldIn(said, 'restOn') ?? dayField(joined(rest), floor), reason: fieldIn(said, 'reason') ?? reason, flags: Object.keys(flags) };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const request = await stateOf('request', id, floor.reading);
    if (!request) return words(notFound('request', { found: 'none', text: id }));
    const interim = interimOf(request);
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'correct-interim', by: floor.who, at, restOn: farOff(at, request.zone), reason: keep('') } }), floor);
    return vain ?? {
      command: 'report/interim',
      title: titled(`Interim: ${request.id}`, 'Interim'),
      submit: 'Correct',
      about: { kind: 'request', id: request.id },
      ...(interim && { intro: `The rest is expected on ${dayInWords(interim.restOn)}. That stays on the card, struck through; the suspense, ${momentInWords(request.suspense, request.zone)}, stands.` }),
      fields: filledIn(
        [
          { name: 'restOn', label: 'The rest will be there on', kind: 'day' },
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ id, restOn, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'correct-interim', by: who, at, restOn, reason: keep(reason) } }),
  done: ({ id }, { restOn }) => words(`Corrected. The rest of ${id} is expected on ${dayInWords(restOn)}. The suspense stands, and whoever asked is told.`),
  fieldOf: { 'rest-in-the-past': 'restOn' },
});
