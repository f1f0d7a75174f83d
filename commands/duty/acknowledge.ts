import { z } from 'zod';
import { addSeconds, atTime, atTimeAgain, dayOf, isDay, wallTime } from '../../src/core/calendar';
import type { Moment, Zone } from '../../src/core/language/time';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { END_OF_BUSINESS, daySchema, timeSchema } from '../../src/application/forms/dates';
import { farOff, inVain } from '../../src/application/forms/in-vain';
import { filledIn } from '../../src/application/forms/fields';
import { unlessOnTheWall } from '../../src/application/forms/hours';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { acknowledgedInWords, acknowledgingInWords, countsHours } from '../../src/application/sayings/duty-missed';
import { recordedWhen } from '../../src/application/words/when';

export const acknowledgeDuty = defineCommand({
  path: 'duty/acknowledge',
  schema: z.object({
    id: aboutSchema,
    forecast: daySchema('Say on which day it will be there.'),
    at: timeSchema,
    /** The instant it is expected by; only a limit in hours has one. */
    hour: z.custom<Moment>().optional(),
  }),
  read: async (said, floor) => {
    const id = aboutIn(said, 'duty');
    const [forecast, at] = [fieldIn(said, 'forecast'), fieldIn(said, 'at')];
    // Looked up here: inside the order nothing may be asked of the store.
    const duty = id === undefined ? undefined : await stateOf('duty', id, floor.reading);
    return { id, forecast, at, hour: duty && countsHours(duty) ? hourOf(forecast, at ?? END_OF_BUSINESS, duty.rule.zone, floor.clock.now()) : undefined };
  },
  check: async ({ id, forecast, at }, { reading }) => {
    const duty = await stateOf('duty', id, reading);
    const problems = duty ? unlessOnTheWall({ on: forecast, at }, duty.rule.zone) : [];
    return problems.length > 0 ? { kind: 'problems', problems } : undefined;
  },
  form: async ({ id, ...filled }, problems, _, floor) => {
    const duty = typeof id === 'string' ? await stateOf('duty', id, floor.reading) : undefined;
    if (!duty) return words('There is no such duty any more. /deadline list shows those that are open.');
    const vain = await inVain(({ at }) => ({ to: 'duty', id: duty.id, order: { type: 'acknowledge-duty', by: floor.who, at, forecast: farOff(at, duty.rule.zone) } }), floor);
    const { intro, label } = acknowledgingInWords(duty);
    const hours = countsHours(duty);
    const soon = addSeconds(floor.clock.now(), SECONDS_AHEAD);
    return vain ?? {
      command: 'duty/acknowledge',
      title: 'Late',
      submit: 'Acknowledge',
      about: { kind: 'duty', id: duty.id },
      intro,
      fields: filledIn(
        [
          { name: 'forecast', label, kind: 'day' },
          ...(hours ? [{ name: 'at', label: 'At', kind: 'time', optional: true, hint: `Left out, it is ${END_OF_BUSINESS}.` } as const] : []),
        ],
        filled,
        problems,
        hours ? { forecast: dayOf(soon, duty.rule.zone), at: wallTime(soon, duty.rule.zone) } : {},
      ),
    };
  },
  order: ({ id, forecast, hour }, { who }, { at }) => ({ to: 'duty', id, order: { type: 'acknowledge-duty', by: who, at, forecast, ...(hour && { hour }) } }),
  done: async ({ id }, { forecast, hour }, { who, clock, reading, zone }) => {
    const duty = await stateOf('duty', id, reading);
    const given = { on: forecast, ...(hour && { hour }), by: who, at: clock.now() };
    return words(duty ? acknowledgedInWords(duty, given).done : `Acknowledged: ${id} is expected on ${recordedWhen(forecast, hour, zone)}. The due date stands.`);
  },
  fieldOf: { 'forecast-in-the-past': 'forecast', 'forecast-hour-in-the-past': 'at' },
});

/** What a form offers: an hour from now. */
const SECONDS_AHEAD = 3600;

/** Of an hour that the wall shows twice, the first that is still to come. */
const hourOf = (on: string | undefined, at: string, zone: Zone, now: Moment): Moment | undefined => {
  if (on === undefined || !isDay(on) || !timeSchema.safeParse(at).success) return undefined;
  const first = atTime(on, at, zone);
  return first > now ? first : atTimeAgain(on, at, zone);
};
