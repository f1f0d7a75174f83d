import type { DutyState } from '../../core/duty';
import type { Zone } from '../../core/language/time';
import type { LateCode, LateReason, LateStatement } from '../../core/law';
import type { Button } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import type { Quotes } from './saying';
import { agencyInWords, listed, quoted } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

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
export const explainButtons = ({ id, status, lateReason }: Kept): readonly Button[] => {
  if (status !== 'missed' && status !== 'met-late') return [];
  const about = { kind: 'duty', id } as const;
  if (!lateReason) return [{ command: 'deadline/late', label: 'Why it is late', about }];
  return lateReason.agencies.length > 0 ? [{ command: 'deadline/statement', label: 'Add a statement', about }] : [];
};
