import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, notFound } from '../../src/application/finding';
import { dateFields, daySchema, foundLimitSchema, hourFields, momentOf, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { quotedReason } from '../../src/application/forms/left-over';
import { amongWanted } from '../../src/application/forms/among';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { inVain, laterThan } from '../../src/application/forms/in-vain';
import { titled } from '../../src/application/forms/title';
import { joined, nameFirst, readTyped } from '../../src/application/grammar/typed';
import { limitInWords, planDateOf } from '../../src/application/plan-date';
import { stateOf } from '../../src/application/present';
import { momentInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: z.string({ error: 'Say which report, such as /report suspense RPT-31 2026-12-04.' }),
  day: daySchema('Say by when it is really wanted, such as 2026-12-04 or Friday 17:00.'),
  time: timeSchema,
  reason: wordsSchema('Say what was wrong: whoever has it reads this.'),
  flags: flagsSchema('reason'),
  latest: foundLimitSchema,
});

/** A suspense that was set wrongly; one that is to be later because there is not enough time is extended. */
export const correctSuspense = defineCommand({
  path: 'report/suspense',
  help: {
    usage: 'RPT-31 WHEN --reason WORDS',
    says: 'corrects the suspense of a request that was set wrongly, with its parts; for whoever asked, or a coordinator',
    example: '/report suspense RPT-31 2026-12-04 17:00 --reason "the fourth was meant, not the first"',
  },
  which: amongWanted,
  schema,
  read: async (said, floor) => {
    const { parts, flags } = readTyped(said.typed);
    const named = nameFirst(parts);
    const text = aboutIn(said, 'request', 'report') ?? named;
    const found = text === undefined ? undefined : await findSubject('request', text, floor);
    const id = found?.found === 'one' ? found.id : text;
    const { reason, rest } = quotedReason(named === undefined ? parts : parts.slice(1), flags['reason']);
    const when = said.by === 'slash' ? dateFields(joined(rest), floor) : { day: fieldIn(said, 'day'), time: fieldIn(said, 'time') };
    return { id, ...when, reason: fieldIn(said, 'reason') ?? reason, flags: Object.keys(flags), ...(await planDateOf(id, floor)) };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const request = await stateOf('request', id, floor.reading);
    if (!request) return words(notFound('request', { found: 'none', text: id }));
    const later = laterThan(request, floor.clock.now());
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'correct-suspense', by: floor.who, at, suspense: later, reason: keep('') } }), floor);
    if (vain) return vain;
    const { latest } = await planDateOf(id, floor);
    return {
      command: 'report/suspense',
      title: titled(`Suspense: ${request.id}`, 'Suspense'),
      submit: 'Correct',
      about: { kind: 'request', id: request.id },
      intro: `Wanted by ${momentInWords(request.suspense, request.zone)}. That stays on the card, struck through.${limitInWords(latest, request.zone)}`,
      fields: filledIn(
        [
          ...hourFields('It is really wanted on'),
          { name: 'reason', label: 'What was wrong', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ id, day, time, reason, latest }, floor, { at, words: keep }) => {
    const suspense = momentOf({ day, time }, floor);
    return { to: 'request', id, order: { type: 'correct-suspense', by: floor.who, at, suspense, reason: keep(reason), ...(latest && { latest }) } };
  },
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    const move = request?.extended?.at(-1);
    if (!request || !move) return words(`The suspense of ${id} is corrected.`);
    return words(`Corrected. ${id} is wanted by ${momentInWords(request.suspense, request.zone)}, and not by ${momentInWords(move.from, request.zone)}. Whoever has it is told.`);
  },
  fieldOf: { 'extension-in-the-past': 'day', 'past-the-plan-date': 'day' },
});
