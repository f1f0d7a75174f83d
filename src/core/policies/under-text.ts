import type { KnownThen } from '../duty';
import { standingUnder } from '../duty';
import type { Moment } from '../language/time';
import type { Pack, PlannedDuty, Terms } from '../law';
import { termsOf } from '../law';
import type { KeptDuty } from './duties';
import type { OnRecord } from './on-record';
import { knownUnder } from './on-record';
import type { Held } from './opening';
import { isPast, openedBeside, openedBy } from './opening';

/** A duty that another text counts, with what it must be told. */
export type CountedUnder = { readonly duty: KeptDuty; readonly rule: Terms; readonly known: KnownThen };

/** What another text counts of the duties of its pack that are not met, and what is on record then: it may meet some itself. */
export const countedUnder = <Record extends OnRecord>(text: Pack, unmet: readonly KeptDuty[], record: Record, at: Moment): { readonly counted: readonly CountedUnder[]; readonly then: Record } => {
  const ruled = unmet.flatMap((duty) => {
    const rule = duty.pack.id === text.id ? text.rules.find(({ id }) => id === duty.rule.id) : undefined;
    return rule ? [{ duty, rule: termsOf(rule) }] : [];
  });
  const standing = ruled.map(({ duty, rule }) => standingUnder(duty, rule, at, knownUnder(duty, rule, record)));
  const then = { ...record, duties: [...new Map([...record.duties, ...standing].map((duty) => [duty.id, duty])).values()] };
  return { counted: ruled.map(({ duty, rule }) => ({ duty, rule, known: knownUnder(duty, rule, then) })), then };
};

/**
 * What another text adds for the elections of the floor, also of other packs, where that counts from it; some of it may be there. What is past is not opened: nobody is late
 * for a rule that was not there, whatever it counts from.
 */
export const addedUnder = (text: Pack, packs: readonly Pack[], then: Held, at: Moment): { readonly opens: readonly PlannedDuty[]; readonly past: readonly PlannedDuty[] } => {
  const added = [...openedBy(text, packs, then), ...openedBeside(text, packs, then)];
  return { opens: added.filter((each) => !isPast(each, at)), past: added.filter((each) => isPast(each, at)) };
};
