import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDemo } from '@xianzhi/office/library';
import { provideDemoIncident } from './demo-incident.ts';
import type { House } from './house.ts';

/** Where the demo county's gazette lies. */
export const samplesOf = (checkout: string): string => join(checkout, 'samples');

const markIn = (house: House): string => join(house.dataFolder, 'demo-offered');

/** From now on the demo comes only when it is asked for. */
export const markOffered = (house: House): void => writeFileSync(markIn(house), '');

/**
 * Imports the demo county the first time a data folder is opened. The mark stays after `demo remove`:
 * what a person removed does not come back by itself.
 */
export async function provideDemo(house: House, say: (line: string) => void): Promise<void> {
  if (!house.settings.demo || existsSync(markIn(house))) return;
  say('导入演示县');
  const outcome = await ensureDemo(house.db, { folder: samplesOf(house.checkout), at: house.clock() });
  if (outcome.ok) {
    markOffered(house);
    await provideDemoIncident(house.incidents, house.clock());
  } else {
    say(`  演示县没有导入：${outcome.message}`);
    house.log.note('error', 'demo not imported', { code: outcome.code });
  }
}
