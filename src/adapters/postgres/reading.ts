import { z } from 'zod';
import type { CountFilter, Reading } from '../../ports/store';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { readEvent, readKept, readWords } from './rows';
import { wordsById } from './transaction';

const subjectColumns = 'kind, id, version, head, shape, state';

const subjectByRef = {
  name: 'subject',
  text: `select ${subjectColumns} from watchfloor.subjects where kind = $1 and id = $2`,
};

/** Every filter is there or null, so that each statement is one. */
const matching = `kind = $1
      and ($2::text[] is null or status = any($2))
      and ($3::text is null or election = $3)
      and ($4::text is null or $4 = any(agencies))
      and ($5::text is null or parent = $5)
      and ($6::text is null or $6 = any(people))
      and ($7::timestamptz is null or due < $7)`;

const counted = { name: 'count', text: `select count(*)::int as many from watchfloor.subjects where ${matching}` };

const listed = {
  name: 'list',
  text: `select ${subjectColumns} from watchfloor.subjects where ${matching}
    order by due nulls last, id limit $8 offset $9`,
};

const historyOf = {
  name: 'history',
  text: `select kind, id, number, type, version, to_char(happened_on, 'YYYY-MM-DD') as on, ${spelledMoment('at')} as at,
      actor, order_id, order_type, cause, body, state, previous, hash
    from watchfloor.events where kind = $1 and id = $2 order by number`,
};

const filtersOf = ({ kind, statuses, election, agency, parent, person, dueBefore }: CountFilter): readonly unknown[] => [
  kind,
  ...[statuses, election, agency, parent, person, dueBefore].map((filter) => filter ?? null),
];

const many = z.array(z.object({ many: z.number() })).length(1);
const readCount = (rows: readonly unknown[]): number => many.parse(rows)[0]?.many ?? 0;

/** What is read outside a commit. */
export const readingThrough = (query: Query): Reading => ({
  subject: async ({ kind, id }) => (await query(subjectByRef, [kind, id])).map(readKept)[0],
  list: async (filter) =>
    (await query(listed, [...filtersOf(filter), filter.limit, filter.offset ?? 0])).map(readKept),
  count: async (filter) => readCount(await query(counted, filtersOf(filter))),
  history: async ({ kind, id }) => (await query(historyOf, [kind, id])).map(readEvent),
  texts: async (ids) => (ids.length === 0 ? new Map() : readWords(await query(wordsById, [ids]))),
});
