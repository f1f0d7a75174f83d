import { dayOf } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import type { Day, Moment } from '../../core/language/time';
import { isWithinFortnight } from '../../core/law';
import type { RequestNotice, RequestState } from '../../core/request';
import { faceOfRequest, isAskedOnceMore } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { dayInWords, momentInWords } from '../words/dates';
import { themOrDesk, workersOf } from './calls';
import type { Nobody } from './present';
import { hasWorkers, nobodyMissing, nobodyThere, suspenseDay } from './present';
import { nameInWords } from './proposal';
import { heldButtons } from './request-buttons';
import { requestName } from './request-name';
import type { Known } from './saying';
import { agencyInWords, calling, listed, said, spanInWords } from './saying';
import { wantedAgain } from './wanted';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** Everybody who is asked hears it at once, the lead first. */
export const asked = (state: Kept, known: Known): Saying => {
  const { asker, tasked, agency, others = [], zone, suspense } = state;
  const whom = others.length > 0 ? listed([`${agencyInWords(agency)} (lead)`, ...others.map(agencyInWords)]) : agencyInWords(agency);
  const words = `${agencyInWords(asker.agency)} ${tasked ? 'tasks' : 'asks'} ${whom}: ${requestName(state, known)}, by ${momentInWords(suspense, zone)}. ${giveBackWords(state)}`;
  const each = others.length > 0 ? ` Each does so for itself; ${agencyInWords(agency)} puts the report together.` : '';
  const nobody = nobodyAtAsking(state, known);
  return calling(said(`${words}${each}${nobody.words}`, ...heldButtons(state)), [...[agency, ...others].flatMap((one) => workersOf(one, known)), ...nobody.people]);
};

/** The next agency is asked, or the same once more; what it cost is said with it. Whoever had asked is told if somebody else does it. */
export const askedAnother = ({ by, hears }: Extract<RequestNotice, { say: 'asked-another' }>, state: Kept, known: Known): Saying => {
  const { asker, tasked, agency, zone, suspense } = state;
  const whom = agencyInWords(agency);
  const again = isAskedOnceMore(state);
  const who = by ? nameInWords(by, known) : agencyInWords(asker.agency);
  const behalf = by && by.agency !== asker.agency ? `, for ${agencyInWords(asker.agency)}` : '';
  const { words: wanted, asks, buttons, people } = wantedAgain(state, known);
  const when = state.late ? `. ${wanted}` : `, by ${momentInWords(suspense, zone)}.`;
  const words = `${who} ${tasked ? 'tasks' : 'asks'} ${whom} ${again ? 'once more' : 'instead'}${behalf}: ${requestName(state, known)}${when}${costInWords(state)} ${giveBackWords(state)}`;
  const nobody = nobodyAtAsking(state, known);
  return calling(said(`${words}${nobody.words}${asks}`, ...buttons), [...people, ...nobody.people, ...(hears ? themOrDesk(hears, known) : [])]);
};

/** How long it lay with the agency before, and in all since it was first asked, where that is more. */
const costInWords = (state: Kept): string => {
  const { agency, passed, zone } = state;
  const before = passed?.at(-1);
  if (!before) return '';
  const span = spanInWords(dayOf(before.from, zone), dayOf(before.until, zone));
  const lay = isAskedOnceMore(state) ? `${agencyInWords(agency)} had ${before.as === 'declined' ? 'declined it' : 'given it back'} after ${span}` : `It was with ${agencyInWords(before.agency)} for ${span}`;
  const lost = lostDays(state);
  if (!lost || lost.span === span) return ` ${lay}; the suspense has not moved.`;
  return ` ${lay}; first asked ${dayInWords(lost.first)}, it has lost ${lost.span}, and the suspense has not moved.`;
};

/** The day it was first asked, and how long it is from then to whoever has it now, with those who gave it back and with its asker; nothing where that is the same day. */
export const lostDays = ({ askedAt, withSince = askedAt, zone }: Kept): { readonly first: Day; readonly span: string } | undefined => {
  const [first, now] = [dayOf(askedAt, zone), dayOf(withSince, zone)];
  return first === now ? undefined : { first, span: spanInWords(first, now) };
};

/** A tasking is returned, if it is not theirs; what was asked may be declined, too. */
const giveBackWords = ({ tasked }: Kept): string =>
  tasked
    ? 'Press Take to make it yours, or Not ours to give it back with a reason.'
    : 'Press Take to make it yours, Not ours to give it back, or Decline; both with a reason.';

const nobodyAtAsking = (state: Kept, known: Known): Nobody => nobodyAsked([state.agency, ...(state.others ?? [])], state, state.withSince ?? state.askedAt, known);

/** Said with the asking where its fourteenth day is past, and whenever the roster itself has nobody. */
export const nobodyAsked = (agencies: readonly AgencyId[], state: Kept, at: Moment, known: Known): Nobody => {
  const empty = isNear(state, at) ? agencies : agencies.filter((agency) => !hasWorkers(agency, known));
  return nobodyThere(empty, dayToCome(state, at), known);
};

/** Where its suspense is past, somebody must be there now. */
const dayToCome = (state: Kept, at: Moment): Day => {
  const [today, day] = [dayOf(at, state.zone), suspenseDay(state)];
  return today > day ? today : day;
};

/** Said with another suspense whose fourteenth day is past, and whenever the roster itself has nobody; else its reminder says it. */
export const nobodyByThen = (state: Kept, at: Moment, known: Known): Nobody =>
  isNear(state, at) || !hasWorkers(state.agency, known) ? nobodyThere([state.agency], suspenseDay(state), known) : nobodyMissing;

/** Whether the fourteenth day before its suspense is behind. */
export const isNear = (state: Kept, at: Moment): boolean => {
  const face = faceOfRequest(state);
  return face !== undefined && isWithinFortnight(face, at);
};
