import { absenceOn, absencesFrom, memberOf } from '../../core/agency';
import type { Member } from '../../core/agency';
import type { Person } from '../../core/language/actor';
import type { Day } from '../../core/language/time';
import type { Page } from '../answer';
import { agencyInWords, daysInWords } from '../sayings';
import type { Seated } from '../seats';
import { rolesOfOne } from '../seats';
import { dayInWords } from '../words/dates';

/** The people of an agency, one line each: their roles, when they are away and who covers, and for whom they bind it. */
export const rosterLines = (seat: Seated, today: Day, reader: Person): Page['lines'] =>
  seat.members.map((member) => ({
    text: [`${member.name}, ${agencyInWords(seat.id)}: ${rolesOfOne(member.roles)}.`, ...absencesOf(member, seat, today), ...delegationsOf(member, seat, today)].join(' '),
    buttons:
      member.person === reader.person && absencesFrom(seat, member.person, today).length > 0
        ? [{ command: 'watch/back', label: absenceOn(seat, member.person, today) ? 'I am back' : 'Take the absence back', about: { kind: 'agency', id: seat.id } }]
        : [],
  }));

const absencesOf = ({ person }: Member, seat: Seated, today: Day): readonly string[] =>
  absencesFrom(seat, person, today).map(({ cover, ...days }) => {
    const name = cover && memberOf(seat, cover)?.name;
    return `Away ${daysInWords(days)}; ${name === undefined ? 'nobody' : name} covers.`;
  });

const delegationsOf = ({ person }: Member, seat: Seated, today: Day): readonly string[] =>
  (seat.delegations ?? [])
    .filter(({ to, until }) => to === person && until >= today)
    .map(({ of, from, until }) => {
      const owner = memberOf(seat, of)?.name ?? 'a releaser';
      return from > today ? `Binds ${agencyInWords(seat.id)} for ${owner} ${daysInWords({ from, until })}.` : `Binds ${agencyInWords(seat.id)} for ${owner} until ${dayInWords(until)}.`;
    });
