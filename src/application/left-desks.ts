import { addSeconds } from '../core/calendar';
import type { Notice, Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Promised } from '../core/language/promised';
import type { Day } from '../core/language/time';
import { wholeId } from '../core/request';
import { presentIn } from './present';
import { peopleOf } from './roster';
import type { Entry, Workbench } from './workbench';

/** Of what is over, what was wanted within so many days before is drawn anew; of older cards there are years. */
const LAST_DAYS = 60;

/**
 * An agency without a channel has its cards in the conversations of its desk. Where its people change, whoever is of that
 * desk no more has those of what is open, or over and was wanted lately, drawn anew once, which then say so; and whoever came
 * back has them as they stand. So has whoever covered for somebody who is back, by a gesture or by the day, or can act for them no more, and whoever was of
 * it by a delegation that is over.
 */
export const withLeftDesks = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const made: Entry[] = [];
  for (const entry of entries) made.push({ ...entry, promises: [...entry.promises, ...(await cardsOf(entry, bench))] });
  return made;
};

const cardsOf = async ({ happening: { event, standing }, before }: Entry, bench: Workbench): Promise<readonly Promised<Notice>[]> => {
  const seat = presentIn(standing, 'agency');
  const people = seat ? [...new Set([...changedBy(event), ...(before ? relievedBy(event, before, standing) : [])])] : [];
  if (!seat || people.length === 0) return [];
  const found = await bench.find({ find: 'recent-requests-of-agency', agency: seat.id, since: addSeconds(event.at, -LAST_DAYS * 86_400) });
  const wholes = new Set(found.flatMap((each) => presentIn(each, 'request') ?? []).map(wholeId));
  return people.flatMap((person) =>
    [...wholes].map((id): Promised<Notice> => ({ kind: 'card', of: { kind: 'request', id }, at: { at: 'person', person }, ifThere: true })));
};

/** Whoever was of the desk only while somebody was away. */
const relievedBy = (event: Entry['happening']['event'], before: Standing, after: Standing): readonly PersonId[] => {
  if (event.type !== 'absence-ended' && event.type !== 'absence-ran-out') return [];
  const there = deskOn(after, event.on);
  return deskOn(before, event.type === 'absence-ended' ? event.on : event.absence.until).filter((person) => !there.includes(person));
};

const deskOn = (standing: Standing, today: Day): readonly PersonId[] =>
  standing.kind === 'agency' && standing.state.status !== 'absent'
    ? peopleOf([standing], today).deskOf(standing.state.id).flatMap((place) => (place.at === 'person' ? [place.person] : []))
    : [];

const changedBy = (event: Entry['happening']['event']): readonly PersonId[] => {
  if (event.type === 'agency-seated') {
    const { deskChanged = [], uncovered = [], unlent = [] } = event;
    return [...new Set([...deskChanged, ...uncovered.flatMap(({ cover }) => cover ?? []), ...unlent.map(({ to }) => to)])];
  }
  if (event.type === 'delegation-ended' || event.type === 'delegation-ran-out') return [event.delegation.to];
  return (event.type === 'absence-ended' || event.type === 'absence-ran-out') && event.absence.cover !== undefined ? [event.absence.cover] : [];
};
