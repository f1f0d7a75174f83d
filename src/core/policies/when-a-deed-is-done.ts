import type { Envelope, EventOf, Happening } from '../house';
import { isMetByActs } from '../law';
import { donesFor } from './dones';
import type { KeptDuty } from './duties';
import { dutiesBeside, dutiesIn } from './duties';
import type { OneLookup, Policy } from './policy';
import { policyActor } from './policy';

/**
 * What counts from something that is met by what is done, and not by what goes out, counts from the day it was, and follows
 * when that turns out to be another day, or none. A clock that is opened later, or counts from it by other terms, knows it at once.
 */
export const whenADeedIsDone: Policy = {
  when: 'what meets a duty by itself is done, or that is corrected',
  concerns: (happening) => {
    const duty = dutyOf(happening);
    if (!duty) return undefined;
    const { id, rule, rule: { trigger } } = duty;
    const into = intoOf(happening);
    // What it is merged into may have been met so, whatever its own rule says by now.
    if (moves.has(happening.event.type) && (isMetByActs(rule) || into.length > 0)) return { find: 'several', of: [...dutiesBeside([id]), ...into] };
    if (trigger.kind !== 'completed' || !begins.has(happening.event.type)) return undefined;
    return { find: 'several', of: [{ find: 'subject', ref: { kind: 'duty', id } }, ...trigger.rules.map((of): OneLookup => ({ find: 'duties-of-rule', rule: of })), { find: 'merged-duties' }] };
  },
  then: (happening, found) => {
    const duty = dutyOf(happening);
    if (!duty) return [];
    const by = policyActor(whenADeedIsDone.when);
    const { at } = happening.event;
    const duties = dutiesIn(found);
    const clocks = begins.has(happening.event.type) ? duties.filter(({ id }) => id === duty.id) : duties;
    return clocks.flatMap((clock) => donesFor(clock, duties).map((fact): Envelope => {
      const isNew = fact.kind === 'done' && !(clock.facts.dones ?? []).some(({ rule }) => rule === fact.rule);
      return { to: 'duty', id: clock.id, order: { type: isNew ? 'learn-fact' : 'relearn-fact', by, at, fact } };
    }));
  },
};

type DutyEventType = EventOf<'duty'>['type'];

/** What changes when it was done. */
const moves: ReadonlySet<string> = new Set<DutyEventType>(['duty-met', 'meeting-corrected', 'meeting-withdrawn', 'duty-merged', 'duty-reopened']);

/** From when on it counts from what was done. */
const begins: ReadonlySet<string> = new Set<DutyEventType>(['duty-opened', 'rule-applied']);

const dutyOf = ({ of, standing: { kind, state } }: Happening): KeptDuty | undefined =>
  of === 'duty' && kind === 'duty' && state.status !== 'absent' ? state : undefined;

/** What it is merged into, or was until now. */
const intoOf = ({ of, event }: Happening): readonly OneLookup[] => {
  if (of !== 'duty') return [];
  if (event.type === 'duty-merged') return [{ find: 'subject', ref: { kind: 'duty', id: event.into.duty } }];
  return event.type === 'duty-reopened' && event.into !== undefined ? [{ find: 'subject', ref: { kind: 'duty', id: event.into } }] : [];
};
