import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { askAgain, askedInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { dateFields, daySchema, momentOf, timeSchema } from '../../src/application/forms/dates';
import { titleSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { namedInRequest, requestForm, wrongInRequest } from '../../src/application/forms/request';
import { aboutIn, choicesIn, fieldIn, hereIn, splitChoices } from '../../src/application/forms/said';
import { joined, readTyped, splitAt } from '../../src/application/grammar/typed';

const agency = (missing: string) =>
  z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), {
    error: ({ input }) => (typeof input === 'string' && input !== '' ? `No agency “${input}” sits at this floor.` : missing),
  });

const schema = z.object({
  agency: agency('Say which agency.'),
  title: titleSchema('Say what is wanted, in a few words.'),
  day: daySchema('Say by when, such as by 2026-12-01 or by Friday 17:00.'),
  time: timeSchema,
  duties: z.array(z.string()).default([]),
  incident: z.string().optional(),
  coordinate: z.array(agency('Say with which agency.')).default([]),
  flags: flagsSchema('duty', 'incident', 'with'),
});

export const requestReport = defineCommand({
  path: 'report/request',
  help: {
    usage: 'AGENCY "WHAT IS WANTED" by WHEN [--duty EO-1A] [--incident INC-14] [--with fbi,dhs]',
    says: 'asks an agency for a report; from a coordinator it is a tasking',
    example: '/report request doj "Materiality of the county incident" by 2026-12-01',
  },
  schema,
  read: async (said, floor) => {
    const incident = fieldIn(said, 'incident') ?? aboutIn(said, 'incident') ?? (said.by === 'slash' ? hereIn(said, 'incident') : undefined);
    if (said.by !== 'slash') {
      const duties = choicesIn(said, 'duties') ?? [aboutIn(said, 'duty')].flatMap((id) => id ?? []);
      const [title, day, time] = [fieldIn(said, 'title'), fieldIn(said, 'day'), fieldIn(said, 'time')];
      return namedInRequest({ agency: fieldIn(said, 'agency'), title, day, time, duties, incident, coordinate: choicesIn(said, 'coordinate') }, floor);
    }
    const typed = readTyped(said.typed);
    const { before, after } = splitAt(typed, 'by');
    const { duty, with: others } = typed.flags;
    return namedInRequest(
      {
        agency: before[0]?.text,
        title: joined(before.slice(1)),
        ...dateFields(after, floor),
        duties: splitChoices(duty ?? ''),
        incident: typed.flags['incident'] ?? incident,
        coordinate: splitChoices(others ?? ''),
        flags: Object.keys(typed.flags),
      },
      floor,
    );
  },
  check: wrongInRequest,
  form: requestForm,
  order: async ({ agency: asked, title, day, time, duties, incident, coordinate }, floor, { at, nextNumber, words }) => {
    const id = `RPT-${String(await nextNumber('RPT'))}`;
    const wanted = { ...(incident !== undefined && { incident }), ...(coordinate.length > 0 && { coordinate }) };
    const suspense = momentOf({ day, time }, floor);
    const { who, zone } = floor;
    return { to: 'request', id, order: { type: 'ask', by: who, at, id, title: words(title), agency: asked, duties, ...wanted, suspense, zone } };
  },
  done: (about, _, floor) => askedInWords(about, floor),
  intention: (given) => given,
  again: askAgain,
  fieldOf: { 'suspense-in-the-past': 'day' },
});
