import type { DutyState, StartChange, StartCorrection } from '../../core/duty';
import type { Zone } from '../../core/language/time';
import type { Start } from '../../core/law';
import { dayInWords, momentInWords } from '../words/dates';
import { dutyName } from './duty-name';
import { agreedFact } from './proposal';
import type { Quotes } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** `Thu 10 December 2026`, with the hour where that was recorded. */
export const startDayInWords = ({ on, at }: Start, zone: Zone): string => (at ? momentInWords(at, zone) : dayInWords(on));

/** `Major incident report to Congress, FISMA-7D/INC-14 counts from Wed 9 December 2026, and not from Thu 10 December 2026`. */
export const startChangeInWords = (state: Kept, { from, to }: Pick<StartChange, 'from' | 'to'>): string =>
  `${dutyName(state)} counts from ${startDayInWords(to, state.rule.zone)}, and not from ${startDayInWords(from, state.rule.zone)}`;

/** What was recorded first, struck through, and who put it right. */
export const startCorrectionFact = ({ from, to, ...agreed }: StartCorrection, { rule: { zone } }: Kept, known: Quotes): string =>
  `Counts from ~${startDayInWords(from, zone)}~ ${startDayInWords(to, zone)}, by ${agreedFact(agreed, zone, known)}`;

/** Hours of a day that a clock of hours was due at before; the days stand among the former dues. */
export const formerHours = ({ startCorrections = [], rule: { zone } }: Kept): readonly string[] =>
  startCorrections.flatMap(({ moved }) => (moved?.hours && moved.from === moved.to ? [momentInWords(moved.hours.from, zone)] : []));
