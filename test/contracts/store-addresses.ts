import type { Sentence } from './sentence';

export const addressesContract = (sentence: Sentence): void => {
  sentence('are found by place and by address, and are nothing where none is', async ({ addresses }) => {
    await addresses.put([
      { place: 'floor', address: 'T1/C1' },
      { place: 'incident INC-1', address: 'T1/C2' },
    ]);
    await addresses.put([]);
    expect([await addresses.of('floor'), await addresses.of('incident INC-2')]).toEqual(['T1/C1', undefined]);
    expect([await addresses.placeAt('T1/C2'), await addresses.placeAt('T1/C3')]).toEqual(['incident INC-1', undefined]);
  });

  sentence("move: the newest of a place is its address, and the former is nobody's", async ({ addresses }) => {
    await addresses.put([{ place: 'card', address: 'T1/C1/1.1' }]);
    await addresses.put([{ place: 'card', address: 'T1/C1/2.2' }]);
    expect(await addresses.of('card')).toBe('T1/C1/2.2');
    expect(await addresses.placeAt('T1/C1/1.1')).toBeUndefined();
  });

  sentence('that are used again belong to the newest place', async ({ addresses }) => {
    await addresses.put([
      { place: 'old', address: 'T1/C1' },
      { place: 'new', address: 'T1/C1' },
    ]);
    expect(await addresses.placeAt('T1/C1')).toBe('new');
    await addresses.put([{ place: 'old', address: 'T1/C1' }]);
    expect(await addresses.placeAt('T1/C1')).toBe('old');
  });
};
