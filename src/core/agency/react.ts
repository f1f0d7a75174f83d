import type { AgencyPromise } from './agency';

/** Nothing: a roster is not news for the floor, and whoever changed it is answered by the desk. */
export const react = (): readonly AgencyPromise[] => [];
