import type { AgencyId } from '../../core/language/agencies';
import type { PersonId } from '../../core/language/actor';
import type { Button } from '../../ports/outbox';
import { bindingFor, hasReleasers } from './calls';
import { noReleaserIn } from './present';
import type { Known } from './saying';
import { agencyInWords } from './saying';

/** Brings its card, where Release says first to whom it goes, and what travels with it. */
export const toReleaseButton = (report: string): Button => ({ command: 'report/status', label: 'Show', about: { kind: 'request', id: report } });

type Next = { readonly words: string; readonly buttons: readonly Button[]; readonly people: readonly PersonId[] };

/** What an answer that was accepted waits for, and whom that calls. */
export const releasedNext = (report: string, agency: AgencyId, known: Known): Next => {
  const next = stillReleasedBy(report, [agency], known);
  return { ...next, words: `${agencyInWords(agency)} releases it next. ${next.words}` };
};

/** How each of them releases it, whom that calls, and of whom the roster has nobody who could. */
export const stillReleasedBy = (report: string, agencies: readonly AgencyId[], known: Known): Next => {
  const without = agencies.filter((agency) => !hasReleasers(agency, known));
  const pressed = without.length < agencies.length;
  return {
    words: [...(pressed ? ['A releaser presses Release on its card.'] : []), ...(without.length > 0 ? [noReleaserIn(without)] : [])].join(' '),
    buttons: pressed ? [toReleaseButton(report)] : [],
    people: bindingFor(agencies, known),
  };
};
