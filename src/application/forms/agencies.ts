import type { Problem } from '../answer';
import { nearest } from '../nearest';
import { listed } from '../sayings';
import type { Seated } from '../seats';

/** Agencies that were named and do not sit at this floor. */
export const unseated = (field: string, names: readonly string[], seats: readonly Seated[]): readonly Problem[] => {
  const ids = seats.map(({ id }): string => id);
  return names.filter((name) => !ids.includes(name)).map((name) => ({ field, says: noAgency(name, ids) }));
};

const noAgency = (name: string, ids: readonly string[]): string => {
  const meant = nearest(name, ids);
  return `No agency “${name}” sits at this floor. ${meant === undefined ? `Here are ${listed(ids)}.` : `Did you mean ${meant}?`}`;
};
