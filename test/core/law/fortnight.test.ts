import { federal } from '../../../src/core/calendar';
import type { ClockFace, MomentCame } from '../../../src/core/law';
import { momentThatCame, saysFourteenth } from '../../../src/core/law';
import type { Moment } from '../../../src/core/language/time';
import { moment, zone } from '../spec';

/** Reminders on 17 November, 24 November, 27 November, 30 November and 1 December, at 14:00 UTC. */
const face = (from: Moment): ClockFace => ({ suspense: moment('2026-12-01T22:00:00.000Z'), untakenFrom: from, zone: zone(), calendar: federal, ladderEnds: 'rung-4' });

const cameOf = (from: string, saidUpTo: string, at: string): readonly [MomentCame | undefined, ClockFace] => {
  const clock = face(moment(from));
  return [momentThatCame(clock, moment(saidUpTo), moment(at)), clock];
};

describe('the reminder of the fourteenth day', () => {
  it.each([
    ['is itself', '2026-11-16T15:00:00.000Z', '2026-11-16T15:00:00.000Z', '2026-11-17T14:00:00.000Z', 'remind-14', true],
    ['is the first after an outage that swallowed it', '2026-11-02T15:00:00.000Z', '2026-11-16T15:00:00.000Z', '2026-11-24T15:00:00.000Z', 'remind-7', true],
    ['is no later one where an outage swallowed only that nobody had taken it', '2026-11-20T15:00:00.000Z', '2026-11-20T15:00:00.000Z', '2026-11-24T15:00:00.000Z', 'remind-7', false],
    ['is no later one that followed in its time', '2026-11-02T15:00:00.000Z', '2026-11-17T14:00:00.000Z', '2026-11-24T15:00:00.000Z', 'remind-7', false],
    ['is one after both were swallowed', '2026-11-16T15:00:00.000Z', '2026-11-16T15:00:00.000Z', '2026-11-24T15:00:00.000Z', 'remind-7', true],
  ])('%s', (_, from, saidUpTo, at, kind, says) => {
    const [came, clock] = cameOf(from, saidUpTo, at);
    expect(came).toMatchObject({ kind });
    expect(came && saysFourteenth(came, clock)).toBe(says);
  });
});
