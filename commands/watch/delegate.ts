import { z } from 'zod';
import { dayOf } from '../../src/core/calendar';
import { memberOf } from '../../src/core/agency';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { delegationForm } from '../../src/application/forms/absence';
import { dayField, daySchema } from '../../src/application/forms/dates';
import { leftOverSchema } from '../../src/application/forms/left-over';
import { lentDays } from '../../src/application/forms/lent-days';
import { idOrElsewhere, personFirst, personSchema, tableOf } from '../../src/application/forms/people';
import { fieldIn } from '../../src/application/forms/said';
import { clausesIn } from '../../src/application/grammar/clauses';
import { readTyped } from '../../src/application/grammar/typed';
import { untilNamed } from '../../src/application/may';
import { stateOf } from '../../src/application/present';
import { agencyInWords, daysInWords } from '../../src/application/sayings';

export const watchDelegate = defineCommand({
  path: 'watch/delegate',
  help: {
    usage: '@NAME until DATE [from DATE] [for @RELEASER], or @NAME FROM..TO',
    says: 'lends somebody of your agency the authority to bind it, until a day; only a releaser can, and it is not passed on',
    example: '/watch delegate @name until 2027-01-03',
  },
  may: untilNamed('delegate-authority', 'to'),
  schema: z.object({
    agency: z.string(),
    to: personSchema('Say who binds the agency: somebody of it.'),
    of: personSchema('Say in whose place: a releaser of the agency.'),
    from: daySchema('Say the first day, like 2026-12-21; left out, it is today.'),
    until: daySchema('A delegation ends. Say on which day, like 2027-01-03.'),
    left: leftOverSchema,
  }),
  read: async (said, floor) => {
    const clauses = clausesIn(readTyped(said.typed), ['until', 'to', 'from', 'for']);
    const seat = await tableOf(undefined, floor);
    const { person, rest: behind = '' } = personFirst(clauses.head, seat);
    const { from, until, left } = lentDays({ behind, from: clauses.of('from'), until: clauses.of('until') ?? clauses.of('to') }, floor);
    return {
      agency: seat?.id,
      to: await idOrElsewhere(fieldIn(said, 'to') ?? person, seat, floor),
      of: (await idOrElsewhere(fieldIn(said, 'of') ?? clauses.of('for'), seat, floor)) ?? floor.who.person,
      from: dayField(fieldIn(said, 'from'), floor) ?? from ?? dayOf(floor.clock.now(), floor.zone),
      until: dayField(fieldIn(said, 'until'), floor) ?? until,
      left,
    };
  },
  form: delegationForm,
  order: ({ agency, to, of, from, until }, { who, zone }, { at }) => ({
    to: 'agency', id: agency, order: { type: 'delegate', by: who, at, zone, to, of, from, until },
  }),
  done: async ({ id }, { to, from, until }, { reading }) => {
    const seat = await stateOf('agency', id, reading);
    const name = (seat && memberOf(seat, to)?.name) ?? to;
    return words(`${name} binds ${seat ? agencyInWords(seat.id) : id} ${daysInWords({ from, until })}. The floor has been told. /watch revoke @name ends it sooner.`);
  },
  fieldOf: {
    'ends-before-it-begins': 'until', 'days-past': 'until', 'cover-elsewhere': 'to', 'cover-away': 'to', 'releaser-already': 'to',
    'delegated-already': 'to', 'no-authority-to-lend': 'of', 'not-on-roster': 'of',
  },
});
