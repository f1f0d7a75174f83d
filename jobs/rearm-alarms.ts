import type { Loop } from '../src/application/define-job';
import type { RearmParts } from '../src/application/rearm';
import { rearmAlarms as rearm } from '../src/application/rearm';

/** Rings what is overdue and sets again what the alarm clock forgot: at boot, and every 12 seconds, give or take a fifth. */
export const rearmAlarms: Loop<RearmParts> = { name: 'rearm-alarms', everySeconds: 12, run: rearm };
