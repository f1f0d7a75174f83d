import type { RequestNotice, RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { themOrDesk } from './calls';
import { judgeButtons } from './request-buttons';
import type { Known } from './saying';
import { agencyInWords, calling, said } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type VersionFollowed = Extract<RequestNotice, { say: 'version-followed' }>;

/** Whoever accepted what another version takes the place of is called, for only they take that back. */
export const sayVersionFollowed = (name: string, { by, version, accepted }: VersionFollowed, state: Kept, known: Known): Saying => {
  const before = accepted === undefined ? 'was accepted' : `was accepted as version ${String(accepted)}`;
  const newer = `version ${String(version)}`;
  const words = `${name} ${before}, and ${agencyInWords(state.agency)} has handed in ${newer} since. The acceptance stands, and ${newer} is what goes out: if it should not, ${agencyInWords(state.asker.agency)} presses Take acceptance back before it is released.`;
  return calling(said(words, ...judgeButtons(state)), themOrDesk(state.asker, known).filter((person) => person !== by.person));
};
