import type { Standing, StateOf } from '../../core/house';
import type { PackAndText } from '../../ports/store';
import type { Query } from './connection';
import { readKept } from './rows';

const packs = {
  name: 'packs',
  // Nobody applies another version while a commit opens duties by this one, or those duties would be left behind.
  text: `select kind, id, version, head, shape, state from watchfloor.subjects where kind = 'pack' order by id for share`,
};

const packTexts = {
  name: 'pack texts',
  text: `select kind, id, version, head, shape, state from watchfloor.subjects where kind = 'pack-text' and id = any($1::text[])`,
};

/** Asked one after the other: a row that was waited for is joined to nothing that is older than it. */
export const readPacksInUse = async (query: Query): Promise<readonly PackAndText[]> => {
  const kept = (await query(packs)).map(readKept).flatMap(({ standing }) => (standing.kind === 'pack' ? [standing] : []));
  if (kept.length === 0) return [];
  const hashes = kept.flatMap(({ state }) => (state.status === 'absent' ? [] : [state.edition.hash]));
  const texts = (await query(packTexts, [hashes])).map(readKept).flatMap(({ standing }) => (standing.kind === 'pack-text' ? [standing] : []));
  return kept.flatMap((pack) => pairOf(pack, texts));
};

const pairOf = (pack: Standing<'pack'>, texts: readonly Standing<'pack-text'>[]): readonly PackAndText[] => {
  const { state } = pack;
  const text = state.status === 'absent' ? undefined : texts.find(({ id }) => id === state.edition.hash);
  return text ? [[pack, text]] : [];
};

const closures = {
  name: 'closed days',
  text: `select kind, id, version, head, shape, state from watchfloor.subjects where kind = 'closure'`,
};

export const readClosures = async (query: Query): Promise<StateOf<'closure'>> =>
  (await query(closures)).map(readKept).flatMap(({ standing }) => (standing.kind === 'closure' ? [standing.state] : []))[0] ?? { status: 'absent' };

const seated = {
  name: 'roster',
  text: `select kind, id, version, head, shape, state from watchfloor.subjects
    where kind = 'agency' and status = 'seated' order by id`,
};

export const readRoster = async (query: Query): Promise<readonly Standing<'agency'>[]> =>
  (await query(seated)).map(readKept).flatMap(({ standing }) => (standing.kind === 'agency' ? [standing] : []));
