import type { BackendFactory } from 'bullmq';

/** Where the alarms are kept. Both backends differ in this and in nothing else. */
export type Backend = {
  /** For the queue that arms. What cannot be armed at once is refused, so that nobody waits for it. */
  readonly forArming: BackendFactory;
  /** For the worker that rings. It waits until what was cut off is there again. */
  readonly forRinging: BackendFactory;
  /** Seconds a worker that knows of no alarm sleeps before it looks again. */
  readonly idleSeconds: number;
  /** Ends what waits for a server that is away and would otherwise wait for ever. */
  readonly cut: () => void;
  /** Lets go of every connection; after queue and worker were closed. */
  readonly close: () => Promise<void>;
};
