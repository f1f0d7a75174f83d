import type { Act, DutyState, FormerAct, StartChange, StartCorrection } from '../../core/duty';
import type { Zone } from '../../core/language/time';
import type { Start } from '../../core/law';
import { isDeed } from '../../core/law';
import { dayInWords, momentInWords } from '../words/dates';
import { recordedWhen } from '../words/when';
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
export const formerHours = ({ startCorrections = [], formerHours: byLaw = [], rule: { zone } }: Kept): readonly string[] =>
  [...startCorrections.flatMap(({ moved }) => (moved?.hours && moved.from === moved.to ? [moved.hours.from] : [])), ...byLaw].map((each) => momentInWords(each, zone));

/** What somebody says of an act that was recorded otherwise, or was not done. */
export const actCorrectedInWords = (state: Kept, { was, by, reason }: FormerAct, now: Act | undefined, known: Known): string => {
  const says = `says ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”`;
  const { zone } = state.rule;
  const isDone = isDeed(state.rule);
  if (!now && isDone) return `${dutyName(state)} was not done on ${recordedWhen(was.on, was.hour, zone)}, as was recorded, ${says}`;
  if (!now) return `${dutyName(state)}: “${was.act}”, recorded for ${recordedWhen(was.on, was.hour, zone)}, was not done, ${says}`;
  if (now.on === was.on && now.hour === was.hour) return `${dutyName(state)}: ${isDone ? 'that it was done' : `“${was.act}”`} on ${recordedWhen(now.on, now.hour, zone)} is proved by “${quoted(now.evidence, known)}”, ${says}`;
  return `${dutyName(state)}: ${was.act} on ${recordedWhen(now.on, now.hour, zone)}, and not on ${recordedWhen(was.on, was.hour, zone)}, ${says}`;
};

/** The same as a line of a card. */
export const formerActFact = ({ was, to, toHour, by, reason }: FormerAct, { rule: { zone } }: Kept, known: Quotes): string => {
  const before = recordedWhen(was.on, was.hour, zone);
  const stays = to === was.on && !toHour;
  const now = to === undefined ? 'not done' : stays ? `proved by something else than “${quoted(was.evidence, known)}”` : recordedWhen(to, toHour, zone);
  return `${was.act}: ${stays ? before : `~${before}~`} ${now}, by ${agencyInWords(by.agency)}: ${quoted(reason, known)}`;
};

/** Days one act was recorded for before, struck through. */
export const formerActDays = ({ formerActs = [], rule: { zone } }: Pick<Kept, 'formerActs' | 'rule'>, act: string): string =>
  formerActs.filter(({ was, to, toHour }) => was.act === act && (to !== was.on || toHour)).map(({ was }) => `~${recordedWhen(was.on, was.hour, zone)}~ `).join('');
