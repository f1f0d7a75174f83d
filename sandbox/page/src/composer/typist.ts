/** Somebody else may type into the message entry: the guide does, when it is asked to. */
type Typed = { readonly text: string; readonly thread: boolean };

const listeners = new Set<(typed: Typed) => void>();

export const typeIn = (typed: Typed): void => {
  for (const tell of listeners) tell(typed);
};

export const onTyped = (tell: (typed: Typed) => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
