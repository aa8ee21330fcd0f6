import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BindingGround, indexClauses, namesClaimed } from '@xianzhi/core/binding';
import { type ContentFile, type Folder, loadContent } from '@xianzhi/core/content';
import type { GazetteDocument } from '@xianzhi/core/gazette';
import { read } from '@xianzhi/core/reader';
import { readOptions } from '../content.ts';
import { gazetteFolder } from '../gold.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of norms with the gazette that printed its plan. */
export type BoundFolder = {
  readonly folder: Folder;
  readonly documents: readonly GazetteDocument[];
  readonly ground: BindingGround;
};

/** Where each plan of the content is printed; the invented one stands beside the bench. */
const PLANS = [
  { base: 'counties', folder: '141121-wenshui/coal-mine', gazette: 'wenshui-2024-3.txt' },
  { base: 'counties', folder: '140824-jishan/earthquake', gazette: 'jishan-2023-3.txt' },
  { base: 'counties', folder: '140425-pingshun/forest-fire', gazette: 'pingshun-2023-3.txt' },
  { base: 'counties', folder: '140825-xinjiang/radiation', gazette: 'xinjiang-2023-3.txt' },
] as const;
const SAMPLE = {
  base: 'bench/binding/sample',
  folder: '999901-lanxi/flash-flood',
  gazette: 'samples/lanxi-2025-2.txt',
};

function filesOf(base: string, folder: string): ContentFile[] {
  const path = join(ROOT, base, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
}

function bound(base: string, folder: string, gazette: string): BoundFolder {
  const content = loadContent(filesOf(base, folder));
  const [loaded] = content.counties.flatMap((county) => county.folders);
  if (loaded === undefined) throw new Error(content.findings.map((finding) => finding.message).join('\n'));
  const { documents } = read(readFileSync(gazette, 'utf8'), readOptions(folder.slice(0, 6)));
  const ground = { clauses: indexClauses(documents), facts: loaded.facts, knownNames: namesClaimed(loaded.norms) };
  return { folder: loaded, documents, ground };
}

/** The plans whose content and gazette are both here; always the invented one. */
export function boundFolders(): BoundFolder[] {
  const gazettes = gazetteFolder();
  const plans = PLANS.filter(
    (plan) =>
      gazettes !== null &&
      existsSync(join(ROOT, plan.base, plan.folder, 'plan.yaml')) &&
      existsSync(join(gazettes, plan.gazette)),
  );
  return [
    ...plans.map((plan) => bound(plan.base, plan.folder, join(gazettes as string, plan.gazette))),
    sampleFolder(),
  ];
}

/** The invented plan alone. */
export const sampleFolder = (): BoundFolder => bound(SAMPLE.base, SAMPLE.folder, join(ROOT, SAMPLE.gazette));
