import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, shoot, wrongBy } from './browser';
import { openStage } from './on-stage';
import type { Stage } from './on-stage';

describe('the cycle of 2020', () => {
  let browser: Browser;
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage('2020');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });

  it('shows whom this floor would have told, and when, before the day it was announced to be late', async () => {
    const { page, complaints, strangers, context } = await openWindow(browser, await stage.at('Dana Whitfield'), { width: 1440, height: 900 });
    const beside = page.getByRole('complementary', { name: 'What happened then, and what is said here' });
    await beside.getByText('Watchfloor calls the releasers of the agencies').waitFor();
    const lines = await beside.locator('li').allInnerTexts();
    const days = lines.map((line) => line.split('\n').filter((part) => part !== '').slice(0, 2).join(': '));
    expect(days).toEqual([
      'Tue 3 November 2020: Election Day',
      'Fri 4 December 2020, 09:00 ET: Watchfloor names who is still asked',
      'Wed 9 December 2020, 17:00 ET: Watchfloor says whose answers are missing',
      'Thu 10 December 2020, 17:00 ET: Watchfloor calls the coordinators',
      'Fri 11 December 2020, 17:00 ET: Watchfloor calls the releasers of the agencies',
      'Wed 16 December 2020: It was announced to be late',
      'Fri 18 December 2020: The due day passed',
      'Thu 7 January 2021: It was delivered',
      'Here it is Fri 8 January 2021, 10:00 ET',
      'Tue 16 March 2021: It was made public',
    ]);
    expect(lines[4]).toContain('It called Martin Keogh, Frank Moreau, Amira Haddad and Paul Nakamura by name.');

    await beside.getByRole('link', { name: 'Watchfloor calls the coordinators' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const pointed = thread.locator('.message--pointed');
    await pointed.waitFor();
    expect(await pointed.innerText()).toContain('No answer of record from CIA, State and Treasury.');
    const box = await pointed.boundingBox();
    expect(box && box.y > 0 && box.y + box.height < 900).toBe(true);
    expect(await wrongBy(page)).toEqual([]);
    await shoot(page, 'replay');

    await page.locator('main article', { hasText: 'EO-1B/2020-general' }).last().getByText('Sun 21 February 2021, 23:59 ET').waitFor();
    expect([complaints, strangers]).toEqual([[], []]);
    await context.close();
  });
});
