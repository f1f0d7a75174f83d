import type { Decider } from '../../src/core/language/decider';
import type { Person, PersonId, Role } from '../../src/core/language/actor';
import { isAgencyId } from '../../src/core/language/agencies';
import type { Words } from '../../src/core/language/words';
import { isDay, isMoment, isZone } from '../../src/core/calendar';
import type { Day, Moment, Zone } from '../../src/core/language/time';

/** given what happened, when an order comes, then: events, a refusal, or nothing to do. */
export const specOf = <State, Order, Event, Refusal>(decider: Decider<State, Order, Event, Refusal>) => ({
  given: (...events: readonly Event[]) => {
    const state = events.reduce(decider.evolve, decider.initial);
    return {
      state,
      when: (order: Order) => {
        const decision = decider.decide(order, state);
        return {
          then: (...expected: readonly unknown[]) => expect(decision).toEqual({ outcome: 'decided', events: expected }),
          thenRefused: (refusal: unknown) => expect(decision).toEqual({ outcome: 'refused', refusal }),
          thenRefusedAs: (code: string) => expect(decision).toMatchObject({ outcome: 'refused', refusal: { code } }),
          thenNothing: (because: string, since?: Moment) =>
            expect(decision).toEqual({ outcome: 'nothing-to-do', because, ...(since && { since }) }),
        };
      },
    };
  },
});

export const day = (text: string): Day => (isDay(text) ? text : impossible(text));
export const moment = (text: string): Moment => (isMoment(text) ? text : impossible(text));
export const zone = (text = 'America/New_York'): Zone => (isZone(text) ? text : impossible(text));
export const agency = (text: string) => (isAgencyId(text) ? text : impossible(text));
export const words = (text: string): Words => ({ text: text as Words['text'], digest: `digest of ${text}` });

export const person = (agencyId: string, ...roles: readonly Role[]): Person => ({
  kind: 'person',
  person: `T1/U${agencyId.toUpperCase()}${roles.join('').replaceAll('-', '').toUpperCase()}` as PersonId,
  agency: agency(agencyId),
  roles,
});

const impossible = (text: string): never => {
  throw new Error(`A test spelled "${text}" wrongly.`);
};
