import { couldCover, isReleaser } from '../../core/agency';
import type { Member } from '../../core/agency';
import type { PersonId } from '../../core/language/actor';
import { isPersonId } from '../../core/language/actor';
import { z } from 'zod';
import type { Floor } from '../floor';
import { readTyped } from '../grammar/typed';
import { agencyInWords } from '../sayings';
import type { Seated } from '../seats';
import { seatedAgencies } from '../seats';
import { splitChoices } from './said';

/** As many as a list in a form holds. */
const MOST = 100;

/** One of the people given, by mention (`@U123`), by id, or by name. A mention is an id, never what it is labelled. */
export const personAmong = (text: string, members: readonly Member[]): PersonId | undefined => {
  const wanted = text.trim().replace(/^@/, '');
  const byId = members.find(({ person }) => person === wanted || person.endsWith(`/${wanted}`));
  if (byId) return byId.person;
  const named = members.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return named.length === 1 ? named[0]?.person : undefined;
};

type First = { readonly person: PersonId; readonly rest: string };

const memberFirst = (text: string, members: readonly Member[]): First | undefined => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (let count = words.length; count > 0; count -= 1) {
    const person = personAmong(words.slice(0, count).join(' '), members);
    if (person) return { person, rest: words.slice(count).join(' ') };
  }
  return undefined;
};

/** Whom the words begin with, mentioned or by a name of one word or more, and what stands behind them; else as it was said. */
export const personFirst = (text: string | undefined, seat: Seated | undefined): { readonly person?: string; readonly rest?: string } => {
  const typed = text?.trim() ?? '';
  const known = memberFirst(typed, seat?.members ?? []);
  const [, person = typed, rest = ''] = known ? ['', known.person, known.rest] : (/^(@\S+)\s+(.*)$/s.exec(typed) ?? []);
  return { ...(person !== '' && { person }), ...(rest !== '' && { rest }) };
};

/** The agency whose people are spoken of: that of the person named, or else one's own. */
export const tableOf = async (named: string | undefined, { who, reading }: Floor): Promise<Seated | undefined> => {
  const seats = await seatedAgencies(reading);
  const whole = (seat: Seated): boolean => personAmong(named ?? '', seat.members) !== undefined;
  const theirs = seats.find(whole) ?? seats.find(({ members }) => memberFirst(named ?? '', members));
  return theirs ?? seats.find(({ id }) => id === who.agency);
};

/** What was said of somebody: their id where they are known, else as it was said. */
export const idOrText = (text: string | undefined, seat: Seated | undefined): string | undefined =>
  text === undefined ? undefined : (personAmong(text, seat?.members ?? []) ?? text);

/** Somebody of that agency, or, by the same words, of another: who may not be named for it is refused by name. */
export const idOrElsewhere = async (text: string | undefined, seat: Seated | undefined, floor: Floor): Promise<string | undefined> => {
  const own = idOrText(text, seat);
  if (own === undefined || isPersonId(own)) return own;
  const [elsewhere] = await idsOf([own], floor);
  return elsewhere;
};

/** Somebody of the roster: an id that was found there. */
export const personSchema = (missing: string) =>
  z.custom<PersonId>((input) => typeof input === 'string' && isPersonId(input), {
    error: ({ input }) => {
      if (typeof input !== 'string' || input === '') return missing;
      const who = /^@?[UW][A-Z0-9]{7,}$/.test(input) ? `@${input.replace('@', '')} is not` : `No “${input}” is`;
      return `${who} on the roster. /watch roster shows who is.`;
    },
  });

type Options = readonly { readonly value: string; readonly label: string }[];

const optionsOf = (members: readonly Member[]): Options => members.slice(0, MOST).map(({ person, name }) => ({ value: person, label: name }));

export const everybodyOf = ({ members }: Seated): Options => optionsOf(members);
/** Who could cover: for somebody, those who can press what comes to them; for whoever it may be, those who can for anybody. */
export const coversOf = (seat: Seated, person: PersonId | undefined): Options => {
  const away = person === undefined ? seat.members : seat.members.filter((each) => each.person === person);
  const could = away.flatMap((member) => couldCover(seat, member));
  return optionsOf(seat.members.filter((member) => could.includes(member)));
};
export const releasersOf = ({ members }: Seated): Options => optionsOf(members.filter(isReleaser));
/** Who could be lent the authority to bind it. */
export const staffOf = ({ members }: Seated): Options => optionsOf(members.filter((each) => !isReleaser(each)));

/** Everybody at the table, under their agencies. */
export const everybodyOptions = async ({ reading }: Floor): Promise<Options> =>
  (await seatedAgencies(reading))
    .flatMap(({ id, members }) => members.map(({ person, name }) => ({ value: person, label: `${name}, ${agencyInWords(id)}` })))
    .slice(0, MOST);

/** `--named @A @B`, `--named @A,@B` or `--named "Lee Park"`, and the line without the mentions; so with another flag. */
export const namedPeople = (typed: string, flagged = 'named'): { readonly named: readonly string[]; readonly rest: string } => {
  const mentioned = new RegExp(String.raw`(?:--|[—–])${flagged}((?:[\s,=]+@\S+)+)`, 'iu').exec(typed);
  if (mentioned) {
    const more = namedPeople(typed.replace(mentioned[0], ' ').trim(), flagged);
    return { named: [...splitChoices(mentioned[1] ?? '').map((each) => each.replace(/^=/, '')), ...more.named], rest: more.rest };
  }
  const flag = readTyped(typed).flags[flagged];
  return { named: flag === undefined || flag === 'true' ? [] : flag.split(',').map((each) => each.trim()), rest: typed };
};

/** People of any agency by what was typed; what means nobody stays as it was typed. */
export const idsOf = async (named: readonly string[], { reading }: Floor): Promise<readonly string[]> => {
  if (named.length === 0) return [];
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  return named.map((each) => personAmong(each, members) ?? each);
};
