import type { AgencyId } from './agencies';
import type { Brand } from './brand';
import type { PersonId } from './actor';
import type { SubjectRef } from './refs';
import { spellRef } from './refs';

/** Where something is said, in our words. Which channel or message that is, only the adapter knows. */
export type Place =
  | { readonly at: 'floor' }
  /** A subject's own channel, an incident's. Where it cannot be made, its thread on the floor takes its place, unless it is `closed`. */
  | { readonly at: 'channel'; readonly of: SubjectRef; readonly closed?: true }
  /** The thread under a subject's card: on the floor, or `in` the closed channel of another, where its card lies. */
  | { readonly at: 'thread'; readonly of: SubjectRef; readonly in?: SubjectRef }
  | { readonly at: 'person'; readonly person: PersonId }
  | { readonly at: 'agency'; readonly agency: AgencyId }
  /** What auditors read along, where the floor has such a place. */
  | { readonly at: 'audit' };

/** A channel that was there before us, under the name the chat gives it. Kept and handed back, never read. */
export type ChatChannel = Brand<'ChatChannel'>;

export const isChatChannel = (text: string): text is ChatChannel => /^[A-Za-z0-9:._-]{1,80}$/.test(text);

/** How a place is spelled in keys and lanes. */
export const spellPlace = (place: Place): string => {
  switch (place.at) {
    case 'floor':
    case 'audit':
      return place.at;
    case 'channel':
      return `channel of ${spellRef(place.of)}`;
    case 'thread':
      return `thread of ${spellRef(place.of)}`;
    case 'person':
      return `person ${place.person}`;
    case 'agency':
      return `agency ${place.agency}`;
  }
};
