import type { Reinstatement } from './asked-wrongly';
import type { Before } from './before';
import type { heldOf } from './held';
import type { RequestState } from './request';
import { runsAgain } from './running-again';

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
export const reinstated = ({ before = { status: 'asked' } }: Cancelled, held: ReturnType<typeof heldOf>, reinstatement: Reinstatement): RequestState => {
  const runs = before.status === 'asked' || before.status === 'taken';
  return {
    ...(runs ? runsAgain(held, reinstatement.at, 'reinstated') : held),
    ...before,
    reinstatements: [...(held.reinstatements ?? []), reinstatement],
  };
};
