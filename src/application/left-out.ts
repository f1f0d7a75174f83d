import type { LeftOut } from '../core/election';
import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import { expectedDates } from '../core/law';
import type { Entry } from './workbench';

/**
 * Whoever adds an election may leave out or merge several of its duties at once. Each is a proposal of its own, with its
 * own card; the second person is called by one message for all of them, and not in the thread of each.
 */
export const withLeftOut = (entries: readonly Entry[]): readonly Entry[] => {
  const together = entries.flatMap((entry) => toldTogether(entry, entries));
  if (together.length === 0) return entries;
  return entries.map((entry) => {
    const { id, event } = entry.happening;
    const notices = event.type === 'election-added' ? together.filter(({ name }) => name === event.name) : [];
    const told = event.type === 'change-proposed' && together.some(({ of }) => of.some(({ duty }) => duty === id));
    const promises = told ? entry.promises.filter(({ kind }) => kind !== 'notice') : entry.promises;
    return { ...entry, promises: [...promises, ...notices.map((notice): Promised<Notice> => ({ kind: 'notice', at: { at: 'floor' }, notice }))] };
  });
};

type LeftOutTogether = Extract<Notice, { say: 'duties-left-out' }>;

/** One alone is told in its own thread. */
const toldTogether = ({ happening: { event } }: Entry, entries: readonly Entry[]): readonly LeftOutTogether[] => {
  if (event.type !== 'election-added' || !event.leaving) return [];
  const { name, leaving: { by, of: leaving } } = event;
  const of = leaving.flatMap(({ duty }) => entries.flatMap((each) => leftOutIn(each, duty)));
  const [first] = leaving;
  return first && of.length > 1 ? [{ say: 'duties-left-out', name, by, reason: first.reason, of }] : [];
};

/** A duty as it was proposed to be left out, in the commit that opened it. */
const leftOutIn = ({ happening: { id, event, standing: { kind, state } } }: Entry, duty: string): readonly LeftOut[] => {
  if (id !== duty || event.type !== 'change-proposed' || kind !== 'duty' || state.status === 'absent' || !state.proposal || state.proposal.change.kind === 'start') return [];
  const { rule: { title, owners }, rule, facts, proposal: { change, moves } } = state;
  const dates = expectedDates(rule, facts);
  return [{ duty, title, owners, change, ...(moves.length > 0 && { moves }), ...(dates.status === 'dated' && { due: dates.dueDate }) }];
};
