import type { Moment } from '../language/time';
import type { ClockFace, MomentCame } from './moments';
import { momentsOf, reminderKinds } from './moments';

/**
 * Whether the reminder of the fourteenth day is behind, or the clock never had one. Until then that reminder shows what is
 * not as it should be on the day; from then on it is shown at once.
 */
export const isWithinFortnight = (face: ClockFace, at: Moment): boolean => {
  const fourteenth = momentsOf(face).find(({ kind }) => kind === 'remind-14');
  return fourteenth === undefined || fourteenth.at <= at;
};

/** Whether what has come is that reminder, or the first that was said after an outage had swallowed it. */
export const saysFourteenth = ({ kind, earlier }: Pick<MomentCame, 'kind' | 'earlier'>): boolean => {
  const place = reminderKinds.findIndex((each) => each === kind);
  return place >= 0 && place <= earlier;
};
