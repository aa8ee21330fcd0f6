import { expect, test } from 'vitest';
import { paleTexts } from './contrast.ts';
import { inBrowser, settled } from './in-browser.ts';
import { overflow } from './overflow.ts';

inBrowser('signing in to the demo', (desk) => {
  test('one click lets a duty officer in, shows who he is, and lets him out again', async () => {
    const page = await desk.open('/sign-in');
    await page.getByRole('button', { name: '值班员' }).click();
    await page.locator('.bar-who').getByText('演示·值班员').waitFor();
    const words = await page.locator('.rail a').allTextContents();
    expect(words).toContain('值守');
    expect(words).not.toContain('管理');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('link', { name: '登录' }).waitFor();
    expect(await page.locator('.rail a').allTextContents()).not.toContain('值守');
  });

  test('a wrong password is refused in words, and the page says nothing of who exists', async () => {
    const page = await desk.open('/sign-in');
    await page.getByLabel('县', { exact: true }).last().click();
    await page.getByText('本机（各县）').last().click();
    await page.getByLabel('账号').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('账号或密码不对');
  });

  test('an administrator opens an account by keyboard and is shown its password once', async () => {
    const page = await desk.open('/sign-in');
    await page.getByRole('button', { name: '管理员' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.bar-who').waitFor();
    await desk.open('/people');
    await page.getByRole('button', { name: '开设账号' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /账号/ }).fill('zhang.san');
    await page.getByRole('textbox', { name: /姓名/ }).fill('张某');
    await page.getByRole('combobox', { name: /角色/ }).focus();
    await page.keyboard.type('文秘');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '开设', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.one-time').textContent()).toMatch(/^(?:[A-Za-z2-9]{4}-){3}[A-Za-z2-9]{4}$/);
    await page.getByRole('button', { name: '记下了' }).click();
    await page.getByRole('heading', { name: '张某' }).waitFor();
    await page.locator('.one-time').waitFor({ state: 'detached' });
  });

  test('the roster says which shifts are empty, and a shift is filled from it', async () => {
    const page = await desk.open('/roster');
    const before = await page.locator('.roster-alarms li').count();
    expect(before).toBeGreaterThan(0);
    await page
      .getByRole('button', { name: /带班 排班/ })
      .first()
      .click();
    await page.getByLabel('带班').last().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已排班').waitFor();
  });

  test('its pages keep 4.5:1 and fit a phone', async () => {
    const trouble: string[] = [];
    for (const path of ['/sign-in', '/people', '/roster']) {
      const page = await desk.open(path);
      for (const pale of await paleTexts(page, 4.5)) trouble.push(`${path}: pale ${JSON.stringify(pale)}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await settled(page);
      const wide = await overflow(page);
      if (wide > 0) trouble.push(`${path}: ${wide} pixels too wide`);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    expect(trouble).toEqual([]);
  });
});

inBrowser(
  'an installation without a demo',
  (desk) => {
    test('offers a password alone', async () => {
      const page = await desk.open('/sign-in');
      expect(await page.getByText('试用演示县').count()).toBe(0);
      expect(await page.getByRole('button', { name: '管理员' }).count()).toBe(0);
    });
  },
  { XIANZHI_DEMO: 'off' },
);
