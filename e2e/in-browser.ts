import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, withoutBrowser } from './chromium.ts';
import { startServer, type TestServer } from './server.ts';

/** What a browser test works with. `open` goes to a path and waits until nothing is being read any more. */
export type Desk = {
  readonly address: () => string;
  readonly context: () => BrowserContext;
  readonly page: () => Page;
  open(path: string): Promise<Page>;
};

/**
 * A group of tests with one server, one browser and one page. Without Chromium they are skipped with the reason,
 * but under CI that fails: a browser test that silently did not run proves nothing.
 */
export function inBrowser(
  name: string,
  tests: (desk: Desk) => void,
  environment: Readonly<Record<string, string>> = {},
): void {
  if (withoutBrowser !== null) {
    absent(name, withoutBrowser);
    return;
  }
  describe(name, () => {
    let server: TestServer;
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      server = await startServer(environment);
      browser = await launchBrowser();
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      page = await context.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });
    tests({
      address: () => server.address,
      context: () => page.context(),
      page: () => page,
      open: async (path) => {
        await page.goto(server.address + path);
        await settled(page);
        return page;
      },
    });
  });
}

function absent(name: string, reason: string): void {
  if (process.env.CI === 'true') test(name, () => expect.fail(reason));
  else {
    console.warn(reason);
    describe.skip(`${name}（${reason}）`, () => test('skipped', () => {}));
  }
}

/** Waits until the page shows its content: a heading, and no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('main h1, main h2').first().waitFor();
  // A page may wait for several answers at once.
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
}
