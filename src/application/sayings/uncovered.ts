import type { Absence, AgencyState, Delegation } from '../../core/agency';
import { canWork, delegationTo, isReleaser, isUnattended, isUnbound, memberOf } from '../../core/agency';
import { addDays, daysBetween } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { Day } from '../../core/language/time';
import { agencyInWords, daysInWords, listed } from './saying';

type Seated = Extract<AgencyState, { status: 'seated' }>;
type Days = Pick<Absence, 'from' | 'until'>;

/** As many stretches of days as are named. */
const MOST = 3;

/**
 * `what calls you goes to the others of DOJ`: where what calls somebody goes while they are away and nobody covers, and on
 * which of those days it goes to nobody. `whom`: what they are called.
 */
export const goesWhileAway = (seat: Seated, absence: Pick<Absence, 'person'> & Days, whom: string): string => {
  const calls = `what calls ${whom}`;
  const waits = `${calls} waits until ${whom === 'you' ? 'you are' : 'they are'} back`;
  const agency = agencyInWords(seat.id);
  const member = memberOf(seat, absence.person);
  if (member && !canWork(member)) {
    if (member.roles.includes('coordinator')) return `${calls} goes to the other coordinators who are there, and waits for ${whom} where none is.`;
    return seat.members.length > 1 ? `${calls} goes to the others of ${agency}.` : `${waits}.`;
  }
  const empty = stretchesIn(absence, (day) => isUnattended(seat, day));
  const [first] = empty;
  if (!first) return `${calls} goes to the others of ${agency}.`;
  const told = 'The coordinators are told of what is due then.';
  if (first.from === absence.from && first.until === absence.until) {
    return `${waits}, for nobody else of ${agency} is there on ${first.from === first.until ? 'that day' : 'those days'}. ${told}`;
  }
  return `${calls} goes to the others of ${agency}, but nobody of ${agency} is there ${stretches(empty)}. ${told}`;
};

/** Whoever binds the agency of their own is away, and on some of those days nobody binds it; ` ` and a sentence, or nothing. */
export const unboundWhileAway = (seat: Seated, { person, ...days }: Pick<Absence, 'person'> & Days): string => {
  const member = memberOf(seat, person);
  const unbound = member && isReleaser(member) ? stretchesIn(days, (day) => isUnbound(seat, day)) : [];
  const [first] = unbound;
  if (!first) return '';
  const agency = agencyInWords(seat.id);
  const whole = first.from === days.from && first.until === days.until;
  const when = !whole ? stretches(unbound) : first.from === first.until ? 'that day' : 'on those days';
  return ` Nobody who binds ${agency} is there ${when}: no release, answer of record or receipt of ${agency} is possible, unless a releaser of ${agency} lends the authority with /watch delegate.`;
};

/** Whoever binds the agency by delegation is away on days of it: who covers does not, and perhaps nobody binds it then. */
export const delegateAway = (seat: Seated, { of, to, ...lent }: Delegation, { cover, ...away }: Absence): string => {
  const agency = agencyInWords(seat.id);
  const nameOf = (person: PersonId): string => memberOf(seat, person)?.name ?? person;
  const days = { from: lent.from > away.from ? lent.from : away.from, until: lent.until < away.until ? lent.until : away.until };
  const covering = cover === undefined ? undefined : memberOf(seat, cover);
  const covers = covering && !isReleaser(covering) && !delegationTo(seat, covering.person, days.from) ? ` ${covering.name}, who covers, does not bind ${agency}.` : '';
  const unbound = stretchesIn(days, (day) => isUnbound(seat, day));
  const bound = unbound.length === 0 ? `Another who binds ${agency} is there then.` : `Nobody who could is there ${stretches(unbound)}: no release, answer of record or receipt of ${agency} is possible. To lend the authority to another, type /watch delegate.`;
  return `${nameOf(to)}, who binds ${agency} in the place of ${nameOf(of)} ${daysInWords(lent)}, is away ${daysInWords(days)}, and cannot bind it then.${covers} ${bound}`;
};

/** Those of these days that are such, those that follow on each other together. */
const stretchesIn = ({ from, until }: Days, isSuch: (day: Day) => boolean): readonly Days[] => {
  const found: Days[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isSuch(day)) continue;
    const last = found.at(-1);
    if (last && addDays(last.until, 1) === day) found[found.length - 1] = { from: last.from, until: day };
    else found.push({ from: day, until: day });
  }
  return found;
};

const stretches = (all: readonly Days[]): string => {
  const rest = all.slice(MOST).reduce((sum, { from, until }) => sum + lengthOf(from, until), 0);
  const more = rest === 0 ? [] : [`on ${String(rest)} more ${rest === 1 ? 'day' : 'days'}`];
  return listed([...all.slice(0, MOST).map(daysInWords), ...more]);
};

const lengthOf = (from: Day, until: Day): number => daysBetween(from, until) + 1;
