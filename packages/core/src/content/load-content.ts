import { type Fact, STANDARD_FACTS } from '../lexicon/index.ts';
import { isKind, type Norm, type NormBody, type NormKind, type NormOf } from '../norms/index.ts';
import { criteriaFindings } from './criteria.ts';
import type { Folder } from './folder.ts';
import type { ContentFile, ContentFinding } from './located-yaml.ts';
import { type LocatedNorm, placeOf, readNormFile } from './norm-file.ts';
import { referenceFindings } from './references.ts';

/** Norms of one county, or of the State (000000) or a province. */
export type CountyNorms = { readonly code: string; readonly folders: readonly Folder[] };

/** All content that was loaded. A county with an error in any file is left out whole: never half a county. */
export type Content = {
  readonly counties: readonly CountyNorms[];
  readonly findings: readonly ContentFinding[];
};

/** Files that are no norms: directories, the works cited, the ledger, worked cases. */
const OTHER_FILES = /(?:^|\/)(?:organs|works|cases|ledger|release)\.ya?ml$/;
const YAML = /\.ya?ml$/;

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/** Facts of a folder: the lexicon's, and those that the folder declares. */
export function folderFacts(norms: readonly Norm[]): ReadonlyMap<string, Fact> {
  const declared = norms.flatMap((norm) => (isKind(norm, 'facts') ? norm.body.facts : []));
  return new Map([...STANDARD_FACTS, ...declared].map((fact) => [fact.name, fact]));
}

function folderOf(norms: readonly Norm[]): Folder {
  const first = norms[0] as Norm;
  const { county, folder, document } = first;
  return { county, folder, document, norms, facts: folderFacts(norms) };
}

function countyOf(code: string, located: readonly LocatedNorm[]): { county: CountyNorms; findings: ContentFinding[] } {
  const groups = [...groupBy(located, (one) => one.norm.folder).values()];
  const folders = groups.map((group) => folderOf(group.map((one) => one.norm)));
  const findings = groups.flatMap((group, i) => [
    ...referenceFindings(group, folders[i] as Folder),
    ...criteriaFindings(group, folders[i] as Folder),
  ]);
  return { county: { code, folders }, findings };
}

/** Files of norms → the norms of each county, and what is wrong with the files. Order of files does not matter. Never throws. */
export function loadContent(files: readonly ContentFile[]): Content {
  const normFiles = files.filter((file) => YAML.test(file.path) && !OTHER_FILES.test(file.path));
  const read = normFiles.map((file) => ({ code: placeOf(file.path)?.county ?? '', ...readNormFile(file) }));
  const counties: CountyNorms[] = [];
  const findings: ContentFinding[] = read.flatMap((one) => one.findings);
  for (const [code, group] of groupBy(read, (one) => one.code)) {
    if (group.some((one) => one.findings.length > 0)) continue;
    const made = countyOf(
      code,
      group.flatMap((one) => one.norms),
    );
    findings.push(...made.findings);
    if (made.findings.every((one) => one.severity !== 'error')) counties.push(made.county);
  }
  return { counties: counties.sort((a, b) => a.code.localeCompare(b.code)), findings };
}

/** All norms of a content, in order of county, folder and file. */
export const normsOf = (content: Content): Norm[] =>
  content.counties.flatMap((county) => county.folders.flatMap((folder) => folder.norms));

/** The norms of one kind in a folder. */
export const ofKind = <K extends NormKind>(folder: Folder, kind: K): NormOf<K>[] =>
  folder.norms.filter((norm): norm is NormOf<K> => isKind(norm as Norm<NormBody>, kind));

/** The folder of a norm's id (`county/folder/id`) or of `county/folder`; null where there is none. */
export function findFolder(content: Content, id: string): Folder | null {
  const [county, folder] = id.split('/');
  return content.counties.find((one) => one.code === county)?.folders.find((one) => one.folder === folder) ?? null;
}

/** A norm by its full id; null where there is none. */
export const findNorm = (content: Content, id: string): Norm | null =>
  findFolder(content, id)?.norms.find((norm) => norm.id === id) ?? null;
