import { budgetsContract } from './budgets';
import type { OpenStore, Sentence } from './sentence';
import { addressesContract } from './store-addresses';
import { alarmsContract } from './store-alarms';
import { auditsContract } from './store-audits';
import { collisionsContract } from './store-collisions';
import { commitsContract } from './store-commits';
import { coordinationContract } from './store-coordination';
import { expungeContract } from './store-expunge';
import { facesContract } from './store-faces';
import { outboxContract } from './store-outbox';
import { packsContract } from './store-packs';
import { pendingContract } from './store-pending';
import { readingContract } from './store-reading';
import { unkeptContract } from './store-unkept';

/** Everything the `Store` port promises. */
export const storeContract = (name: string, open: OpenStore): void => {
  const sentence: Sentence = (said, proof) =>
    it(said, async () => {
      const { store, close } = await open();
      try {
        await proof(store);
      } finally {
        await close();
      }
    });

  describe(name, () => {
    describe('a commit', () => commitsContract(sentence));
    describe('commits that collide', () => collisionsContract(sentence));
    describe('reading', () => readingContract(sentence));
    describe('the outbox', () => outboxContract(sentence));
    describe('what cannot be kept', () => unkeptContract(sentence));
    describe('the audit of doubles', () => auditsContract(sentence));
    describe('coordination: commits', () => coordinationContract(sentence));
    describe('packs', () => packsContract(sentence));
    describe('expunging', () => expungeContract(sentence));
    describe('the faces of cards', () => facesContract(sentence));
    describe('the budgets', () => budgetsContract(sentence));
    describe('pending gestures', () => pendingContract(sentence));
    describe('addresses', () => addressesContract(sentence));
    describe('the alarm rows', () => alarmsContract(sentence));
  });
};
