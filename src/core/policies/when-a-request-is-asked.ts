import type { Envelope } from '../house';
import { dutiesBeside, dutiesIn, servedByOne } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * Opens the report that will answer it, under the same short name. One report serves every open duty of the same product
 * and election: an assessment asked for EO-1A serves U3371C-45 too. It goes to all their recipients, or to whoever asked.
 */
export const whenARequestIsAsked: Policy = {
  when: 'a request is asked',
  concerns: ({ of, event }) =>
    of === 'request' && event.type === 'asked' && event.partOf === undefined ? { find: 'several', of: dutiesBeside(event.duties) } : undefined,
  then: (happening, found) => {
    if (happening.of !== 'request' || happening.event.type !== 'asked') return [];
    const { id, title, agency, asker, duties: named, incident, zone, at } = happening.event;
    const duties = dutiesIn(found);
    const asked = duties.filter((duty) => named.includes(duty.id));
    const served = servedByOne(named, duties);
    const owners = [agency, ...asked.filter(({ rule }) => rule.ownership === 'joint').flatMap(({ rule }) => rule.owners)];
    const recipients = served.length > 0 ? served.flatMap(({ rule }) => rule.recipients) : [asker.agency];
    const by = policyActor(whenARequestIsAsked.when);
    const order = {
      type: 'open-report', by, at, id, title, zone,
      owner: agency,
      owners: [...new Set(owners)],
      duties: served.map((duty) => duty.id),
      recipients: [...new Set(recipients)],
      ...(incident !== undefined && { incident }),
    } as const;
    return [{ to: 'report', id, order } satisfies Envelope];
  },
};
