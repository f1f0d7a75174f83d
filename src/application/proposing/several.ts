import type { Shift } from '../../core/language/proposal';
import type { TextId } from '../../core/language/words';
import { isTextId } from '../../core/language/words';
import { refusesMerge } from '../../core/law';
import { EXPUNGED } from '../../ports/store';
import { refusalInWords, unlessAllowed } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Answered } from '../asked';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { movesOfMerge } from '../queries/moves';
import { agencyInWords, ended } from '../sayings';
import { settingAsideInWords, survivorOf } from '../sayings/setting-aside';
import { namesOf } from '../seats';
import { timeInWords } from '../words/times';
import { goingOnWith } from './duty';

/** A duty of an election that is proposed to be closed or merged, and what stands in the way of this person confirming it. */
export type Waiting = { readonly duty: string; readonly proposal: TextId; readonly what: string; readonly moves: readonly Shift[]; readonly stops?: string };

const MOST_DUTIES = 200;

/** As many as one form shows. */
const MOST = 20;

type Proposed = Present<'duty'> & { readonly proposal: NonNullable<Present<'duty'>['proposal']> };

const isSettingAside = (duty: Present<'duty'>): duty is Proposed => duty.proposal !== undefined && duty.proposal.change.kind !== 'start';

const proposedOf = async (election: string, { reading }: Floor): Promise<readonly Proposed[]> =>
  (await listOf('duty', { election, limit: MOST_DUTIES }, reading)).filter(isSettingAside).slice(0, MOST);

/** What waits for a second person among the duties of an election, as it would be done now. */
export const waitingOf = async (election: string, floor: Floor): Promise<readonly Waiting[]> =>
  Promise.all((await proposedOf(election, floor)).map((duty) => waitingFor(duty, floor)));

const waitingFor = async (duty: Proposed, floor: Floor): Promise<Waiting> => {
  const { id, rule: { owners }, proposal: { change, by, at, reason } } = duty;
  const { who, zone, clock, reading } = floor;
  const survivor = change.kind === 'merge' ? await stateOf('duty', change.into.duty, reading) : undefined;
  const what = change.kind === 'start' ? '' : settingAsideInWords(duty, survivor ? { kind: 'merge', into: survivorOf(survivor) } : change);
  const goesOn = change.kind === 'start' ? '' : await goingOnWith(id, change, floor);
  const moves = change.kind === 'merge' ? await movesOfMerge(id, change.into.duty, floor) : [];
  const refused = survivor && refusesMerge(id, survivorOf(survivor));
  const forbidden = await unlessAllowed('second-set-aside', owners, floor);
  const stops = by.person === who.person
    ? `you proposed it ${timeInWords(at, clock.now(), zone)}, and it needs a second person`
    : forbidden?.kind === 'words'
      ? forbidden.words.text
      : refused && (await refusalInWords(refused, floor));
  return { duty: id, proposal: reason.text, what: goesOn === '' ? what : `${what}. ${goesOn.replaceAll('\n', ' ')}`, moves, ...(stops !== undefined && { stops }) };
};

/** Who proposed them, and why, once for those that share it. */
export const proposersOf = async (election: string, floor: Floor): Promise<string> => {
  const { clock, zone, reading } = floor;
  const names = await namesOf(reading);
  const all = await proposedOf(election, floor);
  const texts = await reading.texts(all.map(({ proposal: { reason } }) => reason.text));
  const lines = all.map(({ proposal: { by, at, reason } }) => `${names(by.person)} of ${agencyInWords(by.agency)} proposed ${timeInWords(at, clock.now(), zone)}: “${texts.get(reason.text) ?? EXPUNGED}”`);
  return [...new Set(lines)].join('\n');
};

export const noneWaits = (election: string): Answer =>
  words(`Nothing is proposed for a duty of ${election} any more: each was confirmed or withdrawn meanwhile. /election show ${election} shows what stands now.`);

/** Those on the screen as one id: `EO-1A/2026-ga-runoff@text`, apart by a space. */
export const onScreen = (waiting: readonly Waiting[]): string => waiting.map(({ duty, proposal }) => `${duty}@${proposal}`).join(' ');

/** The same read again: what is not proposed so any more was confirmed, withdrawn or proposed anew meanwhile. */
export const shownIn = (given: string, now: readonly Waiting[]): readonly Waiting[] =>
  given.split(' ').flatMap((each): readonly Waiting[] => {
    const [duty = '', text = ''] = each.split('@');
    const still = now.find((one) => one.duty === duty && one.proposal === text);
    return still ? [still] : isTextId(text) ? [{ duty, proposal: text, what: '', moves: [], stops: 'it was confirmed, withdrawn or proposed anew meanwhile' }] : [];
  });

/** What became of each, by how it stands now: which are done, and why the others are not. */
export const becameOf = async (election: string, shown: readonly Waiting[], answered: readonly Answered[], floor: Floor): Promise<Answer> => {
  const handedIn = shown.filter(({ stops }) => stops === undefined);
  const all = await Promise.all(shown.map((each) => becameOfOne(each, answered[handedIn.indexOf(each)], floor)));
  const [done, not] = [true, false].map((wanted) => all.filter((each) => each.done === wanted).map(({ says }) => `• ${says}`));
  return words(
    [
      ...(done && done.length > 0 ? ['Done:', ...done, 'Both of your names stand in their history.'] : [`Nothing was done for ${election}.`]),
      ...(not && not.length > 0 ? ['Not done:', ...not, 'What still waits has Confirm and Withdraw on its own card.'] : []),
    ].join('\n'),
  );
};

const becameOfOne = async ({ duty, proposal, stops }: Waiting, became: Answered | undefined, floor: Floor): Promise<{ readonly done: boolean; readonly says: string }> => {
  const { who, reading } = floor;
  const state = await stateOf('duty', duty, reading);
  if (state && 'agreed' in state && state.agreed.reason.text === proposal && state.agreed.second.person === who.person) {
    return { done: true, says: 'into' in state ? `${duty} is merged into ${state.into}.` : `${duty} is closed as not applicable.` };
  }
  if (became?.outcome === 'refused') return { done: false, says: `${duty}: ${await refusalInWords(became.refusal, floor)}` };
  if (became?.outcome === 'nothing-to-do') return { done: false, says: await alreadyInWords(became, floor) };
  return { done: false, says: ended(`${duty}: ${stops ?? 'what it was to be merged into was over by now, so its clock runs'}`) };
};
