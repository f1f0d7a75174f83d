import type { DutyState } from '../../core/duty';
import { missingActs } from '../../core/duty';
import type { Day } from '../../core/language/time';
import { DEED, isDeed } from '../../core/law';
import type { Button } from '../../ports/outbox';
import { recipientInWords } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What meets a duty that is owed to nobody. */
export const MEETS_DEED = 'Its rule names no recipient: a record that it was done meets it, and so does the release of a report for it.';

/** The same after what is said of a duty, while it is owed. */
export const deedInWords = (state: Kept): string => (isDeed(state.rule) && !('metOn' in state) && !('agreed' in state) ? ` ${MEETS_DEED}` : '');

/** Where something is still to be recorded: one act of some, or that it was done. */
export const recordButtons = (state: Kept): readonly Button[] =>
  missingActs(state).length > 0 && !('agreed' in state)
    ? [{ command: 'deadline/record', label: isDeed(state.rule) ? 'Record as done' : 'Record an act', about: { kind: 'duty', id: state.id } }]
    : [];

/** Said to whoever works on it and may not record it. */
export const recordedByOthers = ({ owners }: Pick<Kept['rule'], 'owners'>): string =>
  ` Once it is done, tell a releaser of ${owners.map(recipientInWords).join(' or ')}, or a coordinator, who records it.`;

/** The same of what is owed to nobody alone. */
export const deedButtons = (state: Kept): readonly Button[] => (isDeed(state.rule) ? recordButtons(state) : []);

/** Whether what met it on a day is a report that was released, and no record that it was done by then. */
export const isMetByRelease = ({ rule, acts = [], released }: Pick<Kept, 'rule' | 'acts' | 'released'>, metOn: Day): boolean =>
  isDeed(rule) && released?.on === metOn && !acts.some(({ act, on }) => act === DEED && on <= metOn);
