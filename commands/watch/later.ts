import { z } from 'zod';
import { addDays, addSeconds, atTime, dayOf, federalBut, isQuiet, nextMorning } from '../../src/core/calendar';
import type { SubjectRef } from '../../src/core/language/refs';
import type { Day, Moment, Zone } from '../../src/core/language/time';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor, Said } from '../../src/application/floor';
import { filledIn } from '../../src/application/forms/fields';
import { fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { closedDays, closuresOf } from '../../src/application/queries/closures';
import { workOnFloor } from '../../src/application/work';
import { dayInWords, momentInWords } from '../../src/application/words/dates';

/** What is put off: a thing that lies with whoever presses, its day, where their morning is, and on which days there is none. */
type Theirs = { readonly about: SubjectRef; readonly target?: Moment; readonly zone: Zone; readonly closures: readonly Day[] };

const HOURS = 3;
const choices = ['hours', 'morning'] as const;
const GONE = 'That does not lie with you any more. /watch me shows what does.';

const schema = z.object({
  theirs: z.custom<Theirs>((input) => input !== undefined, { error: GONE }),
  when: z.enum(choices, { error: 'Say when you want to be reminded.' }),
});

export const watchLater = defineCommand({
  path: 'watch/later',
  schema,
  read: async (said, floor) => ({ theirs: await theirsIn(said, floor), when: fieldIn(said, 'when') }),
  form: (filled, problems, { about }, { clock }) => {
    const theirs = schema.shape.theirs.safeParse(filled['theirs']).data;
    if (!about || !theirs) return words(GONE);
    const now = clock.now();
    const labels = { hours: `In ${String(HOURS)} hours`, morning: `${morningInWords(now, theirs)}, with my morning message` };
    const inTime = choices.filter((when) => theirs.target === undefined || untilOf(when, now, theirs).until < theirs.target);
    // Where none is, sending it says why.
    const options = (inTime.length > 0 ? inTime : choices).map((value) => ({ value, label: labels[value] }));
    return {
      command: 'watch/later',
      title: titled(`Remind later: ${about.id}`, 'Remind me later'),
      submit: 'Remind me',
      about,
      intro: `The reminder of ${about.id} comes later, once. The day it is wanted by stands.`,
      fields: filledIn([{ name: 'when', label: 'When', kind: 'choice', options }], filled, problems),
    };
  },
  order: ({ theirs: { about, target, ...where }, when }, { who }, { at }) => {
    const { until, alone } = untilOf(when, at, where);
    return { to: 'agency', id: who.agency, order: { type: 'put-off', by: who, at, about, until, alone, zone: where.zone, ...(target && { target }) } };
  },
  done: (_, { theirs: { about, target, ...where }, when }, { clock }) => {
    const { until, alone } = untilOf(when, clock.now(), where);
    const { zone } = where;
    const day = target ? ` The day it is wanted by, ${momentInWords(target, zone)}, stands.` : '';
    const comes = alone ? `comes to you once more ${momentInWords(until, zone)}` : `stands in your message of ${momentInWords(until, zone)}`;
    return words(`${about.id} ${comes}.${day}`);
  },
});

type Where = Pick<Theirs, 'zone' | 'closures'>;

/** Three hours on, and what would come in the night with the morning after it; or the morning of another day than today. */
const untilOf = (when: (typeof choices)[number], now: Moment, where: Where): { readonly until: Moment; readonly alone: boolean } => {
  if (when === 'morning') return { until: morningAfterToday(now, where), alone: false };
  const { zone, closures } = where;
  const calendar = federalBut(closures);
  const hours = addSeconds(now, HOURS * 3600);
  const alone = !isQuiet(hours, zone, calendar);
  return { until: alone ? hours : nextMorning(now, zone, calendar), alone };
};

const tomorrowOf = (now: Moment, zone: Zone): Day => addDays(dayOf(now, zone), 1);

/** Tomorrow's, or that of the first working day after it: no other has a morning message. */
const morningAfterToday = (now: Moment, { zone, closures }: Where): Moment => nextMorning(atTime(tomorrowOf(now, zone), '00:00', zone), zone, federalBut(closures));

const morningInWords = (now: Moment, where: Where): string => {
  const day = dayOf(morningAfterToday(now, where), where.zone);
  return day === tomorrowOf(now, where.zone) ? 'Tomorrow' : `On ${dayInWords(day)}`;
};

const theirsIn = async ({ about }: Said, { who, reading, clock, zone }: Floor): Promise<Theirs | undefined> => {
  if (!about) return undefined;
  const work = await workOnFloor({ reading, now: clock.now(), zone });
  const item = work.of(who.person).find((each) => each.about.kind === about.kind && each.about.id === about.id);
  return item && { about, zone: work.people.zoneOf(who.person) ?? zone, closures: closedDays(await closuresOf(reading)), ...(item.target && { target: item.target }) };
};
