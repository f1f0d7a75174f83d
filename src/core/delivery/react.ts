import type { DeliveryEvent, DeliveryPromise, DeliveryState } from './delivery';

/** A delivery is drawn on its request's card and speaks in its request's thread. Owing it is said by the release. */
export const react = (event: DeliveryEvent, state: DeliveryState): readonly DeliveryPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: state.report } as const;
  const card: DeliveryPromise = { kind: 'card', of, at: { at: 'floor' } };
  if (event.type === 'delivery-owed') return [card];
  return [card, { kind: 'notice', at: { at: 'thread', of }, notice: { say: event.type, delivery: state.id } }];
};
