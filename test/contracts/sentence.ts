import type { Store } from '../../src/ports/store';

/** A store with nothing in it yet. */
export type OpenStore = () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>;

/** A sentence of the contract and its proof. */
export type Sentence = (sentence: string, proof: (store: Store) => Promise<void>) => void;
