import type { AgencyId } from '../../core/language/agencies';
import type { RequestState } from '../../core/request';
import { notJudgedAfterAll } from '../../core/request';
import type { Button } from '../../ports/outbox';
import { agencyInWords } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** What whoever has it can press; an answer can be followed by a newer one until it is released or accepted. */
export const heldButtons = (state: Kept): readonly Button[] => {
  switch (state.status) {
    case 'asked':
      return [...deskButtons(state), ...withdrawButtons(state)];
    case 'taken':
      return [
        submitButton(state, 'Submit', 'primary'),
        ...(state.drafting ? [] : [button(state, 'request/draft', 'Drafting')]),
        button(state, 'request/interim', 'Interim'),
        ...(state.extension ? withdrawButtons(state) : [button(state, 'report/extend', 'Extend')]),
        ...passingOn(state),
      ];
    case 'answered':
      return [submitButton(state, 'New version')];
    case 'accepted':
      return state.partOf === undefined ? [submitButton(state, 'New version')] : [];
    case 'returned':
    case 'declined':
      return [button(state, 'request/take-after-all', 'Take it after all')];
    case 'lapsed':
    case 'cancelled':
      return [];
  }
};

/** What can be pressed by whoever could have asked for a later suspense, while that is asked for. */
export const withdrawButtons = (state: Kept): readonly Button[] => (state.extension ? [button(state, 'request/withdraw-extension', 'Withdraw extension')] : []);

/** What can be pressed by whoever could take it. */
export const deskButtons = (state: Kept): readonly Button[] => [
  button(state, 'request/take', 'Take', 'primary'),
  ...(state.seenAt ? [] : [button(state, 'request/see', 'Seen')]),
  ...passingOn(state),
];

const passingOn = (state: Kept): readonly Button[] => [
  button(state, 'request/hand-over', 'Hand over'),
  button(state, 'request/return', 'Not ours'),
  ...(state.tasked ? [] : [button(state, 'request/decline', 'Decline')]),
];

/** A whole is answered by a version of its report, a part by a contribution. */
const submitButton = (state: Kept, label: string, weight?: 'primary'): Button =>
  state.partOf === undefined ? button(state, 'report/submit', label, weight) : button(state, 'request/contribute', `${label}: part`, weight);

/** What can be pressed once its suspense has passed. */
export const lateButtons = (state: Kept): readonly Button[] =>
  state.late && (state.status === 'asked' || state.status === 'taken')
    ? [button(state, 'request/acknowledge', 'Acknowledge', 'primary')]
    : [];

/** What whoever asked can press; on a card with several lines each says whose answer it judges. */
export const judgeButtons = (state: Kept): readonly Button[] => {
  const whose = state.partOf === undefined ? '' : `: ${agencyInWords(state.agency)}`;
  if (state.status === 'accepted' && !state.settled) return [button(state, 'request/take-back', `Take acceptance back${whose}`)];
  if (!notJudgedAfterAll(state)) return [button(state, 'request/judge-after-all', `Judge it after all${whose}`)];
  if (state.status !== 'answered') return [];
  return [button(state, 'request/accept', `Accept${whose}`, 'primary'), button(state, 'request/send-back', `Send back${whose}`)];
};

/** What whoever asked can press when it was given back: one click, where the agency said whose it is and that is not asked for a line of the same whole already. */
export const anotherButtons = (state: Kept, asked: readonly AgencyId[] = []): readonly Button[] => {
  if (state.status !== 'returned' && state.status !== 'declined') return [];
  const { suggests } = state;
  return [
    ...(suggests && !asked.includes(suggests) ? [button(state, 'request/ask-suggested', `Ask ${agencyInWords(suggests)}`, 'primary')] : []),
    button(state, 'request/ask-another', 'Ask another agency'),
  ];
};

const button = (state: Kept, command: string, label: string, weight?: 'primary' | 'danger'): Button => ({
  command,
  label,
  about: { kind: 'request', id: state.id },
  ...(weight && { weight }),
});
