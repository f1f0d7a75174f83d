import { z } from 'zod';
import { dayOf, isDay } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { untilNamed } from '../../src/application/may';
import { findSubject, notFound } from '../../src/application/finding';
import { dateFields, dayField, daySchema, foundLimitSchema, hourFields, momentOf, timeSchema } from '../../src/application/forms/dates';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { inVain, laterThan } from '../../src/application/forms/in-vain';
import { amongOwnRequests } from '../../src/application/forms/among';
import { titled } from '../../src/application/forms/title';
import type { Floor } from '../../src/application/floor';
import type { Typed } from '../../src/application/grammar/typed';
import { joined, nameFirst, readTyped, splitAt } from '../../src/application/grammar/typed';
import { ownLine } from '../../src/application/lines';
import { limitInWords, planDateOf } from '../../src/application/plan-date';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { withdrawButtons } from '../../src/application/sayings/request-buttons';
import { momentInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: z.string({ error: 'Say which report, such as /report extend RPT-31.' }),
  day: daySchema('Say until when, such as until 2026-12-01 or until Friday 17:00.'),
  time: timeSchema,
  reason: wordsSchema('Say why: whoever asked reads this.'),
  forecast: daySchema('Say on which day you expect to hand it in.'),
  flags: flagsSchema('forecast', 'until'),
  latest: foundLimitSchema,
});

/** The date of `RPT-31 2026-12-10 "WHY"`: what stands there without quotes, if it is one. */
const looseDate = (parts: Typed['parts'], floor: Floor): ReturnType<typeof dateFields> | undefined => {
  const read = dateFields(joined(parts.filter(({ quoted }) => !quoted)), floor);
  return read.day !== undefined && isDay(read.day) ? read : undefined;
};

/** A later suspense is asked for; nothing stops meanwhile. */
export const extendReport = defineCommand({
  path: 'report/extend',
  help: {
    usage: 'RPT-31 "WHY" until WHEN --forecast DAY',
    says: 'asks for a later suspense; whoever asked for the report, or a coordinator, answers',
    example: '/report extend RPT-31 "The county answers on Monday" until 2026-12-10 --forecast 2026-12-08',
  },
  may: untilNamed('ask-extension', 'id'),
  which: amongOwnRequests,
  schema,
  read: async (said, floor) => {
    if (said.by !== 'slash') {
      const [day, time, reason, forecast] = [fieldIn(said, 'day'), fieldIn(said, 'time'), fieldIn(said, 'reason'), fieldIn(said, 'forecast')];
      const id = await ownLine(aboutIn(said, 'request', 'report'), floor);
      return { id, day, time, reason, forecast, ...(await planDateOf(id, floor)) };
    }
    const typed = readTyped(said.typed);
    const { before, after = typed.flags['until'] } = splitAt(typed, 'until');
    const name = nameFirst(before);
    const rest = name === undefined ? before : before.slice(1);
    const loose = after === undefined ? looseDate(rest, floor) : undefined;
    const found = name === undefined ? undefined : await findSubject('request', name, floor);
    const id = await ownLine(found?.found === 'one' ? found.id : name, floor);
    return {
      id,
      ...(await planDateOf(id, floor)),
      ...(loose ?? dateFields(after, floor)),
      reason: joined(loose ? rest.filter(({ quoted }) => quoted) : rest),
      forecast: dayField(typed.flags['forecast'], floor),
      flags: Object.keys(typed.flags),
    };
  },
  form: async (filled, problems, _, floor) => {
    const id = saidOf(filled, 'id');
    const request = await stateOf('request', id, floor.reading);
    if (!request) return words(notFound('request', { found: 'none', text: id }));
    const { latest } = await planDateOf(id, floor);
    const until = laterThan(request, floor.clock.now());
    const vain = await inVain(({ at, words: keep }) => ({ to: 'request', id: request.id, order: { type: 'ask-extension', by: floor.who, at, until, reason: keep(''), forecast: dayOf(at, request.zone), ...(latest && { latest }) } }), floor);
    if (vain) return vain;
    return {
      command: 'report/extend',
      title: titled(`Extend: ${request.id}`, 'Extend'),
      submit: 'Ask',
      about: { kind: 'request', id: request.id },
      intro: `Wanted by ${momentInWords(request.suspense, request.zone)}. Asking stops no clock: that stands until ${agencyInWords(request.asker.agency)} or a coordinator grants another.${limitInWords(latest, request.zone)}`,
      fields: filledIn(
        [
          ...hourFields('Until'),
          { name: 'forecast', label: 'You expect to hand it in on', kind: 'day' },
          { name: 'reason', label: 'Why', kind: 'paragraph' },
        ],
        filled,
        problems,
      ),
    };
  },
  order: ({ id, day, time, reason, forecast, latest }, floor, { at, words: keep }) => {
    const until = momentOf({ day, time }, floor);
    return { to: 'request', id, order: { type: 'ask-extension', by: floor.who, at, until, reason: keep(reason), forecast, ...(latest && { latest }) } };
  },
  done: async ({ id }, _, { reading, clock }) => {
    const request = await stateOf('request', id, reading);
    if (!request?.extension) return words(`An extension of ${id} is asked for.`);
    const late = request.suspense <= clock.now() ? ' It is late already, and the ladder goes on: press Acknowledge too, with the day you expect it on.' : '';
    return words(
      `${agencyInWords(request.asker.agency)} is asked for ${id} until ${momentInWords(request.extension.until, request.zone)}. Until that is granted it is wanted by ${momentInWords(request.suspense, request.zone)}.${late}`,
      ...withdrawButtons(request),
    );
  },
  fieldOf: {
    'extension-not-later': 'day', 'extension-in-the-past': 'day', 'past-the-plan-date': 'day', 'forecast-in-the-past': 'forecast',
    'forecast-past-extension': 'forecast',
  },
});
