// Draws the pictures of the README anew: the floor with its guide, who is told when a report runs late, and 2020.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openWindow } from './browser';
import { cardOf, openStage } from './on-stage';

const folder = join(__dirname, '../../../docs/images');
const size = { width: 1280, height: 800 };

const main = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const [stage, replay] = [await openStage(), await openStage('2020')];
  const browser = await openBrowser();
  const shoot = (page: Awaited<ReturnType<typeof openWindow>>['page'], name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  try {
    const { page } = await openWindow(browser, await stage.at('Dana Whitfield'), size);
    await cardOf(page, 'RPT-1').waitFor();
    await page.getByRole('region', { name: 'Tour' }).waitFor();
    await shoot(page, 'floor');

    await stage.workspace.post('clock', { to: '2026-12-04T18:00' });
    await cardOf(page, 'RPT-1').locator('.replies').click();
    await page.getByRole('complementary', { name: 'Thread' }).getByText(/To the coordinator:/).waitFor();
    await shoot(page, 'ladder');

    const { page: then } = await openWindow(browser, await replay.at('Dana Whitfield'), size);
    await then.getByRole('link', { name: 'Watchfloor calls the releasers of the agencies' }).click();
    await then.locator('.message--pointed').waitFor();
    await then.getByRole('button', { name: 'Leave' }).click();
    await shoot(then, '2020');
  } finally {
    await browser.close();
    await stage.close();
    await replay.close();
  }
};

main().catch((mistake: unknown) => {
  process.stderr.write(`${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}\n`);
  process.exitCode = 1;
});
