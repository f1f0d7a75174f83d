import { duty } from '../duty';
import type { Envelope, Standing } from '../house';
import type { Actor } from '../language/actor';
import type { Moment } from '../language/time';
import type { ElectionFacts, Pack, PlannedDuty, Rule } from '../law';
import { datesOf, planDuties, termsOf } from '../law';
import type { KeptDuty } from './duties';
import type { OnRecord } from './on-record';
import { knownOf, recordIn, sourcesOf } from './on-record';

/** Elections of the floor, and what is on record for their duties. */
export type Held = OnRecord & { readonly elections: readonly ElectionFacts[] };

export const heldIn = (found: readonly Standing[]): Held => ({
  ...recordIn(found),
  elections: found.flatMap(({ kind, state }) => (kind === 'election' && state.status !== 'absent' ? [state] : [])),
});

/** What packs open for these elections, counted from what is on record; some of it may be there. */
export const askedBy = (packs: readonly Pack[], held: Held, ofPack: (id: string) => boolean = () => true): readonly PlannedDuty[] =>
  planDuties(packs, held.elections.map(asTheLawSees), { receipts: [], sendings: [], starts: [] }, [])
    .filter(({ pack, election }) => election && ofPack(pack.id))
    .map((planned) => fromRecord(planned, held));

/** What one pack of several opens for them. */
export const openedBy = (text: Pack, packs: readonly Pack[], held: Held): readonly PlannedDuty[] => askedBy(packs, held, (id) => id === text.id);

/** What other packs open for them that counts, at first or at last, from what this one's rules produce: by those it follows elections, while they are on. */
export const openedBeside = (text: Pack, packs: readonly Pack[], held: Held): readonly PlannedDuty[] =>
  askedBy(packs, held, (id) => id !== text.id).filter(({ rule }) => countsFrom(rule, text, packs));

const countsFrom = (rule: Rule, text: Pack, packs: readonly Pack[]): boolean =>
  sourcesOf({ rule }).some((id) =>
    packs.some((pack) => pack.rules.some((each) => each.id === id && each.off === undefined && (pack.id === text.id || countsFrom(each, text, packs)))));

export const isPast = ({ dates }: PlannedDuty, at: Moment): boolean => dates.status === 'dated' && dates.due <= at;

/** The same, counted from what is on record. */
const fromRecord = (planned: PlannedDuty, record: OnRecord): PlannedDuty => {
  const rule = termsOf(planned.rule);
  const facts = knownOf({ rule, facts: planned.facts }, record);
  return facts === planned.facts ? planned : { ...planned, facts, dates: datesOf(rule, facts) };
};

const asTheLawSees = ({ name, day, kind, conclusion }: ElectionFacts): ElectionFacts => ({ name, day, kind, ...(conclusion && { conclusion }) });

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
