import type { Pack, Rule } from '../core/law';
import { startInWords } from './words/rules';

/** Whether somebody starts it by recording a fact. */
export const isStartable = ({ trigger, off }: Rule): boolean => off === undefined && (trigger.kind === 'fact' || trigger.kind === 'determination');

/** As many as a list in a form holds. */
const MOST = 100;

export const startableOptions = (packs: readonly Pack[]): readonly { readonly value: string; readonly label: string }[] =>
  packs.flatMap(({ rules }) => rules).filter(isStartable).slice(0, MOST).map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }));

/** Why nobody starts a rule by recording something, and what does start it. */
export const whyNotStarted = ({ id, title, off, trigger, watch }: Rule): string => {
  if (off !== undefined) return `${title}, ${id}, is switched off and starts nothing. ${off}`;
  if (watch !== undefined) return `${title}, ${id}, is only watched. ${watch}`;
  return `${title}, ${id}, does not start by being recorded: it counts from ${startInWords(trigger)}, and opens by itself.`;
};
