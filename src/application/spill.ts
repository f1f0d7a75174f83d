import { carriesBanner } from '../core/language/banner';
import { readTyped } from './grammar/typed';
import type { Heard } from './front';

/**
 * Whether anything of what somebody said carries a classification marking. Asked before anything of it is stored, logged
 * or quoted. A portion mark stands where a text begins, and in a typed line a text may begin after the verb, after a
 * short name, or in quotes.
 */
export const spills = (heard: Heard): boolean => {
  switch (heard.by) {
    case 'slash':
      return beginnings(heard.typed).some(carriesBanner);
    case 'form':
      return Object.values(heard.fields).flat().some(carriesBanner);
    case 'button':
      return heard.page !== undefined && carriesBanner(heard.page);
  }
};

const FIRST_WORDS = 4;

const beginnings = (typed: string): readonly string[] => {
  const { parts, flags } = readTyped(typed);
  const words = typed.trim().split(/\s+/);
  const tails = Array.from({ length: Math.min(FIRST_WORDS, words.length) }, (_, from) => words.slice(from).join(' '));
  return [typed, ...tails, ...parts.filter(({ quoted }) => quoted).map(({ text }) => text), ...Object.values(flags)];
};

export const spillInWords = (contact: string): string =>
  `This looks like it carries a classification marking, so nothing of it was kept. Delete it where you typed it, and call ${contact}.`;
