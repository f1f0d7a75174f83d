import type { PersonId } from '../core/language/actor';
import type { ChatChannel } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';

/** A channel of the chat that somebody names, as far as it must be known before anything is said there. */
export type Room =
  | { readonly found: false; readonly why: string }
  | {
      readonly found: true;
      readonly channel: ChatChannel;
      readonly name: string;
      readonly isPrivate: boolean;
      readonly isArchived: boolean;
      readonly isFloor: boolean;
      /** The subject whose channel it is already. */
      readonly of?: SubjectRef;
      /** Who reads it and is not among those who are known, by name; apps are not counted. */
      readonly strangers: readonly string[];
    };

/** The channels of the chat, looked at. */
export type Rooms = { readonly look: (name: string, known: readonly PersonId[]) => Promise<Room> };
