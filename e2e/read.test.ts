import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

const PLAN = '/999901/岚政办发〔2025〕6号';

inBrowser('reading the demo county', (desk) => {
  test('the start page of a fresh library is the demo county, marked 演示, and leads to its issue', async () => {
    const page = await desk.open('/');
    expect(await page.locator('h1').textContent()).toContain('岚溪县');
    expect(await page.locator('.demo-banner').textContent()).toContain('演示');
    await page.getByRole('link', { name: '岚溪县人民政府公报 2025年第2期' }).click();
    await page.locator('.contents-group h2').first().waitFor();
    expect(await page.locator('.contents-group h2').allInnerTexts()).toEqual([
      '县政府文件',
      '县政府办公室文件',
      '人事任免文件',
    ]);
    expect(await page.locator('.contents-list .absent').textContent()).toContain('未刊登');
  });

  test('a clause address opens the document at the clause, with its number current in the contents', async () => {
    const page = await desk.open(`${PLAN}/3.2`);
    const clause = page.locator('[id="999901/岚政办发〔2025〕6号/3.2"]');
    await clause.waitFor();
    expect(await clause.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await clause.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    expect(await page.locator('.contents-tree a.current').textContent()).toContain('3.2');
    expect(await page.locator('.beside-address').textContent()).toBe('999901/岚政办发〔2025〕6号/3.2');
  });

  test('clicking a number makes its clause current and changes the address; the source lines come on request', async () => {
    const page = await desk.open(PLAN);
    await page.getByRole('link', { name: '本条 4/4.1', exact: true }).click();
    await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith('/4.1'));
    await page.locator('.beside-part summary', { hasText: '原文第' }).click();
    await page.locator('.source-lines mark').first().waitFor();
  });

  test('the copied citation is the official form and the address', async () => {
    await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await desk.open(`${PLAN}/3.2`);
    await page.locator('.beside .copy-citation').click();
    await page.locator('.ant-message').getByText('已复制').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('山洪灾害应急预案');
    expect(copied).toContain('岚政办发〔2025〕6号');
    expect(copied).toContain('999901/岚政办发〔2025〕6号/3.2');
  });

  test('a table is a table with a repeated header', async () => {
    const page = await desk.open(`${PLAN}/3.2`);
    const table = page.locator('.official-table').first();
    expect(await table.locator('thead th').count()).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    await page.emulateMedia({ media: 'screen' });
  });

  test('on paper a document carries address, version, day and the demo mark, and no rail', async () => {
    const page = await desk.open(PLAN);
    await page.emulateMedia({ media: 'print' });
    const mark = page.locator('.print-mark');
    const day = await page.evaluate(() =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
    );
    for (const words of ['演示', '999901/岚政办发〔2025〕6号', '第 1 版', day])
      expect(await mark.textContent()).toContain(words);
    expect(await page.locator('.rail').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('a document number alone leads to the document under its full address', async () => {
    const page = await desk.open('/岚政办发(2025)6号');
    await page.waitForURL((url) => decodeURIComponent(url.pathname) === PLAN);
    expect(await page.locator('h1').textContent()).toContain('山洪灾害应急预案');
  });

  test('absent and unknown addresses have pages of their own that say what to do', async () => {
    const unknown = await desk.open('/999901/岚政发〔2025〕99号');
    expect(await unknown.locator('main h2').first().textContent()).toBe('文库里没有这个地址');
    const absent = await desk.open('/999901/岚政办发〔2025〕10号');
    expect(await absent.locator('main h2').first().textContent()).toContain('没有刊登');
  });

  test('an unknown unit name is settled in place', async () => {
    const page = await desk.open('/questions/999901');
    const open = page.locator('.open-list li').first();
    const name = (await open.locator('b, q').first().textContent()) ?? '';
    await open.getByRole('button', { name: '处理' }).click();
    await page.getByRole('dialog').locator('.ant-radio-wrapper').last().click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('.open-list li', { hasText: name }).first().waitFor({ state: 'detached' });
  });
});
