import { dayOf } from '../calendar';
import type { Envelope, Standing } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** What they had taken is asked of the agency again, and its desk is told once what it inherited. */
export const whenSomebodyLeaves: Policy = {
  when: 'somebody leaves an agency',
  concerns: (happening) => {
    if (happening.of !== 'agency' || happening.event.type !== 'person-left' || happening.standing.state.status === 'absent') return undefined;
    return { find: 'requests-taken-at', agency: happening.standing.state.id };
  },
  then: (happening, found) => {
    if (happening.of !== 'agency' || happening.event.type !== 'person-left') return [];
    const { at, person: leaver, name } = happening.event;
    const theirs = takenIn(found).filter(({ taker }) => taker.person === leaver);
    const [first] = theirs;
    if (!first) return [];
    const by = policyActor(whenSomebodyLeaves.when);
    const requests = theirs.map(({ id: request, title }) => ({ request, title }));
    return [
      ...theirs.map(({ id }): Envelope => ({ to: 'request', id, order: { type: 'put-back', by, at, leaver, name } })),
      { to: 'agency', id: happening.id, order: { type: 'inherit-work', by, at, on: dayOf(at, first.zone), leaver, name, requests } },
    ];
  },
};

const takenIn = (found: readonly Standing[]) =>
  found.flatMap(({ kind, state }) => (kind === 'request' && state.status === 'taken' ? [state] : []));
