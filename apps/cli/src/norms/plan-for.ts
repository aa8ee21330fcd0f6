import { join } from 'node:path';
import { type Content, type Folder, organNames, superiorNorms } from '@xianzhi/core/content';
import type { Plan } from '@xianzhi/core/verify';
import { readDirectory } from '../directory.ts';
import type { Documents } from './gazettes.ts';

/** A folder as verification sees it: with what stands above it, the names of organs, and its text where that is at hand. */
export function planFor(folder: Folder, shipped: Content, documents: Documents, checkout: string): Plan {
  const counties = [
    ...readDirectory(join(checkout, 'counties')).counties,
    ...readDirectory(join(checkout, 'samples')).counties,
  ];
  return {
    norms: folder.norms,
    facts: folder.facts,
    superior: superiorNorms(shipped, folder),
    organ: organNames(counties, folder.county),
    document: documents.get(`${folder.county}/${folder.document}`) ?? null,
  };
}
