import { expect, test } from 'vitest';
import { inBrowser, settled } from './in-browser.ts';

inBrowser('searching', (desk) => {
  test('the slash key goes to the search box, and a word finds clauses with the word marked', async () => {
    const page = await desk.open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('应急响应');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.hit mark').first().textContent()).toContain('应急响应');
    await page.locator('.hit-link').first().click();
    await page.waitForURL((url) => decodeURIComponent(url.pathname).startsWith('/999901/岚政'));
    await page.locator('.document-title').waitFor();
  });

  test('a facet narrows the hits and can be taken off again', async () => {
    const page = await desk.open('/search?q=水');
    const before = await page.locator('.result-count b').textContent();
    await page.locator('section[aria-label="发文机关"] li a').first().click();
    await page.locator('.facet-chosen').waitFor();
    await settled(page);
    expect(Number(await page.locator('.result-count b').textContent())).toBeLessThanOrEqual(
      Number(before?.replace(',', '')),
    );
    await page.locator('.facet-chosen a').click();
    await page.locator('.facet-chosen').waitFor({ state: 'detached' });
  });

  test('a document number is recognised whatever its brackets', async () => {
    const page = await desk.open(`/search?q=${encodeURIComponent('岚政办发[2025]6号')}`);
    expect(await page.locator('.understood').textContent()).toContain('岚政办发〔2025〕6号');
    expect(await page.locator('.direct .hit').count()).toBeGreaterThan(0);
  });

  test('many hits come in pages', async () => {
    const page = await desk.open('/search?q=的');
    const first = await page.locator('.hits .hit').first().textContent();
    await page.locator('.ant-pagination-item-2').click();
    await page.waitForURL(/page=2/);
    // The hits of the page before stay until those of this one have come.
    await expect.poll(() => page.locator('.hits .hit').first().textContent(), { timeout: 10_000 }).not.toBe(first);
  });

  test('nothing found says what to try', async () => {
    const page = await desk.open('/search?q=航天飞机');
    expect(await page.locator('.state-page').textContent()).toContain('可以试试');
  });
});
