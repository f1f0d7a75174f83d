import type { Envelope, EventOf, Happening, Notice, Refusal, Standing, StateOf, Subject } from '../core/house';
import { subjects } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { SubjectKind } from '../core/language/refs';
import type { Moment } from '../core/language/time';

/** What one order did to one subject. */
export type Step<Kind extends SubjectKind = SubjectKind> =
  | { readonly outcome: 'decided'; readonly after: Standing<Kind>; readonly taken: readonly Taken<Kind>[]; readonly alarm?: Moment }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** One event, with the state right after it, and what it promises. */
export type Taken<Kind extends SubjectKind = SubjectKind> = {
  readonly happening: Happening<Kind>;
  readonly promises: readonly Promised<Notice>[];
};

/** Puts an order to its subject. `before` is absent when the subject is. */
export const step = <Kind extends SubjectKind>(
  envelope: Envelope<Kind>,
  before: Standing<Kind> | undefined,
): Step<Kind> => {
  const { to, id } = envelope;
  const subject: Subject<Kind> = subjects[to];
  const initial = before?.state ?? subject.decider.initial;
  const decision = subject.decider.decide(envelope.order, initial);
  if (decision.outcome !== 'decided') return decision;
  let state: StateOf<Kind> = initial;
  const taken = decision.events.map((event: EventOf<Kind>): Taken<Kind> => {
    state = subject.decider.evolve(state, event);
    const standing: Standing<Kind> = { kind: to, id, state };
    const happening: Happening<Kind> = { of: to, id, event, standing };
    return { happening, promises: subject.react(event, state) };
  });
  const after: Standing<Kind> = { kind: to, id, state };
  const alarm = subject.alarm(state);
  return { outcome: 'decided', after, taken, ...(alarm && { alarm }) };
};
