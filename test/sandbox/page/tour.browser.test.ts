import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, shoot, wrongBy } from './browser';
import { openStage } from './on-stage';
import type { Stage } from './on-stage';

describe('the tour', () => {
  let browser: Browser;
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it('walks a newcomer from an incident to the ladder, and goes on by itself when a thing is done', async () => {
    const { page, complaints, strangers, context } = await openWindow(browser, stage.workspace.origin, { width: 1440, height: 900 });
    const guide = page.getByRole('region', { name: 'Tour' });
    const press = (name: string) => guide.getByRole('button', { name, exact: true }).click();
    const entry = page.locator('textarea[data-entry="channel"]');

    await guide.getByText('Step 1 of 6').waitFor();
    await shoot(page, 'tour-1');
    expect(await wrongBy(page)).toEqual([]);
    await press('Type it for me');
    expect(await entry.inputValue()).toMatch(/^\/incident open Forged letter/);
    await entry.press('Enter');

    await guide.getByText('Step 2 of 6').waitFor();
    await page.locator('.sidebar').getByText('inc-0002-poll-workers').waitFor();
    await press('Type it for me');
    await entry.press('Enter');

    await guide.getByText('Step 3 of 6').waitFor();
    await shoot(page, 'tour-3');
    // It can be left, also by loading the page anew, and taken up again.
    await press('Leave');
    await page.reload();
    await page.getByRole('button', { name: 'Go on with the tour, step 3 of 6' }).click();
    await press('Be Ellen Marsh');
    await page.getByText('as Ellen Marsh').waitFor();
    await press('Show me the card');
    await page.getByRole('complementary', { name: 'Thread' }).getByRole('button', { name: 'Take' }).first().click();

    await guide.getByText('Step 4 of 6').waitFor();
    await page.getByRole('button', { name: 'To next' }).click();
    await guide.getByText('Step 5 of 6').waitFor();
    await press('Turn it for me');

    await guide.getByText('Step 6 of 6').waitFor();
    await page.getByRole('complementary', { name: 'Thread' }).getByText(/To the coordinator:/).waitFor();
    await shoot(page, 'tour-6');
    expect(await wrongBy(page)).toEqual([]);
    await press('Done');
    await page.getByRole('button', { name: 'Take the tour' }).waitFor();
    expect([complaints, strangers]).toEqual([[], []]);
    await context.close();
  });
});
