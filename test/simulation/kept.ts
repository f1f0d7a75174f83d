import type { StateOf } from '../../src/core/house';
import type { SubjectKind } from '../../src/core/language/refs';
import type { ListFilter } from '../../src/ports/store';
import type { World } from './world';

/** A subject of one kind that is there. */
export type Present<Kind extends SubjectKind> = Exclude<StateOf<Kind>, { readonly status: 'absent' }>;

/** What is in the store of one kind, as it stands. */
export const allOf = async <Kind extends SubjectKind>(
  world: World,
  kind: Kind,
  filter: Omit<ListFilter, 'kind' | 'limit'> = {},
): Promise<readonly Present<Kind>[]> => {
  const kept = await world.store.reading.list({ ...filter, kind, limit: 200 });
  return kept.map(({ standing }) => standing.state as Present<Kind>);
};
