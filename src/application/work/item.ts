import { atTime } from '../../core/calendar';
import type { Standing } from '../../core/house';
import type { PersonId } from '../../core/language/actor';
import type { SubjectRef } from '../../core/language/refs';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { TextId } from '../../core/language/words';
import type { Dates } from '../../core/law';
import type { Button } from '../../ports/outbox';
import type { Reading } from '../../ports/store';
import type { People } from '../sayings/calls';

/** One thing that somebody is asked for now: in words, with what they can press. */
export type Item = {
  readonly about: SubjectRef;
  /** `due`: they owe it. `waiting`: others have done their part, and it lies with them. */
  readonly as: 'due' | 'waiting';
  /** Until when; nothing where no day counts. */
  readonly target?: Moment;
  readonly late: boolean;
  /** Told each morning, however far its day is. */
  readonly always?: true;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** What is said as well to whoever may not press one of them. */
  readonly otherwise?: { readonly command: string; readonly says: string };
  /** What the buttons are about, where not everybody it is for may press them. */
  readonly standing?: Standing;
  readonly people: readonly PersonId[];
  /** Somebody's words that stand in the text. */
  readonly quotes: readonly TextId[];
};

/** What the items of one hour are made with. */
export type WorkParts = { readonly reading: Reading; readonly people: People; readonly now: Moment; readonly today: Day; readonly zone: Zone };

/** As many of each kind as a floor has open at once and anybody is told of. */
export const MOST = 500;

/** The day a duty must leave the building, at the end of work; a limit in hours has its hour. */
export const targetOf = ({ planBy, from, due }: Extract<Dates, { status: 'dated' }>, zone: Zone): Moment =>
  planBy && !from ? atTime(planBy, '17:00', zone) : due;

export const show = (command: string, about: SubjectRef): Button => ({ command, label: 'Show', about });
