import type { Notice, Standing } from '../../core/house';
import { broken } from '../../core/language/never';
import type { Words } from '../../core/language/words';
import type { Saying } from '../../ports/outbox';
import { sayAgency } from './agency';
import { sayClosure } from './closure';
import { sayDuty } from './duty';
import { sayElection } from './election';
import { sayIncident } from './incident';
import { sayPack } from './pack';
import { sayDelivery, sayReport } from './report';
import { sayRequest } from './request';
import { sayRound } from './round';
import type { Known } from './saying';
import { sayText } from './text';

export { callsPeople } from './calls';
export { inTheirPlace } from './present';
export * from './saying';
export { wordsIn } from './words-in';

/** The words of a notice, fixed in the commit that promises it, from the subject as it stood right after the event. */
export const say = (notice: Notice, { kind, state }: Standing, known: Known): Saying => {
  if (state.status === 'absent') return broken('A subject that is not there has nothing to say.');
  if (kind === 'agency' && 'seat' in notice) return sayAgency(notice, state, known);
  if (kind === 'election' && 'name' in notice && !('seat' in notice) && !('request' in notice)) return sayElection(notice, state, known);
  if (kind === 'closure' && 'closure' in notice) return sayClosure(notice, state, known);
  if (kind === 'duty' && 'duty' in notice) return sayDuty(notice, state, known);
  if (kind === 'request' && 'request' in notice) return sayRequest(notice, state, known);
  if (kind === 'incident' && 'incident' in notice) return sayIncident(notice, state, known);
  if (kind === 'report' && 'report' in notice) return sayReport(notice, state, known);
  if (kind === 'round' && 'round' in notice) return sayRound(notice, state, known);
  if (kind === 'text' && 'text' in notice) return sayText(notice, state, known);
  if (kind === 'pack' && 'pack' in notice) return sayPack(notice, state, known);
  if (kind === 'delivery' && 'delivery' in notice) return sayDelivery(notice, state, known);
  return broken(`A notice of ${notice.say} was made by a subject that is ${kind}.`);
};

/** Words of other subjects that a notice quotes. */
export const wordsOfNotice = (notice: Notice): readonly Words[] => {
  if ('closure' in notice) return [notice.closure.reason];
  if (notice.say === 'delegation-over') return (notice.back ?? []).map(({ title }) => title);
  if (notice.say === 'work-inherited') return notice.requests.map(({ title }) => title);
  return notice.say === 'left-unattended' ? notice.work.flatMap((each) => (each.kind === 'duty' ? [] : [each.title])) : [];
};
