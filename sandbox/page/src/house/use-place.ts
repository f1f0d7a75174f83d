import { useSyncExternalStore } from 'react';
import { placeIn } from './place';
import type { Place } from './place';

const changed = (tell: () => void): (() => void) => {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
};

export const usePlace = (): Place => placeIn(useSyncExternalStore(changed, () => window.location.hash));
