import type { Standing, StateOf } from '../core/house';
import type { SubjectKind } from '../core/language/refs';
import type { ListFilter, Reading } from '../ports/store';

/** The state of a subject that is there. */
export type Present<Kind extends SubjectKind> = Exclude<StateOf<Kind>, { status: 'absent' }>;

/** One subject of a kind as it stands; nothing when there is none. */
export const stateOf = async <Kind extends SubjectKind>(kind: Kind, id: string, reading: Reading): Promise<Present<Kind> | undefined> => {
  const kept = await reading.subject({ kind, id });
  return kept && presentIn(kept.standing, kind);
};

export const listOf = async <Kind extends SubjectKind>(
  kind: Kind,
  filter: Omit<ListFilter, 'kind'>,
  reading: Reading,
): Promise<readonly Present<Kind>[]> =>
  (await reading.list({ ...filter, kind })).flatMap(({ standing }) => presentIn(standing, kind) ?? []);

export const presentIn = <Kind extends SubjectKind>(standing: Standing, kind: Kind): Present<Kind> | undefined => {
  const { state } = standing;
  return isState(state, kind, standing) ? state : undefined;
};

/** The kind of a standing says which state is in it; this is the one place that tells the compiler so. */
const isState = <Kind extends SubjectKind>(state: unknown, kind: Kind, standing: Standing): state is Present<Kind> =>
  standing.kind === kind && standing.state === state && standing.state.status !== 'absent';
