import type { AgencyId } from '../language/agencies';
import type { LegalVerb } from '../language/legal-verbs';
import { legalVerbs } from '../language/legal-verbs';
import type { Pack } from '../law';
import { rulesOf } from './short-names';

/**
 * How an agency takes part in a report: jointly if it owns it too, else as strongly as any rule it serves says of that
 * agency. Where the rules name no agency ("the heads of other appropriate agencies") their own verb holds for everyone;
 * a report that serves no rule is coordinated.
 */
export const legalVerbOf = (
  agency: AgencyId,
  { owners, duties }: { readonly owners: readonly AgencyId[]; readonly duties: readonly string[] },
  packs: readonly Pack[],
): LegalVerb => {
  if (owners.includes(agency)) return 'joint';
  const served = rulesOf(duties);
  const partners = packs.flatMap(({ rules }) => rules).filter(({ id }) => served.includes(id)).flatMap((rule) => rule.partners);
  const named = partners.filter(({ agencies }) => agencies.includes(agency));
  const verbs = (named.length > 0 ? named : partners.filter(({ others }) => others !== undefined)).map(({ verb }) => verb);
  return legalVerbs.findLast((verb) => verbs.includes(verb)) ?? 'coordinate';
};
