import { storeContract } from '../contracts/store';
import { memoryStore } from './memory-store';

storeContract('the store in memory', async () => {
  const store = memoryStore();
  return { store, close: store.close };
});
