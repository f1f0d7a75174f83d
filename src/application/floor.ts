import type { Person } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import type { Zone } from '../core/language/time';
import type { Pack } from '../core/law';
import type { PackInForce } from '../core/pack';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { HeldUp, Unkept } from '../ports/outbox';
import type { ReadsDates } from '../ports/reads-dates';
import type { Room } from '../ports/rooms';
import type { Reading } from '../ports/store';

export type { Room } from '../ports/rooms';

/** What somebody said, in our words: typed after a slash command, pressed, or filled into a form. */
export type Said = {
  /** What was typed after the verb; empty for a button or a form. */
  readonly typed: string;
  /** Fields of a form by name; a list for several choices. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** What the button or form is about. Nothing in it is trusted. */
  readonly about?: SubjectRef;
  /** Which of it was on the screen when the form was opened. */
  readonly given?: string;
  /** The value a page's `more` button carried. */
  readonly page?: string;
  /** The subject of the channel it was said in, an incident's own channel for one. */
  readonly here?: SubjectRef;
  /** The channel it was said in, by the chat's own name for it. */
  readonly room?: string;
  /** `slash`: typed as a command. `button`: pressed. `form`: sent. */
  readonly by: 'slash' | 'button' | 'form';
};

/** Who said it, and everything a command may use to answer. Commands never see a port that writes. */
export type Floor = {
  readonly who: Person;
  readonly reading: Reading;
  /** Whether something is there and not for them: they are answered as if it were not. */
  readonly hides: (of: SubjectRef) => Promise<boolean>;
  /** The packs in force, asked once for everything that one gesture needs. */
  readonly packs: () => Promise<readonly PackInForce[]>;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly readsDates: ReadsDates;
  readonly digest: Digest;
  /** How many promises have not been kept yet. */
  readonly undelivered: () => Promise<number>;
  /** Promises that could not be kept and wait for somebody to mend what is wrong. */
  readonly unkept: () => Promise<readonly Unkept[]>;
  /** Promises that were tried and wait, with why. */
  readonly heldUp: () => Promise<readonly HeldUp[]>;
  /** A channel of the chat by its name or id, and who of it may not read an incident, or is not on the roster. */
  readonly room: (name: string, incident?: string) => Promise<Room>;
  /** What keeps the house from posting now, in words. */
  readonly trouble: () => readonly string[];
  /** Every command there is, for the help. */
  readonly commands: readonly Named[];
};

/** The names an operator gave in `PACKS`, and packs that are here and not among them. */
export type Shelf = { readonly names: readonly string[]; readonly unused: readonly Pick<Pack, 'id' | 'title' | 'version' | 'rules'>[] };

/** What of it is no question to the store: with an embedded database, whoever asks it inside a commit waits for himself. */
export type OutsideTheStore = Pick<Floor, 'who' | 'clock' | 'zone' | 'readsDates' | 'digest'>;

/** Its line in the help. `usage` is what follows the verb, `example` a whole command that works. */
export type Help = { readonly usage: string; readonly says: string; readonly example: string };

/** A command as the help knows it. */
export type Named = { readonly path: string; readonly help?: Help };

/** What was said, by field, before it is checked. */
export type Filled = Readonly<Record<string, unknown>>;
