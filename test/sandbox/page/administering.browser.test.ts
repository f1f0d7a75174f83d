import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, shoot, wrongBy } from './browser';
import type { Window } from './browser';
import { cardOf, openStage, type } from './on-stage';
import type { Stage } from './on-stage';

/** The pulse beats every few seconds here. */
const ready = async (stage: Stage, words: string): Promise<void> => {
  let said = '';
  for (let tries = 0; tries < 40 && !said.includes(words); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    said = (await stage.workspace.readyz()).words;
  }
  expect(said).toContain(words);
};

/** What somebody does with the mouse to see what becomes of it. */
describe('an administrator, in the page', () => {
  let browser: Browser;
  let stage: Stage;
  let window: Window;
  beforeAll(async () => {
    stage = await openStage('empty');
    browser = await openBrowser();
    window = await openWindow(browser, await stage.at('Dana Whitfield'));
    await type(window.page, '/report request doj "Who made the deepfake" by 2026-12-11');
    await cardOf(window.page, 'Who made the deepfake').waitFor();
  });
  afterAll(async () => {
    expect([window.complaints, window.strangers]).toEqual([[], []]);
    await browser.close();
    await stage.close();
  });

  it('deletes a card, which comes back with what is said under it', async () => {
    const { page } = window;
    const card = cardOf(page, 'Who made the deepfake');
    const was = await card.getAttribute('data-ts');
    await card.hover();
    await card.getByRole('button', { name: /^Delete the message of Watchfloor/ }).click();
    await card.waitFor({ state: 'detached' });
    await stage.workspace.post('clock', { to: '2026-12-10T12:00' });
    const anew = cardOf(page, 'Who made the deepfake');
    await anew.waitFor();
    expect(await anew.getAttribute('data-ts')).not.toBe(was);
    await anew.getByRole('button', { name: /repl(y|ies)/ }).waitFor();
  });

  it('renames a channel, takes the app out of it and asks it in again', async () => {
    const { page } = window;
    const manage = async (button: string, before?: () => Promise<void>): Promise<void> => {
      await page.getByRole('button', { name: 'Manage' }).click();
      await before?.();
      await page.getByRole('button', { name: button, exact: true }).click();
    };
    await page.getByRole('button', { name: 'Manage' }).click();
    await shoot(page, 'manage');
    expect(await wrongBy(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await manage('Rename', () => page.getByLabel('Name', { exact: true }).fill('the-floor'));
    await page.getByRole('heading', { name: 'the-floor' }).waitFor();
    await manage('Take Watchfloor out');
    await type(page, '/report request fbi "Asked in the dark" by 2026-12-18');
    await ready(stage, 'Watchfloor is not in the floor’s channel.');
    expect(await cardOf(page, 'Asked in the dark').count()).toBe(0);
    await manage('Ask Watchfloor in');
    await stage.workspace.post('clock', { advance: 'PT2M' });
    await cardOf(page, 'Asked in the dark').waitFor();
    await manage('Archive it');
    await page.getByText('Archived.').waitFor();
    await manage('Take it out of the archive');
    await page.getByText('Archived.').waitFor({ state: 'detached' });
  });

  it('takes a scope and the token away', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel(/without pins:write/).check();
    await page.getByLabel(/revoked token/).check();
    expect(await wrongBy(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '2 faults on' }).waitFor();
    await ready(stage, 'Slack does not accept our bot token any more.');
  });
});
