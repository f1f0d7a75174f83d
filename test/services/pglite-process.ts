// jest cannot load PGlite: it imports parts of itself dynamically. So it runs beside the test, until its input ends,
// with the guard the embedded house puts around it: without that, statements of two connections can be mixed.
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { oneAtATime } from '../../src/adapters/postgres/one-at-a-time';

const main = async (): Promise<void> => {
  const db = oneAtATime(await PGlite.create());
  const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: 100 });
  await server.start();
  console.log(server.getServerConn());
  process.stdin.resume().on('end', () => process.exit());
};

void main();
