import { never } from '../../core/language/never';
import type { HoldRefusal } from '../../core/law';
import { dayInWords, momentInWords } from '../words/dates';
import { timeInWords } from '../words/times';
import type { Known } from './known';

export const sayHoldRefusal = (refusal: HoldRefusal, { nameOf, now, zone }: Known): string => {
  const { id } = refusal;
  switch (refusal.code) {
    case 'nothing-climbs':
      return refusal.because === 'not-late'
        ? `Nothing climbs on ${id}: it is not late. Its ladder starts when its date is missed, and rung 4 can be held once the coordinators are called.`
        : `Nothing climbs on ${id} any more, so there is nothing to hold.`;
    case 'ladder-ends-at-coordinator':
      return `The ladder of ${id} ends at the coordinator: it is not law, so no releaser is called and there is no rung 4 to hold.`;
    case 'already-held':
      return `Rung 4 of ${id} was already held ${timeInWords(refusal.hold.at, now, zone)} by ${nameOf(refusal.hold.by.person)}; it may be held once.`;
    case 'not-at-rung-3':
      return `The ladder of ${id} comes to the coordinators on ${momentInWords(refusal.rung3, refusal.zone)} (rung 3). From then on rung 4 can be held.`;
    case 'waits-for-forecast': {
      const { on, hour, quietUntil, zone: of } = refusal;
      const [expected, before] = hour ? [`by ${momentInWords(hour, of)}`, 'that'] : [`on ${dayInWords(on)}`, momentInWords(quietUntil, of)];
      return `There is nothing to hold: ${id} is acknowledged as late and expected ${expected}. Nothing climbs before ${before}, and rung 4 is passed over: the releasers are not called. If it is still open then, that is said again.`;
    }
    case 'rung-4-past':
      return `Rung 4 of ${id} came on ${momentInWords(refusal.rung4, refusal.zone)}: the releasers are called, and that is not taken back.`;
    case 'nothing-held':
      return `Nobody holds rung 4 of ${id}, so there is nothing to lift. Nothing was changed.`;
    case 'hold-over':
      return `Rung 4 of ${id} was held until ${momentInWords(refusal.until, refusal.zone)}, and that is over: the releasers are called. Nothing was changed.`;
    default:
      return never(refusal);
  }
};
