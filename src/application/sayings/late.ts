import type { DutyState } from '../../core/duty';
import type { AgencyId } from '../../core/language/agencies';
import type { SubjectRef } from '../../core/language/refs';
import type { Zone } from '../../core/language/time';
import type { Explained, LateCode, LateReason, LateStatement } from '../../core/law';
import { everNamed } from '../../core/law';
import type { RequestState } from '../../core/request';
import type { Button, Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { leadsOf } from './calls';
import { nameInWords } from './proposal';
import type { Known, Quotes } from './saying';
import { agencyInWords, calling, ended, listed, quoted, said } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;
type Request = Exclude<RequestState, { status: 'absent' }>;

export const codeInWords: Readonly<Record<LateCode, string>> = {
  'late-input': 'late input',
  'coordination-not-finished': 'coordination not finished',
  'review-not-finished': 'review not finished',
  'releaser-away': 'releaser away',
  'receipt-recorded-late': 'receipt recorded late',
  'system-outage': 'system outage',
  'lapse-of-appropriations': 'lapse of appropriations',
  other: 'another reason',
};

/** `coordination not finished (FBI and State): “…”`. */
export const reasonInWords = ({ code, agencies, words }: Omit<LateReason, 'by' | 'at'>, known: Quotes): string => {
  const named = agencies.length > 0 ? ` (${listed(agencies.map(agencyInWords))})` : '';
  return `${codeInWords[code]}${named}${words ? `: “${quoted(words, known)}”` : ''}`;
};

/** The same as a line of a card. */
export const reasonFact = (reason: LateReason, zone: Zone, known: Quotes): string =>
  `${reasonInWords(reason, known)}, says ${agencyInWords(reason.by.agency)}, ${momentInWords(reason.at, zone)}`;

export const statementInWords = ({ agency, words, at }: LateStatement, zone: Zone, known: Quotes): string =>
  `${agencyInWords(agency)}, ${momentInWords(at, zone)}: ${quoted(words, known)}`;

/** What can be pressed on what is late: its reason while that is missing, and then a statement of those it names. */
export const explainButtons = (state: Kept): readonly Button[] =>
  state.status === 'missed' || state.status === 'met-late' ? buttonsFor({ kind: 'duty', id: state.id }, 'deadline', state) : [];

/** The same of a report that missed its suspense; where it serves duties, they are explained. What an agency said that had it before may be answered, too. */
export const explainRequestButtons = (state: Request): readonly Button[] => {
  if (!isExplained(state)) return [];
  const { passed = [] } = state;
  const about: SubjectRef = { kind: 'request', id: state.id };
  const own = buttonsFor(about, 'report', state);
  const before = passed.flatMap((each) => (each.lateReason ? buttonsFor(about, 'report', each) : []));
  return [...own, ...before.filter(({ command }) => own.every((each) => each.command !== command)).slice(0, 1)];
};

/** Whether anybody is asked why a report is late. */
export const isExplained = ({ late, duties }: Pick<Request, 'late' | 'duties'>): boolean => late && duties.length === 0;

const buttonsFor = (about: SubjectRef, noun: 'deadline' | 'report', subject: Explained): readonly Button[] => {
  if (!subject.lateReason) return [{ command: `${noun}/late`, label: 'Why it is late', about }];
  return everNamed(subject).length > 0 ? [{ command: `${noun}/statement`, label: 'Add a statement', about }] : [];
};

/** Agencies that a reason names and of whom nobody could hear it, or answer to it. */
export const untold = (agencies: readonly AgencyId[], known: Pick<Known, 'members'>): readonly AgencyId[] =>
  agencies.filter((agency) => !known.members(agency).some(({ roles }) => roles.includes('lead') || roles.includes('releaser')));

/** ` Nobody of DHS is told: the roster has no lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.` */
export const untoldInWords = (agencies: readonly AgencyId[], known: Pick<Known, 'members'>): string => {
  const names = listed(untold(agencies, known).map(agencyInWords));
  return untold(agencies, known).length === 0 ? '' : ` Nobody of ${names} is told: the roster has no lead or releaser of ${names}. A coordinator has an operator add one, with watchfloor roster apply.`;
};

/** Somebody says why: to everybody, and to those who lead the agencies it names, or that the reason named whose place it takes. */
export const lateReasonGiven = (name: string, reason: LateReason, stands: string, buttons: readonly Button[], { formerReasons = [] }: Explained, known: Known): Saying => {
  const named = reason.agencies.length > 0 ? ` ${listed(reason.agencies.map(agencyInWords))} may add ${reason.agencies.length > 1 ? 'statements of their own' : 'a statement of its own'}.` : '';
  const spared = (formerReasons.at(-1)?.agencies ?? []).filter((agency) => !reason.agencies.includes(agency));
  const no = spared.length > 0 ? ` ${listed(spared.map(agencyInWords))} ${spared.length > 1 ? 'are' : 'is'} named no more; the former reason stays on the card, struck through.` : '';
  return calling(
    said(`${name} is late, says ${nameInWords(reason.by, known)}: ${ended(reasonInWords(reason, known))} ${stands}${named}${no}${untoldInWords(reason.agencies, known)}`, ...buttons),
    [...reason.agencies, ...spared].flatMap((agency) => leadsOf(agency, known)),
  );
};

export const lateStatementAdded = (name: string, { agency, words }: LateStatement, known: Known): Saying => said(`${name}, statement of ${agencyInWords(agency)}: “${quoted(words, known)}”`);
