import type { Envelope } from '../core/house';
import type { Actor } from '../core/language/actor';
import { never } from '../core/language/never';
import type { Moment } from '../core/language/time';
import type { Alarm } from '../ports/alarms';
import type { Desk } from './desk';

const clock: Actor = { kind: 'clock' };

/** Turns a ring into an order. The ring is a hint: whether anything has come, the subject says. */
export const ring = async (alarm: Alarm, desk: Desk): Promise<void> => {
  await desk.handIn({ by: clock, order: ({ at }) => ringOrder(alarm, at) });
};

const ringOrder = ({ of }: Alarm, at: Moment): Envelope => {
  const order = { type: 'ring', by: clock, at } as const;
  switch (of.kind) {
    case 'election':
      return { to: 'election', id: of.id, order };
    case 'duty':
      return { to: 'duty', id: of.id, order };
    case 'request':
      return { to: 'request', id: of.id, order };
    default:
      return never(of.kind);
  }
};
