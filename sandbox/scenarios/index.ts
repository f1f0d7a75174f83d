import { cycle2020 } from './cycle-2020';
import { empty } from './empty';
import type { Scenario } from './scenario';
import { today } from './today';

export type { Player, Playing, Scenario } from './scenario';

/** Where the workspace can begin, the first unless another is named. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [today, cycle2020, empty];
