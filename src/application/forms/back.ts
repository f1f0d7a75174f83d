import type { Absence } from '../../core/agency';
import { absencesFrom, holds, lentWithAbsence, memberOf } from '../../core/agency';
import { dayOf, isDay } from '../../core/calendar';
import { isPersonId } from '../../core/language/actor';
import { unlessAllowed } from '../allowed';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Filled, Floor, Said } from '../floor';
import { clausesIn } from '../grammar/clauses';
import { readTyped } from '../grammar/typed';
import { agencyInWords, daysInWords, listed } from '../sayings';
import type { Seated } from '../seats';
import { dayField } from './dates';
import { filledIn, saidOf } from './fields';
import { personFirst, tableOf } from './people';
import { fieldIn } from './said';

/** An absence that ends, at the table as it stood before it did. `later`: those that stand. */
export type Ended = { readonly seat: Seated; readonly absence: Absence; readonly later: readonly Absence[]; readonly begun: boolean; readonly own: boolean };

/**
 * Whose absence ends, and which: the one that was named by its first day, or by a day of it, or that runs today. Of those
 * that have not begun none is meant by itself; the empty word asks which.
 */
export const endingIn = async (said: Said, floor: Floor): Promise<Filled> => {
  const { who, clock, zone } = floor;
  const clauses = clausesIn(readTyped(said.typed), ['for', 'from']);
  const named = said.by === 'form' ? (said.given ?? '') : (clauses.of('for') ?? clauses.head).trim();
  const seat = await tableOf(named === '' ? undefined : named, floor);
  const { person = who.person, rest: left } = personFirst(named, seat);
  if (!seat || !isPersonId(person)) return { agency: seat?.id, person, left };
  const today = dayOf(clock.now(), zone);
  const day = dayField(fieldIn(said, 'from') ?? clauses.of('from'), floor) ?? (said.by === 'form' ? '' : undefined);
  const all = absencesFrom(seat, person, today);
  const absence = all.find(({ from }) => from === day) ?? (said.by === 'form' ? undefined : all.find((each) => holdsDay(each, day ?? today)));
  const ended = absence && { seat, absence, later: all.filter((each) => each !== absence), begun: absence.from <= today, own: person === who.person };
  return { agency: seat.id, person, from: absence?.from ?? day ?? (all.length > 0 ? '' : undefined), ended, ...(all.length > 0 && { left }) };
};

const holdsDay = (absence: Absence, day: string): boolean => isDay(day) && holds(absence, day);

/** Asks which of those to come, with their days. */
export const backForm = async (filled: Filled, problems: readonly Problem[], { about }: Said, floor: Floor): Promise<Form | Answer> => {
  const { who, clock, zone } = floor;
  const seat = await tableOf(saidOf(filled, 'person'), floor);
  const member = seat?.members.find(({ person }) => person === filled['person']);
  if (!seat || !member) return words(problems.map(({ says }) => says).join(' '));
  const own = member.person === who.person;
  const refused = own ? undefined : await unlessAllowed('record-absence', [seat.id], floor);
  if (refused) return refused;
  const today = dayOf(clock.now(), zone);
  const options = absencesFrom(seat, member.person, today).map((each) => ({ value: each.from, label: `${daysInWords(each)}; ${coverOf(each, seat) ?? 'nobody'} covers` }));
  const here = options.some(({ value }) => value <= today) ? '' : `${own ? 'You are' : `${member.name} is`} not away today, so nothing has ended yet. `;
  const field: Field = { name: 'from', label: 'Which absence', kind: 'choice', options };
  return {
    command: 'watch/back', title: 'Take back an absence', submit: 'Take it back', given: member.person, ...(about && { about }),
    intro: `${here}Taken back, an absence never begins.`,
    fields: filledIn([field], filled, problems, options.length === 1 ? { from: options[0]?.value } : {}),
  };
};

/** What has ended, who covers no longer, what comes back, and which absences stand. */
export const endedInWords = ({ seat, absence, later, begun, own }: Ended): string => {
  const name = memberOf(seat, absence.person)?.name ?? absence.person;
  const [is, whom] = own ? ['you are', 'you'] : [`${name} is`, 'them'];
  const days = daysInWords(absence);
  const cover = coverOf(absence, seat);
  return [
    begun ? `${own ? 'You are' : `${name} is`} here again: ${own ? 'your' : 'the'} absence ${days} has ended.` : `Taken back: ${is} not away ${days}.`,
    ...(cover === undefined ? [] : [`${cover} no longer covers for ${whom}, and has been told.`]),
    ...(begun ? [`What calls ${whom} comes to ${whom}.`] : []),
    ...(lentWithAbsence(seat, absence).length > 0 ? [`The authority to bind ${agencyInWords(seat.id)} that was lent with it has ended.`] : []),
    ...(later.length > 0 ? [`${own ? 'You are' : 'They are'} still recorded as away ${listed(later.map(daysInWords))}.`] : []),
  ].join(' ');
};

const coverOf = ({ cover }: Absence, seat: Seated): string | undefined => (cover === undefined ? undefined : memberOf(seat, cover)?.name);
