import type { Brand } from './brand';

/** An agency or office by its short id, as packs and rosters spell it: `odni`, `doj`, `congress`. Lower case. */
export type AgencyId = Brand<'AgencyId'>;

const spelling = /^[a-z][a-z0-9-]{1,30}$/;
export const isAgencyId = (text: string): text is AgencyId => spelling.test(text);

/**
 * The offices the shipped packs name. A roster may add others; a pack may not. `holder` is whoever holds blocked
 * property or rejects a payment for it: any person of the United States, so a roster maps it to whom the floor means.
 * `agency` is whichever agency the fact is about, which whoever starts the clock says; `entity` a private one.
 */
export const packAgencies: ReadonlySet<string> = new Set([
  'odni', 'doj', 'dhs', 'state', 'treasury', 'defense', 'fbi', 'nsa', 'cia', 'cisa', 'president', 'congress', 'public',
  'holder', 'agency', 'entity',
]);
