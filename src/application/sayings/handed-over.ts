import type { PersonId } from '../../core/language/actor';
import type { RequestNotice, RequestState } from '../../core/request';
import type { Saying } from '../../ports/outbox';
import { nameInWords } from './proposal';
import { heldButtons, lateButtons } from './request-buttons';
import type { Known } from './saying';
import { agencyInWords, calling, said } from './saying';
import { wantedInWords } from './wanted';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type HandedOver = Extract<RequestNotice, { say: 'handed-over' }>;

/** Whoever has it now is called, and whoever had it, where somebody else gave it away; nobody is called for what they did themselves. */
export const sayHandedOver = (name: string, { by, to, holder }: HandedOver, state: Kept, known: Known): Saying => {
  const whose = holder ? ` ${nameInWords(holder, known)} had it; ${nameInWords(to, known)} has it now.` : '';
  const called: readonly PersonId[] = [to, ...(holder ? [holder] : [])].map(({ person }) => person).filter((person) => person !== by.person);
  return calling(said(`${name} is handed over within ${agencyInWords(state.agency)}.${whose} ${wantedInWords(state)}`, ...lateButtons(state), ...heldButtons(state)), called);
};
