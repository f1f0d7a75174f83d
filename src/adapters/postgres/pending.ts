import { z } from 'zod';
import type { Pending } from '../../ports/pending';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { moment, personId } from './shapes/language';

const note = {
  name: 'note pending gesture',
  text: 'insert into watchfloor.pending_gestures (key, who, at) values ($1, $2, $3) on conflict do nothing',
};

const settle = { name: 'settle pending gesture', text: 'delete from watchfloor.pending_gestures where key = $1' };

/** The table is all but empty, so it needs no index by time. */
const unfinished = {
  name: 'unfinished gestures',
  text: `select key, who, ${spelledMoment('pending.at')} as at from watchfloor.pending_gestures pending
    where pending.at < $1 order by pending.at, key limit $2`,
};

const row = z.object({ key: z.string(), who: personId, at: moment });

export const pendingThrough = (query: Query): Pending => ({
  note: async ({ key, who, at }) => {
    await query(note, [key, who, at]);
  },
  settle: async (key) => {
    await query(settle, [key]);
  },
  unfinished: async (before, limit) => (await query(unfinished, [before, limit])).map((each) => row.parse(each)),
});
