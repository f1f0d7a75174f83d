import type { PersonId } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import type { Answer } from './answer';

/**
 * A gesture as it came in at a door, in our words. `key` is the same for every delivery of one gesture. `room`: the channel it
 * was made in, by the chat's own name. `older`: what the
 * button carries is not written as we write it; `about` is then what it stands on.
 */
export type Heard = { readonly who: PersonId; readonly key: string; readonly here?: SubjectRef; readonly room?: string } & (
  | { readonly by: 'slash'; readonly noun: string; readonly typed: string }
  | { readonly by: 'button'; readonly path: string; readonly about?: SubjectRef; readonly page?: string; readonly older?: true }
  | {
      readonly by: 'form';
      readonly path: string;
      readonly about?: SubjectRef;
      readonly given?: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
);

/** Where every gesture of a person goes, whatever door it came in by. */
export type Front = { readonly hear: (heard: Heard) => Promise<Answer> };
