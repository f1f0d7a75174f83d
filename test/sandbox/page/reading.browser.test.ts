import { openWindow, shoot, wrongBy } from './browser';
import { eventually } from './eventually';
import { onFixture } from './on-fixture';

describe('the page, for somebody who reads', () => {
  const on = onFixture();


  const go = (name: string) => on.window.page.locator('.sidebar').getByRole('link', { name }).click();

  it('says in large letters that it is a sandbox, what the hour is and what comes next', async () => {
    const { page } = on.window;
    await page.getByText('SANDBOX – nothing here leaves this machine').waitFor();
    await page.getByText('Mon 23 November 2026', { exact: true }).waitFor();
    await page.getByText('Reminder of the DNI assessment, EO-1A').waitFor();
    await shoot(page, 'floor');
    expect(await wrongBy(page)).toEqual([]);
  });

  it('draws every block there is, and says so of one it does not know', async () => {
    const { page } = on.window;
    await go('every-block');
    const list = page.locator('.list').first();
    await list.getByText('A block this page cannot draw: hologram.').waitFor();
    const text = await list.innerText();
    for (const said of ['DNI assessment, EO-1A', '@Dana Whitfield', '#election-floor', '@odni', '<tag>', 'preformatted *as is*', 'https://not.fetched/', 'the law', 'numbered', 'somebody said', '@here']) {
      expect(text).toContain(said);
    }
    expect(await list.locator('hr').count()).toBe(1);
    expect(await list.locator('img').count()).toBe(3);
    expect(await list.getByRole('img', { name: 'a picture from elsewhere' }).count()).toBe(1);
    expect(await list.getByRole('link', { name: 'https://not.fetched/' }).count()).toBe(0);
    expect(await list.locator('strong', { hasText: 'Bold' }).count()).toBe(1);
    for (const label of ['One of three', 'Some of three', 'Type two letters', 'Select a person', 'Some people', 'Select a conversation', 'Select conversations', 'Select a channel', 'Select channels']) {
      expect(await list.getByRole('combobox', { name: label, exact: true }).count()).toBe(1);
    }
    expect(await list.getByLabel('Pick a date', { exact: true }).inputValue()).toBe('2026-12-18');
    expect(await list.getByLabel('Pick a time').inputValue()).toBe('09:00');
    expect(await list.getByLabel('Pick a date and time').inputValue()).toMatch(/^2026-11-2\dT/);
    expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await list.getByRole('radio').count()).toBe(2);
    expect(await wrongBy(page)).toEqual([]);
    await page.evaluate('document.querySelector(".list").scrollTo(0, 0)');
    await shoot(page, 'every-block');
  });

  it("sets what happened then against the house's clock", async () => {
    const { page } = on.window;
    const then = page.getByRole('complementary', { name: 'What happened then' });
    expect(await then.locator('li').allInnerTexts()).toEqual([expect.stringContaining('concluded'), expect.stringContaining('Here it is'), expect.stringContaining('it would be late')]);
    on.fixture.world.turn(48);
    await then.locator('.then__one--ahead').waitFor({ state: 'detached' });
    expect((await then.locator('li').allInnerTexts()).at(-1)).toContain('Here it is Mon 25 November 2026');
  });

  it('is usable at 900 pixels, and the guide covers nothing that is written in', async () => {
    const { page } = on.window;
    await page.setViewportSize({ width: 900, height: 700 });
    await shoot(page, 'small');
    const box = async (of: string) => (await page.locator(of).first().boundingBox())!;
    const [guide, composer] = [await box('.guide'), await box('.composer')];
    expect(guide.x + guide.width).toBeLessThanOrEqual(composer.x);
    await page.getByText('Reminder of the DNI assessment, EO-1A').waitFor();
    expect(await wrongBy(page)).toEqual([]);
  });

  it('changes a message where it stands, adds a new one at the end, and takes one away', async () => {
    const { page } = on.window;
    const [first] = on.fixture.world.messages.get('C0FLOOR')!;
    on.fixture.world.change('C0FLOOR', first!.ts, { text: 'Good evening.', edited: true });
    await page.getByText('Good evening.').waitFor();
    expect(await page.getByText('Good morning').count()).toBe(0);
    const message = on.fixture.world.say({ channel: 'C0FLOOR', text: 'Something new' });
    on.fixture.tell(undefined, { type: 'message', message });
    await page.getByText('Something new').waitFor();
    on.fixture.tell(undefined, { type: 'gone', channel: 'C0FLOOR', ts: message.ts });
    await page.getByText('Something new').waitFor({ state: 'detached' });
  });

  it('shows what it hears while an older list is still on its way', async () => {
    const [first] = on.fixture.world.messages.get('C0FLOOR')!;
    const lists = on.fixture.holdLists();
    const { page, context } = await openWindow(on.browser, on.fixture.url);
    await eventually(() => { expect(lists.waiting()).toBeGreaterThan(0); });
    await page.waitForTimeout(500);
    on.fixture.world.change('C0FLOOR', first!.ts, { text: 'Good evening.', edited: true });
    await page.waitForTimeout(200);
    lists.letGo();
    await page.getByText('Good evening.').waitFor();
    expect(await page.getByText('Good morning').count()).toBe(0);
    await context.close();
  });

  it('hears what it missed when the line was cut', async () => {
    const { page } = on.window;
    on.fixture.cut();
    on.fixture.world.say({ channel: 'C0FLOOR', text: 'Said in between' });
    await page.getByText('Said in between').waitFor();
    // The browser itself writes down that a line broke; nothing else is the matter.
    on.window.complaints.splice(0);
  });

  it('shows what only its reader sees, until the page is loaded anew', async () => {
    const { page } = on.window;
    const message = { ...on.fixture.world.say({ channel: 'nowhere', text: 'For your eyes' }), channel: 'C0FLOOR', ephemeral: true };
    on.fixture.tell('U0DANA', { type: 'message', message });
    await page.getByText('Only visible to you').waitFor();
    await page.reload();
    await page.getByText('Good morning').waitFor();
    expect(await page.getByText('For your eyes').count()).toBe(0);
  });

  it('opens a thread beside its channel, and puts it away', async () => {
    const { page } = on.window;
    await page.getByRole('button', { name: /2 replies/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Thank you.').waitFor();
    await thread.getByText('DNI assessment, EO-1A').waitFor();
    await shoot(page, 'thread');
    expect(await wrongBy(page)).toEqual([]);
    await thread.getByRole('button', { name: 'Close the thread' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  it('marks what is unread and what calls one, until one has been there', async () => {
    const { page } = on.window;
    const direct = page.locator('.sidebar').getByRole('link', { name: /Watchfloor.*2/ });
    await direct.click();
    await page.locator('.badge').waitFor({ state: 'detached' });
    expect(on.fixture.world.heard).toContainEqual({ name: 'read', body: { user: 'U0DANA', channel: 'D0BOT' } });
  });

  it('shows what is pinned and marked above a channel, and files in it', async () => {
    const { page } = on.window;
    expect(await page.getByRole('link', { name: 'The plan' }).getAttribute('href')).toBe('http://127.0.0.1/plan');
    await page.getByRole('button', { name: '1 pinned' }).click();
    await page.getByRole('dialog', { name: /Pinned/ }).getByText('INC-1').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: 'Preview of slip.svg' }).waitFor();
    await page.getByText('application/pdf, 48.2 kB').waitFor();
  });

  it('reads five thousand messages a hundred at a time, and keeps the line one reads', async () => {
    const { page } = on.window;
    await go('five-thousand');
    await page.getByText('Line 5000').waitFor();
    const drawn = () => page.locator('.list').first().locator('article').count();
    expect(await drawn()).toBe(100);
    await page.evaluate('document.querySelector(".list").scrollTo(0, 200)');
    await page.getByText('Line 4801', { exact: true }).waitFor({ state: 'attached' });
    expect(await drawn()).toBe(200);
    const before = await page.evaluate('document.querySelector(".list").scrollTop');
    expect(before).toBeGreaterThan(1000);
    const message = on.fixture.world.say({ channel: 'C0LONG', text: 'Line 5001' });
    on.fixture.tell(undefined, { type: 'message', message });
    await page.getByText('Line 5001').waitFor({ state: 'attached' });
    expect(await page.evaluate('document.querySelector(".list").scrollTop')).toBe(before);
    await page.getByRole('button', { name: /Jump to newest/ }).click();
    await page.getByText('Line 5001').waitFor();
  });
});
