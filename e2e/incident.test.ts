import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paleTexts } from './contrast.ts';
import { englishWords } from './english.ts';
import { type Desk, inBrowser } from './in-browser.ts';
import { overflow } from './overflow.ts';

const TIMEOUT = 30_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };

/** Goes to a path and waits for its content; a page with a live line never falls idle. */
async function go(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .loading') === null);
}

/** Somebody of the demo in a browser of his own. */
async function person(desk: Desk, account: string, viewport = DESK): Promise<Page> {
  const browser = desk.context().browser();
  if (browser === null) throw new Error('no browser');
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'zh-CN' });
  const headers = { origin: desk.address() };
  await context.request.post(`${desk.address()}/api/session/demo`, { data: { account }, headers });
  context.setDefaultTimeout(TIMEOUT);
  return context.newPage();
}

const sheet = (page: Page): Locator => page.locator('.incident-sheet');

/** Confirms the open sheet and waits until it is gone. */
async function confirm(page: Page, word: string): Promise<void> {
  await sheet(page).getByRole('button', { name: word, exact: true }).click();
  // A refusal would leave the sheet open: its words are worth more than a timeout.
  const refusal = sheet(page).getByRole('alert');
  await Promise.race([sheet(page).waitFor({ state: 'detached' }), refusal.waitFor()]);
  if (await refusal.isVisible()) throw new Error(`${word}: ${await refusal.textContent()}`);
}

const press = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();

const part = (page: Page, id: string): Locator => page.locator(`.part-${id}`);

