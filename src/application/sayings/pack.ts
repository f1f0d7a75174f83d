import { dayOf } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { PackNotice, PackState } from '../../core/pack';
import { isOvertaken } from '../../core/pack';
import type { PersonId } from '../../core/language/actor';
import type { Button, Saying } from '../../ports/outbox';
import type { Shelf } from '../floor';
import { dayInWords } from '../words/dates';
import { counted } from '../words/numbers';
import { agreedInWords, movesInWords, nameInWords, proposalButtons, proposedInWords, withdrawButton, withdrawnInWords } from './proposal';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { openedInWords } from './opening';
import { calling, ended, quoted, said } from './saying';

type Kept = Exclude<PackState, { status: 'absent' }>;

/** `Emergency cycle of Executive Order 13848, nea`. */
export const packName = ({ title, id }: Pick<Kept, 'title' | 'id'>): string => `${title}, ${id}`;

/** As much of a hash as tells two texts apart. */
export const hashInWords = (hash: string): string => hash.slice(0, 12);

export const sayPack = (notice: PackNotice, state: Kept, known: Known): Saying => {
  const about = { kind: 'pack', id: state.id } as const;
  switch (notice.say) {
    case 'version-offered': {
      const { version, moves } = notice.offered;
      const text = `Version ${version} of ${packName(state)} was found. In use is ${state.edition.version}, and stays so until two people apply the new one.\n${movesInWords(moves)}\nApply shows what changes and proposes it; a second coordinator confirms.`;
      return calling(said(text, applyButton(state)), coordinators(known));
    }
    case 'text-edited': {
      const { version, kept, found } = notice.edited;
      const text = `The file of ${packName(state)} says version ${version} and is not the text that is kept under ${version}: kept is ${hashInWords(kept)}, the file is ${hashInWords(found)}. Nothing of it is used; the floor goes by what is kept. Give the file a new version and start again, or put the former text back.`;
      return calling(said(text), coordinators(known));
    }
    case 'pack-change-proposed':
      return proposedInWords(`${changeOfPack(state, notice.proposal.change)}.`, notice.proposal, about, coordinators(known), known);
    case 'pack-change-withdrawn':
      return withdrawnInWords(packName(state), notice.by, notice.proposer, known);
    case 'version-applied': {
      const { change: { from, to }, opened = [] } = notice;
      const opens = opened.length === 0 ? '' : `\nIt opens ${openedInWords(opened)}`;
      return said(`Applied: version ${to.version} of ${packName(state)}, and not ${from.version} any more. Every duty of it that is not met is counted by the new text; the former dues stay on the cards, struck through. Applied ${agreedInWords(notice.agreed, known)}${opens}`);
    }
    case 'pack-turned-off':
      return said(`Turned off: ${packName(state)}. It opens no new duty. Those that run stay, with their dates and reminders. Turned off ${agreedInWords(notice.agreed, known)}`, onButton(state));
    case 'pack-turned-on':
      return comesIntoUse(notice, state, known);
    case 'pack-unnamed':
      return calling(said(unnamedInWords(notice, state)), coordinators(known));
    case 'pack-named-again':
      return namedAgainInWords(notice, state, known);
    case 'rule-verified': {
      const { rule, on, by, source } = notice.mark;
      return said(`Verified: ${rule} of ${packName(state)}, on ${dayInWords(on)}, by ${nameInWords(by, known)} as counsel, against: ${quoted(source, known)}`);
    }
    case 'rule-unverified': {
      const { mark: { rule, on, by, source }, by: taker, reason } = notice.former;
      return said(`Not verified any more: ${rule} of ${packName(state)}, says ${nameInWords(taker, known)} as counsel. It was verified on ${dayInWords(on)} by ${nameInWords(by, known)}, against: ${ended(quoted(source, known))} In their words: “${quoted(reason, known)}”`);
    }
    default:
      return never(notice);
  }
};

/** Turned on by somebody of the floor, or named by an operator, which nobody of it has seen. */
const comesIntoUse = ({ by, opened = [] }: Extract<PackNotice, { say: 'pack-turned-on' }>, state: Kept, known: Known): Saying => {
  if (!by) return calling(said(`In use from now on: ${packName(state)} ${state.edition.version}, which an operator named in PACKS. It opens ${openedInWords(opened, ' for the elections of the floor')}`), coordinators(known));
  const head = `Turned on: ${packName(state)}, by ${nameInWords(by, known)}.`;
  return said(opened.length === 0 ? `${head} It had nothing to open meanwhile; what recurs opens by itself.` : `${head} What it would have opened meanwhile is opened now, ${openedInWords(opened)}`);
};

