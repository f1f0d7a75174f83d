import { canWork, isUnattended } from '../core/agency';
import { dayOf } from '../core/calendar';
import type { SubjectRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import { isClimbing } from '../core/law';
import { isAskedOnceMore, momentsOfRequest, nextOfRequest } from '../core/request';
import type { Button } from '../ports/outbox';
import type { Answer } from './answer';
import { words } from './answer';
import { wholeOf } from './cards/whole';
import type { Floor } from './floor';
import type { Present } from './present';
import { stateOf } from './present';
import { agencyInWords, expectedInWords, listed } from './sayings';
import { isNear } from './sayings/asked';
import { dutyName } from './sayings/duty';
import { noWorkerIn } from './sayings/present';
import { requestName } from './sayings/request-name';
import { hasNoChannel } from './unkept';
import { wantedInWords } from './sayings/wanted';
import { dayInWords, momentInWords } from './words/dates';

/** What whoever asked for a report is told: who has it now, what it serves, and what happens next. */
export const askedInWords = async ({ id }: SubjectRef, floor: Floor): Promise<Answer> => {
  const { reading } = floor;
  const request = await stateOf('request', id, reading);
  if (!request) return words(`${id} is asked.`);
  const whole = await wholeOf(request, reading);
  const others = request.others ?? [];
  const agency = agencyInWords(request.agency);
  const whom = others.length > 0 ? listed([`${agency} (lead)`, ...others.map(agencyInWords)]) : agency;
  const serves = whole.serves.length > 0 ? ` It serves ${listed(whole.serves.map(dutyName))}.` : '';
  const first = momentsOfRequest(request).find(({ kind, at }) => kind.startsWith('remind') && at > request.saidUpTo);
  const reminder = first ? ` The first reminder goes out ${momentInWords(first.at, request.zone)}.` : '';
  return words(
    `${whom} ${others.length > 0 ? 'are' : 'is'} ${request.tasked ? 'tasked' : 'asked'}: ${requestName(request, whole)}, by ${momentInWords(request.suspense, request.zone)}.${serves} ${others.length > 0 ? 'Each takes its line or gives it' : `${agency} takes it or gives it`} back with a reason.${await nobodyInWords(request, floor)}${reminder}${await confinedInWords(request, floor)}`,
  );
};

/** Where it is spoken of, where that is not the floor. */
const confinedInWords = async ({ confined, incident }: Present<'request'>, { heldUp }: Floor): Promise<string> => {
  if (!confined || incident === undefined) return '';
  const lies = hasNoChannel(incident, await heldUp()) ? `with the agencies asked, and in the channel of ${incident} once it has one` : `in the channel of ${incident} and with the agencies asked`;
  return ` Only those see it for whom ${incident} is, the coordinators, and the agencies it concerns; its card lies ${lies}.`;
};

/** By when whoever has it again is to hand it in: the day has not moved, and may be past. */
export const wantedAgainInWords = (request: Present<'request'>, now: Moment): string => {
  const wanted = wantedInWords(request, { still: true });
  const { forecast, late, zone } = request;
  if (!late) return wanted;
  const today = dayOf(now, zone);
  if (forecast && forecast.on >= today) return `${wanted} ${expectedInWords(forecast.on, today)}`;
  const next = nextOfRequest(request);
  return next && isClimbing(next.kind) ? `${wanted.slice(0, -1)}: its ladder climbs from now.` : wanted;
};

/** What whoever asked another agency is told. */
export const askedAnotherInWords = async ({ id }: SubjectRef, { reading, clock }: Floor): Promise<Answer> => {
  const request = await stateOf('request', id, reading);
  if (!request) return words(`${id} is asked of another agency.`);
  return words(`${agencyInWords(request.agency)} is ${request.tasked ? 'tasked with' : 'asked for'} ${id} ${isAskedOnceMore(request) ? 'once more' : 'instead'}. ${wantedAgainInWords(request, clock.now())}`);
};

/** Which agencies have nobody who could take it, or nobody there on the day it is wanted, and when the coordinators are told. */
const nobodyInWords = async (request: Present<'request'>, { reading }: Floor): Promise<string> => {
  const { agency, others = [], suspense, zone, withSince, askedAt } = request;
  const day = dayOf(suspense, zone);
  const seats = await Promise.all([agency, ...others].map((each) => stateOf('agency', each, reading)));
  const empty = seats.flatMap((seat) => (seat && isUnattended(seat, day) ? [seat] : []));
  const away = empty.filter(({ members }) => members.some(canWork)).map(({ id }) => agencyInWords(id));
  const without = empty.filter(({ members }) => !members.some(canWork)).map(({ id }) => id);
  const told = isNear(request, withSince ?? askedAt) ? 'now' : 'fourteen days before';
  return [
    ...(away.length > 0 ? [` Nobody of ${listed(away)} is there on ${dayInWords(day)}; the coordinators are told ${told}.`] : []),
    ...(without.length > 0 ? [` ${noWorkerIn(without)}`] : []),
  ].join('');
};

/** The same request once more, on purpose. */
export const askAgain = (about: SubjectRef): Button => ({ command: 'report/ask-again', label: 'Ask again', about });
