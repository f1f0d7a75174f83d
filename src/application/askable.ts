import { forbids } from '../core/authority';
import type { AgencyId } from '../core/language/agencies';
import type { Answer, Problem } from './answer';
import type { Floor } from './floor';
import { unseated } from './forms/agencies';
import { agenciesAsked } from './lines';
import { stateOf } from './present';
import { agencyInWords } from './sayings';
import type { Seated } from './seats';
import { seatedAgencies } from './seats';

/** Agencies that sit here with nobody who could take anything: an ask would lie on an empty desk. */
export const nobodyThere = (field: string, agencies: readonly string[], seats: readonly Seated[]): readonly Problem[] =>
  seats
    .filter(({ id, members }) => agencies.includes(id) && members.every(({ person, roles }) => forbids({ kind: 'person', person, agency: id, roles }, 'take-request', id)))
    .map(({ id }) => ({
      field,
      says: `Nobody at ${agencyInWords(id)} could take it: the roster has no action officer, lead or releaser there. Ask another agency, or have a coordinator seat somebody first.`,
    }));

/** Why this agency cannot be asked instead of one that gave a request back. */
export const askableProblems = async (field: string, id: string, agency: AgencyId, { reading }: Floor): Promise<Answer | undefined> => {
  const seats = await seatedAgencies(reading);
  const request = await stateOf('request', id, reading);
  const asked = request ? (await agenciesAsked(request, reading)).filter((each) => each !== request.agency) : [];
  const problems = [
    ...unseated(field, [agency], seats),
    ...nobodyThere(field, [agency], seats),
    ...(asked.includes(agency) ? [{ field, says: `${agencyInWords(agency)} is asked for its part of this already. Name another agency.` }] : []),
  ];
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};
