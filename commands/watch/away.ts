import { z } from 'zod';
import { memberOf } from '../../src/core/agency';
import { dayOf } from '../../src/core/calendar';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { absenceForm } from '../../src/application/forms/absence';
import { absentDays } from '../../src/application/forms/absent-days';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { flagsSchema } from '../../src/application/forms/flags';
import { leftOverSchema } from '../../src/application/forms/left-over';
import { idOrElsewhere, personFirst, personSchema, tableOf } from '../../src/application/forms/people';
import { fieldIn } from '../../src/application/forms/said';
import { clausesIn } from '../../src/application/grammar/clauses';
import { readTyped } from '../../src/application/grammar/typed';
import { stateOf } from '../../src/application/present';
import { agencyInWords, daysInWords } from '../../src/application/sayings';
import { goesWhileAway, unboundWhileAway } from '../../src/application/sayings/uncovered';

export const watchAway = defineCommand({
  path: 'watch/away',
  help: {
    usage: 'FROM..TO [cover @NAME [with authority]] [for @NAME]',
    says: 'records that you, or somebody of your agency, are away, and who is called instead; a releaser may lend the cover the authority to bind the agency',
    example: '/watch away 2026-12-21..2027-01-03 cover @name',
  },
  schema: z.object({
    agency: z.string(),
    person: personSchema('Say who is away: somebody on the roster.'),
    from: daySchema('Say the first day, like 2026-12-21.'),
    until: daySchema('Say the last day, like 2027-01-03.'),
    cover: personSchema('Name somebody of the agency to cover, or leave it out.').optional(),
    authority: z.enum(['yes', 'no'], { error: 'Write “with authority”, or leave it out.' }).optional(),
    flags: flagsSchema('cover', 'for', 'authority'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const typed = readTyped(said.typed);
    const clauses = clausesIn(typed, ['cover', 'for', 'with']);
    const { from, until, left } = absentDays(clauses.head, floor);
    const forWhom = fieldIn(said, 'person') ?? clauses.of('for') ?? typed.flags['for'];
    const seat = await tableOf(forWhom, floor);
    const { person, rest } = personFirst(forWhom, seat);
    const { person: cover, rest: behind } = personFirst(fieldIn(said, 'cover') ?? clauses.of('cover') ?? typed.flags['cover'], seat);
    const others = [left, rest, behind].flatMap((each) => each ?? []).join(' ');
    const lends = clauses.of('with') ?? (typed.flags['authority'] === undefined ? undefined : 'authority');
    return {
      agency: seat?.id,
      person: person ?? floor.who.person,
      from: dayField(fieldIn(said, 'from'), floor) ?? from,
      until: dayField(fieldIn(said, 'until'), floor) ?? until,
      cover: await idOrElsewhere(cover, seat, floor),
      authority: fieldIn(said, 'authority') ?? (lends === undefined ? undefined : lends.toLowerCase() === 'authority' ? 'yes' : lends),
      left: others === '' ? undefined : others,
      flags: Object.keys(typed.flags),
    };
  },
  form: absenceForm,
  order: ({ agency, person, from, until, cover, authority }, { who, zone }, { at }) => ({
    to: 'agency', id: agency,
    order: { type: 'record-absence', by: who, at, zone, person, from, until, ...(cover && { cover }), ...(authority === 'yes' && { authority: true }) },
  }),
  done: async ({ id }, { person, from, until, cover, authority }, { who, reading, clock, zone }) => {
    const seat = await stateOf('agency', id, reading);
    const today = dayOf(clock.now(), zone);
    const nameOf = (one: typeof person): string => (seat && memberOf(seat, one)?.name) ?? one;
    const away = `${person === who.person ? 'You are' : `${nameOf(person)} is`} recorded as away ${daysInWords({ from, until })}.`;
    const still = { person, from: from < today ? today : from, until };
    const unbound = seat ? unboundWhileAway(seat, still) : '';
    if (!cover) return words(`${away} Nobody covers${seat ? `: ${goesWhileAway(seat, still, person === who.person ? 'you' : 'them')}` : '.'}${unbound}`);
    const binds = authority === 'yes' ? ` They also bind ${seat ? agencyInWords(seat.id) : id} on those days.` : '';
    return words(`${away} ${nameOf(cover)} covers and has been told: reminders and new asks come to them, with buttons that work.${binds}${unbound}`);
  },
  fieldOf: {
    'ends-before-it-begins': 'until', 'days-past': 'until', 'already-away': 'from', 'cover-is-oneself': 'cover', 'cover-elsewhere': 'cover',
    'cover-cannot-act': 'cover', 'cover-away': 'cover', 'covers-somebody': 'cover', 'authority-without-cover': 'cover', 'releaser-already': 'authority',
    'cover-binds-already': 'authority', 'no-authority-to-lend': 'authority',
  },
});
