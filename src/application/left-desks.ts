import { addSeconds } from '../core/calendar';
import type { Notice, Standing, StateOf } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Promised } from '../core/language/promised';
import type { Day } from '../core/language/time';
import { askedOf, wholeId } from '../core/request';
import { presentIn } from './present';
import { peopleOf } from './roster';
import type { Entry, Workbench } from './workbench';

/** Of what is over, what was wanted within so many days before is drawn anew; of older cards there are years. */
export const LAST_DAYS = 60;

/**
 * An agency without a channel has its cards in the conversations of its desk. Where its people change, whoever is of that
 * desk no more has those of what is open, or over and was wanted lately, drawn anew once, which then say so; and whoever came
 * back has them as they stand. So has whoever covered for somebody who is back, by a gesture or by the day, or can act for them no more, and whoever was of
 * it by a delegation that is over. Where the agency is spoken to in another channel, in one at last or in none any more, what
 * is open lies on its new desk at once, and what lay in a channel before says that it does, or how it stands where it is the desk again.
 */
export const withLeftDesks = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const made: Entry[] = [];
  for (const entry of entries) made.push({ ...entry, promises: [...entry.promises, ...(await cardsOf(entry, bench))] });
  return made;
};

const cardsOf = async ({ happening: { event, standing }, before, row }: Entry, bench: Workbench): Promise<readonly Promised<Notice>[]> => {
  const seat = presentIn(standing, 'agency');
  if (!seat) return [];
  const people = [...new Set([...changedBy(event), ...(before ? relievedBy(event, before, standing) : [])])];
  const former = before && presentIn(before, 'agency');
  const moved = former !== undefined && former.channel !== seat.channel;
  if (people.length === 0 && !moved) return [];
  const lines = (await bench.find({ find: 'recent-requests-of-agency', agency: seat.id, since: addSeconds(event.at, -LAST_DAYS * 86_400) })).flatMap((each) => presentIn(each, 'request') ?? []);
  const left = cardsOn(people.map(aloneWith), lines);
  if (!moved) return left.map(drawnAnew);
  const posted = cardsOn(placesOn(standing, row.on), lines.filter((line) => isOpen(line) && askedOf(line).includes(seat.id)));
  const old = cardsOn([{ at: 'agency', agency: seat.id }], lines);
  return [...posted, ...[...left, ...old].filter((card) => !posted.some((each) => each.of.id === card.of.id && spellPlace(each.at) === spellPlace(card.at))).map(drawnAnew)];
};

type Line = Exclude<StateOf<'request'>, { status: 'absent' }>;
type CardPromise = Extract<Promised<Notice>, { kind: 'card' }>;

export const isOpen = (line: Line): boolean => line.status !== 'lapsed' && line.status !== 'cancelled' && !('settled' in line);

const cardsOn = (desk: readonly Place[], lines: readonly Line[]): readonly CardPromise[] =>
  [...new Set(lines.map(wholeId))].flatMap((id) => desk.map((at): CardPromise => ({ kind: 'card', of: { kind: 'request', id }, at })));

const drawnAnew = (card: CardPromise): CardPromise => ({ ...card, ifThere: true });

const aloneWith = (person: PersonId): Place => ({ at: 'person', person });

/** Whoever was of the desk only while somebody was away. */
const relievedBy = (event: Entry['happening']['event'], before: Standing, after: Standing): readonly PersonId[] => {
  if (event.type !== 'absence-ended' && event.type !== 'absence-ran-out') return [];
  const there = deskOn(after, event.on);
  return deskOn(before, event.type === 'absence-ended' ? event.on : event.absence.until).filter((person) => !there.includes(person));
};

const placesOn = (standing: Standing, today: Day): readonly Place[] =>
  standing.kind === 'agency' && standing.state.status !== 'absent' ? peopleOf([standing], today).deskOf(standing.state.id) : [];

const deskOn = (standing: Standing, today: Day): readonly PersonId[] =>
  placesOn(standing, today).flatMap((place) => (place.at === 'person' ? [place.person] : []));

const changedBy = (event: Entry['happening']['event']): readonly PersonId[] => {
  if (event.type === 'agency-seated') {
    const { deskChanged = [], uncovered = [], unlent = [] } = event;
    return [...new Set([...deskChanged, ...uncovered.flatMap(({ cover }) => cover ?? []), ...unlent.map(({ to }) => to)])];
  }
  if (event.type === 'delegation-ended' || event.type === 'delegation-ran-out') return [event.delegation.to];
  return (event.type === 'absence-ended' || event.type === 'absence-ran-out') && event.absence.cover !== undefined ? [event.absence.cover] : [];
};
