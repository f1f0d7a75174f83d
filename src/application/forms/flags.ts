import { z } from 'zod';
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
