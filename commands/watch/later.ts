import { z } from 'zod';
import { addSeconds, federalBut, isQuiet, nextMorning } from '../../src/core/calendar';
import type { SubjectRef } from '../../src/core/language/refs';
import type { Day, Moment, Zone } from '../../src/core/language/time';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor, Said } from '../../src/application/floor';
import { filledIn } from '../../src/application/forms/fields';
import { fieldIn } from '../../src/application/forms/said';
import { closedDays, closuresOf } from '../../src/application/queries/closures';
import { workOnFloor } from '../../src/application/work';
import { momentInWords } from '../../src/application/words/dates';

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
  form: (filled, problems, { about }) =>
    about && filled['theirs'] !== undefined
      ? {
          command: 'watch/later',
          title: `Later: ${about.id}`.slice(0, 24),
          submit: 'Remind me',
          about,
          intro: 'The reminder comes later, once. The day it is wanted by stands.',
          fields: filledIn(
            [{ name: 'when', label: 'When', kind: 'choice', options: [{ value: 'hours', label: `In ${String(HOURS)} hours` }, { value: 'morning', label: 'Tomorrow, with my morning message' }] }],
            filled,
            problems,
          ),
        }
      : words(GONE),
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

/** Three hours on, or the next working morning; what would come in the night waits for that, too. */
const untilOf = (when: (typeof choices)[number], now: Moment, { zone, closures }: Pick<Theirs, 'zone' | 'closures'>): { readonly until: Moment; readonly alone: boolean } => {
  const calendar = federalBut(closures);
  const hours = addSeconds(now, HOURS * 3600);
  const alone = when === 'hours' && !isQuiet(hours, zone, calendar);
  return { until: alone ? hours : nextMorning(now, zone, calendar), alone };
};

const theirsIn = async ({ about }: Said, { who, reading, clock, zone }: Floor): Promise<Theirs | undefined> => {
  if (!about) return undefined;
  const work = await workOnFloor({ reading, now: clock.now(), zone });
  const item = work.of(who.person).find((each) => each.about.kind === about.kind && each.about.id === about.id);
  return item && { about, zone: work.people.zoneOf(who.person) ?? zone, closures: closedDays(await closuresOf(reading)), ...(item.target && { target: item.target }) };
};
