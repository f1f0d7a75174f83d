import type { SettingAside } from '../../core/law';
import { refusesMerge } from '../../core/law';
import { refusalInWords } from '../allowed';
import { words } from '../answer';
import type { Floor } from '../floor';
import type { Present } from '../present';
import { stateOf } from '../present';
import { countingFrom, goingOnFor, isAskedFor } from '../queries/going-on';
import { movesOfMerge, movesOfStart } from '../queries/moves';
import { startChangeInWords } from '../sayings/correction';
import { withdrawButton } from '../sayings/proposal';
import { countingInWords, goingOnInWords, settingAsideInWords, survivorOf } from '../sayings/setting-aside';
import type { ByTwo } from './by-two';
import { BOTH_NAMES, COUNTED_ANEW, plainly } from './by-two';

/** Whom somebody who proposes to set a duty aside waits for. */
export const SECONDS_OF_DUTY = 'another coordinator, or a releaser of who owes it,';

/** The same where the fact that started it is corrected, which whoever recorded it may propose. */
export const SECONDS_OF_START = 'a coordinator, or a releaser of who owes it,';

export const dutyByTwo: ByTwo = {
  ...plainly,
  meanwhile: ' Its clock runs until then.',
  waiting: async (id, floor) => {
    const duty = await stateOf('duty', id, floor.reading);
    if (!duty?.proposal) return undefined;
    const { proposal, proposal: { change }, rule: { owners } } = duty;
    if (change.kind === 'start') return { proposal, what: startChangeInWords(duty, change), moves: await movesOfStart(duty, change.to, floor), second: ['second-start', owners] };
    const now = change.kind === 'merge' ? await stateOf('duty', change.into.duty, floor.reading) : undefined;
    const what = settingAsideInWords(duty, now ? { kind: 'merge', into: survivorOf(now) } : change);
    const moves = change.kind === 'merge' ? await movesOfMerge(id, change.into.duty, floor) : [];
    return { proposal, what, moves, also: await goingOnWith(id, change, floor), second: ['second-set-aside', owners] };
  },
  // What it was to be merged into has been met, closed or merged itself.
  over: async (id, floor) => {
    const { reading } = floor;
    const change = (await stateOf('duty', id, reading))?.proposal?.change;
    const survivor = change?.kind === 'merge' ? await stateOf('duty', change.into.duty, reading) : undefined;
    const refused = survivor && refusesMerge(id, survivorOf(survivor));
    return refused && words(`${await refusalInWords(refused, floor)} Withdraw this first.`, withdrawButton({ kind: 'duty', id }));
  },
  done: async (id, { reading }) => {
    const duty = await stateOf('duty', id, reading);
    if (duty && wasCorrectedLast(duty)) return `Done: ${id} ${COUNTED_ANEW}`;
    if (duty?.status === 'replaced') return `Done: ${id} is merged into ${duty.into}. ${BOTH_NAMES}`;
    if (duty?.status === 'not-applicable') return `Done: ${id} is closed as not applicable. ${BOTH_NAMES}`;
    return `${id} is open: what it was to be merged into was over by now, so its clock runs. /deadline show ${id} shows it.`;
  },
};

/** The reports that serve it go on, and what counts from it would have no start: whoever sets it aside must know. */
export const goingOnWith = async (duty: string, change: SettingAside, floor: Floor): Promise<string> => {
  const into = change.kind === 'merge' ? change.into.duty : undefined;
  const reports = await goingOnFor(duty, into, floor);
  if (into !== undefined) return reports.length === 0 ? '' : goingOnInWords(duty, { duty: into, asked: await isAskedFor(into, floor) }, reports);
  return [goingOnInWords(duty, undefined, reports), countingInWords(duty, await countingFrom(duty, floor), reports)].filter(Boolean).join('\n');
};

/** Whether the newest of what two people did to it is a correction of the fact that started it. */
const wasCorrectedLast = ({ startCorrections = [], reopenings = [], ...duty }: Present<'duty'>): boolean => {
  const corrected = startCorrections.at(-1);
  return corrected !== undefined && !('agreed' in duty) && reopenings.every(({ at }) => at < corrected.at);
};
