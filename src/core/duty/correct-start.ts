import { dayOf, federalBut } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Agreed } from '../language/proposal';
import type { Moment } from '../language/time';
import type { Start, Trigger } from '../law';
import { datesOf } from '../law';
import type { StartChange, StartCorrected, StartCorrection } from './corrections';
import type { DutyEvent, DutyRefusal, DutyState } from './duty';
import { withFact } from './facts';
import { shiftOf } from './shift';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Why the fact that started it is not corrected so; nothing where it can be. What is met is counted anew like the rest. */
export const unfitStart = ({ from, to }: StartChange, state: Kept, at: Moment): Answer | undefined => {
  const { id, rule: { title, zone, limit }, facts: { start } } = state;
  const stands = refusesStart(state);
  if (stands || !start) return refused(stands ?? { code: 'no-such-duty' });
  if (sameStart(start, to)) return nothingToDo('already-so');
  if (!sameStart(start, from)) return refused({ code: 'start-changed-since', id, from, now: start, zone });
  const today = dayOf(at, zone);
  if (to.on > today) return refused({ code: 'start-in-the-future', on: to.on, today });
  if (to.at && to.at > at) return refused({ code: 'start-hour-in-the-future', start: to.at, now: at, zone });
  return limit.unit === 'hours' && !to.at ? refused({ code: 'start-hour-missing', id, title, zone }) : undefined;
};

/** It counts from the right day now: its date, whether it is late, and what is said of it on the way. */
export const correctedStart = ({ from, to }: StartChange, state: Kept, agreed: Agreed): Answer => {
  const { at } = agreed;
  const fact = { kind: 'start', ...to } as const;
  const facts = withFact(state.facts, fact);
  const moved = shiftOf(state, fact, at);
  const dates = datesOf(state.rule, facts, federalBut(state.closures));
  return decided({ type: 'start-corrected', at, on: to.on, facts, dates, agreed, from, to, ...(moved && { moved }) });
};

/** The correction as the duty keeps it. */
export const startCorrectionIn = ({ agreed, from, to, moved }: StartCorrected): StartCorrection => ({ ...agreed, from, to, ...(moved && { moved }) });

/** Why nothing that started it can be corrected; nothing where a fact did, and it counts. */
export const refusesStart = (state: Kept): DutyRefusal | undefined => {
  const { id, rule: { title }, facts: { start } } = state;
  if (!start) return { code: 'started-by-no-fact', id, title, ...startedBy(state) };
  return 'agreed' in state ? { code: 'duty-over', id, status: state.status, ...('into' in state && { into: state.into }) } : undefined;
};

const sameStart = (a: Start, b: Start): boolean => a.on === b.on && a.at === b.at;

/** What the house opened it by. */
const startedBy = ({ rule: { trigger }, facts: { election } }: Kept) => ({ counts: countsFrom[trigger.kind], ...(election && { election: election.name }) });

const countsFrom = {
  'fixed-date': 'law',
  recurring: 'law',
  'election-day': 'election',
  'election-cycle-end': 'election',
  'election-concluded': 'election',
  received: 'receipt',
  completed: 'sending',
  determination: 'law',
  fact: 'law',
} as const satisfies Readonly<Record<Trigger['kind'], 'election' | 'receipt' | 'sending' | 'law'>>;
