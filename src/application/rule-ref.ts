import type { SubjectRef } from '../core/language/refs';
import type { Pack, Rule } from '../core/law';
import type { Shelf } from './floor';
import { nearest } from './nearest';
import { howToUse } from './sayings/pack';

/** What a button about a rule carries: a rule is no subject, so it goes by its pack's kind and its own name. */
export const ruleRef = (rule: string): SubjectRef => ({ kind: 'pack', id: rule });

/** A rule by its name, whatever the case, with the pack it stands in. */
export const ruleNamed = (text: string, packs: readonly Pack[]): { readonly rule: Rule; readonly pack: Pack } | undefined => {
  const wanted = text.trim().toLowerCase();
  return packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack }))).find(({ rule }) => rule.id.toLowerCase() === wanted);
};

/** What is said of the name of a rule that is none here, where those of `meant` could have been meant; or that a pack has which this floor does not use. */
export const noRule = (name: string, packs: readonly Pack[], shelf: Shelf, meant: (rule: Rule) => boolean = () => true): string => {
  const [unused] = shelf.unused.flatMap((pack) => pack.rules.filter(({ id }) => id.toLowerCase() === name.trim().toLowerCase()).map((rule) => ({ rule, pack })));
  if (unused) {
    const { rule, pack } = unused;
    return `${rule.title}, ${rule.id}, is of ${pack.title}, ${pack.id}, which is here and not used on this floor. ${howToUse(shelf, [pack.id])}`;
  }
  const near = nearest(name, packs.flatMap(({ rules }) => rules.filter(meant).map(({ id }) => id)));
  return `There is no rule “${name}” in the packs of this floor.${near === undefined ? '' : ` Did you mean ${near}?`} /watch packs lists them.`;
};
