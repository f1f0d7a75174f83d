import { z } from 'zod';
import type { Field, Problem } from '../answer';
import type { Filled } from '../floor';

/**
 * A form's fields with what was said in them, and above each what is wrong with it. A field that is only still empty
 * needs no scolding; it may hold a proposal.
 */
export const filledIn = (fields: readonly Field[], filled: Filled, problems: readonly Problem[], proposed: Filled = {}): readonly Field[] =>
  fields.map((field) => {
    const said = asText(filled[field.name]);
    const shown = said === '' ? asText(proposed[field.name]) : said;
    const wrong = problems.filter((problem) => problem.field === field.name || problem.field.startsWith(`${field.name}.`));
    const scolds = wrong.length > 0 && (said !== '' || field.optional === true);
    return { ...field, ...(shown !== '' && { filled: shown }), ...(scolds && { problem: wrong.map(({ says }) => says).join(' ') }) };
  });

/** A field as it was said; nothing said is the empty word. */
export const saidOf = (filled: Filled, name: string): string => asText(filled[name]);

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(' ') : '';
};

/** Words that must be there. */
export const wordsSchema = (missing: string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(3000, { error: 'This is longer than 3,000 characters. Shorten it, or put the rest into a file.' });

/** Words that stand in headlines. */
export const titleSchema = (missing: string) =>
  z.string({ error: missing }).trim().min(1, { error: missing }).max(150, { error: 'A title has at most 150 characters. What it leaves out goes into a note or the report.' });
