import type { HouseClock } from '../clock';
import { BadAsking } from './ask';

const HOW = 'Expected one of "advance" (a span, such as "P1D" or "PT2H"), "to" (a day and a time on the floor’s clock, such as "2026-12-18T09:00") or "next": true.';

/** Where the clock is to go, from what was asked. It goes forward only. */
export const whereTo = async (asked: unknown, clock: HouseClock): Promise<string> => {
  if (typeof asked !== 'object' || asked === null) throw new BadAsking(HOW);
  const given = ['advance', 'to', 'next'].filter((name) => name in asked);
  if (given.length > 1) throw new BadAsking(`${HOW} Got ${given.map((name) => `"${name}"`).join(' and ')}.`);
  if ('advance' in asked) return bySpan(asked.advance, clock);
  if ('to' in asked) return onWall(asked.to, clock);
  if (!('next' in asked) || asked.next !== true) throw new BadAsking(HOW);
  const next = await clock.next();
  if (!next) throw new BadAsking('"next": nothing is waiting for its hour, so there is nowhere to go.');
  return next.at > clock.now() ? next.at : clock.now();
};

const SPAN = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$/;

const bySpan = (span: unknown, clock: HouseClock): string => {
  const found = typeof span === 'string' ? SPAN.exec(span) : null;
  if (!found) throw new BadAsking(`"advance": expected a span, such as "P1D" for a day, "PT2H" for two hours or "P1DT30M", got ${JSON.stringify(span)}.`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((each: string | undefined) => Number(each ?? 0));
  return clock.later(weeks * 7 + days, hours * 3600 + minutes * 60 + seconds);
};

const onWall = (to: unknown, clock: HouseClock): string => {
  const [, day, time] = (typeof to === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(to) : null) ?? [];
  const [, hour = '00', minute = '00'] = /T(\d\d):(\d\d)$/.exec(String(to)) ?? [];
  const moment = day === undefined ? undefined : clock.at(day, time === undefined ? '00:00' : `${hour}:${minute}`);
  if (moment === undefined) throw new BadAsking(`"to": expected a day and a time on the floor’s clock, such as "2026-12-18T09:00", got ${JSON.stringify(to)}.`);
  if (moment < clock.now()) {
    const [now, then] = [clock.words(clock.now()), clock.words(moment)];
    throw new BadAsking(`"to": the clock goes forward only. It is ${now.day}, ${now.time}, and ${then.day}, ${then.time} is before that.`);
  }
  return moment;
};
