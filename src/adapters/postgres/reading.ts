import { z } from 'zod';
import { askedTogether, lookedUpTogether } from '../../application/together';
import type { SubjectRef } from '../../core/language/refs';
import { spellRef } from '../../core/language/refs';
import type { TextId } from '../../core/language/words';
import type { CountFilter, ListFilter, Reading } from '../../ports/store';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { readEvent, readKept, readWords, whoseRow } from './rows';
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
  people: (at: string) => `people && ${at}::text[]`,
  dueBefore: (at: string) => `due < ${at}::timestamptz`,
  dated: (at: string) => `(due is not null) = ${at}::boolean`,
  proposed: (at: string) => `state ? 'proposal' and ${at}::boolean`,
  serves: (at: string) => `state->'duties' ? ${at}::text`,
  shownTo: (at: string) => `(people is null or ${at} = any(people))`,
} as const satisfies Readonly<Record<keyof Omit<CountFilter, 'kind'>, (at: string) => string>>;

const filterNames = ['statuses', 'election', 'agency', 'parent', 'people', 'dueBefore', 'dated', 'proposed', 'serves', 'shownTo'] as const satisfies readonly (keyof typeof filters)[];

/** One statement for each choice of filters, so that the database can plan each for itself, and once. */
const matching = (filter: CountFilter) => {
  const given = filterNames.filter((name) => filter[name] !== undefined);
  return {
    name: given.join(' '),
    // Every subject has a status: that none is empty is said so that the index of lists is used.
    where: [`kind = $1 and status <> ''`, ...given.map((name, index) => filters[name](`$${String(index + 2)}`))].join(' and '),
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

export const subjectsByRef = {
  name: 'subjects',
  text: `select subject.* from (select distinct * from unnest((select $1::text[]), (select $2::text[]))) as wanted(of, name)
    cross join lateral (
      select ${subjectColumns} from watchfloor.subjects where kind = of and id = name limit 1
    ) subject`,
};

const historyOf = {
  name: 'history',
  text: `select kind, id, number, type, version, to_char(happened_on, 'YYYY-MM-DD') as on, ${spelledMoment('at')} as at,
      actor, order_id, order_type, cause, body, state, previous, hash
    from watchfloor.events where kind = $1 and id = $2 order by number`,
};

const many = z.array(z.object({ many: z.number() })).length(1);
const readCount = (rows: readonly unknown[]): number => many.parse(rows)[0]?.many ?? 0;

/** Of one alone the database can plan nothing wrong. */
const rowsOf = async (refs: readonly SubjectRef[], query: Query): Promise<readonly unknown[]> => {
  const [first, ...others] = refs;
  if (!first) return [];
  if (others.length === 0) return query(subjectByRef, [first.kind, first.id]);
  return query(subjectsByRef, [refs.map(({ kind }) => kind), refs.map(({ id }) => id)]);
};

/**
 * What is read outside a commit. Subjects and words that are asked for at one time are read together, and a list that
 * several ask for at one time once; each reads the rows for itself, and one that cannot be read is their trouble alone.
 */
export const readingThrough = (query: Query): Reading => {
  const row = lookedUpTogether(spellRef, async (refs) => new Map((await rowsOf(refs, query)).map((found) => [spellRef(whoseRow(found)), found])));
  const words = lookedUpTogether(String, async (ids: readonly TextId[]) => readWords(await query(wordsById, [ids])));
  const rows = askedTogether(JSON.stringify, async (filter: ListFilter) => {
    const { statement, values } = listed(filter);
    return query(statement, values);
  });
  return {
    subject: async (ref) => {
      const found = await row(ref);
      return found === undefined ? undefined : readKept(found);
    },
    subjects: async (refs) => (await rowsOf(refs, query)).map(readKept),
    list: async (filter) => (await rows(filter)).map(readKept),
    count: async (filter) => {
      const { statement, values } = counted(filter);
      return readCount(await query(statement, values));
    },
    history: async ({ kind, id }) => (await query(historyOf, [kind, id])).map(readEvent),
    texts: async (ids) => {
      const found = await Promise.all(ids.map(async (id) => [id, await words(id)] as const));
      return new Map(found.flatMap(([id, said]) => (said === undefined ? [] : [[id, said] as const])));
    },
  };
};
