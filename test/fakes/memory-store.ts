import type { SubjectRef } from '../../src/core/language/refs';
import { byRef, spellRef } from '../../src/core/language/refs';
import type { Moment } from '../../src/core/language/time';
import type { AlarmRows } from '../../src/ports/alarm-rows';
import type { Alarm } from '../../src/ports/alarms';
import type { ListFilter, Reading, Store, Transaction } from '../../src/ports/store';
import type { Give } from './copy';
import { copyOf } from './copy';
import { memoryAddresses } from './memory-addresses';
import { memoryBudgets } from './memory-budgets';
import type { Draft, Shelves } from './memory-draft';
import { Collision, draftOn, emptyShelves, keptOf, wordsOf } from './memory-draft';
import type { Shelf } from './memory-lookups';
import type { MemoryOutbox } from './memory-outbox';
import { memoryOutbox } from './memory-outbox';
import { memoryPending } from './memory-pending';

/** As the real one: what collides so often collides for another reason. */
const MOST_RUNS = 8;

/**
 * The truth in memory. Commits are run one after another, each on a draft that is put on the shelves in one piece when
 * its work has ended well, so that nobody reads half of one. Nothing it is given or gives is shared, unless `give` does.
 */
export const memoryStore = (give: Give = copyOf): Store => {
  const shelves = emptyShelves();
  const { addresses, putAll } = memoryAddresses();
  const outbox = memoryOutbox(putAll, give);
  const armed = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();

  const run = async <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    for (let runs = 1; ; runs += 1) {
      const { draft, transaction } = draftOn(shelves, give, outbox.quoting);
      try {
        const result = await work(transaction);
        for (const id of draft.expunged) outbox.expunge(shelves.texts.get(id));
        outbox.add(draft.promises);
        shelve(draft, shelves, armed);
        return result;
      } catch (mistake) {
        if (!(mistake instanceof Collision)) throw mistake;
        if (runs === MOST_RUNS)
          throw new Error(`Overtaken ${MOST_RUNS} times and given up: ${mistake.message}`, { cause: mistake });
      }
    }
  };

  return {
    commit: (work) => {
      const mine = last.then(() => run(work));
      last = mine.catch(() => undefined);
      return mine;
    },
    reading: readingOf(shelves, give),
    outbox: outbox.outbox,
    alarms: alarmsOf(shelves, armed),
    addresses,
    budgets: memoryBudgets(),
    pending: memoryPending(),
    forget: async (before) => forget(before, shelves, outbox),
    close: async () => {
      await last;
    },
  };
};

const shelve = (draft: Draft, shelves: Shelves, armed: Map<string, string>): void => {
  for (const [spelled, shelf] of draft.subjects) {
    shelves.subjects.set(spelled, shelf);
    armed.delete(spelled);
  }
  for (const [spelled, rows] of draft.histories) {
    const history = shelves.histories.get(spelled) ?? [];
    history.push(...rows);
    shelves.histories.set(spelled, history);
  }
  for (const [id, text] of draft.texts) shelves.texts.set(id, text);
  for (const id of draft.expunged) shelves.texts.delete(id);
  for (const [key, row] of draft.gestures) shelves.gestures.set(key, row);
  for (const [series, number] of draft.counters) shelves.counters.set(series, number);
};

const readingOf = (shelves: Shelves, give: Give): Reading => ({
  subject: async (ref) => keptOf(shelves.subjects.get(spellRef(ref)), give),
  subjects: async (refs) => [...new Set(refs.map(spellRef))].flatMap((spelled) => keptOf(shelves.subjects.get(spelled), give) ?? []),
  list: async (filter) => {
    const offset = filter.offset ?? 0;
    const matching = [...shelves.subjects.values()].filter((shelf) => matches(filter, shelf)).sort(byDue);
    return matching.slice(offset, offset + filter.limit).flatMap((shelf) => keptOf(shelf, give) ?? []);
  },
  count: async (filter) => [...shelves.subjects.values()].filter((shelf) => matches({ ...filter, limit: 0 }, shelf)).length,
  history: async (ref) => give([...(shelves.histories.get(spellRef(ref)) ?? [])]),
  texts: async (ids) => wordsOf(ids, (id) => shelves.texts.get(id)),
});

const matches = ({ kind, statuses, election, agency, parent, people, dueBefore, dated, proposed, serves, shownTo }: ListFilter, { standing, columns }: Shelf): boolean =>
  standing.kind === kind &&
  (statuses === undefined || statuses.includes(columns.status)) &&
  (election === undefined || columns.election === election) &&
  (agency === undefined || columns.agencies.includes(agency)) &&
  (parent === undefined || columns.parent === parent) &&
  (people === undefined || people.some((person) => columns.people?.includes(person))) &&
  (shownTo === undefined || columns.people === undefined || columns.people.includes(shownTo)) &&
  (dueBefore === undefined || (columns.due !== undefined && columns.due < dueBefore)) &&
  (proposed === undefined || 'proposal' in standing.state) &&
  (serves === undefined || ('duties' in standing.state && standing.state.duties.includes(serves))) &&
  (dated === undefined || (columns.due !== undefined) === dated);

/** `~` comes after every digit, so that what has no due comes last. */
const byDue = (a: Shelf, b: Shelf): number => {
  const [left, right] = [a.columns.due ?? '~', b.columns.due ?? '~'];
  return left === right ? (a.standing.id < b.standing.id ? -1 : 1) : left < right ? -1 : 1;
};

const alarmsOf = (shelves: Shelves, armed: Map<string, string>): AlarmRows => {
  const until = (at: Moment): readonly Alarm[] =>
    [...shelves.subjects.values()]
      .filter((shelf) => shelf.alarm !== undefined && shelf.alarm <= at)
      .flatMap((shelf) => alarmOf(shelf) ?? [])
      .sort((a, b) => (a.at === b.at ? byRef(a.of, b.of) : a.at < b.at ? -1 : 1));
  const of = (ref: SubjectRef): Alarm | undefined => alarmOf(shelves.subjects.get(spellRef(ref)));
  return {
    overdue: async (at, limit) => until(at).slice(0, limit),
    unarmed: async (at, marker, limit) =>
      until(at)
        .filter((alarm) => armed.get(spellRef(alarm.of)) !== marker)
        .slice(0, limit),
    noteArmed: async (alarms, marker) => {
      for (const alarm of alarms) if (of(alarm.of)?.version === alarm.version) armed.set(spellRef(alarm.of), marker);
    },
    of: async (alarm) => of(alarm.of),
  };
};

const alarmOf = (shelf: Shelf | undefined): Alarm | undefined =>
  shelf?.alarm && { of: { kind: shelf.standing.kind, id: shelf.standing.id }, version: shelf.version, at: shelf.alarm };

const forget = (before: Moment, shelves: Shelves, outbox: MemoryOutbox): void => {
  for (const [key, row] of shelves.gestures) if (row.at < before) shelves.gestures.delete(key);
  outbox.forget(before);
};
