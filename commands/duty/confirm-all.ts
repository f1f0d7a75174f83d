import { z } from 'zod';
import type { Answer } from '../../src/application/answer';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import type { Floor } from '../../src/application/floor';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import type { Waiting } from '../../src/application/proposing/several';
import { ended } from '../../src/application/sayings';
import { movesInWords } from '../../src/application/sayings/proposal';
import { becameOf, noneWaits, onScreen, proposersOf, shownIn, waitingOf } from '../../src/application/proposing/several';

const schema = z.object({
  election: aboutSchema,
  /** Those that were on the screen; nothing where none was yet. */
  shown: z.custom<readonly Waiting[]>((input) => input === undefined || Array.isArray(input)).optional(),
});

/** The second person's Confirm for every duty of an election that is proposed to be closed or merged; each stands for itself. */
export const confirmAllDuties = defineCommand({
  path: 'duty/confirm-all',
  schema,
  read: async (said, floor) => {
    const election = aboutIn(said, 'election');
    return { election, shown: election === undefined || said.given === undefined ? undefined : shownIn(said.given, await waitingOf(election, floor)) };
  },
  check: ({ election, shown }, floor) => (shown === undefined ? shownFirst(election, floor) : undefined),
  form: ({ election }) => noneWaits(typeof election === 'string' ? election : 'that election'),
  orders: ({ shown = [] }, { who }) =>
    shown.flatMap(({ duty, proposal, stops }) => (stops === undefined ? [({ at }) => ({ to: 'duty', id: duty, order: { type: 'confirm-change', by: who, at, proposal } })] : [])),
  allDone: (answered, { election, shown = [] }, floor) => becameOf(election, shown, answered, floor),
});

/** All of them as they would be done now, and those this person cannot confirm, with why. */
const shownFirst = async (election: string, floor: Floor): Promise<Answer> => {
  const all = await waitingOf(election, floor);
  const fit = all.filter(({ stops }) => stops === undefined);
  if (all.length === 0) return noneWaits(election);
  const others = all.filter(({ stops }) => stops !== undefined).map(({ duty, stops = '' }) => ended(`• ${duty}: ${stops}`));
  if (fit.length === 0) return words([`None of what is proposed for the duties of ${election} can be confirmed by you now:`, ...others].join('\n'));
  const intro = [
    `${fit.length === 1 ? '1 duty' : `${String(fit.length)} duties`} of ${election}:`,
    ...fit.map(({ what }) => ended(`• ${what}`)),
    ...(others.length > 0 ? ['Not confirmed with them:', ...others] : []),
    movesInWords(fit.flatMap(({ moves }) => moves)),
    await proposersOf(election, floor),
  ].join('\n');
  return { kind: 'form', form: { command: 'duty/confirm-all', title: 'Confirm all', submit: 'Confirm', about: { kind: 'election', id: election }, given: onScreen(fit), intro, fields: [] } };
};
