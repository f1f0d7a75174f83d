import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { Inherited } from '../core/agency';
import type { Entry } from './workbench';

/**
 * What somebody had taken who could only by a delegation goes back to the desk of their agency in the commit in which it runs
 * out, and of which that event knows nothing. What they are told of it learns here what that is, so that they are told once.
 */
export const withGoneBack = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => {
    const { id, event } = entry.happening;
    if (event.type !== 'delegation-ran-out') return entry;
    const back = entries.flatMap((each) => inheritedIn(each, id, event.delegation.to));
    return back.length === 0 ? entry : { ...entry, promises: entry.promises.map((promise) => knowing(promise, back)) };
  });

const inheritedIn = ({ happening: { of, id, event } }: Entry, agency: string, person: string): readonly Inherited[] =>
  of === 'agency' && id === agency && event.type === 'work-inherited' && event.leaver === person ? event.requests : [];

const knowing = (promise: Promised<Notice>, back: readonly Inherited[]): Promised<Notice> =>
  promise.kind === 'notice' && promise.notice.say === 'delegation-over' ? { ...promise, notice: { ...promise.notice, back } } : promise;
