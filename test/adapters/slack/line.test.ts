import type { Duplex } from 'node:stream';
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { judge } from '../../../src/adapters/slack/errors';
import { liesWithSlack } from '../../../src/adapters/slack/line';
import { openHouse, until } from '../../slack/open-house';
import { socketStandIn } from '../../slack/socket-stand-in';

describe('the line to Slack', () => {
  it.each([
    ['https://hooks.slack.com/actions/1', 'https://slack.com/api/', true],
    ['https://hooks.slack-gov.com/actions/1', 'https://slack-gov.com/api/', true],
    ['https://hooks.slack.com/actions/1', 'https://slack-gov.com/api/', false],
    ['https://evil-slack.com/x', 'https://slack.com/api/', false],
    ['https://slack.com.evil.org/x', 'https://slack.com/api/', false],
    ['http://hooks.slack.com/x', 'https://slack.com/api/', false],
    ['nonsense', 'https://slack.com/api/', false],
  ])('takes %s beside %s as Slack’s: %s', (url, api, is) => expect(liesWithSlack(url, api)).toBe(is));

  it('goes through the proxy, calls and sockets alike', async () => {
    const through: string[] = [];
    const tunnels: Duplex[] = [];
    const proxy = createServer().on('connect', (request, socket, head) => {
      through.push(request.url ?? '');
      tunnels.push(socket);
      const [host = '', port = ''] = (request.url ?? '').split(':');
      const far = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        far.write(head);
        far.pipe(socket).pipe(far);
      });
      // A pipe hands on an end, and no cut: a tunnel that is cut at one end would keep the other open.
      far.on('error', () => socket.destroy()).on('close', () => socket.destroy());
      socket.on('error', () => far.destroy()).on('close', () => far.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const house = await openHouse({ appToken: 'xapp-test', proxy: { url } });
    const slack = socketStandIn(house.standIn.server);
    await house.slack.start();
    await until(() => slack.open() === 1);
    expect(house.standIn.calls().map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
    expect(new Set(through)).toEqual(new Set([new URL(house.standIn.apiUrl).host]));
    expect(through.length).toBeGreaterThanOrEqual(2);
    await house.close();
    // A tunnel is no connection of the server's any more: one that is still open would keep it from closing.
    for (const tunnel of tunnels) tunnel.destroy();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });
});

describe('what Slack’s errors mean', () => {
  const platform = (error: string) => new WebAPIPlatformError({ ok: false, error });
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

  it.each([
    ['a refusal', platform('is_archived'), 'permanent', 'is_archived'],
    ['a new refusal', platform('brand_new'), 'permanent', 'brand_new'],
    ['a page of something between', platform('<html>Bad gateway</html>'), 'ambiguous', 'no_answer'],
    ['a mistake of Slack', platform('fatal_error'), 'ambiguous', 'fatal_error'],
    ['a revoked token', platform('token_revoked'), 'blocked', 'token_revoked'],
    ['too many calls', new WebAPIRateLimitedError(12), 'transient', 'ratelimited'],
    ['a 502', new WebAPIHTTPError(502, 'Bad gateway', {}, ''), 'ambiguous', 'http_502'],
    ['a proxy that wants a password', new WebAPIHTTPError(407, 'Proxy', {}, ''), 'transient', 'http_407'],
    [
      'nobody there',
      new WebAPIRequestError(new TypeError('fetch failed', { cause: refused })),
      'transient',
      'unreachable',
    ],
    ['a cut line', new WebAPIRequestError(new TypeError('terminated')), 'ambiguous', 'line_cut'],
    ['a time-out while reading', new DOMException('timeout', 'TimeoutError'), 'ambiguous', 'line_cut'],
  ])('%s', (_name, mistake, failed, code) => expect(judge(mistake)).toMatchObject({ failed, code }));

  it('waits as long as Slack says', () => expect(judge(new WebAPIRateLimitedError(12)).seconds).toBe(12));
});
