import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { refusal, unlessAllowed } from '../../src/application/allowed';
import type { Answer } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { findSubject, notFound, unlessOne } from '../../src/application/finding';
import { unseated } from '../../src/application/forms/agencies';
import { daySchema, momentOf } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { agencyOptions } from '../../src/application/forms/options';
import { aboutIn, choicesIn, fieldIn } from '../../src/application/forms/said';
import { amongOwnRequests } from '../../src/application/forms/among';
import { nameFirst, readTyped, unquoted } from '../../src/application/grammar/typed';
import type { Floor } from '../../src/application/floor';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { agencyInWords, listed } from '../../src/application/sayings';
import { releaseInWords } from '../../src/application/sayings/report';
import { seatedAgencies } from '../../src/application/seats';
import { momentInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: z.string({ error: 'Say which report, such as /report submit RPT-31.' }),
  text: wordsSchema('Write the report, or say where it lies.'),
  asked: z.array(z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), { error: 'That is no agency.' })).default([]),
  day: daySchema('Say by when they answer.').optional(),
});

/** Whoever was asked for a part hands that in. */
const partInstead = (part: string): Answer =>
  words(`You were asked for a part, ${part}. Press Submit: part to hand it in; the lead puts the report together.`, {
    command: 'request/contribute', label: 'Submit: part', about: { kind: 'request', id: part }, weight: 'primary',
  });

/** The report that a part of somebody's own agency goes into; of anything else what was typed. */
const wholeOfOwn = async (text: string | undefined, floor: Floor): Promise<string | undefined> => {
  const found = text === undefined ? undefined : await findSubject('request', text, floor);
  const part = found?.found === 'one' ? await stateOf('request', found.id, floor.reading) : undefined;
  return part?.partOf !== undefined && part.agency === floor.who.agency ? part.partOf : text;
};

export const submitReport = defineCommand({
  path: 'report/submit',
  help: { usage: 'RPT-31', says: 'opens the form to hand in a version of a report and put it to agencies', example: '/report submit RPT-31' },
  may: untilNamed('submit-version', 'id'),
  which: amongOwnRequests,
  schema,
  read: async (said, floor) => {
    const typed = nameFirst(readTyped(said.typed).parts);
    const text = aboutIn(said, 'request', 'report') ?? typed;
    const behind = unquoted(typed === undefined ? said.typed : said.typed.slice(typed.length).trim());
    const found = text === undefined ? undefined : await findSubject('report', text, floor);
    return { id: found?.found === 'one' ? found.id : await wholeOfOwn(text, floor), text: fieldIn(said, 'text') ?? (behind === '' ? undefined : behind), asked: choicesIn(said, 'asked') ?? [], day: fieldIn(said, 'day') };
  },
  check: async ({ id, asked, day }, floor, { by }) => {
    const missing = unlessOne('report', await findSubject('report', id, floor));
    if (missing) return missing;
    const problems = unseated('asked', asked, await seatedAgencies(floor.reading));
    if (problems.length > 0) return { kind: 'problems', problems };
    // What is handed in is seen first, with whom it is put to.
    if (by === 'slash') return { kind: 'problems', problems: [] };
    if (asked.length === 0 || day !== undefined) return undefined;
    return { kind: 'problems', problems: [{ field: 'day', says: `Say by when ${listed(asked.map(agencyInWords))} ${asked.length > 1 ? 'answer' : 'answers'}.` }] };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const { reading, clock } = floor;
    const report = await stateOf('report', id, reading);
    if (!report) return words(notFound('report', { found: 'none', text: id }));
    const own = await ownLine(id, floor);
    if (own !== undefined && own !== id) return partInstead(own);
    const refused = await unlessAllowed('submit-version', [report.owner], floor);
    if (refused) return refused;
    if (report.status === 'withdrawn') return refusal({ code: 'report-withdrawn', id, owner: report.owner }, floor);
    // Nobody writes a version that would be refused.
    if (report.status === 'released') return refusal({ code: 'report-released', id, on: report.releasedOn }, floor);
    const request = await stateOf('request', id, reading);
    // Whom the asker wanted it coordinated with, by when the asker wants it, until somebody chooses otherwise.
    const ahead = request && request.suspense > clock.now() ? { day: dayOf(request.suspense, request.zone) } : {};
    const proposed = { asked: request?.coordinate ?? [], ...ahead };
    return {
      command: 'report/submit',
      title: `Submit ${id}`,
      submit: 'Submit',
      about: { kind: 'report', id },
      intro: `Version ${String(report.versions.length + 1)}. It goes to whoever asked for it, and to the agencies you name for their answer. ${releaseInWords(report)}`,
      fields: filledIn(
        [
          { name: 'text', label: 'The report', kind: 'paragraph' },
          { name: 'asked', label: 'Put it to', kind: 'choices', optional: true, options: await agencyOptions(reading, [report.owner]) },
          { name: 'day', label: 'They answer by', kind: 'day', optional: true, hint: 'By 17:00 that day. Left out where no agency is asked.' },
        ],
        filled,
        problems,
        proposed,
      ),
    };
  },
  order: ({ id, text, asked, day }, floor, { at, words: keep }) => ({
    to: 'report',
    id,
    order: {
      type: 'submit-version', by: floor.who, at, asked,
      // The name goes into it, so that the same words in two reports do not show that they are the same.
      hash: floor.digest({ report: id, text }),
      text: keep(text),
      answersBy: day === undefined ? at : momentOf({ day }, floor),
    },
  }),
  done: async ({ id }, _, { reading }) => {
    const report = await stateOf('report', id, reading);
    const version = report?.versions.at(-1);
    if (!report || !version) return words(`${id} is submitted.`);
    const put = version.asked.length > 0 ? ` ${listed(version.asked.map(agencyInWords))} ${version.asked.length > 1 ? 'answer' : 'answers'} by ${momentInWords(version.answersBy, report.zone)}.` : '';
    return words(`Version ${String(version.number)} of ${id} is submitted.${put} ${releaseInWords(report)}`);
  },
  fieldOf: { 'answers-by-in-the-past': 'day', 'owner-among-asked': 'asked' },
});
