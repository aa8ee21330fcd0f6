import type { Organ } from '@xianzhi/core/content';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What stands at the head of a directory that has no file yet. */
export type DirectoryHead = {
  readonly county: string;
  readonly name: string;
  readonly province: string | null;
  readonly prefecture: string | null;
};

const AS_WRITTEN = { lineWidth: 0, flowCollectionPadding: false } as const;

const rowOf = ({ name, kind, parent, aliases }: Organ): Record<string, unknown> => ({
  name,
  kind,
  parent,
  aliases: [...aliases],
});

/** Adds the aliases that a row lacks; gives whether there were any. */
function addAliases(row: YAMLMap, aliases: readonly string[]): boolean {
  const found = row.get('aliases');
  const known: unknown[] = isSeq(found) ? (found.toJSON() as unknown[]) : [];
  const missing = aliases.filter((alias) => !known.includes(alias));
  if (missing.length === 0) return false;
  if (isSeq(found)) for (const alias of missing) found.add(alias);
  else row.set('aliases', missing);
  return true;
}

/**
 * The text of an `organs.yaml` with organs added to it; a known organ gains the aliases that it lacks. Comments and order
 * stay; the same text is given back where nothing is new. `text` null: a new file.
 */
export function organFileWith(text: string | null, head: DirectoryHead, organs: readonly Organ[]): string {
  const document = parseDocument(text ?? '');
  if (text === null) document.contents = document.createNode({ ...head, organs: [] }) as never;
  if (!isSeq(document.get('organs'))) document.set('organs', document.createNode([]));
  const rows = document.get('organs');
  if (!isSeq(rows)) return text ?? '';
  let isChanged = false;
  for (const organ of organs) {
    const row = rows.items.find((one): one is YAMLMap => isMap(one) && one.get('name') === organ.name);
    if (row === undefined) rows.add(document.createNode(rowOf(organ)));
    isChanged = row === undefined || addAliases(row, organ.aliases) || isChanged;
  }
  rows.flow = false;
  return isChanged || text === null ? document.toString(AS_WRITTEN) : text;
}
