/** `1 rule`, `3 rules`; what is not made with an s is given: `2 duties`. */
export const counted = (count: number, one: string, several = `${one}s`): string => `${String(count)} ${count === 1 ? one : several}`;
