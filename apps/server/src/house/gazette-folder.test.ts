import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkout, newFolder, removeFolder, settingsOn, startOrFail } from '../testing.ts';

const folder = newFolder();
afterAll(() => removeFolder(folder));

it('imports the folder of the settings at start, reports what it cannot read, and reads nothing twice', async () => {
  const gazettes = join(folder, 'gazettes');
  mkdirSync(gazettes);
  copyFileSync(join(checkout, 'samples', 'lanxi-2025-2.txt'), join(gazettes, 'a.txt'));
  copyFileSync(join(checkout, 'samples', 'qingshi-2025-1.txt'), join(gazettes, 'unknown-county.txt'));
  writeFileSync(join(gazettes, 'binary.txt'), new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]));
  writeFileSync(join(gazettes, 'picture.png'), 'not a text');
  const settings = settingsOn(join(folder, 'data'), { XIANZHI_GAZETTES: gazettes, XIANZHI_PORT: '17500' });
  const first = await startOrFail(settings, 'first');
  // The demo county is there already, and its issue with it.
  expect(first.house.state.gazettes).toMatchObject({ pending: 0, imported: 0, unchanged: 1 });
  expect(first.house.state.gazettes?.failed.map((each) => each.file)).toEqual(['binary.txt', 'unknown-county.txt']);
  await first.stop();
});
