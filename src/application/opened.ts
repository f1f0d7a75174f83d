import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import { expectedDates, isTarget } from '../core/law';
import type { Opened } from '../core/pack';
import type { Entry } from './workbench';

/**
 * A pack that comes into use opens duties in the same commit, of which it knows nothing. What is said of it learns here which
 * they are. One that is read at the first start of a floor opens none, and nothing is said.
 */
export const withOpened = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => {
    const { of, id, event } = entry.happening;
    if (of !== 'pack' || (event.type !== 'pack-taken-up' && event.type !== 'pack-turned-on')) return entry;
    const opened = entries.flatMap((each) => openedIn(each, id));
    return { ...entry, promises: event.type === 'pack-taken-up' ? takenUp(id, opened) : entry.promises.map((promise) => knowing(promise, opened)) };
  });

const takenUp = (pack: string, opened: readonly Opened[]): readonly Promised<Notice>[] =>
  opened.length === 0
    ? []
    : [
        { kind: 'card', of: { kind: 'pack', id: pack }, at: { at: 'floor' } },
        { kind: 'notice', at: { at: 'floor' }, notice: { say: 'pack-turned-on', pack, opened } },
      ];

const knowing = (promise: Promised<Notice>, opened: readonly Opened[]): Promised<Notice> =>
  promise.kind === 'notice' && promise.notice.say === 'pack-turned-on' ? { ...promise, notice: { ...promise.notice, opened } } : promise;

const openedIn = ({ happening: { event, standing: { kind, state } } }: Entry, pack: string): readonly Opened[] => {
  if (event.type !== 'duty-opened' || event.pack.id !== pack || kind !== 'duty' || state.status === 'absent') return [];
  const { id: duty, status, rule, facts } = state;
  const dates = expectedDates(rule, facts);
  return [{ duty, title: rule.title, owners: rule.owners, ...(dates.status === 'dated' && { due: dates.dueDate }), ...(isTarget(rule.status) && { target: true }), ...(status === 'missed' && { missed: true }) }];
};
