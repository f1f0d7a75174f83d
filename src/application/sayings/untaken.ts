import { dayOf } from '../../core/calendar';
import type { Role } from '../../core/language/actor';
import type { MomentCame } from '../../core/law';
import type { RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { leadsOf, withRole } from './calls';
import type { Nobody } from './present';
import { isReached, nobodyOf } from './present';
import { heldButtons, lateButtons } from './request-buttons';
import { requestName } from './request-name';
import type { Known } from './saying';
import { agencyInWords, calling, said } from './saying';
import { wantedInWords } from './wanted';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** Nobody of the agency has taken it: somebody there decides who does, and whoever leads the whole should know. */
export const untaken = (came: MomentCame, state: Kept, known: Known): Saying => {
  const takes = whoTakesIt(came, state, known);
  const words = `${requestName(state, known)}: ${agencyInWords(state.agency)} ${sinceInWords(state)} and nobody has taken it for a working day. ${wantedInWords(state)}${takes.words}`;
  return calling(said(words, ...lateButtons(state), ...heldButtons(state)), takes.people);
};

const sinceInWords = (state: Kept): string => {
  const { withSince, askedAt, lateFrom, zone } = state;
  const asked = withSince ?? askedAt;
  const back = state.status === 'asked' ? state.backSince : undefined;
  if (back && (lateFrom === undefined || back >= lateFrom)) return `has it back on its desk since ${momentInWords(back, zone)}`;
  return lateFrom !== undefined && lateFrom > asked ? `has been asked again since ${momentInWords(lateFrom, zone)}` : `was asked ${momentInWords(asked, zone)}`;
};

/** Who decides who takes it, and whoever leads the whole, with what they can do about a part that is not theirs. */
export const whoTakesIt = (came: MomentCame, state: Kept, known: Known): Nobody => {
  const { words, people } = whoDecides(came, state, known);
  const { lead, partOf, id, agency } = state;
  if (lead === undefined || lead === agency || partOf === undefined) return { words, people };
  const told = ` ${agencyInWords(lead)}, which puts the report together, is told as well: ask ${agencyInWords(agency)} in the thread of ${partOf}. The report can go out without this part, and whoever asked, or a coordinator, drops it with /report cancel ${id}.`;
  return { words: `${words}${told}`, people: [...people, ...leadsOf(lead, known)] };
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
