import type { Parts } from '../parts';

/**
 * What somebody typed, as Slack hands it on: people and channels by id, and its own signs escaped. A command gets their
 * names beside the ids, a message does not.
 */
export const escapedText = (text: string, { people, records }: Pick<Parts, 'people' | 'records'>, labelled: boolean): string => {
  const spelled = (sign: '@' | '#', id: string, label: string): string => (labelled ? `<${sign}${id}|${label}>` : `<${sign}${id}>`);
  const named = [...people.all].sort((a, b) => b.name.length - a.name.length);
  const known = new Map(records.channels().map(({ channel_id: id, name }) => [name, id]));
  return text
    .replace(/&/g, '&amp;')
    .replace(/<(?![@#!][A-Z0-9])/g, '&lt;')
    .replace(/(?<!<[@#!][A-Z0-9]*(?:\|[^<>]*)?)>/g, '&gt;')
    .replace(/(^|\s)@([\p{L}.][\p{L}.' -]*)/gu, (whole, before: string, said: string) => {
      const person = named.find(({ id, name }) => [name.toLowerCase(), people.handle(id)].some((called) => said.toLowerCase().startsWith(called)));
      if (!person) return whole;
      const called = said.toLowerCase().startsWith(person.name.toLowerCase()) ? person.name : people.handle(person.id);
      return `${before}${spelled('@', person.id, people.handle(person.id))}${said.slice(called.length)}`;
    })
    .replace(/(^|\s)#([a-z0-9_-]+)/g, (whole, before: string, name: string) => {
      const id = known.get(name);
      return id === undefined ? whole : `${before}${spelled('#', id, name)}`;
    });
};
