import { federal, isQuiet, nextMorning } from '../core/calendar';
import type { Notice, Standing } from '../core/house';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Moment, Zone } from '../core/language/time';
import type { MomentCame } from '../core/law';
import type { Delivery, PromiseRow, Saying } from '../ports/outbox';

/** A row of the outbox that is still without its name. */
export type DirectMessage = Pick<PromiseRow, 'promise' | 'lane' | 'quietUntil'>;

/**
 * What a thread alone would say too softly, said again to each person it calls, with the same buttons: a new ask,
 * one sent back, the day itself, a missed date, a limit in hours, a rung. In the quiet hours of the subject's zone it waits for the working
 * morning, in a lane of its own, so that what may break in does not wait behind it.
 */
export const directMessages = (
  notice: Notice,
  standing: Standing,
  { text, buttons, mentions }: Saying,
  at: Moment,
  quoting: Pick<Extract<Delivery, { kind: 'notice' }>, 'quotes'> = {},
): readonly DirectMessage[] => {
  const loudness = loudnessOf(notice, standing);
  const zone = zoneOf(standing);
  if (!loudness || !zone) return [];
  const waits = loudness === 'calm' && isQuiet(at, zone, federal);
  const quietUntil = nextMorning(at, zone, federal);
  return [...new Set(mentions)].map((person): DirectMessage => {
    const own: Place = { at: 'person', person };
    const promise = { kind: 'notice', at: own, text, mentions: [], buttons, ...quoting } as const;
    const lane = spellPlace(own);
    return waits ? { promise, lane: `${lane}, after quiet hours`, quietUntil } : { promise, lane };
  });
};

type Loudness = 'calm' | 'breaks-in';

const loudnessOf = (notice: Notice, standing: Standing): Loudness | undefined => {
  if (notice.say === 'asked' || notice.say === 'sent-back' || notice.say === 'round-opened') return 'calm';
  if (!('came' in notice) || inTheThreadOnly.has(notice.came.kind)) return undefined;
  return countsHours(standing) || isMissedDue(notice.came) ? 'breaks-in' : 'calm';
};

/** Before its day a reminder belongs to the thread; what is only still open is no rung. */
const inTheThreadOnly: ReadonlySet<MomentCame['kind']> = new Set<MomentCame['kind']>([
  'remind-14', 'remind-7', 'remind-3', 'remind-1', 'still-late',
]);

const isMissedDue = ({ kind, of }: Pick<MomentCame, 'kind' | 'of'>): boolean => kind === 'late' && of === 'due';

const countsHours = ({ kind, state }: Standing): boolean =>
  kind === 'duty' && state.status !== 'absent' && state.dates.status === 'dated' && state.dates.from !== undefined;

/** The roster knows no zone of a person's own, so it is night for them when it is where the clock counts. */
const zoneOf = ({ kind, state }: Standing): Zone | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'duty') return state.rule.zone;
  return kind === 'request' || kind === 'round' ? state.zone : undefined;
};
