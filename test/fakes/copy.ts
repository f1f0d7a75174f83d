/** A copy that shares nothing, of what JSON can say; members that are undefined are not there, as after any store. */
export const copyOf = <Value>(value: Value): Value => copied(value) as Value;

/** How what is given is kept, and what is kept is given away. */
export type Give = <Value>(value: Value) => Value;

const copied = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  // What is kept is plain data, so that whatever is in it is its own.
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) copy[name] = typeof member === 'object' ? copied(member) : member;
  }
  return copy;
};
