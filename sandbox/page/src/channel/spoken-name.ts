import type { Channel } from '../../../slack/wire';

/** As one says it: `#election-floor`, or a person. */
export const spokenName = ({ kind, name }: Channel): string => (kind === 'direct' ? name : `#${name}`);
