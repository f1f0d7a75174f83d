import { atTime, hourAs, isDay, wallTime } from '../core/calendar';
import type { Act, DutyRefusal } from '../core/duty';
import { meetingCorrected, metByActs, metStanding, missingActs, refusesStart, whenMet } from '../core/duty';
import type { Shift } from '../core/language/proposal';
import type { Day, Moment } from '../core/language/time';
import type { Start } from '../core/law';
import { actsOf, isDeed } from '../core/law';
import { refusal } from './allowed';
import { isTarget } from '../core/law';
import type { Answer } from './answer';
import { words } from './answer';
import { findDuty, notFound, whichDuty } from './finding';
import type { Filled, Floor } from './floor';
import { timeSchema } from './forms/dates';
import { hourThatWas } from './forms/hours';
import type { Doing } from './may';
import { START, isCorrectable, recordedOf } from './meant';
import type { Present } from './present';
import { stateOf } from './present';
import { countedOtherwise, datesUnder, movesOfDeed, movesOfStart } from './queries/moves';
import { recordOf } from './queries/on-record';
import { startDayInWords } from './sayings/correction';
import { isMetByRelease } from './sayings/deed';
import { movesInWords } from './sayings/proposal';
import { dayInWords } from './words/dates';
import { dueWhenInWords, recordedWhen, whenInWords } from './words/when';

/** What was recorded of a duty, what it should have been, and what that moves. */
export type DutyPlan =
  | { readonly of: 'start'; readonly from: Start; readonly to: Start; readonly moves: readonly Shift[] }
  | { readonly of: 'act' };

/** What of a duty somebody has recorded, as a choice. */
export const recordedOfDuty = ({ facts: { start }, acts = [], rule }: Present<'duty'>) => [
  ...(start ? [{ value: START, label: `It counts from ${startDayInWords(start, rule.zone)}` }] : []),
  ...acts.map(({ act, on, hour }) => ({ value: act, label: `${act}: ${recordedWhen(on, hour, rule.zone)}`.slice(0, MOST_LABEL) })),
];
const MOST_LABEL = 75;

/** `published` means the one act that begins so; where one thing alone is recorded, nothing need be said. */
export const whatMeant = (typed: string | undefined, duty: Present<'duty'>): string | undefined => {
  const all = recordedOfDuty(duty).map(({ value }) => value);
  const meant = all.filter((each) => typed === undefined || each.toLowerCase().startsWith(typed.trim().toLowerCase()));
  return meant.length === 1 ? meant[0] : typed;
};

/** What is not said stays as it was recorded. */
export const planOfDuty = async (duty: Present<'duty'>, what: string | undefined, { on, at: time }: { readonly on: string | undefined; readonly at: string | undefined }, floor: Floor): Promise<DutyPlan> => {
  const { rule: { zone }, facts: { start: from } } = duty;
  if (what !== START || !from) return { of: 'act' };
  if (on === undefined || !isDay(on) || !timeSchema.safeParse(time).success) return { of: 'start', from, to: from, moves: [] };
  const hour = time ?? (from.at ? wallTime(from.at, zone) : undefined);
  const to: Start = { on, ...(hour !== undefined && { at: atTime(on, hour, zone) }) };
  return { of: 'start', from, to, moves: await movesOfStart(duty, to, floor) };
};

/** What it would come to, said before it is done; nothing while that is not known. */
export const effectOfPlan = async (duty: Present<'duty'>, plan: DutyPlan, { what, on, at, undone }: { readonly what: string; readonly on: string; readonly at: string; readonly undone: boolean }, floor: Floor): Promise<string> => {
  if (plan.of === 'start') return plan.from.on === plan.to.on && plan.from.at === plan.to.at ? '' : `${movesInWords(plan.moves)}\n`;
  const now = floor.clock.now();
  const acts: readonly Act[] = (duty.acts ?? []).flatMap((each) => (each.act !== what ? [each] : undone || !isDay(on) ? [] : [actOn(each, on, hourThatWas({ on, at }, duty.rule.zone, now), now)]));
  if (!('metOn' in duty) || (!undone && !isDay(on))) return '';
  const after = { ...duty, acts };
  const missing = missingActs(after);
  if (missing.length > 0) return `${await withoutActs(after, missing, floor)}\n${await followingInWords(duty, undefined, floor)}`;
  const last = metByActs(after);
  const corrected = last && meetingCorrected(duty, last, now);
  if (corrected?.type !== 'meeting-corrected') return '';
  const { on: day, hour, late } = corrected;
  // The minute it is read at is not the minute it is sent.
  const then = hour?.at === now ? `${dayInWords(day)}, recorded now` : whenInWords(hourAs(day, hour), duty.rule.zone);
  return `It would have been met on ${then}${late ? ', late' : ''}${isMetByRelease(after, day) ? ', by the release of a report for it' : ''}, and not on ${whenInWords(whenMet(duty), duty.rule.zone)}.\n${await followingInWords(duty, day, floor)}`;
};

