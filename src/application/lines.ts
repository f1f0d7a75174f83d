import type { AgencyId } from '../core/language/agencies';
import type { SubjectRef } from '../core/language/refs';
import { partIds } from '../core/request';
import type { Reading } from '../ports/store';
import type { Floor } from './floor';
import type { Present } from './present';
import { presentIn, stateOf } from './present';

/** The parts of a whole, in the order they were asked. */
export const partsOf = async (whole: Present<'request'>, reading: Reading): Promise<readonly Present<'request'>[]> => {
  const ids = partIds(whole);
  if (ids.length === 0) return [];
  const kept = await reading.subjects(ids.map((id): SubjectRef => ({ kind: 'request', id })));
  const parts = kept.flatMap(({ standing }) => presentIn(standing, 'request') ?? []);
  return ids.flatMap((id) => parts.find((part) => part.id === id) ?? []);
};

/**
 * The line a button on a shared card means: that of the agency of whoever presses it. Pressed by anybody else, and named
 * by its own short name, it is what it says.
 */
export const ownLine = async (id: string | undefined, { who, reading }: Floor): Promise<string | undefined> => {
  const request = id === undefined ? undefined : await stateOf('request', id, reading);
  if (!request || request.agency === who.agency) return id;
  return (await partsOf(request, reading)).find(({ agency }) => agency === who.agency)?.id ?? id;
};

/** Every agency that has a line of the same whole. */
export const agenciesAsked = async (request: Present<'request'>, reading: Reading): Promise<readonly AgencyId[]> => {
  const whole = request.partOf === undefined ? request : await stateOf('request', request.partOf, reading);
  return whole ? [whole, ...(await partsOf(whole, reading))].map(({ agency }) => agency) : [request.agency];
};
