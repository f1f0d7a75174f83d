import type { Notice, Standing } from '../core/house';
import type { MomentCame } from '../core/law';

/** How loud a notice is to whoever it calls: not more than its thread, said to them alone, or said also in their quiet hours. */
export type Loudness = 'calm' | 'breaks-in';

export const loudnessOf = (notice: Notice, standing: Standing): Loudness | undefined => {
  if (calm.has(notice.say)) return 'calm';
  if (beginsLate.has(notice.say) && standing.state.status === 'missed') return countsHours(standing) ? 'breaks-in' : 'calm';
  if (!('came' in notice) || isInTheThreadOnly(notice.came)) return undefined;
  return countsHours(standing) || isMissedDue(notice.came) ? 'breaks-in' : 'calm';
};

/** A missed due, or a limit in hours: nobody's quiet hours hold against that. */
export const breaksIn = (notice: Notice, standing: Standing): boolean => loudnessOf(notice, standing) === 'breaks-in';

/** What somebody is asked or told, and answers or goes on with. */
const calm: ReadonlySet<Notice['say']> = new Set<Notice['say']>([
  'handed-over', 'sent-back', 'judged-after-all', 'round-opened', 'extension-asked', 'extension-granted', 'extension-denied', 'extension-withdrawn', 'suspense-corrected', 'cancelled', 'reinstated', 'unsettled', 'round-reopened',
]);

/** A clock that begins to run by a fact; where its due is past by then, that is the first rung of its ladder. */
const beginsLate: ReadonlySet<Notice['say']> = new Set<Notice['say']>(['duty-started', 'duty-dated']);

/** A reminder of a day belongs to the thread and to the morning message; what is only still open is no rung. */
const isInTheThreadOnly = ({ kind }: Pick<MomentCame, 'kind'>): boolean => inTheThreadOnly.has(kind);
const inTheThreadOnly: ReadonlySet<MomentCame['kind']> = new Set<MomentCame['kind']>([
  'remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0', 'still-late',
]);

const isMissedDue = ({ kind, of }: Pick<MomentCame, 'kind' | 'of'>): boolean => kind === 'late' && of === 'due';

const countsHours = ({ kind, state }: Standing): boolean =>
  kind === 'duty' && state.status !== 'absent' && state.dates.status === 'dated' && state.dates.from !== undefined;
