import type { Stage } from '../../../sandbox/terminal/stage';
import { tellFriday } from './friday';
import { tellMonday } from './monday';
import { tellThursday } from './thursday';
import { tellTuesday } from './tuesday';
import { tellWednesday } from './wednesday';

/** What befalls the chat in that week. */
export type Mishaps = { readonly loseCard: (about: string) => void };

/** A week of the floor, with everything that comes back, moves, is wrong and is put right. */
export const tellWeek = async (stage: Stage, { loseCard }: Mishaps): Promise<void> => {
  await tellMonday(stage);
  await tellTuesday(stage);
  loseCard('RPT-1');
  await tellWednesday(stage);
  await tellThursday(stage);
  await tellFriday(stage);
};
