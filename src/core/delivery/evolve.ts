import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { DayCorrection, DeliveryEvent, DeliveryState } from './delivery';

type Sent = Extract<DeliveryState, { status: 'sent' }>;
type Received = Extract<DeliveryState, { status: 'received' }>;

export const evolve = (state: DeliveryState, event: DeliveryEvent): DeliveryState => {
  switch (event.type) {
    case 'delivery-owed': {
      const { type: _, at, ...parcel } = event;
      const corrections = state.status === 'absent' ? undefined : state.corrections;
      return { status: 'owed', ...parcel, owedAt: at, ...(corrections && { corrections }) };
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
      const { on, hour } = event;
      if (state.status !== 'sent' && state.status !== 'received') return state;
      const corrections = [...(state.corrections ?? []), sendingCorrectionIn(event)];
      const { hour: _, ...sent } = state.sent;
      if (on) return { ...state, sent: { ...sent, on, ...(hour && { hour }) }, corrections };
      return state.status === 'sent' ? owedAgain(state, corrections) : state;
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
    case 'delivery-called-off':
      return state.status === 'owed' ? { ...state, status: 'called-off' } : state;
    case 'release-moved':
      return state.status === 'absent' ? state : { ...state, releasedOn: event.releasedOn };
    default:
      return never(event);
  }
};

/** The correction as the delivery keeps it. */
export const sendingCorrectionIn = ({ on, hour, from, fromHour, by, reason, at }: Extract<DeliveryEvent, { type: 'sending-corrected' }>): DayCorrection => ({
  of: 'sent', from, ...(fromHour && { fromHour }), ...(on && { to: on }), ...(hour && { toHour: hour }), by, reason, at,
});

const owedAgain = ({ sent: _, ...held }: Sent, corrections: readonly DayCorrection[]): DeliveryState => ({ ...held, status: 'owed', corrections });

/** Nothing waits for a second person any more. */
const settled = ({ proposal: _, ...state }: Received): Received => state;
