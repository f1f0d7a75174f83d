import type { Envelope } from '../house';
import { wholeId } from '../request';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * The report of a whole is the new lead's to write; and every line of the card lies on the new agency's desk, too. Whoever
 * gave it back is out of the whole, unless another line of it is theirs.
 */
export const whenARequestIsAskedOfAnother: Policy = {
  when: 'a request that was given back is asked of another agency',
  concerns: ({ of, event, standing }) => {
    if (of !== 'request' || event.type !== 'asked-another' || standing.state.status === 'absent') return undefined;
    const id = wholeId(standing.state);
    return { find: 'several', of: [{ find: 'subject', ref: { kind: 'request', id } }, { find: 'parts-of-request', request: id }] };
  },
  then: ({ id, event, standing }, found) => {
    if (event.type !== 'asked-another' || standing.kind !== 'request' || standing.state.status === 'absent') return [];
    const { at, agency, passed: { agency: former } } = event;
    const by = policyActor(whenARequestIsAskedOfAnother.when);
    const lead = standing.state.partOf === undefined;
    const passed: readonly Envelope[] =
      lead ? [{ to: 'report', id, order: { type: 'pass-report', by, at, owner: agency } }] : [];
    const lines = found.flatMap(({ kind, state }) => (kind === 'request' && state.status !== 'absent' ? [state] : []));
    const without = lines.some((line) => line.agency === former) ? {} : { without: former };
    const others = lines.filter((line) => line.id !== id);
    return [...passed, ...others.map((line): Envelope => ({ to: 'request', id: line.id, order: { type: 'share', by, at, agency, lead, ...without } }))];
  },
};
