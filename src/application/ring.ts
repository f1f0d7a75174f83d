import type { Envelope } from '../core/house';
import type { Actor } from '../core/language/actor';
import type { SubjectKind } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { Alarm } from '../ports/alarms';
import type { Answered, Desk, Pen } from './desk';

const clock: Actor = { kind: 'clock' };

/** The subjects that wait for time. The others set no alarm, so a ring for them is a stray. */
const clockedKinds = ['election', 'duty', 'request', 'round', 'agency'] as const satisfies readonly SubjectKind[];
export type Clocked = (typeof clockedKinds)[number];

/** Turns a ring into an order. The ring is a hint: whether anything has come, the subject says. */
export const ring = async (alarm: Alarm, desk: Desk): Promise<void> => {
  await rung(alarm, desk);
};

/** Nothing is answered to a stray. */
export const rung = async ({ of: { id, kind } }: Alarm, desk: Desk, order = ringOrder): Promise<Answered | undefined> => {
  const to = clockedKinds.find((each) => each === kind);
  return to && desk.handIn({ by: clock, order: ({ at }: Pen) => order(to, id, at) });
};

export const ringOrder = (to: Clocked, id: string, at: Moment): Envelope => ({ to, id, order: { type: 'ring', by: clock, at } });
