import type { SubjectKind } from '../core/language/refs';
import { ruleOf, startOf } from '../core/policies';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import type { Meant } from './meant';
import { isItsOwn } from './meant';
import { nearest } from './nearest';
import { listOf, stateOf } from './present';
import { listed } from './sayings';
import { dutyName } from './sayings/duty';
import { kindInWords } from './sayings/election';
import { dayInWords } from './words/dates';

/** What a short name came to. */
export type Found =
  | { readonly found: 'one'; readonly id: string }
  | { readonly found: 'several'; readonly text: string; readonly ids: readonly string[] }
  | { readonly found: 'none'; readonly text: string; readonly meant?: string };

const MOST_ELECTIONS = 100;

/**
 * A subject by its short name, whatever its case: elections are spelled small, numbered names in capitals. Part of a name,
 * `2026` or `runoff`, means every election that has it.
 */
export const findSubject = async (kind: Exclude<SubjectKind, 'duty'>, text: string, { reading }: Floor): Promise<Found> => {
  for (const id of new Set([text, text.toUpperCase(), text.toLowerCase()])) {
    if (await stateOf(kind, id, reading)) return { found: 'one', id };
  }
  if (kind !== 'election') return { found: 'none', text };
  const names = (await listOf('election', { limit: MOST_ELECTIONS }, reading)).map(({ name }) => name);
  const ids = names.filter((name) => `-${name}-`.includes(`-${text.toLowerCase()}-`));
  if (ids.length > 1) return { found: 'several', text, ids };
  const meant = ids[0] ?? nearest(text, names);
  return { found: 'none', text, ...(meant !== undefined && { meant }) };
};

/** Facts and years that have started one rule: as many as a list of them can show. */
const MOST_STARTED = 20;

/**
 * A duty by its whole short name, or by its rule alone while only one of them is meant, whatever started it: of several, those are
 * meant of which what is asked makes sense. Where it makes sense of none, all are that are neither closed nor merged into another.
 */
export const findDuty = async (text: string, floor: Floor, meant: Meant = isItsOwn): Promise<Found> => {
  const { reading } = floor;
  const rules = (await floor.packs()).flatMap((pack) => pack.rules.map(({ id }) => id));
  const [typedRule = ''] = text.split('/', 1);
  const rule = rules.find((id) => id.toLowerCase() === typedRule.toLowerCase()) ?? ruleOf(text) ?? typedRule;
  const start = startOf(text);
  const starts = start === undefined ? (await listOf('election', { limit: MOST_ELECTIONS }, reading)).map(({ name }) => name) : [start];
  const names = start === undefined ? [rule, ...starts.map((each) => `${rule}/${each}`)] : spellings(rule, start);
  const states = await Promise.all(names.map((id) => stateOf('duty', id, reading)));
  const others = start === undefined ? await listOf('duty', { parent: rule, limit: MOST_STARTED }, reading) : [];
  const there = [...states, ...others].flatMap((state) => state ?? []);
  const those = [meant, isItsOwn].map((isMeant) => there.filter(isMeant)).find(({ length }) => length > 0) ?? there;
  const ids = [...new Set(those.map(({ id }) => id))];
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { found: 'one', id: only };
  if (ids.length > 1) return { found: 'several', text: rule, ids };
  const like = nearest(typedRule, rules);
  return { found: 'none', text, ...(like !== undefined && like !== rule && { meant: like }) };
};

const spellings = (rule: string, start: string): readonly string[] => [
  ...new Set([start, start.toLowerCase(), start.toUpperCase()].map((each) => `${rule}/${each}`)),
];

const lists: Readonly<Partial<Record<SubjectKind, string>>> = {
  duty: '/deadline list', election: '/election list', incident: '/incident list', request: '/report status', report: '/report status',
};

export const notFound = (kind: SubjectKind, { text, meant }: Extract<Found, { found: 'none' }>): string =>
  `There is no ${kind} “${text}”.${meant === undefined ? '' : ` Did you mean ${meant}?`} ${lists[kind] ?? '/watch me'} shows those there are.`;

/** One line and one button each, for a short name that means several duties. */
export const whichDuty = async ({ text, ids }: Extract<Found, { found: 'several' }>, command: string, floor: Floor): Promise<Answer> => {
  const states = await Promise.all(ids.map((id) => stateOf('duty', id, floor.reading)));
  const lines = states.flatMap((state) =>
    state ? [{ text: dutyName(state), buttons: [{ command, label: 'This one', about: { kind: 'duty', id: state.id } as const }] }] : [],
  );
  const elections = states.every((state) => state?.facts.election);
  return { kind: 'page', page: { title: `${text} runs ${elections ? `for ${String(lines.length)} elections` : `${String(lines.length)} times`}. Which one?`, lines, empty: `There is no duty “${text}” any more.` } };
};

/** The answer to a short name that is not one subject; nothing when it is. */
export const unlessOne = (kind: SubjectKind, found: Found): Answer | undefined =>
  found.found === 'none' ? words(notFound(kind, found)) : undefined;

/** One line and one button each, for part of a name that several elections have. */
export const whichElection = async ({ text, ids }: Extract<Found, { found: 'several' }>, command: string, { reading }: Floor): Promise<Answer> => {
  const states = await Promise.all(ids.map((id) => stateOf('election', id, reading)));
  const lines = states.flatMap((state) =>
    state ? [{ text: `${state.name} (${kindInWords(state)}), ${dayInWords(state.day)}`, buttons: [{ command, label: 'This one', about: { kind: 'election', id: state.name } as const }] }] : [],
  );
  return { kind: 'page', page: { title: `${String(lines.length)} elections are called “${text}”. Which one?`, lines, empty: `There is no election “${text}” any more.` } };
};

/** The answer to the name of an election that is not one; where more was said, that stays in the form and the name is asked for. */
export const unlessOneElection = async (name: string, command: string, more: readonly unknown[], floor: Floor): Promise<Answer | undefined> => {
  const found = await findSubject('election', name, floor);
  if (found.found !== 'several') return unlessOne('election', found);
  if (more.every((each) => each === undefined)) return whichElection(found, command, floor);
  return { kind: 'problems', problems: [{ field: 'name', says: `“${found.text}” is part of ${listed(found.ids)}. Say which.` }] };
};
