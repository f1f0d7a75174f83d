import type { z } from 'zod';
import { membersOf } from './looking';

/** Why something is refused, and where it lies as a JSON pointer: `/blocks/2/elements/0/text/text`. */
export type Reason = { readonly says: string; readonly at: string };

/**
 * What a shape says against what was sent, in Slack's words as far as they are known: lengths, counts, missing and
 * unknown members, types and kinds were seen in answers of the real service. It also says of every outer form that it
 * did not match (`failed to match all allowed schemas`); only the reason itself is said here. The sentences a shape gives
 * itself, about dates, numbers, filters and choices that are not offered, are ours.
 */
export const reasonsOf = (schema: z.ZodType, sent: unknown, at: string): readonly Reason[] => {
  const { error } = schema.safeParse(sent, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => inSlacksWords(issue, at));
};

const inSlacksWords = (issue: z.core.$ZodIssue, at: string): readonly Reason[] => {
  const here = pointer(issue.path, at);
  const one = (says: string): readonly Reason[] => [{ says, at: here }];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? missing(issue.path, at)
        : one(`must provide ${article[issue.expected] ?? `a ${issue.expected}`}`);
    case 'too_big':
      return one(tooMuch(issue.origin, Number(issue.maximum)));
    case 'too_small':
      return one(tooLittle(issue.origin, Number(issue.minimum)));
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ says: `invalid additional property: ${key}`, at: here }));
    case 'invalid_union':
      return issue.input !== undefined && 'discriminator' in issue
        ? unknownKind(issue, at)
        : one('failed to match all allowed schemas');
    case 'invalid_value':
      return issue.input === undefined ? missing(issue.path, at) : one('must be a valid enum value');
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return one(issue.message);
  }
};

/** The kind of a block or element nobody knows; the issue lies at its `type`. */
const unknownKind = ({ input, path }: z.core.$ZodIssue, at: string): readonly Reason[] => {
  const { type } = membersOf(input);
  if (type === undefined) return missing(path, at);
  return [
    { says: `unsupported type: ${typeof type === 'string' ? type : JSON.stringify(type)}`, at: pointer(path, at) },
  ];
};

const missing = (path: readonly PropertyKey[], at: string): readonly Reason[] => [
  { says: `missing required field: ${String(path.at(-1) ?? '')}`, at: pointer(path.slice(0, -1), at) },
];

const article: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'an array',
  int: 'an integer',
};

const tooMuch = (what: string, most: number): string => {
  if (what === 'string') return `must be less than ${String(most + 1)} characters`;
  return what === 'array' ? `no more than ${String(most)} items allowed` : `must be less than ${String(most + 1)}`;
};

const tooLittle = (what: string, least: number): string => {
  if (what === 'string') return `must be more than ${String(least - 1)} characters`;
  return what === 'array' ? `must provide at least ${String(least)} items` : `must be more than ${String(least - 1)}`;
};

const pointer = (path: readonly PropertyKey[], at: string): string =>
  [at, ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
