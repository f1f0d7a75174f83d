import { z } from 'zod';
import { didYouMean, gotInWords, nearest, oneOfInWords } from './in-words';
import type { Path } from './yaml-source';

type Issue = z.core.$ZodIssue;

/** What is wrong at one place, before anybody has said which file and line that is. */
export type Flaw = { readonly path: Path; readonly flaw: string };

/**
 * What zod found, as sentences. The schema's own messages are phrases ("a day, like `2026-12-18`") that finish
 * "expected `on` to be …"; a block of keys instead lists the keys it knows.
 */
export const flawsOf = (issues: readonly Issue[]): readonly Flaw[] => {
  const strange = issues.flatMap(strangeKeys);
  const meant = new Set(strange.map(({ path, meant: key }) => place([...path.slice(0, -1), key ?? ''])));
  const others = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    // A key that is there misspelt is one mistake, not also a missing key.
    .filter((issue) => !(isMissing(issue) && meant.has(place(pathOf(issue)))));
  return [...strange, ...others.map((issue) => ({ path: pathOf(issue), flaw: inWords(issue) }))];
};

const strangeKeys = (issue: Issue): readonly (Flaw & { readonly meant: string | undefined })[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = issue.message.split(' ');
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    const hint = meant === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
    return { path: [...pathOf(issue), key], flaw: `\`${key}\` is not a key that belongs here. ${hint}`, meant };
  });
};

const inWords = (issue: Issue): string => {
  const input = inputOf(issue);
  const choices = choicesOf(issue);
  const wanted =
    issue.code === 'invalid_value' || issue.code === 'invalid_union' ? oneOfInWords(choices) : issue.message;
  return `expected ${nameOf(pathOf(issue))} to be ${wanted}, got ${gotInWords(input)}.${didYouMean(input, choices)}`;
};

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `each of \`${String(path.at(-2))}\`` : `\`${last}\``;
};

const choicesOf = (issue: Issue): readonly string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') return 'options' in issue ? issue.options.map(String) : [];
  const named = issue.code === 'custom' ? z.array(z.string()).safeParse(issue.params?.['choices']) : undefined;
  return named?.data ?? [];
};

/** For a union zod hands over the whole block; what is wrong is its discriminator. */
const inputOf = (issue: Issue): unknown => {
  if (issue.code !== 'invalid_union') return issue.input;
  const block = z.record(z.string(), z.unknown()).safeParse(issue.input);
  return block.data?.[String(issue.path.at(-1))];
};

const isMissing = (issue: Issue): boolean => inputOf(issue) === undefined;

const pathOf = (issue: Issue): Path => issue.path.map((part) => (typeof part === 'number' ? part : String(part)));

const place = (path: Path): string => path.join('/');
