import type { Locator } from 'playwright-core';
import { shoot, wrongBy } from './browser';
import { eventually } from './eventually';
import { elements, lines } from './fixture/kit';
import { onFixture } from './on-fixture';

describe('a form on the page', () => {
  const on = onFixture();
  let form: Locator;

  beforeEach(async () => {
    const entry = on.window.page.getByRole('textbox', { name: 'Message #election-floor' });
    await entry.fill('/kit');
    await entry.press('Escape');
    await entry.press('Enter');
    form = on.window.page.getByRole('dialog', { name: 'Everything' });
    await form.waitFor();
  });

  const heard = (name: string) => on.fixture.world.heard.filter((each) => each.name === name).at(-1)?.body;
  const focused = () => on.window.page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');

  it('begins in its first field, shows each of its fields, and passes axe', async () => {
    expect(await focused()).toBe('The line');
    for (const { action_id: action } of [...lines, ...elements]) await form.getByText(`The ${String(action).replaceAll('_', ' ')}`, { exact: true }).waitFor();
    await shoot(on.window.page, 'form');
    expect(await wrongBy(on.window.page)).toEqual([]);
  });

  it('is not sent while a field that must hold something holds nothing, or too little', async () => {
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    expect(await focused()).toBe('The line');
    await form.getByRole('textbox', { name: 'The line' }).fill('ab');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please write at least 3 characters.').waitFor();
    expect(heard('submit')).toBeUndefined();
    expect(await wrongBy(on.window.page)).toEqual([]);
  });

  it('keeps what was typed when it is refused, and says what is wrong at its field', async () => {
    await form.getByRole('textbox', { name: 'The line' }).fill('wrong');
    await form.getByRole('textbox', { name: 'The paragraph' }).fill('typed with care');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.locator('[data-block="line"]').getByText('That is not so.').waitFor();
    await shoot(on.window.page, 'refused');
    expect(await form.getByRole('textbox', { name: 'The paragraph' }).inputValue()).toBe('typed with care');
    expect(await form.getByRole('textbox', { name: 'The line' }).getAttribute('aria-invalid')).toBe('true');
    await form.getByRole('textbox', { name: 'The line' }).fill('right');
    expect(await form.getByText('That is not so.').count()).toBe(0);
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'detached' });
  });

  it('sends what each kind of field holds', async () => {
    const box = (name: string) => form.getByRole('combobox', { name, exact: true });
    const pick = async (name: string, ...queries: readonly string[]) => {
      for (const query of queries) {
        await box(name).click();
        await box(name).fill(query);
        await on.window.page.getByRole('option', { name: new RegExp(query, 'i') }).first().waitFor();
        await box(name).press('Enter');
      }
      // A list of several stays open for the next; with the list shut, Escape would put the form away.
      if (name.includes('multi')) await box(name).press('Escape');
    };
    await form.getByRole('textbox', { name: 'The line' }).fill('a line');
    await form.getByRole('textbox', { name: 'The email' }).fill('a@b.gov');
    await form.getByRole('textbox', { name: 'The url' }).fill('https://a.b');
    await form.getByRole('textbox', { name: 'The number' }).fill('42');
    await pick('The static select', 'fbi');
    await pick('The multi static select', 'dhs');
    await form.getByRole('button', { name: 'Remove DOJ' }).click();
    await pick('The external select', 'alp');
    await pick('The users select', 'ellen');
    await pick('The multi users select', 'dana', 'nora');
    await pick('The channels select', 'floor');
    await pick('The conversations select', 'priya');
    await form.getByLabel('The datepicker').fill('2026-12-21');
    await form.getByLabel('The timepicker').fill('17:30');
    await form.getByRole('checkbox', { name: 'TWO' }).check();
    await form.getByRole('radio', { name: 'RIGHT' }).check();
    await form.getByRole('button', { name: 'Send' }).click();
    await form.waitFor({ state: 'detached' });
    const one = (value: unknown, action: string) => ({ [action]: value });
    await eventually(() => {
      expect(heard('submit')).toEqual({
        user: 'U0DANA',
        view_id: 'V1',
        values: {
          line: one('a line', 'line'), paragraph: one('What stood there', 'paragraph'), email: one('a@b.gov', 'email'), url: one('https://a.b', 'url'), number: one('42', 'number'),
          static_select: one('fbi', 'static_select'), multi_static_select: one(['dhs'], 'multi_static_select'),
          external_select: one('alpha', 'external_select'), multi_external_select: one([], 'multi_external_select'),
          users_select: one('U0ELLEN', 'users_select'), multi_users_select: one(['U0DANA', 'U0NORA'], 'multi_users_select'),
          channels_select: one('C0FLOOR', 'channels_select'), multi_channels_select: one([], 'multi_channels_select'),
          conversations_select: one('U0PRIYA', 'conversations_select'), multi_conversations_select: one([], 'multi_conversations_select'),
          datepicker: one('2026-12-21', 'datepicker'), timepicker: one('17:30', 'timepicker'), datetimepicker: one(1795392000, 'datetimepicker'),
          checkboxes: one(['one', 'two'], 'checkboxes'), radio_buttons: one('right', 'radio_buttons'),
        },
      });
    });
  });

  it('keeps what was typed when it is drawn anew', async () => {
    await form.getByRole('textbox', { name: 'The line' }).fill('halfway');
    await form.getByRole('button', { name: 'Draw it anew' }).click();
    await form.getByText('Drawn anew.').waitFor();
    expect(await form.getByRole('textbox', { name: 'The line' }).inputValue()).toBe('halfway');
    await eventually(() => { expect(heard('act')).toMatchObject({ view_id: 'V1', action_id: 'redraw', values: { line: { line: 'halfway' } } }); });
  });

  it('has another on top of it, and keeps what was typed below; Escape puts the upper one away', async () => {
    const { page } = on.window;
    await form.getByRole('textbox', { name: 'The line' }).fill('below');
    await form.getByRole('button', { name: 'Lay one on top' }).click();
    const upper = page.getByRole('dialog', { name: 'Level 2' });
    await upper.getByText('Drawn anew.').waitFor();
    expect(await page.getByRole('dialog', { name: 'Everything' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await form.waitFor();
    await eventually(() => { expect(heard('close')).toEqual({ user: 'U0DANA', view_id: 'V2' }); });
    expect(await form.getByRole('textbox', { name: 'The line' }).inputValue()).toBe('below');
  });

  it('keeps the keyboard inside, and gives it back', async () => {
    const { page } = on.window;
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    for (let presses = 0; presses < 45; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('Boolean(document.activeElement.closest("[role=dialog], [data-guide]"))')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Message #election-floor');
  });

  it('lets Escape shut a list before it puts the form away', async () => {
    const { page } = on.window;
    await form.getByRole('combobox', { name: 'The static select' }).click();
    await page.getByRole('listbox').waitFor();
    await shoot(page, 'list-in-form');
    expect(await wrongBy(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });
});
