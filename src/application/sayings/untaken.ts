import { dayOf } from '../../core/calendar';
import type { Role } from '../../core/language/actor';
import type { MomentCame } from '../../core/law';
import type { RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { leadsOf, withRole } from './calls';
import type { Nobody } from './present';
import { isReached, nobodyOf } from './present';
import { heldButtons } from './request-buttons';
import { requestName } from './request-name';
import type { Known } from './saying';
import { agencyInWords, calling, said } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** Nobody of the agency has taken it: somebody there decides who does, and whoever leads the whole should know. */
export const untaken = (came: MomentCame, state: Kept, known: Known): Saying => {
  const { agency, lead, withSince, askedAt, suspense, zone } = state;
  const back = state.status === 'asked' ? state.backSince : undefined;
  const since = back ? `has it back on its desk since ${momentInWords(back, zone)}` : `was asked ${momentInWords(withSince ?? askedAt, zone)}`;
  const decides = whoDecides(came, state, known);
  const words = `${requestName(state, known)}: ${agencyInWords(agency)} ${since} and nobody has taken it for a working day. It is wanted by ${momentInWords(suspense, zone)}.${decides.words}`;
  return calling(said(words, ...heldButtons(state)), [...decides.people, ...(lead ? leadsOf(lead, known) : [])]);
};

/** Its lead, if one is there or has a cover; else a releaser, else an action officer; where nobody is, the coordinators. */
const whoDecides = ({ scheduled }: MomentCame, { agency, zone }: Kept, known: Known): Nobody => {
  const there = (role: Role) => withRole(agency, role, known).filter((person) => isReached(person, known));
  const whose = agencyInWords(agency);
  const steps = [
    { people: there('lead'), words: ' Whoever leads there takes it, or hands it to somebody.' },
    { people: there('releaser'), words: ` ${whose} has no lead there: a releaser takes it, or hands it to somebody.` },
    { people: there('action-officer'), words: ` ${whose} has no lead or releaser there: an action officer takes it, or hands it to somebody.` },
  ];
  return steps.find(({ people }) => people.length > 0) ?? nobodyOf([agency], dayOf(scheduled, zone), known);
};
