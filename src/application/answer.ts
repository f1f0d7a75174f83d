import type { SubjectRef } from '../core/language/refs';
import type { Button, Saying } from '../ports/outbox';

/**
 * What a command answers the person who gave it, and nobody else. What may be carried by which ack is the adapter's.
 * An answer means that what it says has been committed.
 */
export type Answer =
  | { readonly kind: 'words'; readonly words: Saying }
  | { readonly kind: 'form'; readonly form: Form }
  /** Field errors: the form stays open. Without a form on the screen they are said as words. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'nothing' };

/** What is wrong with one field, and what to write instead. */
export type Problem = { readonly field: string; readonly says: string };

/** A form to fill in. `about` and `given` travel with it as ids only, and are checked again when it is sent. */
export type Form = {
  /** The path of the command it gives when it is sent. */
  readonly command: string;
  readonly title: string;
  readonly submit: string;
  readonly about?: SubjectRef;
  /** Which of what it is about was on the screen, as an id: a proposal that may have given way to another meanwhile. */
  readonly given?: string;
  readonly intro?: string;
  readonly fields: readonly Field[];
};

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** What is wrong with what was typed, said above the field. */
  readonly problem?: string;
  /** What was typed or picked so far. */
  readonly filled?: string;
} & (
  | { readonly kind: 'line' | 'paragraph' | 'day' | 'time' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly { readonly value: string; readonly label: string }[] }
);

/** A list that may have more than fits. `more` is what the next page asks, `narrow` the form that looks at less of it. */
export type Page = {
  readonly title: string;
  readonly lines: readonly PageLine[];
  readonly empty: string;
  readonly more?: Turn;
  readonly narrow?: Turn;
};

/** One line; `under` is the heading it stands under, said once for all that follow each other. */
export type PageLine = { readonly text: string; readonly under?: string; readonly buttons: readonly Button[] };

/** A button that asks for a list. */
export type Turn = { readonly command: string; readonly label: string; readonly value: string };

export const words = (text: string, ...buttons: readonly Button[]): Answer => ({
  kind: 'words',
  words: { text, mentions: [], buttons },
});

export const nothing: Answer = { kind: 'nothing' };
