import { isMap, isSeq, parseDocument } from 'yaml';
import type { Role } from '../../core/language/actor';

/** Somebody to be written into a roster file. */
export type NewPerson = { readonly slack: string; readonly name: string; readonly agency: string; readonly roles: readonly Role[] };

/** `- { slack: T0123ABCD/U0123ABCD, name: "Ann Lee", agency: doj, roles: [action-officer] }`, as the sample roster has them. */
export const personLine = ({ slack, name, agency, roles }: NewPerson): string =>
  `- { slack: ${slack}, name: ${JSON.stringify(name)}, agency: ${agency}, roles: [${roles.join(', ')}] }`;

/** `elsewhere`: whom the file lists for another agency than was wanted, and which. */
export type WithPeople = { readonly text: string; readonly added: readonly NewPerson[]; readonly elsewhere: ReadonlyMap<NewPerson, string> };

/**
 * A roster file with more people in it. What stands there, comments among it, stays as it was written; somebody whom it
 * lists already is left as they are. A file without a list of people is given back as it was, with `undefined` added.
 */
export const withPeople = (text: string, people: readonly NewPerson[]): WithPeople | undefined => {
  const document = parseDocument(text);
  const list = document.get('people');
  if (document.errors.length > 0 || !isSeq(list) || !list.range) return undefined;
  const seats = new Map(list.items.flatMap((item) => {
    const [id, agency]: readonly unknown[] = isMap(item) ? [item.get('slack'), item.get('agency')] : [];
    return typeof id === 'string' ? [[userOf(id), String(agency)] as const] : [];
  }));
  const added = people.filter(({ slack }) => !seats.has(userOf(slack)));
  const elsewhere = new Map(people.flatMap((person) => {
    const agency = seats.get(userOf(person.slack));
    return agency === undefined || agency === person.agency ? [] : [[person, agency] as const];
  }));
  // Past the last entry and any comment on its line.
  const end = list.range[1];
  const lineEnd = text.indexOf('\n', end - 1);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const indent = indentOf(text, list.items[0]);
  const lines = added.map((person) => `\n${indent}${personLine(person)}`).join('');
  return { text: `${text.slice(0, at)}${lines}${text.slice(at)}`, added, elsewhere };
};

/** A member of this workspace may be listed without a home. */
const userOf = (slack: string): string => slack.slice(slack.indexOf('/') + 1);

/** How far the dashes of the list stand in. */
const indentOf = (text: string, first: unknown): string => {
  const start = isMap(first) ? (first.range?.[0] ?? 0) : 0;
  return /(?:^|\n)([ \t]*)-[^\n]*$/.exec(text.slice(0, start))?.[1] ?? '  ';
};
