import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inBrowser, settled } from './in-browser.ts';
import { checkout } from './server.ts';

const sample = (name: string): string => join(checkout, 'samples', name);

inBrowser('importing a county that the library does not have', (desk) => {
  test('a GB18030 gazette is read, its county proposed, created with a code, and its organs confirmed', async () => {
    const page = await desk.open('/import');
    await page.locator('input[type=file]').setInputFiles(sample('qingshi-2025-1.txt'));
    await page.getByText('文库里还没有这个县').waitFor();
    expect(await page.getByLabel('县名').inputValue()).toBe('青石县');
    await page.getByLabel('行政区划代码').fill('99990');
    await page.getByRole('button', { name: '建立这个县并完成导入' }).click();
    await page.getByText('应为六位数字').waitFor();
    await page.getByLabel('行政区划代码').fill('999902');
    await page.getByRole('button', { name: '建立这个县并完成导入' }).click();
    await page.getByText('新导入').waitFor();
    const report = await page.locator('main').textContent();
    for (const words of ['3 项', '件文件', '发现', '收入单位名录']) expect(report).toContain(words);
    // A name met once is for a person to tick.
    await page.getByRole('button', { name: '全选', exact: true }).click();
    await page.getByRole('button', { name: /^收入名录/ }).click();
    await page.getByText('没有新的单位要收入名录').waitFor();
  });

  test('a real county is the start page from then on, without the demo mark', async () => {
    const page = await desk.open('/');
    expect(await page.locator('h1').textContent()).toContain('青石县');
    expect(await page.locator('.demo-banner').count()).toBe(0);
  });

  test('the same file again changes nothing', async () => {
    const page = await desk.open('/import');
    await page.locator('input[type=file]').setInputFiles(sample('qingshi-2025-1.txt'));
    await page.getByText('完全相同').first().waitFor();
  });

  test('a file that is no document is refused in Chinese with what to do', async () => {
    const page = await desk.open('/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
    await page.getByText('没有导入成').waitFor();
    expect(await page.locator('.state-page').textContent()).toContain('文库没有任何改动');
  });

  test('a wrong import is withdrawn with a reason, its addresses say so, and it comes back', async () => {
    const page = await desk.open('/999902');
    await page.locator('.plain-table a').first().click();
    await settled(page);
    const document = decodeURIComponent((await page.locator('.contents-list a').first().getAttribute('href')) ?? '');
    await page.getByRole('button', { name: '撤回' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await dialog.getByText('请写明理由').waitFor();
    await dialog.getByLabel('理由').fill('导错了文件');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await page.getByText('本期已撤回').waitFor();
    await desk.open(document);
    expect(await page.locator('.state-page').textContent()).toContain('导错了文件');
    await page.getByRole('button', { name: '恢复' }).click();
    await page.locator('.document-title').waitFor();
  });
});
