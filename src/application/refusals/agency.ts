import type { AgencyRefusal, Member } from '../../core/agency';
import type { NotPermitted } from '../../core/authority';
import type { PersonId } from '../../core/language/actor';
import { never } from '../../core/language/never';
import { agencyInWords, daysInWords, listed } from '../sayings';
import { dayInWords, momentInWords } from '../words/dates';

export const sayAgencyRefusal = (refusal: Exclude<AgencyRefusal, NotPermitted>, nameOf: (person: PersonId) => string): string => {
  switch (refusal.code) {
    case 'no-such-agency':
      return 'That agency does not sit at this floor. /watch roster shows those that do.';
    case 'person-listed-twice':
      return `${refusal.name} (${refusal.person}) is listed twice for ${agencyInWords(refusal.agency)}. List each person once, with all of their roles.`;
    case 'person-without-role':
      return `${refusal.name} (${refusal.person}) has no role for ${agencyInWords(refusal.agency)}. Give at least one, or leave them out.`;
    case 'no-releaser-left':
      if (refusal.coordinators) {
        const agency = agencyInWords(refusal.agency);
        const last = names([...new Map([...refusal.releasers, ...refusal.coordinators].map((each) => [each.name, each])).values()]);
        return `${agency} would be left without a releaser, and the floor without a coordinator: nobody could bind ${agency}, and nobody could run the floor. Keep ${last}, or name others first.`;
      }
      return `${agencyInWords(refusal.agency)} would be left without a releaser, and nobody could bind it. Keep ${names(refusal.releasers)}, or name another.`;
    case 'no-coordinator-left':
      return `The floor would be left without a coordinator, and nobody could run it. Keep ${names(refusal.coordinators)}, or name another first.`;
    case 'not-on-roster':
      return `${nameOf(refusal.person)} is not on the roster of ${agencyInWords(refusal.agency)}. /watch roster ${refusal.agency} shows who is.`;
    case 'put-off-before':
      return `You have put ${refusal.id} off already, until ${momentInWords(refusal.until, refusal.zone)}. That is done once, and its day stands. If the day cannot be kept, say so on its card.`;
    case 'put-off-past-target':
      return `${refusal.id} is wanted by ${momentInWords(refusal.target, refusal.zone)}, and is not put off past that. If the day cannot be kept, say so on its card.`;
    case 'ends-before-it-begins':
      return `${dayInWords(refusal.until)} is before ${dayInWords(refusal.from)}. Write the first day, then the last, like 2026-12-21..2027-01-03.`;
    case 'days-past':
      return `${dayInWords(refusal.until)} is past; today is ${dayInWords(refusal.today)}. Say a last day from today on.`;
    case 'already-away':
      return `${refusal.member.name} is recorded as away ${daysInWords(refusal.absence)} already. End that with /watch back, then record it anew.`;
    case 'not-away':
      return `${refusal.member.name} is not recorded as away${refusal.from === undefined ? '' : ` from ${dayInWords(refusal.from)} on`}. Nothing was changed.`;
    case 'cover-is-oneself':
      return `${refusal.member.name} cannot cover for themselves. Name somebody else of the agency, or nobody.`;
    case 'cover-elsewhere':
      return `${nameOf(refusal.person)} is not of ${agencyInWords(refusal.agency)}, and only its own people can act for it.${instead(refusal.others)}`;
    case 'cover-cannot-act':
      if (refusal.as === 'coordinator') return `${refusal.cover.name} is no coordinator and could press nothing that calls one. ${coordinatorInstead(refusal.others)}`;
      return `${refusal.cover.name} could press nothing for ${agencyInWords(refusal.agency)}: a cover is an action officer, a lead or a releaser.${instead(refusal.others)}`;
    case 'cover-away':
      return `${refusal.cover.name} is away too, ${daysInWords(refusal.absence)}.${instead(refusal.others)}`;
    case 'covers-somebody':
      return `${refusal.member.name} covers for ${names(refusal.covered)} on some of those days. Name a cover with “cover @name”; it takes that over too.`;
    case 'authority-without-cover':
      return `Authority moves to the cover, and none is named. Write “cover @name with authority”.`;
    case 'no-authority-to-lend':
      return `${refusal.member.name} is no releaser of ${agencyInWords(refusal.agency)} and has no authority to lend. A releaser delegates their own.`;
    case 'releaser-already':
      return `${refusal.member.name} is a releaser of ${agencyInWords(refusal.agency)} and binds it without a delegation.`;
    case 'delegated-already':
      return `${refusal.member.name} has a delegation ${daysInWords(refusal.delegation)} already. End it with /watch revoke, then delegate anew.`;
    case 'cover-binds-already':
      return `${refusal.cover.name} binds ${agencyInWords(refusal.agency)} already, but only ${daysInWords(refusal.delegation)}. End that with /watch revoke and record the absence again, or leave the authority out.`;
    case 'delegation-passed-on':
      return refusal.back
        ? `You bind the agency by delegation of ${refusal.owner?.name ?? 'a releaser'} until ${dayInWords(refusal.until)}, and cannot delegate it back to them: they have it of their own.`
        : `You bind the agency by delegation of ${refusal.owner?.name ?? 'a releaser'} until ${dayInWords(refusal.until)}, and a delegation is not passed on. Ask a releaser to delegate.`;
    case 'no-such-delegation':
      return `${refusal.member.name} has no delegation to bind ${agencyInWords(refusal.agency)}. /watch roster ${refusal.agency} shows who has.`;
    default:
      return never(refusal);
  }
};

const names = (members: readonly Member[]): string => listed(members.map(({ name }) => name));

/** A coordinator with no other in the agency needs no cover: those of other agencies are called with them anyway. */
const coordinatorInstead = (others: readonly Member[]): string =>
  others.length > 0 ? `Name a coordinator:${instead(others)}` : 'Leave the cover out: the agency has no other coordinator there, and those of other agencies are called anyway.';

const MOST = 3;

/** Who could be named in their place. */
const instead = (others: readonly Member[]): string => {
  if (others.length === 0) return ' Nobody else of the agency is there who could; a coordinator should know.';
  const some = others.slice(0, MOST).map(({ name }) => name);
  return ` ${some.length > 1 ? `${some.slice(0, -1).join(', ')} or ${some.at(-1) ?? ''}` : (some[0] ?? '')} could.`;
};
