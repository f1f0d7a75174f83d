import type { Refusal } from './refusal';

const MOST = 80;

/**
 * Why no channel can be called that; nothing when one can. Names are lower case letters and digits of any script that
 * has no case, hyphens and underscores, and something in them is a letter or digit.
 */
export const refusalOfChannelName = (name: unknown): Refusal | undefined => {
  if (typeof name !== 'string' || name.trim() === '') return { error: 'invalid_name_required' };
  if (name.length > MOST) return { error: 'invalid_name_maxlength' };
  if (!/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u.test(name)) return { error: 'invalid_name_specials' };
  return /[\p{L}\p{N}]/u.test(name) ? undefined : { error: 'invalid_name_punctuation' };
};
