import { everNamed } from '../../core/law';
import { refusal } from '../allowed';
import { alreadyInWords } from '../already';
import type { Answer } from '../answer';
import { words } from '../answer';
import type { Floor } from '../floor';
import { isLate } from '../meant';
import type { Present } from '../present';

type Duty = Present<'duty'>;

/** What nothing could come of, whatever is filled in: said before anybody writes a reason, in the words of the duty itself. */
export const closingInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> => {
  const { status } = duty;
  if (status === 'open' || status === 'missed') return undefined;
  return duty.status === 'not-applicable' ? already(duty, 'already-closed', floor, duty.agreed.at) : over(duty, status, floor);
};

export const reopeningInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> => {
  const { status } = duty;
  if (status === 'open' || status === 'missed') return already(duty, 'open-already', floor);
  return 'agreed' in duty ? undefined : over(duty, status, floor);
};

export const explainingInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> =>
  isLate(duty) ? undefined : 'agreed' in duty ? over(duty, duty.status, floor) : refusal({ code: 'not-late-at-all', id: duty.id }, floor);

/** What was set aside asks for no act and no record. */
export const recordingInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> =>
  'agreed' in duty ? already(duty, 'set-aside', floor) : undefined;

/** An old button of what is not late any more. */
export const acknowledgingInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> => {
  if ('agreed' in duty) return recordingInVain(duty, floor);
  if ('metOn' in duty) return already(duty, 'already-met', floor);
  return duty.status === 'missed' ? undefined : refusal({ code: 'duty-not-late', id: duty.id, title: duty.rule.title }, floor);
};

export const statingInVain = async (duty: Duty, floor: Floor): Promise<Answer | undefined> => {
  const [{ id, lateReason }, named, { agency }] = [duty, everNamed(duty), floor.who];
  if (!isLate(duty)) return explainingInVain(duty, floor);
  if (!lateReason) return refusal({ code: 'no-late-reason', id }, floor);
  return named.includes(agency) ? undefined : refusal({ code: 'not-named-in-reason', id, agency, named }, floor);
};

const over = (duty: Duty, status: Exclude<Duty['status'], 'open' | 'missed'>, floor: Floor): Promise<Answer> =>
  refusal({ code: 'duty-over', id: duty.id, status, ...('into' in duty && { into: duty.into }) }, floor);

const already = async ({ id }: Duty, because: string, floor: Floor, since?: Parameters<typeof alreadyInWords>[0]['since']): Promise<Answer> =>
  words(await alreadyInWords({ outcome: 'nothing-to-do', about: { kind: 'duty', id }, because, ...(since !== undefined && { since }) }, floor));
