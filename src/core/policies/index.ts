import type { Policy } from './policy';
import { whenAnElectionConcludes } from './when-an-election-concludes';
import { whenAnElectionIsAdded } from './when-an-election-is-added';

export * from './policy';

/** Everything one subject's events mean to another. */
export const policies: readonly Policy[] = [whenAnElectionIsAdded, whenAnElectionConcludes];
