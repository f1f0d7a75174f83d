import type { AgencyId } from '../../core/language/agencies';
import type { Reading } from '../../ports/store';
import { listOf } from '../present';
import { wordsIn } from '../sayings';
import { dutyName } from '../sayings/duty';
import { incidentName } from '../sayings/incident';
import { seatedAgencies } from '../seats';

type Options = readonly { readonly value: string; readonly label: string }[];

/** As many as a list in a form holds. */
const MOST = 100;

/** Every agency at the table; those left out are not offered. */
export const agencyOptions = async (reading: Reading, leftOut: readonly AgencyId[] = []): Promise<Options> =>
  (await seatedAgencies(reading)).filter(({ id }) => !leftOut.includes(id)).map(({ id, name }) => ({ value: id, label: name }));

/** Duties nobody has met, soonest due first. */
export const dutyOptions = async (reading: Reading): Promise<Options> =>
  (await listOf('duty', { statuses: ['open', 'missed'], limit: MOST }, reading)).map((state) => ({ value: state.id, label: dutyName(state) }));

export const incidentOptions = async (reading: Reading): Promise<Options> => {
  const states = await listOf('incident', { statuses: ['open'], limit: MOST }, reading);
  const texts = states.flatMap((state) => wordsIn({ kind: 'incident', id: state.id, state })).map(({ text }) => text);
  const known = { words: await reading.texts([...new Set(texts)]) };
  return states.map((state) => ({ value: state.id, label: incidentName(state, known) }));
};
