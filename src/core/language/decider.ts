import type { Moment } from './time';

/**
 * How a subject answers an order. `nothingToDo` is as good an answer as any: a second click, a late ring, a retry.
 * `since` is when what was asked for had already come about, where somebody did it: "You concurred at 14:02."
 * A refusal is data: a kebab code and the facts needed to say it kindly.
 */
export type Decision<Event, Refusal> =
  | { readonly outcome: 'decided'; readonly events: readonly Event[] }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** The rules of one subject. Pure: no clock, no chance, no waiting; time and ids come in the order. */
export type Decider<State, Order, Event, Refusal> = {
  readonly initial: State;
  readonly decide: (order: Order, state: State) => Decision<Event, Refusal>;
  readonly evolve: (state: State, event: Event) => State;
};

export const decided = <Event>(...events: readonly Event[]): Decision<Event, never> => ({ outcome: 'decided', events });

export const nothingToDo = (because: string, since?: Moment): Decision<never, never> => ({
  outcome: 'nothing-to-do',
  because,
  ...(since && { since }),
});

export const refused = <const Refusal>(refusal: Refusal): Decision<never, Refusal> => ({ outcome: 'refused', refusal });
