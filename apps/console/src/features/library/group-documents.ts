import type { ContentsRow, DocumentSummary, IssueView } from '@xianzhi/contract';

/** A line of the contents page: a document, or an announced one that is not printed. */
export type ContentsLine = {
  readonly row: ContentsRow | null;
  readonly document: DocumentSummary | null;
  readonly carried: readonly DocumentSummary[];
  /** Printed, and not in the printed contents. */
  readonly unlisted: boolean;
};

export type DocumentGroup = { readonly name: string | null; readonly lines: readonly ContentsLine[] };

const UNLISTED = '目录没有列出的文件';

type Parts = Pick<IssueView, 'contents' | 'documents' | 'documentsWithoutRow'>;

/** Documents under the sections of the printed contents page and in its order; unlisted ones last. */
export function groupDocuments({ contents, documents, documentsWithoutRow }: Parts): DocumentGroup[] {
  const byAddress = new Map(documents.map((document) => [document.address, document]));
  const carriedBy = (address: string) => documents.filter((document) => document.carriedBy === address);
  const listed = new Set(contents.map((row) => row.address));
  const lines = contents.map((row) => lineOf(row, byAddress.get(row.address ?? '') ?? null, carriedBy));
  const rest = documents
    .filter((document) => document.carriedBy === null && !listed.has(document.address))
    .map((document) => ({
      ...lineOf(null, document, carriedBy),
      unlisted: documentsWithoutRow.includes(document.address),
    }));
  const groups = grouped(lines);
  return rest.length === 0 ? groups : [...groups, { name: contents.length === 0 ? null : UNLISTED, lines: rest }];
}

function lineOf(
  row: ContentsRow | null,
  document: DocumentSummary | null,
  carriedBy: (address: string) => DocumentSummary[],
): ContentsLine {
  return { row, document, carried: document === null ? [] : carriedBy(document.address), unlisted: false };
}

function grouped(lines: readonly ContentsLine[]): DocumentGroup[] {
  const groups: { name: string | null; lines: ContentsLine[] }[] = [];
  for (const line of lines) {
    const name = line.row?.section ?? null;
    const last = groups.at(-1);
    if (last && last.name === name) last.lines.push(line);
    else groups.push({ name, lines: [line] });
  }
  return groups;
}
