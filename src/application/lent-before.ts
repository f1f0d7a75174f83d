import { z } from 'zod';
import type { NotPermitted } from '../core/authority';
import { addDays, dayOf, isDay } from '../core/calendar';
import type { Day } from '../core/language/time';
import type { EventRow } from '../ports/store';
import type { Floor } from './floor';
import { agencyInWords } from './sayings';
import { dayInWords } from './words/dates';

/** Whoever could do it within these days wonders why they no longer can. */
const RECENT = 30;

/** What is refused to somebody who could do it by a delegation until lately says so, and who may delegate anew; nothing of others. */
export const endedLately = async ({ needs, agency }: NotPermitted, { who, clock, zone, reading }: Pick<Floor, 'who' | 'clock' | 'zone' | 'reading'>): Promise<string> => {
  if (agency !== who.agency || !needs.own.includes('releaser') || needs.inPerson || who.delegation) return '';
  const history = await reading.history({ kind: 'agency', id: agency });
  const on = history.flatMap((row) => endedFor(who.person, row) ?? []).at(-1);
  if (on === undefined || addDays(on, RECENT) < dayOf(clock.now(), zone)) return '';
  const whose = agencyInWords(agency);
  return ` Your delegation to bind ${whose} ended on ${dayInWords(on)}; a releaser of ${whose} may delegate anew.`;
};

const delegation = z.object({ to: z.string(), until: z.string() });
const ended = z.object({ delegation });
const lost = z.object({ unlent: z.array(delegation) });

/** The last day on which somebody had it. */
const endedFor = (person: string, { type, on, body }: EventRow): Day | undefined => {
  if (type === 'agency-seated') return lost.safeParse(body).data?.unlent.some(({ to }) => to === person) ? on : undefined;
  if (type !== 'delegation-ended' && type !== 'delegation-ran-out') return undefined;
  const over = ended.safeParse(body).data?.delegation;
  if (over?.to !== person) return undefined;
  return type === 'delegation-ran-out' && isDay(over.until) ? over.until : on;
};
