import type { When } from '../calendar';
import type { KnownThen, PackRef } from '../duty';
import { keptWhen, metByActs } from '../duty';
import type { StateOf } from '../house';
import type { Agreed } from '../language/proposal';
import type { Pack, Terms } from '../law';
import { actsOf, owedBy, termsOf } from '../law';
import type { KeptDuty } from './duties';
import type { OnRecord } from './on-record';
import { knownUnder } from './on-record';
import { metBySending } from './sendings';

/** The text a duty is counted by that is not met any more, and when it is met by that where nothing of it is missing. */
export type CountedThen = { readonly rule: Terms; readonly pack: PackRef; readonly agreed: Agreed; readonly met?: When } & Pick<KnownThen, 'facts' | 'released'>;

/** Nothing where it is counted by the text in use already, or its rule is not in that any more. */
export const countedThen = (duty: KeptDuty, pack: StateOf<'pack'>, packs: readonly Pack[], record: OnRecord): CountedThen | undefined => {
  // The first text of a pack was applied by nobody, and whatever it opened is counted by it.
  if (pack.status === 'absent' || !pack.applied || pack.edition.hash === duty.pack.hash) return undefined;
  const { id, edition: { version, hash }, applied: agreed } = pack;
  const rule = packs.find((each) => each.id === id)?.rules.find((each) => each.id === duty.rule.id);
  if (!rule) return undefined;
  const terms = termsOf(rule);
  const { facts, released } = knownUnder(duty, terms, record);
  const met = actsOf(terms).length > 0 ? metByActs({ ...duty, ...(released && { released }), rule: owedBy(terms, duty.facts.agency) }) : metBySending({ id: duty.id, rule: terms }, record.copies);
  return { rule: terms, pack: { id, version, hash }, agreed, ...(facts && { facts }), ...(released && { released }), ...(met && { met: keptWhen(terms, met) }) };
};