const unnamedInWords = ({ running, again }: Extract<PackNotice, { say: 'pack-unnamed' }>, { id, ...state }: Kept): string => {
  const stay = running === 0 ? 'None of its duties runs.' : `${counted(running, 'duty', 'duties')} of it ${running === 1 ? 'runs and stays' : 'run and stay'}, with dates and reminders.`;
  const turns = again ? ` It was named again less than a day before: see that every process is started with the same PACKS. Until then its card says how it stands, and this is said no more.` : '';
  return `Out of use from now on: ${packName({ id, ...state })}, which PACKS did not name when Watchfloor was started. ${stay} It opens no new duty, also not for an election that is added, and no clock of it can be started. If it is wanted, an operator adds ${id} to PACKS and starts again; what it would have opened meanwhile opens then.${turns}`;
};

const namedAgainInWords = ({ since, opened = [] }: Extract<PackNotice, { say: 'pack-named-again' }>, state: Kept, known: Known): Saying => {
  const head = `In use again: ${packName(state)}, which an operator named in PACKS. It was out of use since ${dayInWords(dayOf(since, state.zone))}.`;
  if (state.status === 'off') return calling(said(`${head} It is turned off as well, and opens nothing before a coordinator turns it on.`, onButton(state)), coordinators(known));
  return calling(said(opened.length === 0 ? `${head} It had nothing to open meanwhile; what recurs opens by itself.` : `${head} What it would have opened meanwhile is opened now, ${openedInWords(opened)}`), coordinators(known));
};

const coordinators = (known: Known): readonly PersonId[] => coordinatorsThere(known);

/** What is proposed for a pack, as half a sentence. */
export const changeOfPack = (state: Kept, change: NonNullable<Kept['proposal']>['change']): string =>
  change.kind === 'off'
    ? `${packName(state)} is turned off, so that it opens no new duty`
    : `version ${change.to.version} of ${packName(state)} takes the place of ${change.from.version}`;

/** The same of what waits for a second person, or waits in vain. */
export const waitingOfPack = (state: Kept, change: NonNullable<Kept['proposal']>['change']): string => {
  if (!isOvertaken(state)) return changeOfPack(state, change);
  return `${changeOfPack(state, change)}, and cannot be confirmed any more: ${state.offered ? 'another version was found since' : 'its file is not found any more'}`;
};

/** What was found and nobody has proposed. */
export const offeredInWords = (state: Kept, { version, at, moves }: NonNullable<Kept['offered']>): string =>
  `Version ${version} of ${packName(state)} was found on ${dayInWords(dayOf(at, state.zone))} and is not applied. Apply shows what ${effectCounted(moves)}, and proposes it.`;

/** `it moves, 2 dates of duties`, or `it moves and opens, 1 date of a duty and 2 duties`. */
const effectCounted = (moves: NonNullable<Kept['offered']>['moves']): string => {
  const brought = moves.filter((each) => each.brought !== undefined).length;
  const moved = moves.length - brought;
  const [dates, duties] = [counted(moved, 'date of a duty', 'dates of duties'), counted(brought, 'duty', 'duties')];
  if (brought === 0) return `it moves, ${moved === 0 ? 'no date of a duty when it was found' : dates}`;
  return moved === 0 ? `it opens, ${duties}` : `it moves and opens, ${dates} and ${duties}`;
};

/** What can be pressed on a pack: what waits for a second person, or what can be proposed. */
export const packButtons = (state: Kept): readonly Button[] => {
  const about = { kind: 'pack', id: state.id } as const;
  const apply = state.offered && !state.unnamed ? [applyButton(state)] : [];
  if (isOvertaken(state)) return [withdrawButton(about), ...apply];
  if (state.unnamed) return state.proposal ? [withdrawButton(about)] : [];
  return state.proposal ? proposalButtons(about) : [...apply, state.status === 'off' ? onButton(state) : offButton(state)];
};

export const applyButton = ({ id }: Kept): Button => ({ command: 'pack/apply', label: 'Apply', about: { kind: 'pack', id }, weight: 'primary' });
export const onButton = ({ id }: Kept): Button => ({ command: 'pack/on', label: 'Turn on', about: { kind: 'pack', id } });
export const offButton = ({ id }: Kept): Button => ({ command: 'pack/off', label: 'Turn off', about: { kind: 'pack', id } });
export const rulesButton = ({ id }: Kept): Button => ({ command: 'watch/packs', label: 'Rules', about: { kind: 'pack', id } });

/** How packs that are here and not used come into use: in no chat, but where the house is started. */
export const howToUse = ({ names }: Pick<Shelf, 'names'>, unused: readonly string[]): string =>
  `An operator names what is wanted and starts again: PACKS=${[...names, ...unused].join(',')}. At that start their duties open for the elections of the floor, from the receipts on record, and what is past by then is missed at once; what recurs opens by itself.`;
