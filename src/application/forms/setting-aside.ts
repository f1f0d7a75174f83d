import type { Envelope } from '../../core/house';
import type { Survivor } from '../../core/law';
import { ruleOf } from '../../core/policies';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import type { Pen } from '../desk';
import type { Found } from '../finding';
import { findDuty, notFound, whichDuty } from '../finding';
import type { Filled, Floor } from '../floor';
import type { Meant } from '../meant';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { countingFrom, goingOnFor } from '../queries/going-on';
import { listed } from '../sayings';
import { dueWord, dutyName } from '../sayings/duty';
import { countingInWords, goingOnInWords, laterInWords, ownDueInWords, ownDueWhen, survivorOf } from '../sayings/setting-aside';
import { filledIn } from './fields';
import { inVain } from './in-vain';

/** As many as a list in a form holds. */
const MOST = 100;

/** A duty as it was named; what is not one duty stays as it was said. */
export const dutyNamed = async (text: string | undefined, floor: Floor, meant: Meant): Promise<string | undefined> => {
  const found = text === undefined ? undefined : await findDuty(text, floor, meant);
  return found?.found === 'one' ? found.id : text;
};

/** What a duty is merged into: a duty, or only its election, `into 2026-general`. What is not there stays as it was said. */
export const survivorNamed = async (text: string | undefined, duty: string | undefined, floor: Floor): Promise<Survivor | string | undefined> => {
  if (text === undefined) return undefined;
  const rule = duty === undefined ? undefined : ruleOf(duty);
  const names = [text, ...(rule === undefined || text.includes('/') ? [] : [`${rule}/${text}`])];
  const found = await Promise.all(names.map((name) => findDuty(name, floor)));
  const ids = found.map((each) => idsOf(each).filter((id) => each.found === 'one' || id !== duty)).find(({ length }) => length === 1) ?? [];
  const state = ids[0] === undefined ? undefined : await stateOf('duty', ids[0], floor.reading);
  return state ? survivorOf(state) : text;
};

const idsOf = (found: Found): readonly string[] => (found.found === 'one' ? [found.id] : found.found === 'several' ? found.ids : []);

/** Open or missed duties that one could be merged into: of its rule, and not itself. */
export const survivorsOf = async (duty: string, { reading }: Floor): Promise<readonly Present<'duty'>[]> =>
  (await listOf('duty', { statuses: ['open', 'missed'], limit: MOST }, reading)).filter(({ id, rule }) => id !== duty && rule.id === ruleOf(duty));

/** `EO-1A/2026-general, due Fri 18 December 2026`. */
export const survivorLabel = (state: Present<'duty'>): string => `${state.id}${dated(state, ownDueWhen(state))}`;

/** `, due Fri 18 December 2026`, with what that rests on where its election has not concluded, or that it has no date. */
export const dueInWords = (state: Present<'duty'>): string => dated(state, ownDueInWords(state));

const dated = (state: Present<'duty'>, due: string | undefined): string => (due === undefined ? ', no date' : `, ${dueWord(state)} ${due}`);

/** A short name that means several is one problem of its field; one that means none is said at once. */
export const unlessOneDuty = async (text: string, floor: Floor, meant: Meant): Promise<Answer | undefined> => {
  const found = await findDuty(text, floor, meant);
  if (found.found === 'one') return undefined;
  if (found.found === 'none') return words(notFound('duty', found));
  return { kind: 'problems', problems: [{ field: 'duty', says: `${found.text} runs for ${listed(found.ids)}. Say which.` }] };
};

type Asking = {
  readonly command: 'deadline/close' | 'deadline/merge' | 'deadline/reopen' | 'deadline/late' | 'deadline/statement';
  readonly title: string;
  readonly submit: string;
  readonly intro: string;
  /** Which duties are offered where none was named or several are, and what is said where there is none. */
  readonly meant: Meant;
  readonly statuses: readonly string[];
  readonly none: string;
  readonly fields: readonly Field[];
  /** An order right in every field, tried on a duty that was named: where nothing could come of it, no form is opened. */
  readonly sample?: (pen: Pen) => Envelope<'duty'>['order'];
  /** What comes of it for a duty that was named, in place of the intro; `shown` where somebody must have seen it before it is done. */
  readonly effect?: (duty: Present<'duty'>, floor: Floor) => Promise<{ readonly says: string; readonly shown: boolean }>;
  /** Whether more was typed than the name, which would be lost with a list to pick from. */
  readonly more: boolean;
};

/** Asks for the reason, and for which duty where that is not certain; a short name that means several is answered with a line and a button each. */
export const setAsideForm = async (asking: Asking, { duty: text, ...filled }: Filled, problems: readonly Problem[], floor: Floor): Promise<Form | Answer> => {
  const { command, title, submit, intro, meant, statuses, none, fields, more, sample } = asking;
  const found = typeof text === 'string' ? await findDuty(text, floor, meant) : undefined;
  if (found?.found === 'none') return words(notFound('duty', found));
  if (found?.found === 'several' && !more) return whichDuty(found, command, floor);
  const only = found?.found === 'one' ? await stateOf('duty', found.id, floor.reading) : undefined;
  const vain = only && sample && (await inVain((pen) => ({ to: 'duty', id: only.id, order: sample(pen) }), floor));
  if (vain) return vain;
  const offered = found?.found === 'several' ? await Promise.all(found.ids.map((id) => stateOf('duty', id, floor.reading))) : only ? [only] : (await listOf('duty', { statuses, limit: MOST }, floor.reading)).filter(meant);
  const options = offered.flatMap((state) => (state ? [{ value: state.id, label: dutyName(state) }] : []));
  if (options.length === 0) return words(none);
  const effect = only && (await asking.effect?.(only, floor));
  const which: readonly Field[] = only ? [] : [{ name: 'duty', label: 'Which duty', kind: 'choice', options }];
  return {
    command,
    title,
    submit,
    ...(only && { about: { kind: 'duty', id: only.id } }),
    ...(effect?.shown && { given: floor.digest(effect.says) }),
    intro: only ? `${dutyName(only)}${dueInWords(only)}. ${effect?.says ?? intro}${await goesOn(only.id, command, floor)}` : intro,
    fields: filledIn([...which, ...fields], { ...filled, duty: text }, problems),
  };
};

/** Reports that serve it and that setting it aside does not end, and what counts from one that is closed. */
const goesOn = async (duty: string, command: Asking['command'], floor: Floor): Promise<string> => {
  if (command !== 'deadline/close' && command !== 'deadline/merge') return '';
  const reports = await goingOnFor(duty, undefined, floor);
  const counting = command === 'deadline/close' ? countingInWords(duty, await countingFrom(duty, floor), reports) : '';
  return [goingOnInWords(duty, command === 'deadline/merge' ? 'unknown' : undefined, reports), counting].filter(Boolean).map((says) => `\n${says}`).join('');
};

/** What somebody who picks must know of each: that one product would come after the due of its own. */
export const laterHint = (duty: Present<'duty'>, survivors: readonly Present<'duty'>[]): Pick<Field, 'hint'> => {
  const later = survivors.map((each) => laterInWords(duty, survivorOf(each))).filter((each) => each !== '');
  return later.length === 0 ? {} : { hint: later.map((each) => `${each}.`).join(' ') };
};
