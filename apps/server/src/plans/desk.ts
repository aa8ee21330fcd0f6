import { type Content, type Folder, findFolder, organNames, superiorNorms } from '@xianzhi/core/content';
import { type PlanVerdict, verifyPlan } from '@xianzhi/core/verify';
import { type LoadedNorms, listCounties, listOrganDirectories, loadedNorms } from '@xianzhi/office/counties';
import type { Database } from '@xianzhi/office/database';
import { findPrintedDocument } from '@xianzhi/office/library';
import { type PlanParts, planHead } from './plan-view.ts';

/** Content as it stands in the database, read again only when a release was made. */
export type PlanDesk = {
  readonly content: () => Promise<Content>;
  /** Every plan, in order of counties; demo counties last. */
  readonly plans: () => Promise<PlanParts[]>;
  readonly plan: (county: string, folder: string) => Promise<PlanParts | null>;
};

/** Opens the desk over a database; nothing is read before it is asked for. */
export function openPlanDesk(db: Database): PlanDesk {
  let loaded: LoadedNorms | null = null;
  const verdicts = new Map<string, PlanVerdict>();

  async function current(): Promise<LoadedNorms> {
    const now = await loadedNorms(db, loaded);
    if (now !== loaded) verdicts.clear();
    loaded = now;
    return loaded;
  }

  async function partsOf(folder: Folder, { content, releases }: LoadedNorms): Promise<PlanParts> {
    const [counties, printed, directories] = await Promise.all([
      listCounties(db),
      findPrintedDocument(db, folder.county, folder.document),
      listOrganDirectories(db, folder.county),
    ]);
    const county = counties.find((one) => one.code === folder.county);
    const key = `${folder.county}/${folder.folder}@${printed?.version ?? 0}`;
    const verdict =
      verdicts.get(key) ??
      verifyPlan({
        norms: folder.norms,
        facts: folder.facts,
        superior: superiorNorms(content, folder),
        organ: organNames(directories, folder.county),
        document: printed?.document ?? null,
      });
    verdicts.set(key, verdict);
    return {
      folder,
      content,
      verdict,
      countyName: county?.name ?? folder.county,
      release: releases.get(folder.county) ?? 0,
      demo: county?.demo ?? false,
      textRead: printed !== null,
    };
  }

  return {
    content: async () => (await current()).content,
    async plans() {
      const now = await current();
      const folders = now.content.counties
        .flatMap((county) => county.folders)
        .filter((folder) => planHead(folder) !== null);
      const all = await Promise.all(folders.map((folder) => partsOf(folder, now)));
      return all.sort((a, b) => Number(a.demo) - Number(b.demo));
    },
    async plan(county, name) {
      const now = await current();
      const folder = findFolder(now.content, `${county}/${name}`);
      return folder === null || planHead(folder) === null ? null : partsOf(folder, now);
    },
  };
}
