import type { Notice, Standing } from '../core/house';
import type { AgencyId } from '../core/language/agencies';
import type { Promised } from '../core/language/promised';
import { askedOf, formerlyAskedOf } from '../core/request';
import type { Concerned } from '../core/sight';
import type { Confined } from './confined';
import { concernedWords } from './sayings/floor-words';
import { concernedIn, concernedRefs } from './sight';
import type { Entry, Workbench } from './workbench';

/** The agencies on whose desks a card lies: those that have it, and those that gave it back and keep the one they had. */
export type Desks = { readonly asked: readonly AgencyId[]; readonly former: readonly AgencyId[] };

/**
 * A request's card, whoever's event promises it, lies on the desk of every agency that was asked, too; but for one that is
 * for a person or one desk alone.
 */
export const isShared = (promise: Promised<Notice>): promise is Extract<Promised<Notice>, { kind: 'card' }> =>
  promise.kind === 'card' && promise.of.kind === 'request' && promise.at.at !== 'person' && promise.at.at !== 'agency';

/** The desks of every request whose card a commit promises, by its short name. */
export const desksOfCards = async (entries: readonly Entry[], bench: Workbench): Promise<ReadonlyMap<string, Desks>> => {
  const ids = new Set(entries.flatMap(({ promises }) => promises.filter(isShared).map(({ of }) => of.id)));
  if (ids.size === 0) return new Map();
  const found = await bench.find({ find: 'several', of: [...ids].map((id) => ({ find: 'subject', ref: { kind: 'request', id } })) });
  return new Map(found.flatMap(({ kind, id, state }) => (kind === 'request' && state.status !== 'absent' ? [[id, { asked: askedOf(state), former: formerlyAskedOf(state) }] as const] : [])));
};

/** Whom the words concern that the notices of a commit may quote. */
export type ConcernedBy = (standing: Standing) => Concerned;

export const concernedByWords = async (entries: readonly Entry[], confined: Confined, bench: Workbench): Promise<ConcernedBy> => {
  const quoting = entries.flatMap(({ happening: { standing }, promises }) =>
    concernedWords(standing).size > 0 && promises.some(({ kind }) => kind === 'notice') ? concernedRefs(standing) : []);
  const found = quoting.length === 0 ? [] : await bench.find({ find: 'several', of: quoting.map((ref) => ({ find: 'subject', ref })) });
  return (standing) => {
    const [ref] = concernedRefs(standing);
    const incident = confined.incidents.get((ref && confined.requests.get(ref.id)?.about) ?? '');
    return ref ? { ...concernedIn(found.filter(({ id }) => id === ref.id)), ...(incident && { incident }) } : {};
  };
};