inBrowser('an incident', (desk) => {
  let duty: Page;
  let director: Page;
  let member: Page;
  let incident = '';
  beforeAll(async () => {
    duty = await person(desk, 'demo-duty');
    director = await person(desk, 'demo-director');
    member = await person(desk, 'demo-member', PHONE);
  });
  afterAll(async () => {
    for (const page of [duty, director, member]) await page?.context().close();
  });

  test('who is not signed in is told the way and sees nothing of it', async () => {
    const page = desk.page();
    await go(page, `${desk.address()}/duty`);
    expect(await page.locator('main').textContent()).toContain('值守要先登录');
    await press(page, '去登录');
    await page.waitForURL(/\/sign-in$/);
  });

  test('a call that the server does not hear is kept, and sent again it opens one incident', async () => {
    await go(duty, `${desk.address()}/duty`);
    await duty.getByRole('link', { name: /接报/ }).first().waitFor();
    await duty.keyboard.press('n');
    await duty.waitForURL(/\/duty\/call$/);
    await duty.locator('#call-words').fill('溪沟涨水 被困');
    await duty.getByLabel(/山洪灾害应急预案/).check();
    await duty.getByLabel('事件名称', { exact: true }).fill('石桥沟山洪');
    await duty.getByLabel('地点', { exact: true }).fill('云门镇石桥沟村');
    await duty.getByLabel('信息来源', { exact: true }).fill('云门镇值班室电话');
    await duty.locator('#call-被困人数').fill('6');
    const route = '**/api/incidents';
    await duty.route(route, (request) =>
      request.request().method() === 'POST' ? request.abort() : request.continue(),
    );
    await press(duty, '登记');
    await duty.getByText('没有送出：连不上服务器').waitFor();
    await duty.unroute(route);
    await duty.reload();
    expect(await duty.getByLabel('事件名称', { exact: true }).inputValue()).toBe('石桥沟山洪');
    expect(await duty.locator('#call-被困人数').inputValue()).toBe('6');
    await press(duty, '登记');
    await duty.locator('.command-screen').waitFor();
    incident = new URL(duty.url()).pathname;
    expect(await duty.locator('.next-act').textContent()).toMatch(/带班领导.*还剩 \d{2}:\d{2}/);
    expect(await part(duty, 'facts').textContent()).toContain('被困人数6人');
    expect(await duty.locator('.bar-clock').textContent()).toContain('还剩');
    await go(duty, `${desk.address()}/duty`);
    expect(await duty.locator('.incident-line', { hasText: '石桥沟山洪' }).count()).toBe(1);
  });

  test('a fact is added with its source, corrected, and both entries stay readable', async () => {
    await go(duty, desk.address() + incident);
    await press(duty, '死亡人数 填');
    await sheet(duty).getByLabel('死亡人数', { exact: true }).fill('1');
    await sheet(duty).getByLabel('从哪里得来', { exact: true }).fill('乡镇电话');
    await confirm(duty, '记下');
    const known = part(duty, 'facts').locator('.known', { hasText: '死亡人数' });
    await known.locator('summary').click();
    await press(known, '更正');
    await sheet(duty).getByLabel('错在哪里', { exact: true }).fill('听错了');
    await confirm(duty, '划去这条记录');
    await part(duty, 'facts').locator('.struck', { hasText: '听错了' }).waitFor();
    await press(duty, '预警级别 填');
    await sheet(duty).getByLabel('预警级别', { exact: true }).click();
    await duty.locator('.ant-select-item-option', { hasText: '黄色' }).click();
    await sheet(duty).getByLabel('从哪里得来', { exact: true }).fill('县气象局');
    await confirm(duty, '记下');
  });

  test('a report is drafted for whom its deadline names, signed by another, and sent when each recipient has it', async () => {
    await press(duty.locator('.next-act'), '拟报告');
    expect(await sheet(duty).textContent()).toContain('带班领导');
    expect(await sheet(duty).getByLabel('正文', { exact: true }).inputValue()).toContain('被困人数：6人');
    await confirm(duty, '存为待签发');
    await go(director, desk.address() + incident);
    await press(part(director, 'reports'), '签发');
    await confirm(director, '签发');
    // The duty officer's screen hears of it by itself.
    await part(duty, 'reports').getByText('演示·办公室主任签发').waitFor();
    await press(duty.locator('.next-act'), /报出/);
    const send = sheet(duty).getByRole('button', { name: '确认报出' });
    await sheet(duty).getByLabel('报送方式', { exact: true }).fill('电话');
    expect(await send.isDisabled()).toBe(true);
    await sheet(duty).getByLabel('带班领导', { exact: true }).check();
    await confirm(duty, '确认报出');
    await part(duty, 'clocks').getByLabel('已报', { exact: true }).getByText('带班领导').waitFor();
    expect(await part(duty, 'clocks').getByText('报带班领导', { exact: true }).count()).toBe(0);
  });

  test('the grade is ruled and the level decided with its four elements by whom the clause names', async () => {
    await press(part(duty, 'level'), '认定分级');
    await sheet(duty).getByLabel('一般', { exact: true }).check();
    await sheet(duty).getByLabel('由谁认定', { exact: true }).fill('县指挥部');
    await sheet(duty).getByLabel('认定的依据', { exact: true }).fill('现场核实');
    await confirm(duty, '记录认定');
    await part(director, 'level').locator('.grade-chip', { hasText: '一般' }).first().waitFor();
    await press(part(director, 'level'), '启动响应');
    await sheet(director).getByLabel('Ⅳ级', { exact: true }).check();
    await sheet(director).getByLabel('预计期限', { exact: true }).fill('24小时');
    await sheet(director).getByLabel('采取的措施', { exact: true }).fill('转移群众，搜救被困人员');
    expect(await sheet(director).textContent()).toContain('县指挥部办公室主任');
    await confirm(director, '启动响应');
    await part(duty, 'level').locator('.level-line .level-chip', { hasText: 'Ⅳ级' }).waitFor();
    expect(await part(duty, 'level').locator('.decision').textContent()).toContain('预计期限：24小时');
  });

  test('mandatory orders are chosen beforehand; a unit acknowledges, reports and finishes on the phone, another confirms', async () => {
    await press(part(duty, 'orders'), /下达指令/);
    expect(await sheet(duty).locator('.ant-checkbox-input:checked').count()).toBeGreaterThan(5);
    await confirm(duty, '下达选中的指令');
    await part(duty, 'orders').locator('.order').first().waitFor();
    await go(member, desk.address() + incident);
    const mine = member.locator('.order-group', { hasText: '我的任务' });
    const order = mine.locator('.order', { hasText: '派出一个工作组' });
    expect(await member.getByRole('button', { name: /下达指令/ }).count()).toBe(0);
    await press(order, '签收');
    await order.getByLabel('状态：签收', { exact: true }).waitFor();
    await press(order, '报进展');
    await sheet(member).getByLabel('做到哪一步', { exact: true }).fill('已到石桥沟');
    await confirm(member, '报告进展');
    await press(order, '办结');
    await sheet(member)
      .getByLabel(/办结情况/)
      .fill('险段已巡查，留两人看守');
    await confirm(member, '报办结');
    const seen = part(director, 'orders').locator('.order', { hasText: '派出一个工作组' });
    await seen.getByLabel('状态：办结', { exact: true }).waitFor();
    await press(seen, '核实');
    await seen.getByLabel('状态：核实', { exact: true }).waitFor();
  });

  test('when the conditions are confirmed it is ended, reviewed and archived; then nothing is offered any more', async () => {
    for (const says of ['预警已解除', '险情已排除', '失联人员已核清', '转移人员得到安置']) {
      await press(duty, `确认：${says}`);
      await sheet(duty).getByLabel(/依据/).fill('县气象局通报，现场核实');
      await confirm(duty, '确认已满足');
    }
    await press(part(director, 'ending'), '终止响应');
    await sheet(director).getByLabel('终止说明', { exact: true }).fill('条件全部满足');
    await confirm(director, '终止响应');
    await press(director.locator('.next-act'), '写总结');
    await sheet(director).getByLabel('总结', { exact: true }).fill('首报及时，转移有序。');
    await confirm(director, '完成总结');
    await press(director.locator('.next-act'), '归档');
    await confirm(director, '归档');
    await duty.locator('.page-lead', { hasText: '已归档' }).waitFor();
    expect(await duty.locator('.next-act').textContent()).toContain('只供查看');
    for (const word of ['补记情况', '拟报告', '启动响应', '另下一条'])
      expect(await duty.getByRole('button', { name: word, exact: true }).count(), word).toBe(0);
    expect(await part(duty, 'timeline').locator('li').count()).toBeGreaterThan(20);
  });

  test('no English, no pale text, no sideways scrolling on the duty pages', async () => {
    const trouble: string[] = [];
    for (const path of ['/duty', '/duty/call', '/duty/clocks', incident]) {
      await go(duty, desk.address() + path);
      for (const word of await englishWords(duty)) trouble.push(`${path}: English ${word}`);
      for (const pale of await paleTexts(duty, 4.5)) trouble.push(`${path}: pale ${JSON.stringify(pale)}`);
      for (const width of [390, 1366]) {
        await duty.setViewportSize({ width, height: 800 });
        if ((await overflow(duty)) > 0) trouble.push(`${path}: ${await overflow(duty)} too wide at ${width}`);
      }
    }
    expect(trouble).toEqual([]);
  });

  test('when the server cannot be reached the page says of when it is, and catches up', async () => {
    const line = '**/api/live';
    await duty.context().route(line, (request) => request.abort());
    await go(duty, `${desk.address()}/duty`);
    await duty.getByText(/显示的是 \d{2}:\d{2} 的情况/).waitFor();
    await duty.context().unroute(line);
    await duty.locator('.line-notice').waitFor({ state: 'detached' });
  });
});
