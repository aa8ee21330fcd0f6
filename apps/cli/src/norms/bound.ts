import { type Binding, bindNorms } from '@xianzhi/core/binding';
import type { Content, Folder } from '@xianzhi/core/content';
import type { GazetteDocument } from '@xianzhi/core/gazette';
import type { Documents } from './gazettes.ts';

/** A folder's values, read again from the gazettes that are at hand. */
export type BoundFolder = { readonly folder: Folder; readonly binding: Binding };

/** The documents of one county. */
export const documentsOf = (county: string, documents: Documents): GazetteDocument[] =>
  [...documents].filter(([key]) => key.startsWith(`${county}/`)).map(([, document]) => document);

/** Binds every folder of the content to the documents of its county. */
export function bindFolders(content: Content, documents: Documents): BoundFolder[] {
  return content.counties.flatMap((county) => {
    const own = documentsOf(county.code, documents);
    return county.folders.map((folder) => ({ folder, binding: bindNorms(folder.norms, own, folder.facts) }));
  });
}
