import { isDay } from '../core/calendar';
import type { Moment, Zone } from '../core/language/time';
import { servedByOne, startsOf } from '../core/policies';
import type { Latest } from '../core/request';
import { endOfPlan, isPastPlan, wholeId } from '../core/request';
import type { Reading } from '../ports/store';
import type { Answer, Problem } from './answer';
import type { Floor } from './floor';
import type { Present } from './present';
import { stateOf } from './present';
import { dueWord, dutyName } from './sayings/duty-name';
import { dayInWords, momentInWords } from './words/dates';

/**
 * The soonest plan date of the duties behind a request, or the due of one that is counted in hours: no suspense goes past
 * it, also where it was past it already, while that is still to come; what is late is asked for all the same. Nothing where
 * none has a date. It is looked up when a command reads what was said, since nothing outside it may be read in a commit.
 */
export const planDateOf = async (id: string | undefined, floor: Pick<Floor, 'reading' | 'clock'>): Promise<{ readonly latest?: Latest }> => {
  const request = id === undefined ? undefined : await stateOf('request', id, floor.reading);
  const latest = request && (await planDateBehind(request, floor));
  return latest ? { latest } : {};
};

/** ` It cannot go past Fri 18 December 2026, the plan date of a duty behind it.`; nothing where no duty has one. */
export const limitInWords = (latest: Latest | undefined, zone: Zone): string => {
  if (!latest) return '';
  return isDay(latest)
    ? ` It cannot go past ${dayInWords(latest)}, the plan date of a duty behind it.`
    : ` It cannot go past ${momentInWords(latest, zone)}, when the hours of a duty behind it end.`;
};

export const planDateBehind = async (request: Present<'request'>, { reading, clock }: Pick<Floor, 'reading' | 'clock'>): Promise<Latest | undefined> => {
  const { suspense, zone } = request;
  const kept = bounding(await dutiesBehind(request, reading)).filter(({ latest }) => !isPastPlan(suspense, latest, zone) || endOfPlan(latest, zone) > clock.now());
  return soonestFirst(kept, zone)[0]?.latest;
};

const dutiesBehind = async (request: Present<'request'>, reading: Reading): Promise<readonly Present<'duty'>[]> => {
  const report = await stateOf('report', wholeId(request), reading);
  return dutiesCalled([...request.duties, ...(report?.duties ?? [])], reading);
};

/**
 * What is asked for a duty is wanted while that can still leave the building in time. A plan date that is past bounds
 * nothing here: what is late is asked for all the same.
 */
export const pastPlanDate = async (duties: readonly string[], suspense: Moment, { reading, clock, zone }: Floor): Promise<Answer | undefined> => {
  const served = servedByOne(duties, await besideOf(duties, reading));
  const ahead = bounding(served).filter(({ latest }) => endOfPlan(latest, zone) > clock.now());
  const past = soonestFirst(ahead, zone).find(({ latest }) => isPastPlan(suspense, latest, zone));
  return past && { kind: 'problems', problems: [pastItsPlan(past, duties.includes(past.duty.id), zone)] };
};

const pastItsPlan = ({ duty, latest }: Bounding, named: boolean, zone: Zone): Problem => ({
  field: 'day',
  says: isDay(latest)
    ? `${dutyName(duty)}${named ? '' : ', which the same report serves,'} must leave the building by ${dayInWords(latest)}, its plan date, and no suspense goes past that. Name that day or an earlier one.`
    : `${dutyName(duty)}: its ${dueWord(duty)} is ${momentInWords(latest, zone)}, and no suspense goes past that. Name that hour or an earlier one.`,
});

type Bounding = { readonly duty: Present<'duty'>; readonly latest: Latest };

const dutiesCalled = async (ids: readonly string[], reading: Reading): Promise<readonly Present<'duty'>[]> =>
  (await Promise.all([...new Set(ids)].map((id) => stateOf('duty', id, reading)))).flatMap((duty) => duty ?? []);

const MOST_DUTIES = 200;

/** These, and every other of the same elections. */
const besideOf = async (ids: readonly string[], reading: Reading): Promise<readonly Present<'duty'>[]> => {
  const listed = await Promise.all(startsOf(ids).map((election) => reading.list({ kind: 'duty', election, limit: MOST_DUTIES })));
  return dutiesCalled([...ids, ...listed.flat().map(({ standing }) => standing.id)], reading);
};

/** Those that are not over and have a date, with what each of them bounds a suspense by. */
const bounding = (duties: readonly Present<'duty'>[]): readonly Bounding[] =>
  duties.flatMap((duty): readonly Bounding[] => {
    const open = duty.status === 'open' || duty.status === 'missed';
    return open && duty.dates.status === 'dated' ? [{ duty, latest: duty.dates.planBy ?? duty.dates.due }] : [];
  });

const soonestFirst = (behind: readonly Bounding[], zone: Zone): readonly Bounding[] =>
  [...behind].sort((a, b) => (endOfPlan(a.latest, zone) < endOfPlan(b.latest, zone) ? -1 : 1));
