/** In [0, 1): the machine's own. */
export const machineChance = (): number => Math.random();
