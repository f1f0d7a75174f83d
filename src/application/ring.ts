import type { Envelope } from '../core/house';
import type { Actor } from '../core/language/actor';
import type { SubjectKind } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { Alarm } from '../ports/alarms';
import type { Answered, Desk, Pen } from './desk';

const clock: Actor = { kind: 'clock' };

/** The subjects that wait for time. The others set no alarm, so a ring for them is a stray. */
const clockedKinds = ['election', 'duty', 'request', 'round'] as const satisfies readonly SubjectKind[];
export type Clocked = (typeof clockedKinds)[number];

/** Turns a ring into an order. The ring is a hint: whether anything has come, the subject says. */
export const ring = async (alarm: Alarm, desk: Desk): Promise<void> => {
  await ringAll([{ alarm, order: ringOrder }], desk);
};

export type Rung = { readonly alarm: Alarm; readonly order: typeof ringOrder };

/** Several in one commit, each answered for itself; nothing is answered to a stray. */
export const ringAll = async (rings: readonly Rung[], desk: Desk): Promise<readonly (Answered | undefined)[]> => {
  const asked = rings.map(({ alarm: { of: { id, kind } }, order }) => {
    const to = clockedKinds.find((each) => each === kind);
    return to && { by: clock, order: ({ at }: Pen) => order(to, id, at) };
  });
  const orders = asked.filter((each) => each !== undefined);
  const answered = orders.length > 0 ? [...(await desk.handInTogether(orders))] : [];
  return asked.map((each) => each && answered.shift());
};

export const ringOrder = (to: Clocked, id: string, at: Moment): Envelope => ({ to, id, order: { type: 'ring', by: clock, at } });
