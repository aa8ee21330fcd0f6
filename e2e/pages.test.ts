import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paleTexts } from './contrast.ts';
import { englishWords } from './english.ts';
import { inBrowser, settled } from './in-browser.ts';
import { overflow } from './overflow.ts';

const STARTS = [
  '/',
  '/search',
  '/search?q=应急',
  '/search?q=航天飞机',
  '/import',
  '/help',
  '/sign-in',
  '/openapi',
  '/questions/999901',
  '/999901/没有这件',
  '/999901/岚政办发〔2025〕10号',
  '/issues/999901/没有',
  '/999998',
];
/** Enough to see every kind of page; documents beyond it are of the same kinds. */
const MOST_PAGES = 60;

const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([href$=".json"])')].map(
      (link) => link.pathname + link.search,
    ),
  );

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

inBrowser('every page', (desk) => {
  test('says nothing in English, breaks nowhere, keeps 4.5:1, and every link leads somewhere', async () => {
    const trouble: string[] = [];
    desk.page().on('pageerror', (error) => trouble.push(`script error: ${error.message}`));
    desk
      .page()
      .on(
        'console',
        (entry) => entry.type() === 'error' && !/status of 4\d\d/.test(entry.text()) && trouble.push(entry.text()),
      );
    desk.page().on('request', (request) => {
      if (!request.url().startsWith(desk.address()) && !request.url().startsWith('data:'))
        trouble.push(`outside: ${request.url()}`);
    });
    const waiting = [...STARTS];
    const seen = new Set<string>();
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const path = decodeURIComponent(waiting.shift() ?? '/');
      const kind = path.startsWith('/9') ? path.split('/').slice(0, 3).join('/') : path;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const page = await desk.open(path);
      // What lies folded is read too.
      if (path === '/openapi') await unfold(page);
      const words = await englishWords(page);
      if (words.length > 0) trouble.push(`${path}: English ${words.join(' ')}`);
      for (const pale of await paleTexts(page, 4.5)) trouble.push(`${path}: pale ${JSON.stringify(pale)}`);
      const links = await linksOf(page);
      if (links.length === 0) trouble.push(`${path}: a page without a way on`);
      if (!STARTS.includes(path) && (await page.getByText('文库里没有这个地址').count()) > 0)
        trouble.push(`${path}: dead link`);
      waiting.push(...links);
    }
    expect(trouble).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  }, 240_000);

  test('has no button that does nothing', async () => {
    const dead: string[] = [];
    for (const path of ['/', '/issues/999901/2025-2', '/999901/岚政办发〔2025〕6号', '/import', '/questions/999901']) {
      const page = await desk.open(path);
      const count = await page.locator('main button:not([disabled]):visible').count();
      for (let place = 0; place < Math.min(count, 12); place += 1) {
        await desk.open(path);
        const button = page.locator('main button:not([disabled]):visible').nth(place);
        const name = (await button.textContent()) || (await button.getAttribute('aria-label')) || '';
        if (!(await reacts(page, () => button.click()))) dead.push(`${path}: ${name}`);
      }
    }
    expect(dead).toEqual([]);
  }, 240_000);

  test('fits a phone of 390 by 844 without scrolling sideways', async () => {
    await desk.page().setViewportSize({ width: 390, height: 844 });
    const wide: string[] = [];
    for (const path of [
      ...STARTS,
      '/issues/999901/2025-2',
      '/999901/岚政办发〔2025〕6号',
      '/999901/岚政办发〔2025〕9号',
    ]) {
      const page = await desk.open(path);
      if ((await overflow(page)) > 0) wide.push(`${path}: ${await overflow(page)}`);
    }
    expect(wide).toEqual([]);
    await desk.page().setViewportSize({ width: 360, height: 740 });
    const page = await desk.open('/999901/岚政办发〔2025〕6号/3.2');
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: '本条 3/3.2', exact: true }).click();
    await page.getByRole('dialog').getByText('复制引文').waitFor();
    await page.keyboard.press('Escape');
    await desk.page().setViewportSize({ width: 1366, height: 768 });
  });

  test('is reached by keyboard: skip link first, ? opens the keys, g h goes to help', async () => {
    const page = await desk.open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('快捷键').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL(/\/help$/);
    await settled(page);
  });

  test('says what to do when the server is gone', async () => {
    const page = await desk.open('/help');
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: '检索', exact: true }).first().click();
    await page.keyboard.press('/');
    await page.keyboard.type('应急');
    await page.keyboard.press('Enter');
    await page.getByText('连不上县治的服务').first().waitFor();
    expect(await page.locator('.state-code').textContent()).toContain('XZ_CONSOLE_UNREACHABLE');
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.hit').first().waitFor();
  });
});

/** Whether a press changes anything that a person notices: the page, its address, a dialog, a message, the print dialog, the file dialog. */
async function reacts(page: Page, press: () => Promise<void>): Promise<boolean> {
  const state = () =>
    page.evaluate(() => `${location.href}\n${document.body.innerHTML.length}\n${document.body.textContent}`);
  await page.evaluate(() => {
    window.print = () => document.body.append('printed');
    document.addEventListener(
      'click',
      (event) =>
        event.target instanceof HTMLInputElement && event.target.type === 'file' && document.body.append('file'),
    );
  });
  const before = await state();
  await press();
  await page
    .waitForFunction(
      (old) => `${location.href}\n${document.body.innerHTML.length}\n${document.body.textContent}` !== old,
      before,
      { timeout: 3000 },
    )
    .catch(() => {});
  return (await state()) !== before;
}
