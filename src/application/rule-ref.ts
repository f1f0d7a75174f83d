import type { SubjectRef } from '../core/language/refs';
import type { Pack, Rule } from '../core/law';
import { nearest } from './nearest';

/** What a button about a rule carries: a rule is no subject, so it goes by its pack's kind and its own name. */
export const ruleRef = (rule: string): SubjectRef => ({ kind: 'pack', id: rule });

/** A rule by its name, whatever the case, with the pack it stands in. */
export const ruleNamed = (text: string, packs: readonly Pack[]): { readonly rule: Rule; readonly pack: Pack } | undefined => {
  const wanted = text.trim().toLowerCase();
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack }))).find(({ rule }) => rule.id.toLowerCase() === wanted);
};

/** What is said of the name of a rule that is none. */
export const noRule = (name: string, packs: readonly Pack[]): string => {
  const meant = nearest(name, packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  return `There is no rule “${name}” in the packs of this floor.${meant === undefined ? '' : ` Did you mean ${meant}?`} /watch packs lists them.`;
};
