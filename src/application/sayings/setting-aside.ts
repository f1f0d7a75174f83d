import { daysBetween } from '../../core/calendar';
import type { DutyNotice, DutyState } from '../../core/duty';
import type { Day } from '../../core/language/time';
import type { SettingAside, Survivor } from '../../core/law';
import { expectedDates, isDeed } from '../../core/law';
import type { GoingOn } from '../queries/going-on';
import type { Button, Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { dueWhenInWords } from '../words/when';
import { workersOf } from './calls';
import { dueWord, dutyName } from './duty-name';
import { proposalButtons, withdrawButton } from './proposal';
import type { Known } from './saying';
import { calling, listed, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** The day it is due by itself, or would be if its election concludes on its day; nothing where it waits for more. */
export const dueDayOf = ({ rule, facts }: Pick<Kept, 'rule' | 'facts'>): Day | undefined => {
  const dates = expectedDates(rule, facts);
  return dates.status === 'dated' ? dates.dueDate : undefined;
};

/** The same in words, with its hour where the limit is one of hours: `Wed 11 November 2026, 09:30 ET`. */
export const ownDueWhen = ({ rule, facts }: Pick<Kept, 'rule' | 'facts'>): string | undefined => {
  const dates = expectedDates(rule, facts);
  return dates.status === 'dated' ? dueWhenInWords(dates, rule.zone) : undefined;
};

/** `Fri 22 January 2027`, and what that rests on where its election has not concluded. */
export const ownDueInWords = (state: Kept): string | undefined => {
  const due = ownDueWhen(state);
  return due === undefined || state.dates.status === 'dated' ? due : `${due} if the election concludes on its day`;
};

/** A duty as others see it that it could be merged into. */
export const survivorOf = (state: Kept): Survivor => {
  const due = dueDayOf(state);
  return { duty: state.id, status: state.status, ...(due && { due }) };
};

/** `DNI assessment, EO-1A/2026-ga-runoff is merged into EO-1A/2026-general, …`, with what becomes of its own due. */
export const settingAsideInWords = (state: Kept, change: SettingAside): string => {
  if (change.kind === 'close') return `${dutyName(state)} is closed as not applicable. ${ownDue(state, 'its card')}`;
  const later = laterInWords(state, change.into);
  return `${dutyName(state)} is merged into ${change.into.duty}, whose product meets both. ${ownDue(state, 'both cards')}${later === '' ? '' : `. ${later}`}`;
};

/** Why what is proposed of a duty cannot be confirmed as things stand, and what to do; nothing where it can. `into`: what it would be merged into. */
export const stoppedInWords = (state: Kept, into: Kept | undefined): string | undefined => mergeOverInWords(state, into) ?? coveringInWords(state);

/** The same in few words, in a line of the board behind what is proposed. */
export const stoppedBriefly = (state: Kept, into: Kept | undefined): string => {
  const what = into && overInWords(into);
  if (what !== undefined) return `, which is ${what} by now: that can only be withdrawn`;
  return coveringInWords(state) === undefined ? '' : `, which cannot be confirmed while it covers ${(state.covers ?? []).length > 1 ? 'others' : 'another'}`;
};

/** What nothing would meet, were the one that covers it set aside itself. */
const coveringInWords = ({ proposal, covers = [], ...state }: Kept): string | undefined => {
  const [first] = covers;
  if (first === undefined || !proposal || proposal.change.kind === 'start') return undefined;
  const what = proposal.change.kind === 'close' ? 'closed as not applicable' : `merged into ${proposal.change.into.duty}`;
  const reopen = covers.length > 1 ? 'reopen each of them first, such as' : 'reopen it first,';
  return `${dutyName(state)} is ${what}. That cannot be confirmed while ${state.id} covers ${listed(covers)}, which nothing would meet then: ${reopen} /deadline reopen ${first}, or withdraw this.`;
};

/** What is said of a merge that was proposed into a duty which is over by now; nothing where that is open. */
const mergeOverInWords = ({ id: duty, rule: { title } }: Kept, into: Kept | undefined): string | undefined => {
  if (!into) return undefined;
  const what = overInWords(into);
  return what === undefined ? undefined : mergedIntoOver({ duty, title }, into, what);
};

/** The same where of the one that was to be merged only its names are known. `what`: what became of the other. */
export const mergedIntoOver = ({ duty, title }: { readonly duty: string; readonly title: string }, into: Kept, what: string): string => {
  const then = into.status === 'replaced'
    ? `Withdraw it, and merge it into that one: /deadline merge ${duty} into ${into.into}.`
    : 'Withdraw it; /deadline list shows what it could be merged into instead.';
  return `${title}, ${duty} is merged into ${into.id}. That cannot be confirmed any more: ${into.id} is ${what} by now. ${then}`;
};

/** What is pressed about what is proposed of a duty: what cannot be confirmed can only be withdrawn. */
export const settingAsideButtons = (state: Kept, into: Kept | undefined): readonly Button[] => {
  const about = { kind: 'duty', id: state.id } as const;
  if (!state.proposal) return [];
  return stoppedInWords(state, into) === undefined ? proposalButtons(about) : [withdrawButton(about)];
};

/** `merged into EO-1A/2026-la-runoff`: why nothing more is merged into it; nothing where it is open. */
export const overInWords = (state: Kept): string | undefined => {
  if (state.status === 'open' || state.status === 'missed') return undefined;
  if (state.status === 'replaced') return `merged into ${state.into}`;
  return state.status === 'not-applicable' ? 'closed as not applicable' : 'met';
};

/** ` …, EO-1B/2026-general counts from it and would have no start.`, in front of what follows; nothing where nothing counts from it. */
export const leftWithoutStart = (change: SettingAside): string => {
  const names = change.kind === 'close' ? (change.counting ?? []).map(({ duty, title }) => `${title}, ${duty}`) : [];
  return names.length === 0 ? '' : ` ${names.join('; ')} ${names.length === 1 ? 'counts' : 'count'} from it and would have no start.`;
};

/**
 * What counts from a duty that is closed waits for ever, unless one of these reports, which go on, is delivered for it.
 * Those that are proposed to be closed as well need nothing more.
 */
export const countingInWords = (duty: string, clocks: readonly Kept[], reports: readonly GoingOn[]): string => {
  if (clocks.length === 0) return '';
  const left = clocks.filter(({ proposal }) => proposal?.change.kind !== 'close');
  const [first] = left;
  const names = clocks.map((clock) => `${dutyName(clock)}${left.includes(clock) ? '' : ', which is proposed to be closed too,'}`);
  const one = clocks.length === 1;
  const but = reports.length === 0 ? '' : ` but ${listed(reports.map(({ report }) => report))}`;
  const then = first && ` Where ${one ? 'it' : 'one of them'} is not owed either, close it too: /deadline close ${first.id}. Where ${one ? 'it' : 'one'} is, leave ${duty} open.`;
  return `${names.join('; ')} ${one ? 'counts' : 'count'} from it and would have no start${but}: no ${but === '' ? '' : 'other '}report can be asked for ${duty} once it is closed.${then ?? ''}`;
};

/**
 * What becomes of the reports that serve it: setting it aside ends none of them, and none meets what it is merged into.
 * `asked`: whether a report is asked for that already.
 */
export const goingOnInWords = (duty: string, into: { readonly duty: string; readonly asked: boolean } | 'unknown' | undefined, reports: readonly GoingOn[]): string => {
  const other = into === undefined ? undefined : into === 'unknown' ? 'the one it is merged into' : into.duty;
  const lines = reports.map(({ report, released }) => {
    if (released) return `${report} is released for ${duty}, and not on record as sent to everybody: once it is, it meets ${duty} by itself, and then nothing need be set aside. Set aside first, ${duty} is not met by it${other === undefined ? '' : `, and neither is ${other}`}.`;
    return `${report} is asked for ${duty} already: it goes on, and ${other === undefined ? 'meets nothing of it any more' : `does not meet ${other}`}.`;
  });
  const wanting = lines.length > 0 && typeof into === 'object' && !into.asked ? [`No report is asked for ${into.duty} yet, and only one asked for that meets both: /report request --duty ${into.duty}`] : [];
  return [...lines, ...wanting].join('\n');
};

/** The same to those who make such a report: whoever asked for it decides what becomes of it. */
export const servedSetAsideInWords = (state: Kept, report: string, into: Survivor | undefined): string =>
  into
    ? `${dutyName(state)}, which ${report} serves, is merged into ${into.duty}, whose product meets both. ${report} goes on, and does not meet ${into.duty}: whoever asked for it says whether it is still wanted.`
    : `${dutyName(state)}, which ${report} serves, is closed as not applicable. ${report} goes on, and meets nothing of it any more: whoever asked for it says whether it is still wanted.`;

const ownDue = (state: Kept, where: string): string => {
  const due = ownDueInWords(state);
  return due === undefined ? 'It has no date of its own' : `Its own ${dueWord(state)}, ${due}, stays on ${where}`;
};

/** Said in both threads when a date that moves makes the one product come after the due of what it covers. */
export const mergeLater = ({ duty, title, owners, own, survivor }: Extract<DutyNotice, { say: 'merge-later' }>, state: Kept, known: Known): Saying =>
  calling(
    said(`${title}, ${duty} is merged into ${survivor.duty}, and one product meets both. ${afterOwn({ duty, own, survivor }, state)}. If it cannot go out by then, ${duty} can run by itself again: /deadline reopen ${duty}`),
    owners.flatMap((agency) => workersOf(agency, known)),
  );

/** A merge makes no due later; where one product would come after the due of what it covers, that is said. */
export const laterInWords = (state: Pick<Kept, 'rule' | 'facts'> & { readonly id: string }, { duty, due: survivor }: Omit<Survivor, 'status'>): string => {
  const own = dueDayOf(state);
  if (!own || (survivor && survivor <= own)) return '';
  return afterOwn({ duty: state.id, own, survivor: { duty, ...(survivor && { due: survivor }) } }, state);
};

type After = { readonly duty: string; readonly own: Day; readonly survivor: Pick<Survivor, 'duty' | 'due'> };

/** Where the duty itself is known its own due has its hour. */
const afterOwn = ({ duty, own, survivor }: After, state: Pick<Kept, 'rule' | 'facts'> & { readonly id: string }): string => {
  const due = (state.id === duty ? ownDueWhen(state) : undefined) ?? dayInWords(own);
  const then = survivor.due ? `${survivor.duty} is ${dueWord(state)} ${dayInWords(survivor.due)}, ${daysInWords(own, survivor.due)} later` : `${survivor.duty} has no date yet`;
  return `${then}: what goes out after ${due} is late for ${duty}`;
};

const daysInWords = (from: Day, to: Day): string => {
  const days = daysBetween(from, to);
  return days === 1 ? '1 day' : `${String(days)} days`;
};

/** `EO-1A/2026-ga-runoff, whose own due would be Fri 22 January 2027`, and what that means for the one that covers it. */
export const coveredInWords = (covered: Kept, by: Kept): string => {
  const [own, due] = [dueDayOf(covered), ownDueWhen(covered)];
  if (!own || due === undefined) return `${covered.id}, which has no date of its own`;
  const met = 'metOn' in by ? metFor(own, by.metOn, by) : undefined;
  const later = met ?? laterInWords(covered, survivorOf(by));
  return `${covered.id}, whose own ${dueWord(covered)} would be ${due}${later === '' ? '' : `; ${later}`}`;
};

/** Whether the one product was in time for a due of its own. */
export const metFor = (own: Day, metOn: Day, by: Pick<Kept, 'rule'>): string =>
  metOn <= own ? `${metInWords(metOn, by)}, in time for it` : `${metInWords(metOn, by)}, ${daysInWords(own, metOn)} after it`;

/** What is owed to nobody has no product that goes out. */
export const metInWords = (metOn: Day, { rule }: Pick<Kept, 'rule'>): string => `${isDeed(rule) ? 'that was met' : 'the product went out'} on ${dayInWords(metOn)}`;
