import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openWorkspace } from '../open-workspace';
import type { Workspace } from '../open-workspace';
import { buildPage } from './browser';

export type Stage = { readonly workspace: Workspace; readonly idOf: (name: string) => Promise<string>; readonly at: (name: string, channel?: string) => Promise<string>; readonly close: () => Promise<void> };

/** The whole demonstration, started with these packs: the page, the workspace and the real house, on a port and in a folder of their own. */
export const openStage = async (scenario = 'today', starts: readonly (readonly string[] | undefined)[] = [undefined]): Promise<Stage> => {
  buildPage();
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-page-'));
  const open = (packs: readonly string[] | undefined): Promise<Workspace> => openWorkspace({ folder, scenario, ...(packs && { packs: packs.join(',') }) });
  // It was stopped and started again with these files, the last of which it goes on with.
  for (const packs of starts.slice(0, -1)) await (await open(packs)).stop();
  const workspace = await open(starts.at(-1));
  const idOf = async (name: string): Promise<string> => (await workspace.state(name)).you;
  return {
    workspace, idOf,
    at: async (name, channel = 'election-floor') => {
      const { you, channels } = await workspace.state(name);
      return `${workspace.origin}/#/as/${you}/${channels.find((each) => each.name === channel)!.id}`;
    },
    close: async () => {
      await workspace.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A card in the channel, by words of its heading. */
export const cardOf = (page: Page, words: string): Locator =>
  page.locator('main article').filter({ has: page.locator('.header-block', { hasText: words }) }).last();

export const type = async (page: Page, text: string): Promise<void> => {
  const entry = page.locator('textarea[data-entry="channel"]');
  await entry.fill(text);
  await entry.press('Escape');
  await entry.press('Enter');
};

const TODAY = '2026-11-24';

/** Fills in whatever a form has that holds nothing, as anybody would who only wants to go on. */
export const fillIn = async (form: Locator, said: Readonly<Record<string, string>> = {}): Promise<void> => {
  for (const field of await form.locator('.field').all()) {
    const label = (await field.locator('.field__label').innerText()).replace(/ \(optional\)$/, '');
    const box = field.locator('input, textarea').first();
    const isList = (await box.getAttribute('role')) === 'combobox';
    if (isList && (await box.inputValue()) === '' && (await field.locator('.token').count()) === 0) {
      await box.click();
      if (said[label] !== undefined) await box.fill(said[label]);
      await form.page().getByRole('option').first().waitFor();
      await box.press('Enter');
      if (await form.page().getByRole('listbox').count()) await box.press('Escape');
    } else if (!isList && (said[label] !== undefined || ((await box.inputValue()) === '' && (await box.getAttribute('type')) !== 'time'))) {
      const kind = await box.getAttribute('type');
      await box.fill(said[label] ?? (kind === 'date' ? TODAY : kind === 'time' ? '17:00' : 'Words of a test'));
    }
  }
};
