import { isDay } from '../../core/calendar';
import type { DutyNotice, DutyState } from '../../core/duty';
import type { Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { releasersOf, themOrDesk, workersOf } from './calls';
import { dueWord, dutyName } from './duty-name';
import { coordinatorsThere, isReached } from './present';
import { nameInWords, proposalButtons, withdrawButton } from './proposal';
import type { Known } from './saying';
import { calling, said } from './saying';
import { mergedIntoOver, overInWords } from './setting-aside';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** No suspense moves with a date of the law: whoever asked names an earlier day, and whoever has it should know. */
export const servedOvertaken = ({ serving: { request, asker, agency, taker, suspense, zone }, latest }: Extract<DutyNotice, { say: 'served-overtaken' }>, state: Kept, known: Known): Saying => {
  const moved = isDay(latest) ? `must leave the building by ${dayInWords(latest)} now` : `has its ${dueWord(state)} at ${momentInWords(latest, state.rule.zone)} now`;
  return calling(
    said(
      `${dutyName(state)}, which ${request} serves, ${moved}. ${request} is wanted only by ${momentInWords(suspense, zone)}, which is too late for it: agree on an earlier day, and whoever asked sets it.`,
      { command: 'report/suspense', label: 'Set the suspense', about: { kind: 'request', id: request } },
    ),
    [...themOrDesk(asker, known), ...(taker ? themOrDesk(taker, known) : workersOf(agency, known))],
  );
};

/**
 * Said in the thread of what was to be merged: whoever proposed that withdraws it, or the coordinators, where they are not there.
 * The duty that speaks is the one it was to be merged into.
 */
export const mergeOvertaken = ({ duty, title, proposer }: Extract<DutyNotice, { say: 'merge-overtaken' }>, into: Kept, known: Known): Saying => {
  const isThere = known.members(proposer.agency).some(({ person }) => person === proposer.person) && isReached(proposer.person, known);
  const over = mergedIntoOver({ duty, title }, into, overInWords(into) ?? 'over');
  return calling(said(`${nameInWords(proposer, known)} proposed: ${over} The clock of ${duty} runs on.`, withdrawButton({ kind: 'duty', id: duty })), isThere ? [proposer.person] : coordinatorsThere(known));
};

/** The same where that runs again: whoever may confirm it is called, as when it was proposed. */
export const mergeGoesOn = ({ duty, title, owners, proposer }: Extract<DutyNotice, { say: 'merge-goes-on' }>, into: Kept, known: Known): Saying =>
  calling(
    said(
      `${into.id} is open again, so what ${nameInWords(proposer, known)} proposed can be confirmed: ${title}, ${duty} is merged into ${into.id}. Until a second person confirms it, the clock of ${duty} runs.`,
      ...proposalButtons({ kind: 'duty', id: duty }),
    ),
    [...new Set([...coordinatorsThere(known), ...releasersOf(owners, known)])].filter((person) => person !== proposer.person),
  );
