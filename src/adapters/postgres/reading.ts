import { z } from 'zod';
import type { CountFilter, ListFilter, Reading } from '../../ports/store';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { readEvent, readKept, readWords } from './rows';
import { wordsById } from './transaction';

const subjectColumns = 'kind, id, version, head, shape, state';

const subjectByRef = {
  name: 'subject',
  text: `select ${subjectColumns} from watchfloor.subjects where kind = $1 and id = $2`,
};

/** How each filter is spelled, in the order they are asked; `$1` is always the kind. */
const filters = {
  statuses: (at: string) => `status = any(${at}::text[])`,
  election: (at: string) => `election = ${at}`,
  agency: (at: string) => `${at} = any(agencies)`,
  parent: (at: string) => `parent = ${at}`,
  person: (at: string) => `${at} = any(people)`,
  dueBefore: (at: string) => `due < ${at}::timestamptz`,
  dated: (at: string) => `(due is not null) = ${at}::boolean`,
  shownTo: (at: string) => `(people is null or ${at} = any(people))`,
} as const satisfies Readonly<Record<keyof Omit<CountFilter, 'kind'>, (at: string) => string>>;

const filterNames = ['statuses', 'election', 'agency', 'parent', 'person', 'dueBefore', 'dated', 'shownTo'] as const satisfies readonly (keyof typeof filters)[];

/** One statement for each choice of filters, so that the database can plan each for itself, and once. */
const matching = (filter: CountFilter) => {
  const given = filterNames.filter((name) => filter[name] !== undefined);
  return {
    name: given.join(' '),
    where: ['kind = $1', ...given.map((name, index) => filters[name](`$${String(index + 2)}`))].join(' and '),
    values: [filter.kind, ...given.map((name) => filter[name])],
  };
};

const counted = (filter: CountFilter) => {
  const { name, where, values } = matching(filter);
  return { statement: { name: `count ${name}`, text: `select count(*)::int as many from watchfloor.subjects where ${where}` }, values };
};

const listed = ({ limit, offset = 0, ...filter }: ListFilter) => {
  const { name, where, values } = matching(filter);
  const [most, skipped] = [`$${String(values.length + 1)}`, `$${String(values.length + 2)}`];
  const text = `select ${subjectColumns} from watchfloor.subjects where ${where}
    order by due nulls last, id limit ${most} offset ${skipped}`;
  return { statement: { name: `list ${name}`, text }, values: [...values, limit, offset] };
};

const subjectsByRef = {
  name: 'subjects',
  text: `select ${subjectColumns} from watchfloor.subjects
    join (select distinct * from unnest($1::text[], $2::text[]) as given(kind, id)) as wanted using (kind, id)`,
};

const historyOf = {
  name: 'history',
  text: `select kind, id, number, type, version, to_char(happened_on, 'YYYY-MM-DD') as on, ${spelledMoment('at')} as at,
      actor, order_id, order_type, cause, body, state, previous, hash
    from watchfloor.events where kind = $1 and id = $2 order by number`,
};

const many = z.array(z.object({ many: z.number() })).length(1);
const readCount = (rows: readonly unknown[]): number => many.parse(rows)[0]?.many ?? 0;

/** What is read outside a commit. */
export const readingThrough = (query: Query): Reading => ({
  subject: async ({ kind, id }) => (await query(subjectByRef, [kind, id])).map(readKept)[0],
  subjects: async (refs) =>
    (await query(subjectsByRef, [refs.map(({ kind }) => kind), refs.map(({ id }) => id)])).map(readKept),
  list: async (filter) => {
    const { statement, values } = listed(filter);
    return (await query(statement, values)).map(readKept);
  },
  count: async (filter) => {
    const { statement, values } = counted(filter);
    return readCount(await query(statement, values));
  },
  history: async ({ kind, id }) => (await query(historyOf, [kind, id])).map(readEvent),
  texts: async (ids) => (ids.length === 0 ? new Map() : readWords(await query(wordsById, [ids]))),
});
