import type { Place } from '../house/place';
import type { Seen } from '../house/seen';

export const Tour = (_: { readonly seen: Seen; readonly place: Place }) => null;
