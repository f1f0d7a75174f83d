import type { Named } from './floor';
import { nearest } from './nearest';

/** `report` of `report/request`. */
export const nounOf = ({ path }: Named): string => path.split('/')[0] ?? path;
export const verbOf = ({ path }: Named): string => path.split('/')[1] ?? '';

/** What can be typed; the rest is only ever pressed. */
const typedOf = (commands: readonly Named[], noun?: string): readonly Named[] =>
  commands.filter((command) => command.help && (noun === undefined || nounOf(command) === noun));

/** Every line of the help, noun by noun, assembled from the commands themselves. */
export const helpInWords = (commands: readonly Named[]): string => {
  const nouns = [...new Set(typedOf(commands).map(nounOf))];
  return [
    'Everything here can be typed, and what an agency must do can also be pressed on its card. In an incident\'s own channel its short name may be left out.',
    ...nouns.map((noun) => linesOf(typedOf(commands, noun))),
  ].join('\n\n');
};

/** The help of one noun, or which nouns there are. */
export const helpOfNoun = (noun: string, commands: readonly Named[]): string => {
  const own = typedOf(commands, noun);
  if (own.length === 0) return `Nothing answers to /${noun} yet. /watch help shows everything that can be asked.`;
  const [first] = own;
  return `${linesOf(own)}\nFor example: ${first?.help?.example ?? ''}`;
};

const linesOf = (commands: readonly Named[]): string =>
  commands.map((command) => `${sentenceOf(command)}: ${command.help?.says ?? ''}`).join('\n');

const sentenceOf = (command: Named): string => {
  const { usage = '' } = command.help ?? {};
  return `/${nounOf(command)} ${verbOf(command)}${usage === '' ? '' : ` ${usage}`}`;
};

/** The nearest verb there is, and a whole command that works. */
export const unknownVerb = (noun: string, verb: string, commands: readonly Named[]): string => {
  const own = typedOf(commands, noun);
  if (own.length === 0) return helpOfNoun(noun, commands);
  const meant = nearest(verb, own.map(verbOf));
  const example = own.find((command) => verbOf(command) === meant)?.help?.example ?? own[0]?.help?.example ?? '';
  const guess = meant === undefined ? `It knows ${own.map(verbOf).join(', ')}.` : `Did you mean ${meant}?`;
  return `/${noun} does not know “${verb}”. ${guess} For example: ${example}`;
};
