import type { Loop } from '../src/application/define-job';
import type { MorningParts } from '../src/application/mornings';
import { tellMornings as tell } from '../src/application/mornings';

/** The one message a morning for everybody who owes something. Nothing rings for it: a plain timer finds that it is nine. */
export const tellMornings: Loop<MorningParts> = { name: 'tell-mornings', everySeconds: 12, run: tell };
