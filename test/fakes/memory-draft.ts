import type { Standing } from '../../src/core/house';
import { spellRef } from '../../src/core/language/refs';
import type { PromiseRow } from '../../src/ports/outbox';
import type { Change, EventRow, GestureRow, Kept, QuotingNotice, Text, Transaction } from '../../src/ports/store';
import type { Give } from './copy';
import type { Shelf } from './memory-lookups';
import { refsOf } from './memory-lookups';

/** What is committed. */
export type Shelves = {
  readonly subjects: Map<string, Shelf>;
  readonly histories: Map<string, EventRow[]>;
  readonly texts: Map<string, Text>;
  readonly gestures: Map<string, GestureRow>;
  readonly counters: Map<string, number>;
};

/** What one commit would change. Nothing of it is on the shelves before its work has ended well. */
export type Draft = Shelves & { readonly promises: PromiseRow[]; readonly expunged: Set<string> };

/** Somebody was faster, or the work decided on something that is not there any more: it has to be run again. */
export class Collision extends Error {}

export const emptyShelves = (): Shelves => ({
  subjects: new Map(),
  histories: new Map(),
  texts: new Map(),
  gestures: new Map(),
  counters: new Map(),
});

export const draftOn = (
  shelves: Shelves,
  give: Give,
  quoting: (text: Text) => readonly QuotingNotice[],
): { readonly draft: Draft; readonly transaction: Transaction } => {
  const draft: Draft = { ...emptyShelves(), promises: [], expunged: new Set() };

  const subject = (spelled: string): Shelf | undefined => draft.subjects.get(spelled) ?? shelves.subjects.get(spelled);

  const everything = (): readonly Shelf[] => [
    ...[...shelves.subjects].flatMap(([spelled, shelf]) => (draft.subjects.has(spelled) ? [] : [shelf])),
    ...draft.subjects.values(),
  ];

  const keepOne = (change: Change): void => {
    const spelled = spellRef(change.standing);
    const last = change.rows.at(-1);
    if (!last) throw new Error(`Expected events with the change of ${spelled}.`);
    if ((subject(spelled)?.version ?? 0) !== change.from)
      throw new Collision(`${spelled} is not at version ${change.from}.`);
    const { standing, columns, alarm } = give(change);
    refuseTwoAnswers(change);
    draft.subjects.set(spelled, { standing, columns, version: last.number, head: last.hash, ...(alarm && { alarm }) });
    draft.histories.set(spelled, [...(draft.histories.get(spelled) ?? []), ...give(change.rows)]);
  };

  const transaction: Transaction = {
    load: async (refs) => [...new Set(refs.map(spellRef))].flatMap((spelled) => keptOf(subject(spelled), give) ?? []),
    find: async (lookup) => refsOf(lookup, everything()),
    keep: async (changes) => changes.forEach(keepOne),
    promise: async (rows) => void draft.promises.push(...rows),
    keepTexts: async (texts) => {
      for (const text of texts) {
        if (draft.texts.has(text.id) || shelves.texts.has(text.id))
          throw new Error(`There is a text ${text.id} already.`);
        draft.texts.set(text.id, give(text));
      }
    },
    expungeTexts: async (ids) =>
      ids.flatMap((id) => {
        const text = shelves.texts.get(id);
        draft.expunged.add(id);
        return text ? quoting(text) : [];
      }),
    texts: async (ids) => wordsOf(ids, (id) => (draft.expunged.has(id) ? undefined : (draft.texts.get(id) ?? shelves.texts.get(id)))),
    roster: async () =>
      everything()
        .flatMap(({ standing }) => (standing.kind === 'agency' && standing.state.status === 'seated' ? [give(standing)] : []))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    closures: async () =>
      give(everything().flatMap(({ standing }) => (standing.kind === 'closure' ? [standing.state] : []))[0] ?? { status: 'absent' }),
    packs: async () => {
      const all = everything().map(({ standing }) => standing);
      return all.flatMap((standing) => {
        if (standing.kind !== 'pack' || standing.state.status === 'absent') return [];
        const { hash } = standing.state.edition;
        const text = all.find((each): each is Standing<'pack-text'> => each.kind === 'pack-text' && each.id === hash);
        return text ? [[give(standing), give(text)] as const] : [];
      });
    },
    nextNumber: async (series) => {
      const next = (draft.counters.get(series) ?? shelves.counters.get(series) ?? 0) + 1;
      draft.counters.set(series, next);
      return next;
    },
    gesture: async (key) => give(draft.gestures.get(key) ?? shelves.gestures.get(key)),
    rememberGesture: async (row) => {
      if (draft.gestures.has(row.key) || shelves.gestures.has(row.key)) throw new Collision(`gesture ${row.key}`);
      draft.gestures.set(row.key, give(row));
    },
    sameIntention: async (intention, since) =>
      give(
        [...shelves.gestures.values(), ...draft.gestures.values()]
          .filter((row) => row.intention === intention && row.at >= since)
          .reduce<GestureRow | undefined>((newest, row) => (newest && newest.at > row.at ? newest : row), undefined),
      ),
  };
  return { draft, transaction };
};

const refuseTwoAnswers = ({ standing, columns: { answers = [] } }: Change): void => {
  const twice = answers.find(({ agency }, nth) => answers.findIndex((other) => other.agency === agency) !== nth);
  if (twice) throw new Error(`${spellRef(standing)} has two current answers of ${twice.agency}.`);
};

export const keptOf = (shelf: Shelf | undefined, give: Give): Kept | undefined =>
  shelf && { standing: give(shelf.standing), version: shelf.version, head: shelf.head };

export const wordsOf = (
  ids: readonly Text['id'][],
  find: (id: string) => Text | undefined,
): ReadonlyMap<Text['id'], string> =>
  new Map(
    ids.flatMap((id) => {
      const text = find(id);
      return text ? [[id, text.words] as const] : [];
    }),
  );
