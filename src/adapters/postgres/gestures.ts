import { z } from 'zod';
import { lookedUpTogether } from '../../application/together';
import type { Moment } from '../../core/language/time';
import type { GestureRow } from '../../ports/store';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { readGesture } from './rows';

/*
 * Gestures are looked for with every order, and those of a commit at one time: so all of them are one question. Each is
 * looked up by the index, also by a plan that was made when there were only a few.
 *
 * Here and wherever many are looked up, a list is unnested from a `select`: where the database sees how long it is, it
 * finds a plan for that length cheaper and plans anew each time, which costs more than to look up what was asked for.
 */

const columns = `key, ${spelledMoment('at')} as at, intention, touched`;

export const gestures = {
  name: 'gestures',
  text: `select found.* from unnest((select $1::text[])) as wanted(key)
    cross join lateral (select ${columns} from watchfloor.gestures where gestures.key = wanted.key limit 1) found`,
};

export const sameIntentions = {
  name: 'same intentions',
  text: `select wanted.nth::int, found.* from unnest((select $1::text[]), (select $2::timestamptz[])) with ordinality as wanted(intention, since, nth)
    cross join lateral (
      select ${columns} from watchfloor.gestures where gestures.intention = wanted.intention and gestures.at >= wanted.since
      order by gestures.at desc limit 1
    ) found`,
};

export const gesturesByKey = (query: Query): ((key: string) => Promise<GestureRow | undefined>) =>
  lookedUpTogether(String, async (keys: readonly string[]) => new Map((await query(gestures, [keys])).map(readGesture).map((row) => [row.key, row])));

export type Intended = { readonly intention: string; readonly since: Moment };

const numbered = z.object({ nth: z.int().positive() });

/** The newest of the same intention since an instant. */
export const newestOfIntention = (query: Query): ((asked: Intended) => Promise<GestureRow | undefined>) =>
  lookedUpTogether(spelled, async (asked: readonly Intended[]) => {
    const rows = await query(sameIntentions, [asked.map(({ intention }) => intention), asked.map(({ since }) => since)]);
    const found = new Map(rows.map((row) => [numbered.parse(row).nth, readGesture(row)]));
    return new Map(asked.flatMap((each, index) => {
      const row = found.get(index + 1);
      return row ? [[spelled(each), row] as const] : [];
    }));
  });

const spelled = ({ intention, since }: Intended): string => `${since} ${intention}`;
