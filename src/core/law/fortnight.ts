import type { Moment } from '../language/time';
import type { ClockFace } from './face';
import { reminderKinds } from './face';
import type { MomentCame } from './moments';
import { momentsOf } from './moments';

/**
 * Whether the reminder of the fourteenth day is behind, or the clock never had one. Until then that reminder shows what is
 * not as it should be on the day; from then on it is shown at once.
 */
export const isWithinFortnight = (face: ClockFace, at: Moment): boolean => {
  const fourteenth = momentsOf(face).find(({ kind }) => kind === 'remind-14');
  return fourteenth === undefined || fourteenth.at <= at;
};

/**
 * Whether what has come is that reminder, or the first reminder after an outage had swallowed it. What else was swallowed,
 * that nobody had taken it perhaps, does not make a later reminder the fourteenth day's.
 */
export const saysFourteenth = ({ kind, scheduled, earlier }: Pick<MomentCame, 'kind' | 'scheduled' | 'earlier'>, face: ClockFace | undefined): boolean => {
  if (!face || !reminderKinds.some((each) => each === kind)) return false;
  const moments = momentsOf(face).filter(({ at }) => at <= scheduled);
  const come = [...new Set(moments.map(({ at }) => at))].slice(-1 - earlier);
  return moments.some((moment) => moment.kind === 'remind-14' && come.includes(moment.at));
};
