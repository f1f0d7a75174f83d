import type { Answer, Form, Problem } from '../answer';
import type { Filled, Floor } from '../floor';
import type { Found } from '../finding';
import { findDuty, findSubject, notFound } from '../finding';
import { isAgencyId } from '../../core/language/agencies';
import { stateOf } from '../present';
import { agencyInWords, listed } from '../sayings';
import { agencyNamed, seatedAgencies } from '../seats';
import { unseated } from './agencies';
import { hourFields } from './dates';
import { filledIn } from './fields';
import { agencyOptions, dutyOptions, incidentOptions } from './options';

/** A request as it was said, before anybody looked whether what it names is there. */
type Named = {
  readonly agencies: readonly string[];
  readonly lead: string | undefined;
  readonly duties: readonly string[];
  readonly incident: string | undefined;
  readonly coordinate: readonly string[] | undefined;
};

/** Short names and agencies as the house spells them; what is not there stays as it was said. */
export const namedInRequest = async <Said extends Named>(said: Said, floor: Floor): Promise<Said & { readonly confined: true | undefined }> => {
  const seats = await seatedAgencies(floor.reading);
  const agency = (text: string): string => agencyNamed(text, seats) ?? text;
  const duties = await Promise.all(said.duties.map(async (text) => idOr(text, await findDuty(text, floor))));
  const incident = said.incident === undefined ? undefined : idOr(said.incident, await findSubject('incident', said.incident, floor));
  return {
    ...said,
    agencies: [...new Set(said.agencies.map(agency))],
    lead: said.lead === undefined ? undefined : agency(said.lead),
    coordinate: (said.coordinate ?? []).map(agency),
    duties,
    incident,
    confined: incident !== undefined && (await stateOf('incident', incident, floor.reading))?.named ? true : undefined,
  };
};

const idOr = (text: string, found: Found): string => (found.found === 'one' ? found.id : text);

/** Whoever is named as lead, or else first, leads. */
export const leadFirst = <Agency extends string>([first, ...rest]: readonly [Agency, ...Agency[]], lead: Agency = first): readonly [Agency, ...Agency[]] => [
  lead,
  ...[first, ...rest].filter((each) => each !== lead),
];

/** What a request names and the house does not have. */
export const wrongInRequest = async (
  { agencies = [], lead, coordinate, duties, incident }: { readonly [Name in keyof Named]?: Named[Name] },
  floor: Floor,
): Promise<Answer | undefined> => {
  const seats = await seatedAgencies(floor.reading);
  const found = await Promise.all((duties ?? []).map((text) => findDuty(text, floor)));
  const noIncident = incident === undefined ? undefined : await findSubject('incident', incident, floor);
  const problems = [
    ...unseated('agencies', agencies, seats),
    ...(lead === undefined || agencies.includes(lead) ? [] : leadOutside(lead, agencies)),
    ...unseated('coordinate', coordinate ?? [], seats),
    ...found.flatMap((each) => dutyProblem(each)),
    ...(await setAside(found, floor)),
    ...(noIncident?.found === 'none' ? [{ field: 'incident', says: notFound('incident', noIncident) }] : []),
  ];
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};

const leadOutside = (lead: string, agencies: readonly string[]): readonly Problem[] => [
  { field: 'lead', says: `${inCapitals(lead)} is not among those asked. Name it with them, or let ${agencies.map(inCapitals).join(' or ')} lead.` },
];

const inCapitals = (id: string): string => (isAgencyId(id) ? agencyInWords(id) : id);

const dutyProblem = (found: Found): readonly Problem[] => {
  if (found.found === 'one') return [];
  const says = found.found === 'none' ? notFound('duty', found) : `${found.text} runs for ${listed(found.ids)}. Say which.`;
  return [{ field: 'duties', says }];
};

/** What was merged is asked for with the duty whose product meets it, and what is not applicable not at all. */
const setAside = async (found: readonly Found[], { reading }: Floor): Promise<readonly Problem[]> => {
  const states = await Promise.all(found.flatMap((each) => (each.found === 'one' ? [stateOf('duty', each.id, reading)] : [])));
  return states.flatMap((state): readonly Problem[] => {
    if (state?.status === 'replaced') return [{ field: 'duties', says: `${state.id} is merged into ${state.into}, whose product meets both: ask for that one.` }];
    return state?.status === 'not-applicable' ? [{ field: 'duties', says: `${state.id} is closed as not applicable. A coordinator can reopen it: /deadline reopen ${state.id}.` }] : [];
  });
};

export const requestForm = async (filled: Filled, problems: readonly Problem[], _: unknown, { reading }: Floor): Promise<Form> => {
  const agencies = await agencyOptions(reading);
  const duties = await dutyOptions(reading);
  const incidents = await incidentOptions(reading);
  return {
    command: 'report/request',
    title: 'Request a report',
    submit: 'Ask',
    fields: filledIn(
      [
        { name: 'agencies', label: 'Of which agency, or agencies', kind: 'choices', options: agencies },
        { name: 'lead', label: 'Which of them leads', kind: 'choice', optional: true, options: agencies, hint: 'Where there are several: it puts the report together. Left out, the first.' },
        { name: 'title', label: 'What is wanted', kind: 'line' },
        ...hourFields('By'),
        { name: 'coordinate', label: 'Coordinated with', kind: 'choices', optional: true, options: agencies },
        ...(duties.length > 0 ? [{ name: 'duties', label: 'For which duty', kind: 'choices', optional: true, options: duties } as const] : []),
        ...(incidents.length > 0 ? [{ name: 'incident', label: 'About which incident', kind: 'choice', optional: true, options: incidents } as const] : []),
      ],
      filled,
      problems,
    ),
  };
};
