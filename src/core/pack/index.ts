import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { PackEvent, PackOrder, PackRefusal, PackState } from './pack';

export type * from './pack';
export { knownAs } from './decide';
export { isOvertaken } from './overtaken';
export { react as reactToPack } from './react';

export const pack: Decider<PackState, PackOrder, PackEvent, PackRefusal> = { initial: { status: 'absent' }, decide, evolve };
