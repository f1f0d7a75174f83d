import { electionDay, yearOf } from '../../core/calendar';
import type { Day } from '../../core/language/time';
import type { ElectionKind, SettingAside, StateCode } from '../../core/law';
import { electionKinds, refusesMerge, stateCodes, stateNames } from '../../core/law';
import type { Answer, Form, Problem } from '../answer';
import type { Opening } from '../election-duties';
import { fieldOf, openingField } from '../election-duties';
import type { Filled, Floor } from '../floor';
import { nearest } from '../nearest';
import { stateOf } from '../present';
import { refusedInWords } from '../refusals';
import { stateOfGeneral } from '../refusals/election';
import { namesOf } from '../seats';
import { weekdayAndDay, weekdayInWords } from '../words/times';
import { filledIn } from './fields';

/** A duty that does not simply open, as somebody picked it. `unknown`: what it was to be merged into is not open any more. */
export type Picked = { readonly opening: Opening; readonly change: SettingAside | 'unknown' };

export type NewElection = {
  readonly name: string;
  readonly day: Day;
  readonly kind: ElectionKind;
  readonly state?: StateCode | undefined;
  readonly openings: readonly Opening[];
  readonly picked: readonly Picked[];
  readonly reason?: string | undefined;
  /** The day and kind whose duties were on the screen. */
  readonly shown?: string | undefined;
};

/** Left out, an election is general on the day the law sets and special on any other. */
export const kindOf = (day: Day): ElectionKind => (electionDay(yearOf(day)) === day ? 'general' : 'special');

/** A State by its postal code or its name; what is neither stays as it was said. */
export const stateNamed = (text: string | undefined): string | undefined => {
  const wanted = text?.trim().toLowerCase();
  return stateCodes.find((code) => code.toLowerCase() === wanted || stateNames[code].toLowerCase() === wanted) ?? text;
};

export const isStateCode = (text: unknown): text is StateCode => stateCodes.some((code) => code === text);

export const stateUnknown = (text: string): string => {
  const meant = nearest(text, Object.values(stateNames));
  return `“${text}” is no State or territory. ${meant === undefined ? 'Write its postal code, such as GA.' : `Did you mean ${meant}?`}`;
};

/** What is shown before anything starts: every duty it would open. */
export const shownFirst = async (given: NewElection, filled: Filled, floor: Floor): Promise<Answer | undefined> => {
  const { name, day, kind, state, openings, picked, reason, shown } = given;
  if (openings.length === 0 || (await stateOf('election', name, floor.reading))) return undefined;
  const everywhere = kind === 'general' && state !== undefined ? [{ field: 'state', says: stateOfGeneral(name) }] : [];
  if (shown !== spot(day, kind)) return { kind: 'form', form: electionForm(filled, everywhere, { day, kind, openings }) };
  const problems = [...(await Promise.all(picked.map((each) => wrongWith(each, floor)))).flat(), ...(picked.length > 0 && reason === undefined ? [noBasis] : [])];
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
};

const noBasis: Problem = { field: 'reason', says: 'Say on what basis: a duty is left out or merged with a reason, which the second person and everyone on the floor read.' };

const wrongWith = async ({ opening: { planned }, change }: Picked, { who, zone, clock, reading }: Floor): Promise<readonly Problem[]> => {
  const field = fieldOf(planned);
  if (change === 'unknown') return [{ field, says: 'That duty is not open any more, so nothing is merged into it. Pick again.' }];
  const refused = change.kind === 'merge' ? refusesMerge(planned.id, change.into) : undefined;
  return refused ? [{ field, says: refusedInWords(refused, { who, zone, now: clock.now(), nameOf: await namesOf(reading) }) }] : [];
};

const spot = (day: Day, kind: ElectionKind): string => `${day} ${kind}`;

type Shown = Pick<NewElection, 'day' | 'kind' | 'openings'>;

/** The election, and once that is known every duty it would open. */
export const electionForm = (filled: Filled, problems: readonly Problem[], duties?: Shown): Form => ({
  command: 'election/add',
  title: 'Add an election',
  submit: 'Add',
  ...(duties && { given: spot(duties.day, duties.kind), intro: introOf(duties, filled['kind'] !== undefined) }),
  fields: filledIn(
    [
      { name: 'name', label: 'Name', kind: 'line', hint: 'Small letters, digits and dashes: 2026-general.' },
      { name: 'day', label: 'Election Day', kind: 'day' },
      { name: 'kind', label: 'Kind', kind: 'choice', optional: true, hint: 'Left out, it is general on the day the law sets and special on any other.', options: electionKinds.map((kind) => ({ value: kind, label: kind })) },
      { name: 'state', label: 'State', kind: 'choice', optional: true, hint: 'For a special election, a runoff or a primary.', options: stateCodes.map((code) => ({ value: code, label: `${stateNames[code]} (${code})` })) },
      ...(duties?.openings.map(openingField) ?? []),
      ...(duties ? [{ name: 'reason', label: 'Basis', kind: 'paragraph', optional: true, hint: 'Why a duty is left out or merged; not needed where all of them open.' } as const] : []),
    ],
    filled,
    problems,
    Object.fromEntries((duties?.openings ?? []).map(({ planned }) => [fieldOf(planned), 'open'])),
  ),
});

/** A day the law knows nothing of is spoken of where nobody said what kind of election it is. */
const introOf = ({ day, kind, openings }: Shown, said: boolean): string => {
  const election = (said ? undefined : oddDay(day, kind, 'It is added')) ?? `It is a ${kind} election.`;
  const open = openings.length === 1 ? 'This duty opens' : `These ${String(openings.length)} duties open`;
  const merged = openings.some(({ survivors }) => survivors.length > 0) ? ' or merge it into one of the same rule that is open already' : '';
  return `${election} Nothing has started yet. ${open}, unless you leave one out${merged}. That is proposed, and its clock runs until a second person confirms it.`;
};

/** An election on a day the law knows nothing of is added all the same: elections are moved, and specials have any day. */
export const oddDay = (day: Day, kind: ElectionKind, added = 'Added'): string | undefined => {
  const year = yearOf(day);
  const general = electionDay(year);
  if (general === day || (kind !== 'general' && kind !== 'special')) return undefined;
  const law = general === undefined ? `no general election falls in ${String(year)}` : `the general election of ${String(year)} is on ${weekdayAndDay(general)}`;
  return `${day} is a ${weekdayInWords(day)}; ${law}. ${added} as a ${kind} election.`;
};
