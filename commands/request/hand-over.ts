import { z } from 'zod';
import type { Member } from '../../src/core/agency';
import { forbids } from '../../src/core/authority';
import { dayOf } from '../../src/core/calendar';
import type { Person } from '../../src/core/language/actor';
import { isPersonId } from '../../src/core/language/actor';
import { unlessAllowed } from '../../src/application/allowed';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { filledIn } from '../../src/application/forms/fields';
import { inVain } from '../../src/application/forms/in-vain';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { titled } from '../../src/application/forms/title';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import type { Away } from '../../src/application/sayings';
import { awayIn, namesOf, seatOf, seatedAgencies, seatsOf } from '../../src/application/seats';
import { dayInWords } from '../../src/application/words/dates';

const schema = z.object({
  id: aboutSchema,
  to: z.custom<Person>((input) => input !== undefined, { error: 'Say who takes it over. They must be on the roster.' }),
});

/** `Alex Roe, away until Fri 20 November 2026, nobody covers`. */
const labelOf = ({ name }: Pick<Member, 'name'>, away: Away | undefined): string =>
  away ? `${name}, away until ${dayInWords(away.until)}, ${away.standIn?.name ?? 'nobody'} covers` : name;

/** Whoever covers and hands it over themselves is not told of what they did. */
const afterwards = ({ standIn }: Away, who: Person): string =>
  standIn ? (standIn.person === who.person ? '. You cover.' : `. ${standIn.name} covers, and is told.`) : ', and nobody covers. If it cannot wait until then, hand it over to somebody who is there.';

export const handOverRequest = defineCommand({
  path: 'request/hand-over',
  schema,
  read: async (said, floor) => {
    const to = fieldIn(said, 'to');
    const person = to !== undefined && isPersonId(to) ? await seatOf(to, floor.reading, dayOf(floor.clock.now(), floor.zone)) : undefined;
    return { id: await ownLine(aboutIn(said, 'request', 'report'), floor), to: person };
  },
  form: async ({ id, ...filled }, problems, _, floor) => {
    const request = typeof id === 'string' ? await stateOf('request', id, floor.reading) : undefined;
    if (!request) return words('There is no such request any more. /watch me shows what waits for you.');
    const { agency } = request;
    const refused = await unlessAllowed('hand-over', [agency], floor);
    if (refused) return refused;
    const seat = (await seatedAgencies(floor.reading)).find((each) => each.id === agency);
    const having = request.status === 'taken' ? request.taker.person : undefined;
    const able = (seat?.members ?? []).filter(
      ({ person, roles }) => person !== having && !forbids({ kind: 'person', person, agency, roles }, 'take-request', agency),
    );
    const today = dayOf(floor.clock.now(), floor.zone);
    const [first] = able;
    if (!first) return words(`Nobody else at ${seat?.name ?? agency} can take ${request.id}. An operator adds somebody to the roster, with watchfloor roster apply; if it is not yours, press Not ours.`);
    const vain = await inVain(({ at }) => ({ to: 'request', id: request.id, order: { type: 'hand-over', by: floor.who, at, to: { kind: 'person', person: first.person, agency, roles: first.roles } } }), floor);
    return vain ?? {
      command: 'request/hand-over',
      title: titled(`Hand over: ${request.id}`, 'Hand over'),
      submit: 'Hand over',
      about: { kind: 'request', id: request.id },
      intro: 'It stays with your agency, and the suspense stands. Whoever takes it over is told at once, and so is whoever has it.',
      fields: filledIn([{ name: 'to', label: 'To whom', kind: 'choice', options: able.map((each) => ({ value: each.person, label: labelOf(each, seat && awayIn(seat, each.person, today)) })) }], filled, problems),
    };
  },
  order: ({ id, to }, { who }, { at }) => ({ to: 'request', id, order: { type: 'hand-over', by: who, at, to } }),
  done: async ({ id }, { to }, { who, reading, clock, zone }) => {
    const seat = (await seatsOf([to.person], reading)).get(to.person);
    const away = seat && awayIn(seat, to.person, dayOf(clock.now(), zone));
    return words(`${id} is handed over to ${(await namesOf(reading))(to.person)}${away ? `, who is away until ${dayInWords(away.until)}${afterwards(away, who)}` : '.'}`);
  },
  fieldOf: { 'handover-outside': 'to', 'cannot-take': 'to' },
});
