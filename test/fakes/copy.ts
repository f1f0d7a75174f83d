/** A copy that shares nothing, of what JSON can say; members that are undefined are not there, as after any store. */
export const copyOf = <Value>(value: Value): Value => copied(value) as Value;

const copied = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (member !== undefined) copy[name] = copied(member);
  return copy;
};
