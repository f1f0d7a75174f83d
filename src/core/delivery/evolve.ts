import { never } from '../language/never';
import type { DeliveryEvent, DeliveryState } from './delivery';

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
    default:
      return never(event);
  }
};
