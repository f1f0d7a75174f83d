import type { Command } from '../../../slack/wire';

/** What could be meant by what has been typed so far. */
export type Suggestion = { readonly text: string; readonly title: string; readonly hint: string; readonly about: string };

const spelled = (text: string): string => (/\s$/.test(text) ? text : `${text} `);

/** After `/` the commands; after `/report ` its verbs; after a verb how it goes on, and nothing to pick. */
export const suggestionsFor = (typed: string, commands: readonly Command[]): readonly Suggestion[] => {
  const [, name = '', space, rest = ''] = /^(\/[\w-]*)(\s+)?(.*)$/s.exec(typed) ?? [];
  if (name === '') return [];
  if (space === undefined) {
    return commands
      .filter(({ command }) => command.startsWith(name.toLowerCase()))
      .map(({ command, description, hint }) => ({ text: spelled(command), title: command, hint, about: description }));
  }
  const verbs = commands.find(({ command }) => command === name.toLowerCase())?.verbs ?? [];
  const [verb = '', ...words] = rest.split(/\s+/);
  if (words.length > 0) return [];
  return verbs
    .filter((each) => each.verb.startsWith(verb.toLowerCase()))
    .map((each) => ({ text: spelled(`${name.toLowerCase()} ${each.verb}`), title: `${name} ${each.verb}`, hint: each.example, about: each.does }));
};

/** The verb somebody is in the middle of, so that its example can stand by. */
export const verbIn = (typed: string, commands: readonly Command[]): Command['verbs'][number] | undefined => {
  const [, name, verb] = /^(\/\S+)\s+(\S+)\s/.exec(typed) ?? [];
  return commands.find(({ command }) => command === name?.toLowerCase())?.verbs.find((each) => each.verb === verb?.toLowerCase());
};

export const isCommand = (typed: string): boolean => /^\/[a-z]/i.test(typed);
