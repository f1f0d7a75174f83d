/** Who looks, and at what: kept in the address, so that two windows are two people. */
export type Place = {
  readonly user?: string;
  /** A channel, or the app's Home. */
  readonly at?: string;
  readonly thread?: string;
};

export const HOME = 'home';

export const placeIn = (hash: string): Place => {
  const [as, user, at, thread] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (as !== 'as' || user === undefined || user === '') return {};
  return { user, ...(at !== undefined && at !== '' && { at }), ...(thread !== undefined && thread !== '' && { thread }) };
};

export const spelled = ({ user, at, thread }: Place): string =>
  `#/${['as', user, at, thread].filter((part) => part !== undefined).map(encodeURIComponent).join('/')}`;

export const go = (place: Place): void => {
  window.location.hash = spelled(place);
};

/** Goes there without a step back to here: a place the page chose by itself. */
export const settle = (place: Place): void => {
  window.history.replaceState(null, '', spelled(place));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};
