import type { Pack, Rule } from '../core/law';
import { nearest } from './nearest';
import { ruleNamed } from './rule-ref';
import { startInWords } from './words/rules';

/** Whether somebody starts it by recording a fact. */
export const isStartable = ({ trigger, off }: Rule): boolean => off === undefined && (trigger.kind === 'fact' || trigger.kind === 'determination');

/** As many as a list in a form holds. */
const MOST = 100;

export const startableOptions = (packs: readonly Pack[]): readonly { readonly value: string; readonly label: string }[] =>
  packs.flatMap(({ rules }) => rules).filter(isStartable).slice(0, MOST).map(({ id, title }) => ({ value: id, label: `${id}: ${title}` }));

/** Why nobody starts a rule by recording something, and what does start it. */
export const whyNotStarted = (name: string, packs: readonly Pack[]): string => {
  const named = ruleNamed(name, packs);
  if (!named) {
    const meant = nearest(name, packs.flatMap(({ rules }) => rules.filter(isStartable).map(({ id }) => id)));
    return `There is no rule “${name}” in the packs of this floor.${meant === undefined ? '' : ` Did you mean ${meant}?`} /watch packs lists them.`;
  }
  const { id, title, off, trigger, watch } = named.rule;
  if (off !== undefined) return `${title}, ${id}, is switched off and starts nothing. ${off}`;
  if (watch !== undefined) return `${title}, ${id}, is only watched. ${watch}`;
  return `${title}, ${id}, does not start by being recorded: it counts from ${startInWords(trigger)}, and opens by itself.`;
};
