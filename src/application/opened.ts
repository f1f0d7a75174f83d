import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import { expectedDates, isTarget } from '../core/law';
import type { Opened, PackNotice } from '../core/pack';
import type { Entry } from './workbench';

/**
 * A pack that comes into use, or into use again, and a version that is applied, open duties in the same commit, of which the
 * pack knows nothing; some are of other packs. What is said of it learns here which they are. One that is read at the first start of a floor opens none, and nothing is said.
 */
export const withOpened = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) => {
    const { of, id, event } = entry.happening;
    if (of !== 'pack') return entry;
    const opened = entries.flatMap((each) => openedIn(each, id));
    if (event.type === 'pack-taken-up') {
      return { ...entry, promises: opened.length === 0 ? [] : [{ kind: 'card', of: { kind: 'pack', id }, at: { at: 'floor' } }, onFloor({ say: 'pack-turned-on', pack: id, opened })] };
    }
    if (event.type === 'pack-turned-on') return { ...entry, promises: knowing(entry.promises, { say: event.type, pack: id, by: event.by, opened }) };
    if (event.type === 'version-applied') {
      const { type: say, change, ...agreed } = event;
      return { ...entry, promises: knowing(entry.promises, { say, pack: id, change, agreed, opened }) };
    }
    if (event.type === 'pack-named-again') return { ...entry, promises: knowing(entry.promises, { say: event.type, pack: id, since: event.since, opened }) };
    return entry;
  });

const onFloor = (notice: PackNotice): Promised<Notice> => ({ kind: 'notice', at: { at: 'floor' }, notice });

/** What is said with what it opens; where nothing would have been said, only if it opens something. */
const knowing = (promises: readonly Promised<Notice>[], notice: PackNotice & { readonly opened: readonly Opened[] }): readonly Promised<Notice>[] => {
  const rest = promises.filter((promise) => !(promise.kind === 'notice' && promise.notice.say === notice.say));
  return rest.length === promises.length && notice.opened.length === 0 ? promises : [...rest, onFloor(notice)];
};

const openedIn = ({ happening: { event, standing: { kind, state } } }: Entry, pack: string): readonly Opened[] => {
  if (event.type !== 'duty-opened' || kind !== 'duty' || state.status === 'absent') return [];
  const { id: duty, status, rule, facts } = state;
  const dates = expectedDates(rule, facts);
  return [{ duty, title: rule.title, ...(event.pack.id !== pack && { pack: event.pack.id }), owners: rule.owners, ...(dates.status === 'dated' && { due: dates.dueDate }), ...(isTarget(rule.status) && { target: true }), ...(status === 'missed' && { missed: true }) }];
};
