import { createContext } from 'react';
import type { Item } from '../elements/items';

/** Whom and what can be picked in the pickers of people and channels. */
export type Everybody = { readonly people: readonly Item[]; readonly channels: readonly Item[] };

export const PeopleContext = createContext<Everybody>({ people: [], channels: [] });
