import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { TextEvent, TextOrder, TextRefusal, TextState } from './text';

export type * from './text';
export { react as reactToText } from './react';

export const text: Decider<TextState, TextOrder, TextEvent, TextRefusal> = { initial: { status: 'absent' }, decide, evolve };
