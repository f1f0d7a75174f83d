import type { Reinstatement } from './asked-wrongly';
import type { Before } from './before';
import type { RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type Cancelled = Extract<Kept, { status: 'cancelled' }>;

/** What a request is to come back to, should it be wanted after all. */
export const beforeOf = (state: Kept): Before | undefined => {
  switch (state.status) {
    case 'asked':
      return { status: 'asked', ...(state.backSince && { backSince: state.backSince }), ...(state.extension && { extension: state.extension }) };
    case 'taken':
      return { status: 'taken', taker: state.taker, ...(state.drafting && { drafting: state.drafting }), ...(state.extension && { extension: state.extension }) };
    case 'answered':
    case 'accepted':
      return { status: state.status, answerer: state.answerer, answeredAt: state.answeredAt };
    case 'returned':
    case 'declined': {
      const { status, returner, reason, returnedAt, suggests } = state;
      return { status, returner, reason, ...(returnedAt && { returnedAt }), ...(suggests && { suggests }) };
    }
    case 'lapsed':
    case 'cancelled':
      return undefined;
  }
};

/** What stays with it whatever its status is given; what came while it was cancelled is not said. */
export const reinstated = <Held extends Pick<Kept, 'saidUpTo' | 'late' | 'suspense' | 'reinstatements'>>(
  { before = { status: 'asked' } }: Cancelled,
  held: Held,
  reinstatement: Reinstatement,
) => {
  const { at } = reinstatement;
  const runs = before.status === 'asked' || before.status === 'taken';
  return {
    ...held,
    ...before,
    ...(runs && { saidUpTo: at > held.saidUpTo ? at : held.saidUpTo, late: held.late || at >= held.suspense }),
    reinstatements: [...(held.reinstatements ?? []), reinstatement],
  };
};
