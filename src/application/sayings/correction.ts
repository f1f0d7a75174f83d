import type { Act, DutyState, FormerAct, StartChange, StartCorrection } from '../../core/duty';
import type { Zone } from '../../core/language/time';
import type { Start } from '../../core/law';
import { dayInWords, momentInWords } from '../words/dates';
import { dutyName } from './duty-name';
import { agreedFact, nameInWords } from './proposal';
import type { Known, Quotes } from './saying';
import { agencyInWords, quoted } from './saying';

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

/** What somebody says of an act that was recorded otherwise, or was not done. */
export const actCorrectedInWords = (state: Kept, { was, by, reason }: FormerAct, now: Act | undefined, known: Known): string => {
  const says = `says ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”`;
  if (!now) return `${dutyName(state)}: “${was.act}”, recorded for ${dayInWords(was.on)}, was not done, ${says}`;
  if (now.on === was.on) return `${dutyName(state)}: “${was.act}” on ${dayInWords(now.on)} is proved by “${quoted(now.evidence, known)}”, ${says}`;
  return `${dutyName(state)}: ${was.act} on ${dayInWords(now.on)}, and not on ${dayInWords(was.on)}, ${says}`;
};

/** The same as a line of a card. */
export const formerActFact = ({ was, to, by, reason }: FormerAct, known: Quotes): string => {
  const now = to === undefined ? 'not done' : to === was.on ? `proved by something else than “${quoted(was.evidence, known)}”` : dayInWords(to);
  return `${was.act}: ${to === was.on ? dayInWords(was.on) : `~${dayInWords(was.on)}~`} ${now}, by ${agencyInWords(by.agency)}: ${quoted(reason, known)}`;
};

/** Days one act was recorded for before, struck through. */
export const formerActDays = ({ formerActs = [] }: Pick<Kept, 'formerActs'>, act: string): string =>
  formerActs.filter(({ was, to }) => was.act === act && to !== was.on).map(({ was }) => `~${dayInWords(was.on)}~ `).join('');
