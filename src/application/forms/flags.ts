import { z } from 'zod';
import type { Problem } from '../answer';
import type { Filled, Help, Said } from '../floor';
import { readTyped, withoutFlag } from '../grammar/typed';
import { nearest } from '../nearest';

/** The flags a command knows. One it does not know is said, not passed over: `--dutty EO-1A` must not ask for nothing. */
export const flagsSchema = (...known: readonly [string, ...(readonly string[])]) =>
  z
    .array(
      z.enum(known, {
        error: ({ input }) => {
          const meant = nearest(String(input), known);
          return `--${String(input)} is not known here. ${meant === undefined ? `There are ${known.map((flag) => `--${flag}`).join(', ')}.` : `Did you mean --${meant}?`}`;
        },
      }),
    )
    .default([]);

/**
 * Flags typed after a verb that has none: they would be passed over, or stand among somebody's words for everybody to
 * read. A verb that has some says itself which it knows.
 */
export const strayFlags = (said: Said, help: Help | undefined, filled: Filled): readonly Problem[] => {
  if (said.by !== 'slash' || help === undefined || help.usage.includes('--') || 'flags' in filled) return [];
  return Object.entries(readTyped(said.typed).flags).map(([flag, value]) => ({
    field: 'flags',
    says: `--${flag}${value === 'true' ? '' : ` ${value}`} is not known here: nothing that begins with -- is. Leave it out, or put your words in quotes if it is one of them.`,
  }));
};

/** A usage that ends in words of somebody's own: `EO-1A "BASIS"`, `RPT-31 REASON`. */
const OWN_WORDS = /"(?:BASIS|REASON|WHY|WORDS)"|\bREASON$/;

/** Verbs differ in whether a reason has a flag, and nobody remembers which: one that has none takes it for its words. */
export const reasonAsWords = (said: Said, help: Help | undefined): Said =>
  said.by !== 'slash' || help === undefined || help.usage.includes('--reason') || !OWN_WORDS.test(help.usage) ? said : { ...said, typed: withoutFlag(said.typed, ['reason', 'basis']) };
