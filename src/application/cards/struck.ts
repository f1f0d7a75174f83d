import type { Forecast, KeptForecast } from '../../core/law';

/** What was said before, each once and struck through, to stand before what is said now. What came back is not struck. */
export const struckBefore = (now: string, former: readonly string[]): string =>
  [...new Set(former)].filter((each) => each !== now).map((each) => `~${each}~ `).join('');

/** When it is expected, after the days or hours it was expected before. */
export const expectedOn = ({ former = [], ...forecast }: KeptForecast, inWords: (forecast: Forecast) => string): string => {
  const now = inWords(forecast);
  return `${struckBefore(now, former.map(inWords))}${now}`;
};
