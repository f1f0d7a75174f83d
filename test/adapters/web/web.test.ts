import { connect } from 'node:net';
import type { Route } from '../../../src/adapters/web';
import { healthRoutes, openWeb } from '../../../src/adapters/web';
import { pause, readableLog } from '../../slack/open-house';

const echo: Route = {
  method: 'POST',
  path: '/slack/events',
  handle: (_request, response) => void response.end('heard'),
};
const slow: Route = {
  method: 'GET',
  path: '/slow',
  handle: async (_request, response) => {
    await pause(200);
    response.end('at last');
  },
};
const stuck: Route = { method: 'GET', path: '/stuck', handle: () => undefined };
const broken: Route = {
  method: 'GET',
  path: '/broken',
  handle: () => {
    throw new Error('mistake');
  },
};

describe('the one HTTP server', () => {
  const open = (more: Partial<Parameters<typeof openWeb>[0]> = {}) =>
    openWeb({
      port: 0,
      routes: [echo, slow, stuck, broken],
      management: healthRoutes(
        () => [],
        () => ['The database does not answer.'],
      ),
      log: readableLog().log,
      ...more,
    });
  const get = (port: number, path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

  it('answers its routes, 404 elsewhere, 405 for another method, 500 for what breaks', async () => {
    const web = await open();
    expect(await (await get(web.port, '/slack/events?x=1', { method: 'POST', body: 'x' })).text()).toBe('heard');
    const statuses = await Promise.all(
      ['/nowhere', '/slack/events', '/broken'].map(async (path) => (await get(web.port, path)).status),
    );
    expect(statuses).toEqual([404, 405, 500]);
    await web.close();
  });

  it('says how it is, and what is missing', async () => {
    const web = await open();
    expect((await get(web.port, '/healthz')).status).toBe(200);
    const ready = await get(web.port, '/readyz');
    expect([ready.status, await ready.text()]).toEqual([503, 'The database does not answer.\n']);
    await web.close();
  });

  it('answers management on a port of its own, and only there', async () => {
    const web = await open({ managementPort: 0 });
    expect((await get(web.managementPort, '/healthz')).status).toBe(200);
    expect((await get(web.port, '/healthz')).status).toBe(404);
    expect((await get(web.managementPort, '/slack/events', { method: 'POST' })).status).toBe(404);
    await web.close();
  });

  it('refuses a body of more than a megabyte', async () => {
    const web = await open();
    expect((await get(web.port, '/slack/events', { method: 'POST', body: 'x'.repeat(1_000_001) })).status).toBe(413);
    await web.close();
  });

  it('cuts off what is not answered, and what does not arrive, in time', async () => {
    const web = await open({ seconds: 0.3 });
    expect((await get(web.port, '/stuck')).status).toBe(503);
    const socket = connect(web.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n');
    const said = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    expect(said).toMatch(/^HTTP\/1.1 408/);
    socket.destroy();
    await web.close();
  });

  it('lets what is being answered end before it closes', async () => {
    const web = await open();
    const answer = get(web.port, '/slow').then((response) => response.text());
    await pause(50);
    const closed = web.close();
    expect(await answer).toBe('at last');
    await closed;
    await expect(get(web.port, '/slow')).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const web = await open();
    await expect(open({ port: web.port })).rejects.toThrow(`Port ${web.port} could not be opened`);
    await web.close();
  });
});
