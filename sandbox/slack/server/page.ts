import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8',
};

/** Asks again by itself, so that the page comes as soon as it is there. */
const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Watchfloor sandbox</title>
<body style="font: 1.1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 34rem; padding: 0 1rem">
<h1>SANDBOX</h1><p>The page is being put together. That takes a few seconds, the first time only, and it comes by itself.</p>
<p>Scripts can use <code>/_sandbox</code> all the same; <code>npm run build:page</code> builds the page by hand.</p>`;

/** The built page. Any other address is its own too, and nothing outside its folder is given out. */
export const servePage = (folder: string | undefined, path: string, response: ServerResponse): void => {
  const root = folder === undefined ? undefined : normalize(folder);
  const index = root === undefined ? undefined : join(root, 'index.html');
  if (root === undefined || index === undefined || !existsSync(index)) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(notBuilt);
    return;
  }
  const wanted = normalize(join(root, decoded(path)));
  const inside = wanted.startsWith(root + sep) && existsSync(wanted) && statSync(wanted).isFile();
  if (!inside && extname(path) !== '') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.');
    return;
  }
  const file = inside ? wanted : index;
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    // Names of built files change with what is in them.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(file).pipe(response);
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
};
