import { byRef, spellRef } from '../../core/language/refs';
import type { TextId } from '../../core/language/words';
import type { PromiseRow } from '../../ports/outbox';
import type { Change, GestureRow, QuotingNotice, Text, Transaction } from '../../ports/store';
import { EXPUNGED, EXPUNGED_WHOLLY } from '../../ports/store';
import { Collision } from './collision';
import type { Query } from './connection';
import type { Unwritten } from './flush';
import { writing } from './flush';
import { gesturesByKey, newestOfIntention } from './gestures';
import { readClosures, readPacksInUse, readRoster } from './in-use';
import { lookUp } from './lookups';
import { numbersOf } from './numbers';
import { readKept, readQuoting, readWords } from './rows';

const subjectColumns = 'kind, id, version, head, shape, state';

/** Most commits load one subject at a time, and of that the database can plan nothing wrong. */
const loadOne = {
  name: 'load one',
  text: `select ${subjectColumns} from watchfloor.subjects where kind = $1 and id = $2 for update`,
};

/** Each by the index, whatever was planned when there were few, and locked in the order in which they are asked for. */
export const loadMany = {
  name: 'load many',
  text: `select subject.* from unnest((select $1::text[]), (select $2::text[])) with ordinality as wanted(kind, id, nth)
    cross join lateral (
      select ${subjectColumns} from watchfloor.subjects where kind = wanted.kind and id = wanted.id for update
    ) subject order by nth`,
};

/** `limit` has each looked up by the index, also by a plan that was made when there were only a few. */
export const wordsById = {
  name: 'words',
  text: `select wanted.id, found.words from (select distinct unnest((select $1::text[]))) as wanted(id)
    cross join lateral (select words from watchfloor.texts where id = wanted.id and words is not null limit 1) found`,
};

/** What was never delivered is only changed; what may be in the chat is given back, to be changed there. */
const expunged = {
  name: 'expunge',
  text: `with gone as (
      update watchfloor.texts text set words = null, salt = ''
      from (select id, words from watchfloor.texts where id = $1 and words is not null for update) former
      where text.id = former.id returning former.words
    ),
    quoting as (
      update watchfloor.outbox row
      set promise = jsonb_set(promise, '{text}', to_jsonb(case when position(gone.words in promise->>'text') > 0
        then replace(promise->>'text', gone.words, $2) else $3 end))
      from gone where jsonb_exists(promise->'quotes', $1) returning row.id, row.lane, row.status, row.promise
    )
    select id, lane, promise from quoting where status in ('sending', 'unsure', 'kept') order by id`,
};

/**
 * A commit's reads and writes. What it keeps is gathered and written in as few statements as can be: before it is read
 * again, and at the end. Promises and gestures come last of all, so that they are locked for the shortest time and
 * always after the subjects.
 */
export const transactionOn = (
  query: Query,
): { readonly transaction: Transaction; readonly flush: () => Promise<void> } => {
  const changes = new Map<string, Change>();
  const texts = new Map<TextId, Text>();
  const gestures = new Map<string, GestureRow>();
  const promises: PromiseRow[] = [];
  const gestureByKey = gesturesByKey(query);
  const gestureByIntention = newestOfIntention(query);

  const write = async (unwritten: Unwritten): Promise<void> => {
    const written = writing(unwritten);
    if (written) await query(written.statement, written.values);
  };

  const writeChanges = async (): Promise<void> => {
    const unwritten = [...changes.values()];
    changes.clear();
    await write({ changes: unwritten, texts: [], gestures: [], promises: [] });
  };

  const flush = async (): Promise<void> => {
    await write({
      changes: [...changes.values()],
      texts: [...texts.values()],
      gestures: [...gestures.values()],
      promises,
    });
  };

  const keep = (change: Change): void => {
    const spelled = spellRef(change.standing);
    const before = changes.get(spelled);
    if (before && before.rows.at(-1)?.number !== change.from) {
      throw new Collision(`${spelled} was to be at version ${change.from}.`);
    }
    changes.set(spelled, before ? { ...change, from: before.from, rows: [...before.rows, ...change.rows] } : change);
  };

  const transaction: Transaction = {
    load: async (refs) => {
      if (refs.some((ref) => changes.has(spellRef(ref)))) await writeChanges();
      const [first, ...others] = new Map(refs.map((ref) => [spellRef(ref), ref])).values();
      if (!first) return [];
      if (others.length === 0) return (await query(loadOne, [first.kind, first.id])).map(readKept);
      const sorted = [first, ...others].sort(byRef);
      return (await query(loadMany, [sorted.map(({ kind }) => kind), sorted.map(({ id }) => id)])).map(readKept);
    },
    find: async (lookup) => {
      if (lookup.find !== 'nothing') await writeChanges();
      return lookUp(lookup, query);
    },
    keep: async (kept) => kept.forEach(keep),
    promise: async (rows) => {
      promises.push(...rows);
    },
    keepTexts: async (kept) => {
      for (const text of kept) {
        if (texts.has(text.id)) throw new Error(`There is a text ${text.id} already.`);
        texts.set(text.id, text);
      }
    },
    expungeTexts: async (ids) => {
      const quoting: QuotingNotice[] = [];
      for (const id of ids) quoting.push(...(await query(expunged, [id, EXPUNGED, EXPUNGED_WHOLLY])).map(readQuoting));
      return quoting;
    },
    texts: async (ids) => {
      const stored = ids.filter((id) => !texts.has(id));
      const found = stored.length === 0 ? new Map<TextId, string>() : readWords(await query(wordsById, [stored]));
      return new Map([...found, ...ids.flatMap((id) => wordsIn(texts.get(id)))]);
    },
    roster: async () => {
      if ([...changes.values()].some(({ standing }) => standing.kind === 'agency')) await writeChanges();
      return readRoster(query);
    },
    closures: async () => {
      if ([...changes.values()].some(({ standing }) => standing.kind === 'closure')) await writeChanges();
      return readClosures(query);
    },
    packs: async () => {
      if ([...changes.values()].some(({ standing: { kind } }) => kind === 'pack' || kind === 'pack-text')) await writeChanges();
      return readPacksInUse(query);
    },
    nextNumber: numbersOf(query),
    gesture: async (key) => gestures.get(key) ?? gestureByKey(key),
    rememberGesture: async (row) => {
      if (gestures.has(row.key)) throw new Error(`Gesture ${row.key} is remembered twice in one commit.`);
      gestures.set(row.key, row);
    },
    sameIntention: async (intention, since) => {
      const own = [...gestures.values()].filter((row) => row.intention === intention && row.at >= since);
      const stored = await gestureByIntention({ intention, since });
      return [...own, ...(stored ? [stored] : [])].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    },
  };
  return { transaction, flush };
};

const wordsIn = (text: Text | undefined): readonly (readonly [TextId, string])[] =>
  text ? [[text.id, text.words]] : [];
