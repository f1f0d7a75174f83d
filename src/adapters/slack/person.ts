import type { PersonId } from '../../core/language/actor';
import { isPersonId } from '../../core/language/actor';
import { broken } from '../../core/language/never';

/**
 * A person is home and user id. Home is the organisation if there is one, else the person's own workspace, never the one
 * the gesture came from: in an organisation one user id clicks from several.
 */
export const personOf = (
  user: string,
  homes: { readonly enterprise?: string | null | undefined; readonly team?: string | null | undefined },
): PersonId => {
  const person = `${homes.enterprise ?? homes.team ?? ''}/${user}`;
  return isPersonId(person) ? person : broken('Expected Slack to say whose gesture this is, and it did not.');
};