/** What counts from it; nothing is said where nothing moves. */
const followingInWords = async (duty: Present<'duty'>, on: Day | undefined, floor: Floor): Promise<string> => {
  const moves = await movesOfDeed(duty, on, floor);
  return moves.length === 0 ? '' : `${movesInWords(moves)}\n`;
};

/** As it would be: done then, as is recorded now. */
const actOn = ({ hour: former, dayAt, ...act }: Act, on: Day, wanted: Moment | undefined, now: Moment): Act => {
  const hour = wanted ?? (on === act.on ? former : undefined);
  return { ...act, on, ...(hour && { hour }), at: on === act.on ? (dayAt ?? act.at) : now };
};

/** Open again, it is counted by the text that was applied while it was met, and met by that where it asks for no more. */
const withoutActs = async (duty: Present<'duty'>, missing: readonly string[], floor: Floor): Promise<string> => {
  const why = isDeed(duty.rule) ? 'nothing on record says then that it was done' : `an act is missing then: ${missing.join('; ')}`;
  const open = `It would not be met any more, for ${why}. Its clock would run again.`;
  const then = await countedOtherwise(duty, await recordOf(floor.reading), floor);
  if (!then) return open;
  const dates = datesUnder(duty, then);
  const due = dates.status === 'dated' ? `: ${isTarget(then.rule.status) ? 'target' : 'due'} ${dueWhenInWords(dates, then.rule.zone)}` : '';
  const text = `version ${then.pack.version} of ${then.pack.id} then, which was applied meanwhile`;
  if (!then.met) return `${open} It would be counted by ${text}${due}.`;
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}. It would be counted by ${text} and does not ask for that${due}. By that it was met on ${whenInWords(then.met, duty.rule.zone)}${metStanding(dates, then.met) === 'met-late' ? ', late' : ''}.`;
};

/** Whoever recorded it may, too: of what is picked, or of anything that is recorded. */
export const mayCorrect = async ({ name, what }: Filled, { reading }: Floor): Promise<readonly Doing[]> => {
  const duty = typeof name === 'string' ? await stateOf('duty', name, reading) : undefined;
  if (!duty) return [];
  const recorded = recordedOf(duty).filter((each) => what === undefined || each.what === what);
  return recorded.map(({ deed, did }) => ({ deed, did, agencies: duty.rule.owners }));
};

/** Why there is nothing of it to correct here, and where that is; a name that means several is one problem where more was said. */
export const unlessCorrectable = async (name: string, more: readonly unknown[], floor: Floor): Promise<Answer | undefined> => {
  const found = await findDuty(name, floor, isCorrectable);
  if (found.found === 'none') return words(notFound('duty', found));
  if (found.found === 'several') {
    if (more.every((each) => each === undefined)) return whichDuty(found, 'deadline/correct', floor);
    return { kind: 'problems', problems: [{ field: 'name', says: `${found.text} runs ${String(found.ids.length)} times. Say which.` }] };
  }
  const duty = await stateOf('duty', found.id, floor.reading);
  const refused = duty && nothingRecorded(duty);
  return refused && refusal(refused, floor);
};

const nothingRecorded = (duty: Present<'duty'>): DutyRefusal | undefined => {
  const { id, rule, facts: { start }, released } = duty;
  const done = duty.acts ?? [];
  if (done.length === 0 && !start && actsOf(rule).length > 0) return { code: 'act-not-recorded', id, title: rule.title, recorded: [], ...(isDeed(rule) && { deed: { ...(released && { released: released.on }) } }) };
  if (done.length === 0 || start) return refusesStart(duty);
  return 'agreed' in duty ? { code: 'duty-over', id, status: duty.status, ...('into' in duty && { into: duty.into }) } : undefined;
};
