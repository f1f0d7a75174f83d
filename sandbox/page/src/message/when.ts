/** `Thu 3 December, 09:00 ET` is a day and an hour. */
export const dayOf = (at: string): string => at.slice(0, splitAt(at));
export const hourOf = (at: string): string => at.slice(splitAt(at)).replace(/^,\s*/, '');

const splitAt = (at: string): number => {
  const comma = at.lastIndexOf(',');
  return comma === -1 ? at.length : comma;
};
