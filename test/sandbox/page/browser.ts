import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const root = resolve(__dirname, '../../..');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Where each main screen is kept for whoever wants to look. */
export const shots = resolve(process.env['SCREENSHOTS'] ?? join(root, '.watchfloor/screens'));

/** As the demonstration does it: only if it is missing or stale. */
export const buildPage = (): void => {
  execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'sandbox/page/build.ts'), '--if-stale'], { cwd: root });
};

export const openBrowser = async (): Promise<Browser> => {
  if (!existsSync(executablePath)) throw new Error(`Expected Chromium at ${executablePath}. Install it, or name another in CHROMIUM.`);
  mkdirSync(shots, { recursive: true });
  // It talks to nobody by itself either.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
};

export type Window = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[]; readonly strangers: string[] };

/** A window of its own, that writes down what the console complains of and who else is asked for anything. */
export const openWindow = async (browser: Browser, url: string, size = { width: 1280, height: 800 }): Promise<Window> => {
  const context = await browser.newContext({ viewport: size, timezoneId: 'America/New_York', locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(`${said.text()} ${said.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') strangers.push(request.url());
  });
  await page.goto(url);
  await page.locator('.page').waitFor();
  return { page, context, complaints, strangers };
};

export const shoot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(shots, `${name}.png`) });

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What WCAG 2.1 AA finds wrong: the rule and where. */
export const wrongBy = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary.split('\\n').slice(1, 3).join(' '))))`,
  );
  return Array.isArray(found) ? found.map(String) : [`axe answered ${JSON.stringify(found)}`];
};
