import type { PackState } from './pack';

type Kept = Exclude<PackState, { status: 'absent' }>;

/** Whether another text was found since a text was proposed, or none any more: nobody can confirm it, and another proposal takes its place. */
export const isOvertaken = ({ proposal, edition, offered }: Kept): boolean =>
  proposal?.change.kind === 'apply' && (proposal.change.to.hash !== offered?.hash || proposal.change.from.hash !== edition.hash);
