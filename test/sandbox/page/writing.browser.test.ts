import type { Locator } from 'playwright-core';
import { openWindow, shoot, wrongBy } from './browser';
import { eventually } from './eventually';
import { onFixture } from './on-fixture';

describe('the page, for somebody who writes and presses', () => {
  const on = onFixture();
  let entry: Locator;

  beforeEach(() => {
    entry = on.window.page.getByRole('textbox', { name: 'Message #election-floor' });
  });

  /** What was posted under this name, the last one. */
  const heard = (name: string) => on.fixture.world.heard.filter((each) => each.name === name).at(-1)?.body;

  it('sends with Enter, and brings back with Up what was sent', async () => {
    await entry.fill('Hello *all*');
    await entry.press('Enter');
    await on.window.page.locator('article').getByText('Hello all').waitFor();
    await eventually(() => { expect(heard('message')).toEqual({ user: 'U0DANA', channel: 'C0FLOOR', text: 'Hello *all*' }); });
    await entry.press('ArrowUp');
    expect(await entry.inputValue()).toBe('Hello *all*');
    await entry.press('ArrowDown');
    expect(await entry.inputValue()).toBe('');
  });

  it('lists the commands after a stroke, and the verbs with an example after a command', async () => {
    const { page } = on.window;
    await entry.fill('/');
    const list = page.getByRole('listbox', { name: 'Commands' });
    expect(await list.getByRole('option').count()).toBe(3);
    await list.getByText('Ask for a report, and see where it is').waitFor();
    await entry.press('Tab');
    expect(await entry.inputValue()).toBe('/report ');
    await list.getByText('/report request doj "Materiality" by 2026-12-01').waitFor();
    await shoot(page, 'verbs');
    expect(await wrongBy(page)).toEqual([]);
    await entry.press('ArrowDown');
    await entry.press('ArrowDown');
    await entry.press('Enter');
    expect(await entry.inputValue()).toBe('/report status ');
    await page.getByText('shows where a report is').waitFor();
    await entry.press('Enter');
    await page.getByText('You typed /report status').waitFor();
    await eventually(() => { expect(heard('command')).toEqual({ user: 'U0DANA', channel: 'C0FLOOR', text: '/report status' }); });
  });

  it("refuses a command in a thread in Slack's own words, and sends nothing", async () => {
    const { page } = on.window;
    await page.getByRole('button', { name: /2 replies/ }).click();
    const reply = page.getByRole('textbox', { name: 'Reply…' });
    await reply.fill('/report status');
    await reply.press('Enter');
    await page.getByRole('complementary', { name: 'Thread' }).getByText('/report is not supported in threads. Sorry!').waitFor();
    expect(heard('command')).toBeUndefined();
    await reply.fill('Will do');
    await reply.press('Enter');
    await page.getByRole('complementary', { name: 'Thread' }).getByText('Will do').waitFor();
    await eventually(() => { expect(heard('message')).toMatchObject({ text: 'Will do', thread: expect.stringMatching(/^\d+\.\d+$/) }); });
  });

  it("says Slack's own words when a command fails, until they are put away", async () => {
    const { page } = on.window;
    await entry.fill('/slow');
    await entry.press('Enter');
    await page.getByText('/slow failed with the error "operation_timeout"').waitFor();
    await page.getByRole('button', { name: 'Put this away' }).click();
    expect(await page.getByText('operation_timeout').count()).toBe(0);
  });

  it('presses buttons, asks once more where that is wanted, and hands on what is picked', async () => {
    const { page } = on.window;
    await page.locator('.sidebar').getByRole('link', { name: 'every-block' }).click();
    await page.getByRole('button', { name: 'Plain' }).click();
    await eventually(() => { expect(heard('act')).toMatchObject({ channel: 'C0KIT', action_id: 'plain', block_id: 'buttons', value: '1' }); });
    await page.getByRole('button', { name: 'Danger' }).click();
    const sure = page.getByRole('alertdialog', { name: 'Sure?' });
    await shoot(page, 'confirm');
    expect(await wrongBy(page)).toEqual([]);
    await sure.getByRole('button', { name: 'Leave it' }).click();
    await eventually(() => { expect(heard('act')).toMatchObject({ action_id: 'plain' }); });
    await page.getByRole('button', { name: 'Danger' }).click();
    await sure.getByRole('button', { name: 'Do it' }).click();
    await eventually(() => { expect(heard('act')).toMatchObject({ action_id: 'danger' }); });
    await page.getByRole('button', { name: 'Broken' }).click();
    await page.getByText('Watchfloor failed with the error "operation_timeout"').waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'HIDE' }).click();
    await eventually(() => { expect(heard('act')).toMatchObject({ action_id: 'overflow', value: 'hide' }); });
    const one = page.getByRole('combobox', { name: 'One of three' });
    await one.click();
    await one.fill('fb');
    await one.press('Enter');
    await eventually(() => { expect(heard('act')).toMatchObject({ action_id: 'static_select', block_id: 'pickers', value: 'fbi' }); });
    await page.getByLabel('Pick a date', { exact: true }).fill('2026-12-20');
    await eventually(() => { expect(heard('act')).toMatchObject({ action_id: 'datepicker', value: '2026-12-20' }); });
  });

  it('shares a file', async () => {
    const { page } = on.window;
    await page.locator('input[type=file]').first().setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
    await page.getByText('note.txt').waitFor();
    await eventually(() => { expect(heard('upload')).toEqual({ user: 'U0DANA', channel: 'C0FLOOR', name: 'note.txt', mimetype: 'text/plain', base64: 'aGVsbG8=' }); });
  });

  it('is anybody in one click, and two windows are two people', async () => {
    const { page } = on.window;
    await page.getByRole('button', { name: /You are Dana Whitfield/ }).click();
    await page.getByRole('dialog', { name: 'Be somebody else' }).waitFor();
    await shoot(page, 'people');
    expect(await wrongBy(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ellen Marsh action officer' }).click();
    await page.getByText('as Ellen Marsh').waitFor();
    expect(page.url()).toMatch(/#\/as\/U0ELLEN\/C0FLOOR$/);
    await page.keyboard.press('Control+j');
    await page.keyboard.type('quinn');
    await page.keyboard.press('Enter');
    await page.getByText('as Nora Quinn').waitFor();
    const second = await openWindow(on.browser, `${on.fixture.url}/#/as/U0DANA/C0LONG`);
    await second.page.getByText('as Dana Whitfield').waitFor();
    await second.page.getByText('Line 5000').waitFor();
    await second.context.close();
  });

  it('goes anywhere by the keyboard', async () => {
    const { page } = on.window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('every');
    await page.getByRole('option', { name: /every-block/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /every-block/ }).waitFor();
    // Whatever can be used can be reached by Tab, and shows that it has been.
    await page.getByRole('button', { name: '+1 hour' }).focus();
    for (const name of ['+1 day', 'To next', 'To a date…', 'Faults']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(name);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
  });

  it('turns the clock by an hour, a day, to the next thing and to a date', async () => {
    const { page } = on.window;
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByText('08:00 ET').first().waitFor();
    await eventually(() => { expect(heard('clock')).toEqual({ advance: 'PT1H' }); });
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByText('Mon 24 November 2026', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'To next' }).click();
    await page.getByRole('button', { name: 'To a date…' }).click();
    await page.getByLabel('Day').fill('2026-12-18');
    await shoot(page, 'to-a-date');
    expect(await wrongBy(page)).toEqual([]);
    await page.getByRole('button', { name: 'Turn', exact: true }).click();
    await page.getByText('DNI assessment, EO-1A: due in 25 days.').first().waitFor();
    await eventually(() => { expect(heard('clock')).toEqual({ to: '2026-12-18T09:00' }); });
  });

  it('switches faults on for those who build it', async () => {
    const { page } = on.window;
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel(/rate limits/).check();
    await eventually(() => { expect(heard('switch')).toEqual({ name: 'rate-limits', on: true }); });
    expect(await wrongBy(page)).toEqual([]);
  });

  it('has a Home of the app, or says that there is none', async () => {
    const { page } = on.window;
    await page.getByRole('link', { name: 'Watchfloor Home' }).click();
    await page.getByText('Watchfloor draws no Home page.').waitFor();
    await eventually(() => { expect(heard('home')).toEqual({ user: 'U0DANA' }); });
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Waiting for you' } }, { type: 'actions', block_id: 'b', elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }] }];
    on.fixture.tell('U0DANA', { type: 'home', view: { id: 'VH', type: 'home', callbackId: '', title: '', blocks, hash: '1' } });
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await eventually(() => { expect(heard('act')).toMatchObject({ view_id: 'VH', action_id: 'go', block_id: 'b' }); });
    expect(await wrongBy(page)).toEqual([]);
  });
});
