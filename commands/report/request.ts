import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { askAgain, askedInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { dateFields, daySchema, momentOf, timeSchema } from '../../src/application/forms/dates';
import { titleSchema } from '../../src/application/forms/fields';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOverSchema } from '../../src/application/forms/left-over';
import { leadFirst, namedInRequest, requestForm, wrongInRequest } from '../../src/application/forms/request';
import { aboutIn, choicesIn, fieldIn, hereIn, splitChoices } from '../../src/application/forms/said';
import { pastPlanDate } from '../../src/application/plan-date';
import { agenciesFirst } from '../../src/application/grammar/agencies';
import { joined, readTyped, splitAt } from '../../src/application/grammar/typed';
import { agencyNamed, seatedAgencies } from '../../src/application/seats';

const agency = (missing: string) =>
  z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), {
    error: ({ input }) => (typeof input === 'string' && input !== '' ? `No agency “${input}” sits at this floor.` : missing),
  });

/** At least one; what is wrong with any of them is said of the field. */
const severalAgencies = z.array(z.string()).transform((names, context): readonly [AgencyId, ...AgencyId[]] => {
  const [first, ...rest] = names.filter(isAgencyId);
  const wrong = names.find((name) => !isAgencyId(name));
  if (first !== undefined && wrong === undefined) return [first, ...rest];
  context.addIssue({ code: 'custom', message: wrong === undefined ? 'Say which agency.' : `No agency “${wrong}” sits at this floor.` });
  return z.NEVER;
});

const schema = z.object({
  agencies: severalAgencies,
  lead: agency('Say which of them leads.').optional(),
  title: titleSchema('Say what is wanted, in a few words.'),
  day: daySchema('Say by when, such as by 2026-12-01 or by Friday 17:00.'),
  time: timeSchema,
  duties: z.array(z.string()).default([]),
  incident: z.string().optional(),
  /** Whether that incident is for named people: looked up, never said. */
  confined: z.literal(true).optional(),
  coordinate: z.array(agency('Say with which agency.')).default([]),
  flags: flagsSchema('duty', 'incident', 'with', 'lead'),
  left: leftOverSchema,
  doubt: z
    .undefined({ error: ({ input }) => `“${String(input)}” may be one more agency that is asked, or what is wanted begins with it: nothing is asked until you send this, and then only what stands below.` })
    .optional(),
});

export const requestReport = defineCommand({
  path: 'report/request',
  help: {
    usage: 'AGENCY[,AGENCY] "WHAT IS WANTED" by WHEN [--lead doj] [--duty EO-1A] [--incident INC-14] [--with fbi,dhs]',
    says: 'asks one agency or several for a report; the lead puts it together; from a coordinator it is a tasking',
    example: '/report request doj "Materiality of the county incident" by 2026-12-01',
  },
  may: 'ask-agency',
  schema,
  read: async (said, floor) => {
    const incident = fieldIn(said, 'incident') ?? aboutIn(said, 'incident') ?? (said.by === 'slash' ? hereIn(said, 'incident') : undefined);
    if (said.by !== 'slash') {
      const duties = choicesIn(said, 'duties') ?? [aboutIn(said, 'duty')].flatMap((id) => id ?? []);
      const [title, day, time] = [fieldIn(said, 'title'), fieldIn(said, 'day'), fieldIn(said, 'time')];
      return namedInRequest({ agencies: choicesIn(said, 'agencies') ?? [], lead: fieldIn(said, 'lead'), title, day, time, duties, incident, coordinate: choicesIn(said, 'coordinate') }, floor);
    }
    const typed = readTyped(said.typed);
    const { before, after } = splitAt(typed, 'by');
    const { duty, with: others, lead } = typed.flags;
    const seats = await seatedAgencies(floor.reading);
    const { agencies, rest, doubt, left } = agenciesFirst(before, (text) => agencyNamed(text, seats) !== undefined);
    return namedInRequest(
      {
        agencies,
        doubt,
        left,
        lead,
        title: joined(rest),
        ...dateFields(after, floor),
        duties: splitChoices(duty ?? ''),
        incident: typed.flags['incident'] ?? incident,
        coordinate: splitChoices(others ?? ''),
        flags: Object.keys(typed.flags),
      },
      floor,
    );
  },
  check: async (given, floor) => (await wrongInRequest(given, floor)) ?? pastPlanDate(given.duties, momentOf(given, floor), floor),
  form: requestForm,
  order: async ({ agencies, lead, title, day, time, duties, incident, confined, coordinate }, floor, { at, nextNumber, words }) => {
    const id = `RPT-${String(await nextNumber('RPT'))}`;
    const [asked, ...others] = leadFirst(agencies, lead);
    const wanted = { ...(others.length > 0 && { others }), ...(incident !== undefined && { incident }), ...(confined && { confined }), ...(coordinate.length > 0 && { coordinate }) };
    const suspense = momentOf({ day, time }, floor);
    const { who, zone } = floor;
    return { to: 'request', id, order: { type: 'ask', by: who, at, id, title: words(title), agency: asked, duties, ...wanted, suspense, zone } };
  },
  done: (about, _, floor) => askedInWords(about, floor),
  intention: (given) => given,
  again: askAgain,
  fieldOf: { 'suspense-in-the-past': 'day' },
});
