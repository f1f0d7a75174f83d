import type { AgencyId } from '../../core/language/agencies';
import type { PersonId } from '../../core/language/actor';
import type { Button } from '../../ports/outbox';
import { hasReleasers, releasersOf } from './calls';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { agencyInWords } from './saying';

/** For whoever knows by what is said beside it what they let go. */
export const releaseButton = (report: string): Button => ({ command: 'report/release', label: 'Release', about: { kind: 'report', id: report }, weight: 'primary' });

/** Brings its card, where Release says first to whom it goes, and what travels with it. */
export const toReleaseButton = (report: string): Button => ({ command: 'report/status', label: 'Show', about: { kind: 'request', id: report } });

/** What a report that was accepted waits for, and whom that calls. */
export const releasedNext = (report: string, agency: AgencyId, known: Known): { readonly words: string; readonly buttons: readonly Button[]; readonly people: readonly PersonId[] } => {
  const whose = agencyInWords(agency);
  return hasReleasers(agency, known)
    ? { words: `${whose} releases it next: a releaser presses Release on its card.`, buttons: [toReleaseButton(report)], people: releasersOf([agency], known) }
    : {
        words: `${whose} has nobody at the table who could release it: an operator adds a releaser, with watchfloor roster apply.`,
        buttons: [],
        people: coordinatorsThere(known),
      };
};
