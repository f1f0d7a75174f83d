import type { Pending, PendingGesture } from '../../src/ports/pending';

export const memoryPending = (): Pending => {
  const waiting = new Map<string, PendingGesture>();
  return {
    note: async (gesture) => {
      if (!waiting.has(gesture.key)) waiting.set(gesture.key, { ...gesture });
    },
    settle: async (key) => void waiting.delete(key),
    unfinished: async (before, limit) =>
      [...waiting.values()]
        .filter(({ at }) => at < before)
        .sort((a, b) => (`${a.at} ${a.key}` < `${b.at} ${b.key}` ? -1 : 1))
        .slice(0, limit),
  };
};
