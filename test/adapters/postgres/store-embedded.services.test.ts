import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAt } from '../../../src/adapters/postgres/open';
import { storeContract } from '../../contracts/store';
import type { EmbeddedProcess } from '../../services/embedded';
import { startEmbedded } from '../../services/embedded';
import { quiet, startOver } from './database';

let folder: string;
let house: EmbeddedProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchfloor-embedded-'));
  house = await startEmbedded(folder);
  expect(house.mistake).toBeUndefined();
});

afterAll(async () => {
  await house.stop();
  await rm(folder, { recursive: true, force: true });
});

storeContract('the embedded store', async () => {
  await startOver(house.url!);
  return openAt({ url: house.url!, poolSize: 1, log: quiet }, false);
});
