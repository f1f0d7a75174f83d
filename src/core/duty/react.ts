import { addDays, dayOf } from '../calendar';
import { never } from '../language/never';
import type { Proposal } from '../language/proposal';
import { proposalIn } from '../language/proposal';
import type { Day } from '../language/time';
import { momentsOfDuty } from './clock';
import { startCorrectionIn } from './correct-start';
import type { DutyChange } from './corrections';
import type { DutyEvent, DutyState } from './duty';
import type { DutyNotice, DutyPromise } from './notice';

/**
 * A duty is a line of its election's board. It has a card and a thread of its own from sixty days before its plan date, or
 * once a report is asked for it; one that no election started, from the start. In its thread it speaks when it is dated,
 * when a moment comes, when it is acknowledged or held, when it is met and when that is corrected. Opening says nothing,
 * unless moments of it were already past: then that is said once, instead of each of them. Nor does a date that is far.
 * What says nothing is shown all the same: a card that lies there is drawn anew with every event.
 */
export const react = (event: DutyEvent, state: DutyState): readonly DutyPromise[] => {
  if (state.status === 'absent') return [];
  const card = { kind: 'card', of: { kind: 'duty', id: state.id }, at: { at: 'floor' } } as const;
  const board: readonly DutyPromise[] = state.facts.election
    ? [{ kind: 'card', of: { kind: 'election', id: state.facts.election.name }, at: { at: 'floor' } }]
    : [];
  const over = 'into' in state ? state.into : event.type === 'duty-reopened' ? event.into : undefined;
  // Its own date stands on the card of what it is merged into as well, and whether that is met on its own.
  const beside = [...(over === undefined ? [] : [over]), ...(state.covers ?? [])].flatMap(cardsOf);
  const said = noticeOf(event, state);
  // Whoever works on the incident reads of it there.
  const { incident } = state.facts;
  const there: readonly DutyPromise[] = said && (event.type === 'duty-opened' || event.type === 'start-corrected') && incident !== undefined ? [{ kind: 'notice', at: { at: 'channel', of: { kind: 'incident', id: incident } }, notice: said }] : [];
  if (said) return [...board, ...beside, card, { kind: 'notice', at: { at: 'thread', of: card.of }, notice: said }, ...there];
  if (event.type === 'duty-opened') return isNear(state, dayOf(event.at, state.rule.zone)) ? [...board, card] : board;
  return [...board, ...beside, { ...card, ifThere: true }];
};

/** The card of a duty, and the board it is a line of: `EO-1A/2026-general` is one of `2026-general`. */
const cardsOf = (duty: string): readonly DutyPromise[] => [
  { kind: 'card', of: { kind: 'election', id: duty.slice(duty.indexOf('/') + 1) }, at: { at: 'floor' } },
  { kind: 'card', of: { kind: 'duty', id: duty }, at: { at: 'floor' } },
];

const noticeOf = (event: DutyEvent, state: Exclude<DutyState, { status: 'absent' }>): DutyNotice | undefined => {
  const duty = state.id;
  switch (event.type) {
    case 'duty-opened':
      if (event.facts.start) return { say: 'duty-started', duty };
      return momentsOfDuty(state).some((moment) => moment.at <= event.at) ? { say: 'duty-opened-late', duty } : undefined;
    case 'fact-learnt':
      return undefined;
    case 'duty-dated':
      if ('agreed' in state && !('into' in state)) return undefined;
      if (event.corrected) return { say: 'duty-corrected', duty, corrected: event.corrected };
      return !('metOn' in state || 'into' in state) && isNear(state, dayOf(event.at, state.rule.zone)) ? { say: 'duty-dated', duty } : undefined;
    case 'moment-came':
      return { say: 'duty-moment', duty, came: event };
    case 'duty-acknowledged':
      return { say: 'duty-acknowledged', duty, forecast: event.forecast };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { say: 'duty-held', duty, hold };
    }
    case 'hold-lifted': {
      const { type: _, ...lifting } = event;
      return { say: 'duty-hold-lifted', duty, lifting };
    }
    case 'meeting-corrected': {
      const { type: say, at: _, ...met } = event;
      return { say, duty, ...met };
    }
    case 'act-recorded': {
      const { type: say, ...act } = event;
      return { say, duty, act };
    }
    case 'act-corrected':
      return { say: event.type, duty, former: event.former, ...(event.now && { now: event.now }) };
    case 'meeting-withdrawn':
      return { say: event.type, duty, former: event.former };
    case 'rule-applied':
      return event.moved && { say: 'rule-applied', duty, moved: event.moved, former: event.former, agreed: event.agreed };
    case 'rule-noted-verified':
    case 'rule-noted-unverified':
      return undefined;
    case 'duty-met': {
      const { type: say, at: _, ...met } = event;
      return { say, duty, ...met };
    }
    case 'change-proposed':
      return proposedNotice(proposalIn(event), duty);
    case 'start-corrected':
      return { say: event.type, duty, correction: startCorrectionIn(event) };
    case 'change-withdrawn':
      return { say: 'setting-aside-withdrawn', duty, by: event.by, proposer: event.proposer };
    case 'duty-closed':
      return { say: 'duty-set-aside', duty, agreed: event.agreed };
    case 'duty-merged':
      return { say: 'duty-set-aside', duty, agreed: event.agreed, into: event.into };
    case 'duty-reopened': {
      const { type: _, ...reopening } = event;
      return { say: 'duty-reopened', duty, reopening };
    }
    case 'late-reason-given': {
      const { type: say, ...reason } = event;
      return { say, duty, reason };
    }
    case 'late-statement-added': {
      const { type: say, ...statement } = event;
      return { say, duty, statement };
    }
    case 'closures-learnt':
    case 'release-learnt':
    case 'duty-covered':
    case 'duty-uncovered':
      return undefined;
    default:
      return never(event);
  }
};

/** A proposal goes by what it would change. */
const proposedNotice = ({ change, ...proposal }: Proposal<DutyChange>, duty: string): DutyNotice =>
  change.kind === 'start'
    ? { say: 'start-change-proposed', duty, proposal: { ...proposal, change } }
    : { say: 'setting-aside-proposed', duty, proposal: { ...proposal, change } };

/** How long before the day it must leave the building a duty gets a card and a thread of its own. */
const DAYS_OF_ITS_OWN = 60;

/** Whether its plan date is that near; before, it is a line of the board and nothing more, unless a report is asked for it. */
export const isNear = (state: DutyState, today: Day): boolean => {
  if (state.status === 'absent' || state.dates.status !== 'dated') return false;
  if (!state.facts.election) return true;
  return (state.dates.planBy ?? state.dates.dueDate) <= addDays(today, DAYS_OF_ITS_OWN);
};
