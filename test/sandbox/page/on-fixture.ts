import type { Browser } from 'playwright-core';
import { buildPage, openBrowser, openWindow } from './browser';
import type { Window } from './browser';
import { openFixture } from './fixture/server';
import type { Fixture } from './fixture/server';

/** What every test of a file has to itself, and the browser they share. */
export type OnFixture = { readonly browser: Browser; readonly fixture: Fixture; readonly window: Window };

/**
 * A fixture and a window on it for every test of a file. Afterwards the console must have complained of nothing, and
 * nobody beyond this machine may have been asked for anything.
 */
export const onFixture = (): OnFixture => {
  let browser: Browser;
  let fixture: Fixture;
  let window: Window;
  beforeAll(async () => {
    buildPage();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    fixture = await openFixture();
    window = await openWindow(browser, fixture.url);
    await window.page.getByText('Good morning').waitFor();
  });
  afterEach(async () => {
    expect([window.complaints, window.strangers]).toEqual([[], []]);
    await window.context.close();
    await fixture.close();
  });
  return {
    get browser() {
      return browser;
    },
    get fixture() {
      return fixture;
    },
    get window() {
      return window;
    },
  };
};
