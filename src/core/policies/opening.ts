import { duty } from '../duty';
import type { Envelope, Standing, StateOf } from '../house';
import type { Actor } from '../language/actor';
import type { Moment } from '../language/time';
import type { ElectionFacts, Pack, PlannedDuty } from '../law';
import { datesOf, planDuties, termsOf } from '../law';
import type { KeptDuty } from './duties';
import type { OnRecord } from './on-record';
import { knownOf, recordIn } from './on-record';

type KeptElection = Exclude<StateOf<'election'>, { status: 'absent' }>;

/** The elections of the floor, and what is on record for their duties. */
export type Held = OnRecord & { readonly elections: readonly KeptElection[] };

export const heldIn = (found: readonly Standing[]): Held => ({
  ...recordIn(found),
  elections: found.flatMap(({ kind, state }) => (kind === 'election' && state.status !== 'absent' ? [state] : [])),
});

/** What one pack of several opens for the elections of the floor, counted from what is on record; some of it may be there. */
export const openedBy = (text: Pack, packs: readonly Pack[], held: Held): readonly PlannedDuty[] =>
  planDuties(packs, held.elections.map(asTheLawSees), { receipts: [], sendings: [], starts: [] }, [])
    .filter(({ pack, election }) => pack.id === text.id && election)
    .map((planned) => fromRecord(planned, held));

export const isPast = ({ dates }: PlannedDuty, at: Moment): boolean => dates.status === 'dated' && dates.due <= at;

/** The same, counted from what is on record. */
export const fromRecord = (planned: PlannedDuty, record: OnRecord): PlannedDuty => {
  const rule = termsOf(planned.rule);
  const facts = knownOf({ rule, facts: planned.facts }, record);
  return facts === planned.facts ? planned : { ...planned, facts, dates: datesOf(rule, facts) };
};

const asTheLawSees = (state: KeptElection): ElectionFacts => {
  const { name, day, kind } = state;
  return { name, day, kind, ...('conclusion' in state && { conclusion: state.conclusion }) };
};

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
