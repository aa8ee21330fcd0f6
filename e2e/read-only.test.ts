import { expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';

inBrowser(
  'a server that may only be read',
  (desk) => {
    test('says on the import page that nothing can be imported here, and where it can', async () => {
      const page = await desk.open('/import');
      expect(await page.locator('.state-page').textContent()).toContain('只供查阅');
      expect(await page.locator('input[type=file]').count()).toBe(0);
    });

    test('offers no withdrawal', async () => {
      const page = await desk.open('/issues/999901/2025-2');
      expect(await page.getByRole('button', { name: '撤回' }).isDisabled()).toBe(true);
    });
  },
  { XIANZHI_READ_ONLY: 'on' },
);
