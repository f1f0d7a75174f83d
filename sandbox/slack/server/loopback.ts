import type { IncomingHttpHeaders } from 'node:http';

const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Whether a request comes from this machine's own pages and programs. A page of another site may send requests here too,
 * under its own name or one it has pointed at this machine; its browser says so in `Host` or `Origin`.
 */
export const isOwn = ({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean =>
  host !== undefined && own.test(host) && (origin === undefined || (URL.canParse(origin) && own.test(new URL(origin).host)));
