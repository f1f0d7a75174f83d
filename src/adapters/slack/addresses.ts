import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { SubjectRef } from '../../core/language/refs';
import { readRef, spellRef } from '../../core/language/refs';

/** A channel, or a message in it. Written `T0HOME/C0FLOOR` or `T0HOME/C0FLOOR/1700000000.000100`. */
export type Spot = { readonly team: string; readonly channel: string; readonly ts?: string };

export const spellSpot = ({ team, channel, ts }: Spot): string =>
  [team, channel, ...(ts === undefined ? [] : [ts])].join('/');

export const readSpot = (address: string): Spot | undefined => {
  const [team, channel, ts] = address.split('/');
  if (!team || !channel) return undefined;
  return { team, channel, ...(ts !== undefined && { ts }) };
};

/** `card of request RPT-31`; a card shown somewhere else than on the floor is another message. */
export const placeOfCard = (of: SubjectRef, at: Place): string =>
  at.at === 'floor' ? `card of ${spellRef(of)}` : `card of ${spellRef(of)} at ${spellPlace(at)}`;

/** Where a notice lies that quotes somebody's words, so that it can be changed if they are expunged. */
export const placeOfNotice = (delivery: string): string => `notice ${delivery}`;

/** Where the channel lies that somebody named, so that it is found when it bears another name. */
export const placeNamed = (name: string): string => `channel named ${name}`;

/** Where a card lies on the floor while the channel it belongs in takes nothing. */
export const placeInstead = (of: SubjectRef, at: Place): string => `instead of ${placeOfCard(of, at)}`;

/** Noted where a channel could not be made: the floor's own, under a name nobody takes for a place. */
export const noChannel = (place: Place): string => `no ${spellPlace(place)}`;

/** Where the newest message of a lane lies, so that a lost one is looked for after it. Never anybody's place. */
export const lastIn = (place: Place): string => `last in ${spellPlace(place)}`;

export const spellLast = (spot: Spot): string => `after ${spellSpot(spot)}`;

export const readLast = (address: string): Spot | undefined =>
  address.startsWith('after ') ? readSpot(address.slice('after '.length)) : undefined;

/** The subject a place is of: whose card lies there, or whose channel it is. */
export const subjectOf = (place: string): SubjectRef | undefined => {
  const [, spelledRef] = /^(?:instead of )?(?:card of|thread of|channel of) (.+?)(?: at .+)?$/.exec(place) ?? [];
  return spelledRef === undefined ? undefined : readRef(spelledRef);
};
