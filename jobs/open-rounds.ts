import type { Loop } from '../src/application/define-job';
import type { RoundParts } from '../src/application/open-rounds';
import { openRounds as open } from '../src/application/open-rounds';

/** Opens the next round of every rule that recurs, once the one before it is past: at boot, and every hour. */
export const openRounds: Loop<RoundParts> = { name: 'open-rounds', everySeconds: 3600, run: open };
