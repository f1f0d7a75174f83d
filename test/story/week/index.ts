import type { Stage } from '../../../sandbox/terminal/stage';
import { tellFriday } from './friday';
import type { Law } from './law';
import type { Mishaps } from './mishaps';
import { tellMonday } from './monday';
import { tellMondayAfter } from './monday-after';
import { tellNothingLost } from './nothing-lost';
import { tellNewRules } from './new-rules';
import { tellSeptember } from './september';
import { tellThursday } from './thursday';
import { tellTuesday } from './tuesday';
import { tellTuesdayAfter } from './tuesday-after';
import { tellTuesdayNight } from './tuesday-night';
import { tellWednesday } from './wednesday';

/** The files operators have at hand: the law as it changes, and the roster without somebody who leaves. */
type Files = { readonly law: Law; readonly withoutOlga: string };

/** A week of the floor, with everything that comes back, moves, is wrong and is put right, and what Slack does to it. */
export const tellWeek = async (stage: Stage, mishaps: Mishaps, { law, withoutOlga }: Files): Promise<void> => {
  await tellSeptember(stage);
  await tellMonday(stage, mishaps);
  await tellTuesday(stage, mishaps);
  await tellTuesdayNight(stage, mishaps);
  await tellWednesday(stage, mishaps);
  await tellNewRules(stage, mishaps, law);
  await tellThursday(stage, mishaps);
  await tellFriday(stage, mishaps);
  await tellMondayAfter(stage, mishaps, withoutOlga);
  await tellTuesdayAfter(stage, mishaps);
  await tellNothingLost(stage, mishaps, law);
};
