import type { Notice } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Promised } from '../core/language/promised';
import type { Present } from './present';
import { presentIn } from './present';
import type { Entry, Workbench } from './workbench';

/**
 * The card of an incident for named people names everybody it ever was for, as the roster has them. So it is drawn anew where
 * one of them comes to the roster or leaves it, also where nobody's reading of it changes by that.
 */
export const withNamedBefore = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  if (entries.every((entry) => movedIn(entry).length === 0)) return entries;
  const followed = new Set(entries.flatMap(({ happening: { of, id } }) => (of === 'incident' ? [id] : [])));
  const incidents = (await bench.find({ find: 'incidents-for-named-people' })).flatMap((each) => presentIn(each, 'incident') ?? []).filter(({ id }) => !followed.has(id));
  return entries.map((entry) => {
    const moved = movedIn(entry);
    const cards = incidents.filter((incident) => moved.some((person) => namesOn(incident).includes(person))).map(cardOf);
    return cards.length === 0 ? entry : { ...entry, promises: [...entry.promises, ...cards] };
  });
};

const movedIn = ({ happening: { of, event } }: Entry): readonly PersonId[] =>
  of === 'agency' && event.type === 'agency-seated' ? (event.moved ?? []).map(({ person }) => person) : [];

const namesOn = ({ named = [], peopleChanges = [] }: Present<'incident'>): readonly PersonId[] => [...named, ...peopleChanges.flatMap(({ added, removed }) => [...added, ...removed])];

const cardOf = ({ id }: Present<'incident'>): Promised<Notice> => {
  const of = { kind: 'incident', id } as const;
  return { kind: 'card', of, at: { at: 'channel', of }, ifThere: true };
};
