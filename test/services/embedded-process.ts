// jest cannot load PGlite, so the embedded house runs beside the test, until its input ends or it is killed.
import { openEmbedded } from '../../src/adapters/postgres/embedded';
import { quiet } from '../adapters/postgres/database';

const main = async (): Promise<void> => {
  const { url, close } = await openEmbedded({ folder: process.argv[2]!, pid: process.pid, log: quiet });
  process.stdin.resume().on('end', () => void close());
  console.log(JSON.stringify({ url }));
};

main().catch((mistake: unknown) => {
  console.log(JSON.stringify({ mistake: mistake instanceof Error ? mistake.message : String(mistake) }));
  process.exitCode = 1;
});
