import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type County, parseCounty, parseWorks } from '@xianzhi/core/content';
import type { ReadOptions } from '@xianzhi/core/reader';

const COUNTIES = fileURLToPath(new URL('../counties/', import.meta.url));

function county(folder: string): County {
  const parsed = parseCounty(readFileSync(join(COUNTIES, folder, 'organs.yaml'), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

/** What the product would read a county's gazette with: its directory, the directories above it, the works cited. */
export function readOptions(code: string): ReadOptions {
  const folder = readdirSync(COUNTIES).find((name) => name.startsWith(code));
  const works = parseWorks(readFileSync(join(COUNTIES, 'works.yaml'), 'utf8'));
  return {
    county: folder === undefined ? null : county(folder),
    superiors: [county('140000-shanxi'), county('000000-state')],
    works: works.ok ? works.value : [],
  };
}
