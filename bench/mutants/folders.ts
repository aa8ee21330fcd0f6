import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundaryCases, groundFor } from '@xianzhi/core/binding';
import { type ContentFile, type Folder, loadCases, loadContent } from '@xianzhi/core/content';
import type { Expected } from '@xianzhi/core/evaluate';
import { read } from '@xianzhi/core/reader';
import { readOptions } from '../content.ts';
import { gazetteFolder } from '../gold.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A case of a folder, by hand or made from print. */
export type TableCase = {
  readonly norm: string;
  readonly title: string;
  readonly facts: unknown;
  readonly on?: string | undefined;
  readonly expect: Expected;
};
/** A plan with its cases. */
export type CasedFolder = {
  readonly folder: Folder;
  readonly byHand: readonly TableCase[];
  readonly fromPrint: readonly TableCase[];
};

/** Where each plan of the content is printed. The invented one comes with the program, the others are read where they are. */
const PLANS = [
  { base: 'samples', folder: '999901-lanxi/flash-flood', gazette: 'lanxi-2025-2.txt' },
  { base: 'counties', folder: '141121-wenshui/coal-mine', gazette: 'wenshui-2024-3.txt' },
  { base: 'counties', folder: '140824-jishan/earthquake', gazette: 'jishan-2023-3.txt' },
  { base: 'counties', folder: '140425-pingshun/forest-fire', gazette: 'pingshun-2023-3.txt' },
  { base: 'counties', folder: '140825-xinjiang/radiation', gazette: 'xinjiang-2023-3.txt' },
] as const;
type Plan = (typeof PLANS)[number];

function filesOf({ base, folder }: Plan): ContentFile[] {
  const path = join(ROOT, base, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
}

const gazetteOf = ({ base, gazette }: Plan): string | null => {
  const folder = base === 'samples' ? join(ROOT, 'samples') : gazetteFolder();
  const path = folder === null ? null : join(folder, gazette);
  return path !== null && existsSync(path) ? path : null;
};

function printedCases(folder: Folder, plan: Plan): readonly TableCase[] {
  const path = gazetteOf(plan);
  if (path === null) return [];
  const { documents } = read(readFileSync(path, 'utf8'), readOptions(plan.folder.slice(0, 6)));
  const { cases, unread } = boundaryCases(folder, groundFor(folder.norms, documents, folder.facts));
  if (unread.length > 0) throw new Error(`not printed as claimed: ${unread.join(', ')}`);
  return cases;
}

function casedFolder(plan: Plan): CasedFolder {
  const files = filesOf(plan);
  const content = loadContent(files);
  const [folder] = content.counties.flatMap((county) => county.folders);
  if (folder === undefined) throw new Error(content.findings.map((finding) => finding.message).join('\n'));
  const byHand = loadCases(files).cases.map(
    ({ county, folder: name, body }): TableCase => ({
      ...body,
      norm: `${county}/${name}/${body.norm}`,
      expect: body.expect as Expected,
    }),
  );
  return { folder, byHand, fromPrint: printedCases(folder, plan) };
}

/** Every plan with its cases; those from print only where its gazette is here. */
export const casedFolders = (): CasedFolder[] => PLANS.map(casedFolder);
/** The invented county's plan alone. */
export const demoFolder = (): CasedFolder => casedFolder(PLANS[0]);
