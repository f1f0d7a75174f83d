import type { AgencyOrder, AgencyRefusal, AgencyState } from '../../core/agency';
import { agency as decider } from '../../core/agency';
import type { Happening, Standing } from '../../core/house';
import type { Actor } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { Moment } from '../../core/language/time';
import type { Seated } from '../seats';
import type { AgencyChange, Wanted } from './changes';

/** Who lays a roster down, and when. */
export type Given = { readonly by: Actor; readonly at: Moment };

export type Seat = Pick<Wanted, 'people'> & { readonly id: AgencyId };

/** How many coordinators the other agencies of a roster have. */
export const coordinatorsElsewhere = (agency: AgencyId, roster: readonly Standing<'agency'>[]): number =>
  coordinatorsBeside(agency, roster.flatMap(({ state }) => (state.status === 'seated' ? [{ id: state.id, people: state.members }] : [])));

const coordinatorsBeside = (agency: AgencyId, seats: readonly Seat[]): number =>
  seats.flatMap(({ id, people }) => (id === agency ? [] : people)).filter(({ roles }) => roles.includes('coordinator')).length;

/** Every agency as it would sit once a file is laid down. */
export const seatsAfter = (wanted: readonly Wanted[], seats: readonly Seated[]): readonly Seat[] => [
  ...wanted,
  ...seats.filter(({ id }) => !wanted.some((each) => each.id === id)).map(({ id, members }) => ({ id, people: members })),
];

/** The order by which an agency is laid down as a file has it. */
export const seatingOf = ({ wanted: { id, name, channel, people } }: AgencyChange, { by, at }: Given, elsewhere: number): AgencyOrder => ({
  type: 'seat-agency', by, at, id, name, people, applied: true, coordinatorsElsewhere: elsewhere, ...(channel !== undefined && { channel }),
});

export type Foreseen =
  | { readonly outcome: 'refused'; readonly refusal: AgencyRefusal }
  | { readonly outcome: 'nothing-to-do' }
  | { readonly outcome: 'decided'; readonly happenings: readonly Happening<'agency'>[]; readonly after: AgencyState };

/** What that order would do to the agency as it sits now, decided as it will be. */
export const foreseen = (change: AgencyChange, after: readonly Seat[], given: Given): Foreseen => {
  const { wanted: { id }, seat } = change;
  let state: AgencyState = seat ?? decider.initial;
  const decision = decider.decide(seatingOf(change, given, coordinatorsBeside(id, after)), state);
  if (decision.outcome !== 'decided') return decision;
  const happenings = decision.events.map((event): Happening<'agency'> => {
    state = decider.evolve(state, event);
    return { of: 'agency', id, event, standing: { kind: 'agency', id, state } };
  });
  return { outcome: 'decided', happenings, after: state };
};
