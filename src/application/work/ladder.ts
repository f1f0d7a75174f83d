import type { PersonId } from '../../core/language/actor';
import type { Day } from '../../core/language/time';
import type { Ladder } from '../../core/law';
import { momentsOf, rungKinds } from '../../core/law';
import { expectedInWords } from '../sayings';
import type { Holding, People } from '../sayings/calls';
import { calledAt } from '../sayings/calls';

/** Who is asked for something late, and how: whoever has it, and whoever its rungs have called since. */
export type Climbed = { readonly having: readonly PersonId[]; readonly called: readonly PersonId[]; readonly asks: string };

/**
 * Until somebody acknowledges it with a day, everybody a rung has called is asked again each morning; then only whoever
 * has it, and once that day is past everybody again.
 */
export const climbed = (
  { face, saidUpTo }: Pick<Ladder, 'face' | 'saidUpTo'>,
  holding: Holding,
  forecast: Day | undefined,
  today: Day,
  people: People,
): Climbed => {
  const rungs = (face ? momentsOf(face) : []).filter(({ kind, at }) => at <= saidUpTo && rungKinds.some((rung) => rung === kind));
  const acknowledged = forecast !== undefined && forecast >= today;
  const called = acknowledged ? [] : rungs.flatMap(({ kind }) => calledAt(kind, holding, people));
  return { having: holding.having, called: called.filter((person) => !holding.having.includes(person)), asks: expectedInWords(forecast, today) };
};
