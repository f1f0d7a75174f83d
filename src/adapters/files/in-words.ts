import { distance } from 'fastest-levenshtein';

/** What stands in a file, as a mistake shows it. Long text is cut: the line number finds the rest. */
export const gotInWords = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a block of keys';
  if (typeof value === 'string') return `\`${value.length > 40 ? `${value.slice(0, 39)}…` : value}\``;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'something else';
};

export const oneOfInWords = (choices: readonly string[]): string => {
  const quoted = choices.map((choice) => `\`${choice}\``);
  return quoted.length < 2 ? (quoted[0] ?? '') : `one of ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
};

/** The choice somebody most likely meant, if one is near enough that it is no insult. */
export const nearest = (word: string, choices: readonly string[]): string | undefined => {
  const far = Math.ceil(word.length / 3);
  return choices
    .map((choice) => ({ choice, steps: distance(word.toLowerCase(), choice.toLowerCase()) }))
    .filter(({ steps }) => steps <= far)
    .sort((a, b) => a.steps - b.steps)[0]?.choice;
};

/** ` Did you mean …?`, or nothing; starts with its space. */
export const didYouMean = (value: unknown, choices: readonly string[]): string => {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined;
  return near === undefined ? '' : ` Did you mean \`${near}\`?`;
};
