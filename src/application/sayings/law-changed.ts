import type { AgencyId } from '../../core/language/agencies';
import type { PersonId } from '../../core/language/actor';
import type { Shift } from '../../core/language/proposal';
import { workersOf } from './calls';
import type { Known } from './saying';
import { listed, ownersInWords, recipientInWords } from './saying';

/** What another text of the law makes of a duty besides its date: who owes it, to whom it goes, that its rule is off. */
export const otherwiseInWords = ({ duty, owners, recipients, off }: Shift): string =>
  [
    ...(owners ? [` It is owed by ${ownersInWords(owners.to)} now, and not by ${ownersInWords(owners.from)}. A report that was asked for it stays with whoever was asked.`] : []),
    ...(recipients ? [` It goes to ${named(recipients.to)} now, and not to ${named(recipients.from)}. A report that was asked for it goes to whom it went before.`] : []),
    ...(off === undefined ? [] : [` Its rule is switched off in this version: ${off.replace(/\.$/, '')}. The duty runs on, with its dates and reminders, until it is met or two people close it: /deadline close ${duty} "basis".`]),
  ].join('');

const named = (agencies: readonly AgencyId[]): string => (agencies.length === 0 ? 'nobody' : listed(agencies.map(recipientInWords)));

/** Whoever works at the agencies that owed it and do not any more. */
export const formerOwnersOf = ({ owners }: Shift, known: Known): readonly PersonId[] =>
  (owners?.from ?? []).filter((each) => !owners?.to.includes(each)).flatMap((each) => workersOf(each, known));
