import type { AgencyNotice, AgencyState, Delegation, Inherited, Unattended } from '../../core/agency';
import { isReleaser, memberOf } from '../../core/agency';
import { addDays } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import { never } from '../../core/language/never';
import type { Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { withRole } from './calls';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { agencyInWords, calling, daysInWords, listed, quoted, said, worksNoMore } from './saying';
import { delegateAway, goesWhileAway, unboundWhileAway } from './uncovered';

type Seated = Extract<AgencyState, { status: 'seated' }>;

/** As many as one message has room for; the rest is on the cards. */
const MOST = 20;

export const sayAgency = (notice: AgencyNotice, state: Seated, known: Known): Saying => {
  const agency = agencyInWords(state.id);
  const nameOf = (person: PersonId): string => memberOf(state, person)?.name ?? `somebody who has left ${agency}`;
  switch (notice.say) {
    case 'cover-named': {
      const { person, from, until } = notice.absence;
      return said(`${nameOf(person)} of ${agency} is away ${daysInWords({ from, until })}, and you cover. What calls them comes to you ${from === until ? 'that day' : 'on those days'}, with buttons that work for you.`);
    }
    case 'cover-released':
      return said(`You no longer cover for ${nameOf(notice.absence.person)} of ${agency}: the absence ${daysInWords(notice.absence)} has ended.`);
    case 'cover-left': {
      const { absence, name, stays } = notice;
      const why = stays ? `is still at ${agency}, but can no longer act for you with the roles that you two have now. Nobody covers` : `has left ${agency}, and nobody covers now`;
      return said(`${name}, who was to cover for you ${daysInWords(absence)}, ${why}: ${goesWhileAway(state, absence, 'you')} To name another, type /watch back, then /watch away with a cover.`);
    }
    case 'cover-left-for': {
      const { absence, name, stays } = notice;
      const member = nameOf(absence.person);
      const why = stays ? `is still at ${agency}, but can no longer act for them with the roles that the two have now. Nobody covers` : `has left ${agency}, and nobody covers now`;
      return said(`${name}, who was to cover for ${member} ${daysInWords(absence)}, ${why}: ${goesWhileAway(state, absence, member)} You may name another: type /watch back and /watch away, each with “for @${member}”.`);
    }
    case 'covered-left':
      return said(`${notice.name}, for whom you were to cover ${daysInWords(notice.absence)}, has left ${agency}: you cover for nobody then. What they had is on the desk of ${agency}.`);
    case 'absence-recorded-for': {
      const { absence } = notice;
      const cover = absence.cover ? `${nameOf(absence.cover)} covers.` : 'Nobody covers.';
      return said(`${agencyInWords(absence.by.agency)} has recorded that you are away ${daysInWords(absence)}. ${cover}${unboundWhileAway(state, absence)} If that is wrong, type /watch back.`);
    }
    case 'authority-delegated':
      return calling(said(delegatedInWords(notice.delegation, agency, nameOf)), [notice.delegation.to]);
    case 'delegation-ended':
      return calling(said(`${bindsNoMore(notice, agency, nameOf)}: the delegation of ${nameOf(notice.delegation.of)} has ended.`), [notice.delegation.to]);
    case 'delegate-away':
      return said(delegateAway(state, notice.delegation, notice.absence));
    case 'delegation-lost':
      return delegationLost(notice, state, nameOf);
    case 'delegation-over':
      return said(bindsNoMoreSince(notice, state, known));
    case 'work-inherited': {
      const { name, requests, desk = [] } = notice;
      const inherited = said(
        `${name} ${worksNoMore(notice, agency)}. What they had taken ${askedAgain(requests, agency, known)} The suspenses stand. Press Take on what is yours.`,
        ...requests.slice(0, MOST).map(({ request }) => ({ command: 'request/take', label: `Take ${request}`, about: { kind: 'request', id: request } as const })),
      );
      return calling(inherited, desk);
    }
    case 'left-unattended': {
      const { work } = notice;
      const rest = work.length - MOST;
      const list = work.slice(0, MOST).map((each) => dueInWords(each, known));
      return calling(
        said(`Nobody of ${agency} is there when this is due: ${listed(rest > 0 ? [...list, `${String(rest)} more`] : list)}. A coordinator finds who answers for it.`),
        coordinatorsThere(known),
      );
    }
    default:
      return never(notice);
  }
};

const delegatedInWords = ({ of, to, by, ...days }: Delegation, agency: string, nameOf: (person: PersonId) => string): string => {
  const confirmed = by.person === of ? '' : ` ${nameOf(by.person)} has confirmed this for them.`;
  return `${nameOf(to)} binds ${agency} in the place of ${nameOf(of)}, ${daysInWords(days)}: releases, answers of record and receipts.${confirmed} It ends by itself and is not passed on.`;
};

type Ended = Pick<Extract<AgencyNotice, { say: 'delegation-ended' }>, 'delegation' | 'ahead'>;

const bindsNoMore = ({ delegation: { to, ...days }, ahead }: Ended, agency: string, nameOf: (person: PersonId) => string): string =>
  ahead ? `${nameOf(to)} does not bind ${agency} ${daysInWords(days)} after all` : `${nameOf(to)} no longer binds ${agency}`;

/** Who is left of the two is called; where whoever gave it can give none any more, those who can. */
const delegationLost = (notice: Extract<AgencyNotice, { say: 'delegation-lost' }>, state: Seated, nameOf: (person: PersonId) => string): Saying => {
  const agency = agencyInWords(state.id);
  const { delegation: { of, to }, ahead, left } = notice;
  if (left?.person === to) {
    const releasers = state.members.filter(isReleaser).map(({ person }) => person);
    const lends = releasers.includes(of);
    const ended = `${left.name}, who ${ahead ? 'was to bind' : 'bound'} ${agency} by delegation${lends ? ` of ${nameOf(of)}` : ''}, has left it. The delegation has ended; ${lends ? nameOf(of) : `a releaser of ${agency}`} may delegate anew with /watch delegate.`;
    return calling(said(ended), lends ? [of] : releasers);
  }
  const why = left ? `${left.name}, whose delegation it was, has left ${agency}` : `${nameOf(of)}, whose delegation it was, is no releaser any more`;
  return calling(said(`${bindsNoMore(notice, agency, nameOf)}: ${why}. A releaser of ${agency} may delegate anew with /watch delegate.`), [to]);
};

/** Who may bind an agency now is said as of the day it was over: who may from a later day on is told to the floor. */
const bindsNoMoreSince = ({ delegation, back = [] }: Extract<AgencyNotice, { say: 'delegation-over' }>, state: Seated, known: Known): string => {
  const agency = agencyInWords(state.id);
  const binding = withRole(state.id, 'releaser', known).map((person) => {
    const away = known.away(person);
    const name = memberOf(state, person)?.name ?? person;
    return away ? `${name} (away until ${dayInWords(away.until)})` : name;
  }).sort();
  const rest = binding.length - MOST;
  const next = (state.delegations ?? []).filter(({ to, from }) => to === delegation.to && from > delegation.until).sort((a, b) => (a.from < b.from ? -1 : 1)).at(0);
  return [
    `Since ${dayInWords(addDays(delegation.until, 1))} you no longer bind ${agency}: the delegation of ${memberOf(state, delegation.of)?.name ?? delegation.of} ended on ${dayInWords(delegation.until)}.`,
    `Releases, answers of record and receipts of ${agency} are for ${listed(rest > 0 ? [...binding.slice(0, MOST), `${String(rest)} more`] : binding)} now.`,
    ...(back.length > 0 ? [`What you had taken ${askedAgain(back, agency, known)}`] : []),
    next ? `You bind it again ${daysInWords(next)}.` : `If you are to go on, a releaser of ${agency} may delegate anew with /watch delegate.`,
  ].join(' ');
};

const askedAgain = (requests: readonly Inherited[], agency: string, known: Known): string => {
  const rest = requests.length - MOST;
  const list = requests.slice(0, MOST).map(({ request, title }) => `“${quoted(title, known)}”, ${request}`);
  return `is asked of ${agency} again, and nobody has it: ${listed(rest > 0 ? [...list, `${String(rest)} more`] : list)}.`;
};

const dueInWords = (each: Unattended, known: Known): string => {
  const name = each.kind === 'duty' ? each.title : `“${quoted(each.title, known)}”`;
  return `${each.kind === 'round' ? 'the answer on ' : ''}${name}, ${each.id}, on ${dayInWords(each.day)}`;
};
