import type { AgencyId } from '../../core/language/agencies';
import type { ListFilter, Reading } from '../../ports/store';
import type { Present } from '../present';
import { listOf } from '../present';
import { wordsIn } from '../sayings';
import { dutyName } from '../sayings/duty';
import { incidentName } from '../sayings/incident';
import { requestName } from '../sayings/request-name';
import { seatedAgencies } from '../seats';
import { dayInWords } from '../words/dates';

export type Options = readonly { readonly value: string; readonly label: string }[];

/** As many as a list in a form holds. */
const MOST = 100;

/** Every agency at the table; those left out are not offered. */
export const agencyOptions = async (reading: Reading, leftOut: readonly AgencyId[] = []): Promise<Options> =>
  (await seatedAgencies(reading)).filter(({ id }) => !leftOut.includes(id)).map(({ id, name }) => ({ value: id, label: name }));

/** Duties, mostly those nobody has met, soonest due first. */
export const dutyOptions = async (reading: Reading, which: (duty: Present<'duty'>) => boolean = () => true, statuses: readonly string[] = ['open', 'missed']): Promise<Options> =>
  (await listOf('duty', { statuses, limit: MOST }, reading)).filter(which).map((state) => ({ value: state.id, label: dutyName(state) }));

export const electionOptions = async (reading: Reading): Promise<Options> =>
  (await listOf('election', { limit: MOST }, reading)).map(({ name, day }) => ({ value: name, label: `${name}, ${dayInWords(day)}` }));

export const incidentOptions = async (reading: Reading, statuses: readonly string[] = ['open'], which: (incident: Present<'incident'>) => boolean = () => true): Promise<Options> => {
  const states = (await listOf('incident', { statuses, limit: MOST }, reading)).filter(which);
  const texts = states.flatMap((state) => wordsIn({ kind: 'incident', id: state.id, state })).map(({ text }) => text);
  const known = { words: await reading.texts([...new Set(texts)]) };
  return states.map((state) => ({ value: state.id, label: incidentName(state, known) }));
};

/** Requests, those wanted soonest first. */
export const requestOptions = async (filter: Pick<ListFilter, 'agency' | 'statuses'>, reading: Reading, which: (request: Present<'request'>) => boolean = () => true): Promise<Options> => {
  const states = (await listOf('request', { ...filter, limit: MOST }, reading)).filter(which);
  const texts = await reading.texts(states.map(({ title }) => title.text));
  return states.map((state) => ({ value: state.id, label: requestName(state, { words: texts }) }));
};

export const reportOptions = async (reading: Reading, which: (report: Present<'report'>) => boolean): Promise<Options> => {
  const states = (await listOf('report', { limit: MOST }, reading)).filter(which);
  const texts = await reading.texts(states.map(({ title }) => title.text));
  return states.map((state) => ({ value: state.id, label: requestName(state, { words: texts }) }));
};
