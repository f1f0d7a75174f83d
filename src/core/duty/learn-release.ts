import type { When } from '../calendar';
import { sameWhen } from '../calendar';
import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Moment } from '../language/time';
import { isDeed } from '../law';
import { metByActs, unfitDay } from './acts';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { meeting, meetingCorrected } from './standing';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * A report for it was released, or was not after all. What is owed to nobody is met by that, unless a record that it was
 * done meets it before; what is set aside keeps it. A release outside its window is void, as an act is.
 */
export const learnRelease = ({ by, at, released: learnt }: Extract<DutyOrder, { type: 'learn-release' }>, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (!isDeed(state.rule)) return nothingToDo('owed-to-recipients');
  const isVoid = learnt !== undefined && unfitDay(state, { on: learnt.on }, at) !== undefined;
  const released = isVoid ? undefined : learnt;
  if (sameWhen(state.released, released)) return isVoid ? nothingToDo('outside-window') : nothingToDo('release-known');
  return decided<DutyEvent>({ type: 'release-learnt', at, ...released }, ...metThen(state, metByActs(withRelease(state, released)), at));
};

/** As it is once that is known. */
export const withRelease = ({ released: _, ...state }: Kept, released: When | undefined): Kept => ({ ...state, ...(released && { released }) });

/** What becomes of it where it is met then, or never. What is set aside is met by nothing. */
export const metThen = (state: Kept, when: When | undefined, at: Moment): readonly DutyEvent[] => {
  if ('agreed' in state) return [];
  if (!('metOn' in state)) return when ? [meeting(state.rule, state.dates, when, at)] : [];
  if (!when) return [{ type: 'meeting-withdrawn', at, former: state.metOn }];
  const corrected = meetingCorrected(state, when, at);
  return corrected ? [corrected] : [];
};
