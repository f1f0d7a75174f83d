import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const page = __dirname;
const dist = join(page, 'dist');

/** Whatever the built page is made of; if one of these is younger, the page is stale. */
const sources = ['index.html', 'build.ts', 'src', '../slack/wire.ts'].map((name) => resolve(page, name));

const youngest = (path: string): number => {
  const here = statSync(path);
  if (!here.isDirectory()) return here.mtimeMs;
  return Math.max(here.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
};

export const isFresh = (): boolean => {
  const built = join(dist, 'index.html');
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(youngest));
};

/** Builds the page if it is missing or stale, and says where it is. */
export const builtPage = async (): Promise<string> => {
  if (isFresh()) return dist;
  // A stale page does not know what the workspace says now, so nobody is served it in the meantime.
  rmSync(dist, { recursive: true, force: true });
  await buildPage();
  return dist;
};

export const buildPage = async (): Promise<void> => {
  // Vite is published as ES modules only, and is needed only here.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: page,
    base: './',
    logLevel: 'warn',
    mode: 'production',
    // Also where a test runner says it is something else.
    define: { 'process.env.NODE_ENV': '"production"' },
    // The compiler's own settings are for Node; what the page needs of them is said here.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir: dist, emptyOutDir: true, target: 'es2022', sourcemap: true },
  });
};

if (require.main === module) {
  // Asked for by name it is built in any case.
  (process.argv.includes('--if-stale') ? builtPage() : buildPage()).catch((mistake: unknown) => {
    process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
    process.exitCode = 1;
  });
}
