import { join } from 'node:path';
import { type Content, type Folder, organNames } from '@xianzhi/core/content';
import type { Norm } from '@xianzhi/core/norms';
import type { Plan } from '@xianzhi/core/verify';
import { readDirectory } from '../directory.ts';
import type { Documents } from './gazettes.ts';

/** The State's and the province's norms stand above a county's plan. */
function superiorTo(folder: Folder, shipped: Content): Norm[] {
  const above = ['000000', `${folder.county.slice(0, 2)}0000`, `${folder.county.slice(0, 4)}00`];
  return shipped.counties
    .filter((county) => above.includes(county.code))
    .flatMap((county) => county.folders.flatMap((one) => one.norms));
}

/** A folder as verification sees it: with what stands above it, the names of organs, and its text where that is at hand. */
export function planFor(folder: Folder, shipped: Content, documents: Documents, checkout: string): Plan {
  const counties = [
    ...readDirectory(join(checkout, 'counties')).counties,
    ...readDirectory(join(checkout, 'samples')).counties,
  ];
  return {
    norms: folder.norms,
    facts: folder.facts,
    superior: superiorTo(folder, shipped),
    organ: organNames(counties, folder.county),
    document: documents.get(`${folder.county}/${folder.document}`) ?? null,
  };
}
