import { storeContract } from '../../contracts/store';
import { freshDatabase, openAnew } from './database';

const database = freshDatabase();
afterAll(async () => (await database).drop());

storeContract('the store in PostgreSQL', async () => openAnew((await database).url, 4));

// A commit that waited for a second connection would wait for ever.
storeContract('the store in PostgreSQL with a single connection', async () => openAnew((await database).url, 1));
