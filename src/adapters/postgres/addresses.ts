import { z } from 'zod';
import { lookedUpTogether } from '../../application/together';
import type { Address, Addresses } from '../../ports/addresses';
import type { Query } from './connection';

const byPlace = { name: 'address of place', text: 'select address from watchfloor.addresses where place = $1' };

/** What lies at each was written there last. */
export const placesAtAddresses = {
  name: 'places at addresses',
  text: `select wanted.address, found.place from unnest((select $1::text[])) as wanted(address)
    cross join lateral (
      select place from watchfloor.addresses where addresses.address = wanted.address order by written desc limit 1
    ) found`,
};

/** Writes down a JSON list of addresses, if the condition holds; later ones of the list are newer. */
export const writingAddresses = (parameter: string, condition: string): string => `
  insert into watchfloor.addresses (place, address)
  select place, address
  from json_to_recordset(${parameter}::json) as given(place text, address text, nth integer)
  where ${condition} order by nth
  on conflict (place) do update set address = excluded.address, written = excluded.written`;

const put = { name: 'put addresses', text: writingAddresses('$1', 'true') };

/** A place that is named twice lies where it was named last. */
export const addressList = (addresses: readonly Address[]): string =>
  JSON.stringify([...new Map(addresses.map((each, nth) => [each.place, { ...each, nth }])).values()]);

const placeRow = z.object({ address: z.string(), place: z.string() });
const addressRow = z.object({ address: z.string() });

export const addressesThrough = (query: Query): Addresses => ({
  of: async (place) => (await query(byPlace, [place])).map((row) => addressRow.parse(row).address)[0],
  placeAt: lookedUpTogether(String, async (addresses) => {
    const places = (await query(placesAtAddresses, [addresses])).map((row) => placeRow.parse(row));
    return new Map(places.map(({ address, place }) => [address, place]));
  }),
  put: async (addresses) => {
    if (addresses.length > 0) await query(put, [addressList(addresses)]);
  },
});
