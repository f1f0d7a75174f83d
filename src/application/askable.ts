import type { AgencyId } from '../core/language/agencies';
import type { Button } from '../ports/outbox';
import type { Reading } from '../ports/store';
import type { Answer } from './answer';
import type { Floor } from './floor';
import { unseated } from './forms/agencies';
import { agenciesAsked } from './lines';
import type { Present } from './present';
import { stateOf } from './present';
import { agencyInWords } from './sayings';
import { anotherButtons } from './sayings/request-buttons';
import { seatedAgencies } from './seats';

/** Why this agency cannot be asked instead of one that gave a request back. */
export const askableProblems = (field: string, id: string, agency: AgencyId, floor: Floor): Promise<Answer | undefined> =>
  problemsOf(field, id, agency, 'Name another agency.', floor);

/** Why it cannot be named as the one whose it may be: nobody could ask it. */
export const suggestedProblems = (field: string, id: string, agency: AgencyId, floor: Floor): Promise<Answer | undefined> =>
  problemsOf(field, id, agency, 'Name another agency, or leave this empty.', floor);

const problemsOf = async (field: string, id: string, agency: AgencyId, instead: string, { reading }: Floor): Promise<Answer | undefined> => {
  const seats = await seatedAgencies(reading);
  const request = await stateOf('request', id, reading);
  const asked = request ? (await agenciesAsked(request, reading)).filter((each) => each !== request.agency) : [];
  const problems = [
    ...unseated(field, [agency], seats),
    ...(asked.includes(agency) ? [{ field, says: `${agencyInWords(agency)} is asked for its part of this already. ${instead}` }] : []),
  ];
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};

/** What whoever asked can press of what was given back: no agency that could not be asked. */
export const askButtons = async (request: Present<'request'>, reading: Reading): Promise<readonly Button[]> =>
  anotherButtons(request, 'suggests' in request ? await agenciesAsked(request, reading) : []);
