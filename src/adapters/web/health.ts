import type { Route } from './server';

/** What is wrong, in words for an operator; an empty list is well. */
export type Check = () => Promise<readonly string[]> | readonly string[];

/** `/healthz`: whether the process is worth keeping. `/readyz`: whether it can keep its promises now. */
export const healthRoutes = (healthy: Check, ready: Check): readonly Route[] => [
  route('/healthz', healthy),
  route('/readyz', ready),
];

const route = (path: string, check: Check): Route => ({
  method: 'GET',
  path,
  handle: async (_request, response) => {
    const wrong = await found(check);
    response.writeHead(wrong.length === 0 ? 200 : 503, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(wrong.length === 0 ? 'ok\n' : `${wrong.join('\n')}\n`);
  },
});

const found = async (check: Check): Promise<readonly string[]> => {
  try {
    return await check();
  } catch {
    return ['This could not be checked.'];
  }
};
