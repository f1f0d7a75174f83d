import type { Person } from '../language/actor';
import type { Day, Moment } from '../language/time';

/** When something late is expected, for what is counted in hours also the hour, and who says so. */
export type Forecast = { readonly on: Day; readonly hour?: Moment; readonly by: Person; readonly at: Moment };

/** The forecast that stands, and those it took the place of, the oldest first. */
export type KeptForecast = Forecast & { readonly former?: readonly Forecast[] };

/** A forecast said anew. The former stays beside it. */
export const inPlaceOf = (before: KeptForecast | undefined, forecast: Forecast): KeptForecast => {
  if (!before) return forecast;
  const { former = [], ...last } = before;
  return { ...forecast, former: [...former, last] };
};

/** The forecast as it stood before an instant, with those it had taken the place of by then; what was said since is over. */
export const forecastBefore = ({ former = [], ...last }: KeptForecast, at: Moment): KeptForecast | undefined =>
  [...former, last].filter((each) => each.at < at).reduce<KeptForecast | undefined>(inPlaceOf, undefined);
