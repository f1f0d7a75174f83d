/** What the house keeps: each has its own rules, its own history and its own lock. */
export const subjectKinds = [
  'election', 'duty', 'request', 'agency', 'incident', 'report', 'round', 'delivery', 'text', 'closure', 'pack', 'pack-text',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One subject. `id` is its short name, which never changes: `2026-general`, `EO-1A/2026-general`, `RPT-31`. */
export type SubjectRef<Kind extends SubjectKind = SubjectKind> = { readonly kind: Kind; readonly id: string };

/** `duty EO-1A/2026-general`: how a subject is spelled in keys, locks and logs. Kinds hold no space. */
export const spellRef = (ref: SubjectRef): string => `${ref.kind} ${ref.id}`;

export const readRef = (text: string): SubjectRef | undefined => {
  const space = text.indexOf(' ');
  const kind = subjectKinds.find((each) => each === text.slice(0, space));
  return kind && { kind, id: text.slice(space + 1) };
};

/** Locks are always taken in this order, so that two commits never wait for each other. */
export const byRef = (a: SubjectRef, b: SubjectRef): number => {
  const [left, right] = [spellRef(a), spellRef(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
