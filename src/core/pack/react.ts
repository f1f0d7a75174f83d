import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { PackEvent, PackNotice, PackPromise, PackState } from './pack';

/**
 * It is spoken of on the floor. Nothing is said of a pack that is taken up, unless it opens something, or that is again what
 * is in use; nor of one that starts leave out and name again in turn, once that was said.
 */
export const react = (event: PackEvent, state: PackState): readonly PackPromise[] => {
  if (state.status === 'absent') return [];
  const card: PackPromise = { kind: 'card', of: { kind: 'pack', id: state.id }, at: { at: 'floor' } };
  const notice = noticeOf(event, state.id);
  if (notice) return [card, { kind: 'notice', at: { at: 'floor' }, notice }];
  // Nothing is found any more that its card could offer.
  return event.type === 'offer-lapsed' || event.type === 'pack-unnamed' || event.type === 'pack-named-again' ? [card] : [];
};

const TOLD = 2;

const noticeOf = (event: PackEvent, pack: string): PackNotice | undefined => {
  switch (event.type) {
    case 'pack-taken-up':
    case 'offer-lapsed':
      return undefined;
    case 'version-offered': {
      const { type: say, ...offered } = event;
      return { say, pack, offered };
    }
    case 'text-edited': {
      const { type: say, ...edited } = event;
      return { say, pack, edited };
    }
    case 'change-proposed':
      return { say: 'pack-change-proposed', pack, proposal: proposalIn(event) };
    case 'change-withdrawn':
      return { say: 'pack-change-withdrawn', pack, by: event.by, proposer: event.proposer };
    case 'version-applied': {
      const { type: say, change, ...agreed } = event;
      return { say, pack, change, agreed };
    }
    case 'pack-turned-off': {
      const { type: say, ...agreed } = event;
      return { say, pack, agreed };
    }
    case 'pack-turned-on':
      return { say: event.type, pack, by: event.by };
    case 'pack-unnamed': {
      const { type: say, running, times } = event;
      return times > TOLD ? undefined : { say, pack, running, again: times > 1 };
    }
    case 'pack-named-again': {
      const { type: say, since, times } = event;
      return times > TOLD ? undefined : { say, pack, since };
    }
    case 'rule-verified': {
      const { type: say, ...mark } = event;
      return { say, pack, mark };
    }
    case 'rule-unverified': {
      const { type: say, ...former } = event;
      return { say, pack, former };
    }
    default:
      return never(event);
  }
};
