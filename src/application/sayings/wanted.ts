import { canWork } from '../../core/agency';
import { dayOf } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { Moment } from '../../core/language/time';
import type { RequestState } from '../../core/request';
import { nextOfRequest } from '../../core/request';
import type { Button } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { calledAt, holdersOf, holdingOfRequest } from './calls';
import { rungAhead } from './hold';
import { deskButtons, heldButtons, lateButtons } from './request-buttons';
import type { Known } from './saying';
import { agencyInWords, expectedInWords, spanInWords } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** What somebody has, or could take, again: by when, what they press, and who is called. */
export type Wanted = { readonly words: string; readonly asks: string; readonly buttons: readonly Button[]; readonly people: readonly PersonId[] };

/** `It is still wanted by Thu 12 November 2026, 17:00 ET.`; once that has passed, that it was, and is late. */
export const wantedInWords = ({ late, suspense, zone }: Kept, { still = false }: { readonly still?: boolean } = {}): string => {
  const by = momentInWords(suspense, zone);
  return late ? `It was wanted by ${by} and is late.` : `It is ${still ? 'still ' : ''}wanted by ${by}.`;
};

/** What whoever asked does with what was given back; where its suspense was past by then, how late it is, and what moves that. */
export const askedOnInWords = (state: Kept): string => {
  const { id, suspense, zone, asker } = state;
  const [by, who] = [momentInWords(suspense, zone), agencyInWords(asker.agency)];
  const at = state.status === 'returned' || state.status === 'declined' ? state.returnedAt : undefined;
  if (at === undefined || at < suspense) return `${who} asks another agency or drops it; the suspense, ${by}, stands.`;
  return `It was wanted by ${by}, which is past by ${spanInWords(dayOf(suspense, zone), dayOf(at, zone))}, and nobody has it: ${who} asks another agency now, who is late at once unless the suspense is corrected first (/report suspense ${id}), or drops it (/report cancel ${id}).`;
};

/** Where it is late, that nobody has acknowledged it, or when it is expected. */
export const askedOfLate = (state: Kept): string => (state.late ? ` ${expectedInWords(state.forecast?.on, dayOf(backAt(state), state.zone))}` : '');

/** Since when whoever has it, has it again. */
const backAt = (state: Kept): Moment => {
  const from = state.lateFrom ?? state.suspense;
  return state.status === 'asked' && state.backSince !== undefined && state.backSince > from ? state.backSince : from;
};

/** It comes back to somebody who has left, or may take nothing there any more: whoever works there takes it. */
const isWithNobody = (state: Kept, known: Known): boolean =>
  state.status === 'taken' && !known.members(state.agency).some((member) => member.person === state.taker.person && canWork(member));

/**
 * The saying that its clock runs again. After its suspense that is the first rung of its ladder, and calls whoever leads,
 * too; where rung 4 is the next, it is shown to the coordinators.
 */
export const wantedAgain = (state: Kept, known: Known): Wanted => {
  const held = isWithNobody(state, known) ? deskButtons(state) : heldButtons(state);
  if (!state.late) return { words: wantedInWords(state, { still: true }), asks: '', buttons: held, people: holdersOf(state, known) };
  const holding = holdingOfRequest(state, known);
  const ahead = rungAhead('still-late', { next: nextOfRequest(state), holding, hold: state.hold, zone: state.zone, about: { kind: 'request', id: state.id } }, known);
  return {
    words: wantedInWords(state),
    asks: `${askedOfLate(state)}${ahead.words}`,
    buttons: [...lateButtons(state), ...ahead.buttons, ...held],
    people: [...calledAt('late', holding, known), ...ahead.people],
  };
};
