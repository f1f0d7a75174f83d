import { duty } from '../duty';
import type { Envelope, Standing } from '../house';
import type { Actor } from '../language/actor';
import type { Moment } from '../language/time';
import type { ElectionFacts, Pack, PlannedDuty } from '../law';
import { datesOf, planDuties, termsOf } from '../law';
import type { KeptDuty } from './duties';

/**
 * What one pack of several opens for the elections among what was found; not what is past its due already, for nobody is
 * late for a rule that was not there.
 */
export const openedBy = (text: Pack, packs: readonly Pack[], found: readonly Standing[], at: Moment): readonly PlannedDuty[] =>
  planDuties(packs, electionsOf(found), { receipts: [], sendings: [], starts: [] }, [])
    .filter(({ pack, election, dates }) => pack.id === text.id && election && (dates.status !== 'dated' || dates.due > at));

/** The elections among what was found, as the law sees them. */
const electionsOf = (found: readonly Standing[]): readonly ElectionFacts[] =>
  found.flatMap(({ kind, state }) => {
    if (kind !== 'election' || state.status === 'absent') return [];
    const { name, day, kind: of } = state;
    return [{ name, day, kind: of, ...('conclusion' in state && { conclusion: state.conclusion }) }];
  });

/** As it stands once it is opened. */
export const openedState = ({ id, rule, pack, facts }: PlannedDuty, at: Moment): readonly KeptDuty[] => {
  const state = duty.evolve(duty.initial, { type: 'duty-opened', at, id, rule: termsOf(rule), pack: { id: pack.id, version: pack.version, hash: pack.hash }, facts, dates: datesOf(termsOf(rule), facts) });
  return state.status === 'absent' ? [] : [state];
};

/** The order that opens it. What is open is not opened again. */
export const openOrder = ({ id, rule, pack, facts }: PlannedDuty, by: Actor, at: Moment): Envelope => ({
  to: 'duty',
  id,
  order: { type: 'open-duty', by, at, id, rule: termsOf(rule), pack: { id: pack.id, version: pack.version, hash: pack.hash }, facts },
});
