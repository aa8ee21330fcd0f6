import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paleTexts } from './contrast.ts';
import { englishWords } from './english.ts';
import { inBrowser, settled } from './in-browser.ts';
import { overflow } from './overflow.ts';

const FIRE = '/plans/140425/forest-fire';
const COAL = '/plans/141121/coal-mine';
const ALL = ['/plans', '/plans/checkup', FIRE, COAL, '/plans/140824/earthquake', '/plans/999901/none'];

/** Waits until the conclusions answer what is typed. */
const decided = (page: Page): Promise<void> => page.locator('.try-body[aria-busy=false]').waitFor();

async function type(page: Page, fact: string, value: string): Promise<void> {
  await page.getByLabel(fact, { exact: true }).fill(value);
  await page.locator('.try-body[aria-busy=true]').waitFor();
  await decided(page);
}

const gradeCard = (page: Page) => page.locator('.conclusion[data-title=事件分级]');

inBrowser('plans', (desk) => {
  test('the list shows plans by county with what the check found, and leads to one; g p comes back', async () => {
    const page = await desk.open('/');
    await page.getByRole('link', { name: '预案', exact: true }).click();
    await settled(page);
    expect(await page.locator('.plans-table .severity.defect').first().textContent()).toContain('缺陷');
    await page.getByRole('link', { name: '平顺县森林草原火灾应急预案' }).click();
    await page.locator('.ladder').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL(/\/plans$/);
  });

  test('typed facts light up the ladder and move the conclusion; 不详 takes them back', async () => {
    const page = await desk.open(FIRE);
    expect(await page.locator('.ladder tbody.decided').count()).toBe(0);
    await page.getByLabel('火灾类型', { exact: true }).click();
    await page.locator('.ant-select-item-option', { hasText: '森林' }).click();
    for (const [fact, value] of [
      ['重伤人数', '0'],
      ['受害森林面积', '0.5'],
      ['死亡人数', '12'],
    ] as const)
      await type(page, fact, value);
    const lit = page.locator('.ladder tbody.decided[data-outcome=重大] td.lit');
    await lit.waitFor();
    expect(await lit.textContent()).toContain('10人以上');
    expect(await gradeCard(page).locator('.outcome').textContent()).toContain('判为');
    expect(await gradeCard(page).locator('.nearest').textContent()).toContain('再有 18 人死亡即达特别重大');
    await type(page, '死亡人数', '35');
    await page.locator('.ladder tbody.decided[data-outcome=特别重大]').waitFor();
    await page.getByRole('button', { name: '死亡人数 不详' }).click();
    await page.locator('.ladder tbody.possible').first().waitFor();
    await gradeCard(page).getByRole('button', { name: /先问/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id.startsWith('fact-'))).toBe(true);
  });

  test('a fact that is refused says why beside its field', async () => {
    const page = await desk.open(FIRE);
    await type(page, '死亡人数', '-3');
    expect(await page.locator('.fact-field.refused .fact-refusal').textContent()).toContain('不能是负数');
  });

  test('a bound opens its clause with what was read from it and how the text comes in', async () => {
    const page = await desk.open(FIRE);
    await page.locator('.ladder .bound').first().click();
    const beside = page.getByRole('dialog');
    await beside.getByText('原文未导入').waitFor();
    expect(await beside.textContent()).toContain('平政办发〔2023〕34号');
    expect(await beside.getByRole('link', { name: '导入' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'hidden' });
  });

  test('a unit of the chart says what it has to do in this plan', async () => {
    const page = await desk.open(COAL);
    await page.locator('.chart .box.group .unit-link.lead').first().click();
    const beside = page.getByRole('dialog');
    await beside.locator('.bound-values li').first().waitFor();
    expect(await beside.textContent()).toContain('职责');
  });

  test('on a day before the plan was in force the page says so and decides nothing; the day stays in the address', async () => {
    const page = await desk.open(`${FIRE}?day=2020-01-01`);
    await page.locator('.conclusion .refusal').first().waitFor();
    expect(await page.locator('.conclusion .refusal').first().textContent()).toContain('还没有施行');
    expect(await page.locator('.page-lead').textContent()).toContain('2020-01-01 尚未施行');
    await page.locator('.page-lead').getByRole('link', { name: '预案', exact: true }).click();
    await page.waitForURL(/\/plans\?day=2020-01-01$/);
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.waitForURL(/\/plans$/);
  });

  test('a plan without thresholds says so in a hatched box and keeps superior ones apart', async () => {
    const page = await desk.open(COAL);
    expect(await page.locator('#grading .hatched').first().textContent()).toContain('未载明');
    expect(await page.locator('#grading .offered h3').first().textContent()).toContain('参考');
  });

  test('on paper: address, release, day, ladders, no rail', async () => {
    const page = await desk.open(FIRE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-mark').textContent()).toContain('140425/平政办发〔2023〕34号');
    expect(await page.locator('p.print-only', { hasText: '查看' }).isVisible()).toBe(true);
    expect(await page.locator('.rail').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('no English, no pale text, no sideways scrolling on a phone of 390 or 360', async () => {
    const trouble: string[] = [];
    for (const path of ALL) {
      const page = await desk.open(path);
      for (const word of await englishWords(page)) trouble.push(`${path}: English ${word}`);
      for (const pale of await paleTexts(page, 4.5)) trouble.push(`${path}: pale ${JSON.stringify(pale)}`);
      for (const width of [390, 360]) {
        await page.setViewportSize({ width, height: 800 });
        if ((await overflow(page)) > 0) trouble.push(`${path}: ${await overflow(page)} too wide at ${width}`);
      }
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    expect(trouble).toEqual([]);
  }, 120_000);
});
