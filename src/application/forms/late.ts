import type { Deed } from '../../core/authority';
import type { AgencyId } from '../../core/language/agencies';
import { isAgencyId } from '../../core/language/agencies';
import type { RequestRefusal } from '../../core/request';
import { lateCodes } from '../../core/law';
import { unlessAllowed } from '../allowed';
import type { Answer, Field, Form, Problem } from '../answer';
import { words } from '../answer';
import { findSubject, notFound } from '../finding';
import type { Filled, Floor } from '../floor';
import { refusedInWords } from '../refusals';
import { codeInWords, isExplained } from '../sayings/late';
import { requestName } from '../sayings/request';
import { namesOf } from '../seats';
import { momentInWords } from '../words/dates';
import { stateOf } from '../present';
import { filledIn, saidOf } from './fields';
import { agencyOptions } from './options';

/** Why something is late: one code, the agencies it names, and words. */
export const lateFields = async ({ reading }: Floor): Promise<readonly Field[]> => [
  { name: 'code', label: 'Reason', kind: 'choice', options: lateCodes.map((code) => ({ value: code, label: codeInWords[code] })) },
  { name: 'agencies', label: 'Agencies it names', kind: 'choices', optional: true, options: await agencyOptions(reading), hint: 'Whose input or answer was waited for. Each may add a statement of its own.' },
  { name: 'words', label: 'In a few words', kind: 'paragraph', optional: true, hint: 'Needed for another reason than those of the list.' },
];

export const named = (agencies: readonly string[]): readonly AgencyId[] => agencies.filter((each): each is AgencyId => isAgencyId(each));

/** A request as it was named; what is none stays as it was said. */
export const requestNamed = async (text: string | undefined, floor: Floor): Promise<string | undefined> => {
  const found = text === undefined ? undefined : await findSubject('request', text, floor);
  return found?.found === 'one' ? found.id : text;
};

/** Why nothing is explained of it, here or at all. */
export const unlessLate = async (id: string, { who, zone, clock, reading }: Floor): Promise<Answer | undefined> => {
  const request = await stateOf('request', id, reading);
  if (!request) return words(notFound('request', { found: 'none', text: id }));
  const refusal: RequestRefusal | undefined = isExplained(request)
    ? undefined
    : request.duties.length > 0
      ? { code: 'late-by-its-duties', id: request.id, duties: request.duties }
      : { code: 'not-late-at-all', id: request.id };
  return refusal && words(refusedInWords(refusal, { who, zone, now: clock.now(), nameOf: await namesOf(reading) }));
};

type Asking = Pick<Form, 'command' | 'title' | 'submit' | 'fields'> & { readonly deed: Deed; readonly intro: string; readonly ofAgency: (asked: AgencyId) => AgencyId };

/** The form of what is said about a report that was late. */
export const lateReportForm = async ({ deed, intro, ofAgency, ...form }: Asking, filled: Filled, problems: readonly Problem[], floor: Floor): Promise<Form | Answer> => {
  const stops = await unlessLate(saidOf(filled, 'id'), floor);
  const request = await stateOf('request', saidOf(filled, 'id'), floor.reading);
  if (stops ?? !request) return stops ?? words(notFound('request', { found: 'none', text: saidOf(filled, 'id') }));
  const refused = await unlessAllowed(deed, [ofAgency(request.agency)], floor);
  if (refused) return refused;
  const known = { words: await floor.reading.texts([request.title.text]) };
  return {
    ...form,
    about: { kind: 'request', id: request.id },
    intro: `${requestName(request, known)}, was wanted by ${momentInWords(request.suspense, request.zone)}. ${intro}`,
    fields: filledIn(form.fields, filled, problems),
  };
};
