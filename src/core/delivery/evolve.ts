import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { DayCorrection, DeliveryEvent, DeliveryState } from './delivery';

type Received = Extract<DeliveryState, { status: 'received' }>;

export const evolve = (state: DeliveryState, event: DeliveryEvent): DeliveryState => {
  switch (event.type) {
    case 'delivery-owed': {
      const { type: _, at, ...parcel } = event;
      return { status: 'owed', ...parcel, owedAt: at };
    }
    case 'delivery-sent': {
      const { type: _, ...sent } = event;
      return state.status === 'owed' ? { ...state, status: 'sent', sent } : state;
    }
    case 'delivery-received': {
      const { type: _, ...received } = event;
      return state.status === 'sent' ? { ...state, status: 'received', received } : state;
    }
    case 'sending-corrected': {
      const { on, from, by, reason, at } = event;
      if (state.status !== 'sent' && state.status !== 'received') return state;
      return { ...state, sent: { ...state.sent, on }, corrections: [...(state.corrections ?? []), { of: 'sent', from, to: on, by, reason, at }] };
    }
    case 'change-proposed':
      return state.status === 'received' ? { ...state, proposal: proposalIn(event) } : state;
    case 'change-withdrawn':
      return state.status === 'received' ? settled(state) : state;
    case 'receipt-corrected': {
      const { on, from, proposer, second, reason, at } = event;
      if (state.status !== 'received') return state;
      const correction: DayCorrection = { of: 'received', from, ...(on && { to: on }), proposer, second, reason, at };
      const { received, ...before } = settled(state);
      const corrected = { ...before, corrections: [...(state.corrections ?? []), correction] };
      return on === undefined ? { ...corrected, status: 'sent' } : { ...corrected, received: { ...received, on } };
    }
    case 'release-moved':
      return state.status === 'absent' ? state : { ...state, releasedOn: event.releasedOn };
    default:
      return never(event);
  }
};

/** Nothing waits for a second person any more. */
const settled = ({ proposal: _, ...state }: Received): Received => state;
