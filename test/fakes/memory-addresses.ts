import type { Address, Addresses } from '../../src/ports/addresses';

export type MemoryAddresses = {
  readonly addresses: Addresses;
  readonly putAll: (addresses: readonly Address[]) => void;
};

export const memoryAddresses = (): MemoryAddresses => {
  const byPlace = new Map<string, string>();
  const putAll = (addresses: readonly Address[]): void => {
    for (const { place, address } of addresses) {
      // A place that moved is the newest of its address, so it goes to the end.
      byPlace.delete(place);
      byPlace.set(place, address);
    }
  };
  return {
    putAll,
    addresses: {
      of: async (place) => byPlace.get(place),
      placeAt: async (address) => [...byPlace].findLast(([, written]) => written === address)?.[0],
      put: async (addresses) => putAll(addresses),
    },
  };
};
