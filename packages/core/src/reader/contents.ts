import { normaliseDocumentNumber } from '../address/index.ts';
import { type Finding, narrow, withoutBlanks } from '../base/index.ts';
import type { ContentsRow, GazetteDocument } from '../gazette/index.ts';
import { agencyCodeLength } from '../lexicon/index.ts';
import { titleSimilarity } from './issued-texts.ts';
import type { TextLine } from './stretch.ts';

const CLOSING_BRACKET = /[）)]$/;
const OPENING_BRACKET = /[（(]$/;
const LEADER = /[.．…·⋯]{1,40}$/;
const TITLE_SIGNS = /[《》“”（）()\s〈〉<>]/g;

const HEADING = /^(?:本期)?[目要]\s{0,8}[录次目]$/;
const TAIL = /(?:[.．…·⋯]{2,400}|\t|[.．…·⋯\s]{2,400})\s{0,20}[（(]?(\d{1,4})[）)]?\s{0,4}$/;
const YEAR_SERIAL = /[〔[【（(]\d{4}[〕\]】）)]\d{1,4}号[）)]?/;
const SECTION = /^[【〔[](.{1,20})[】〕\]]$|^((?:县|市|区)?.{0,8}(?:政府|办公室|任免|人事).{0,6}(?:文件)?)$/;
const MATCH = 0.7;
const MAX_ROW = 300;

/** Whether a line heads the contents page. */
export const isContentsHeading = (line: TextLine): boolean => line.text.length < 14 && HEADING.test(line.text);

type Pending = { text: string; from: TextLine; to: TextLine };

/** `关于……的通知（交政发〔2024〕4号）` is a title and a number, brackets or none between them. */
function splitNumber(text: string): { title: string; number: string | null } {
  const match = YEAR_SERIAL.exec(text);
  const code = match === null ? 0 : agencyCodeLength(text, match.index);
  if (match === null || code === 0) return { title: text, number: null };
  const start = match.index - code;
  const end = match.index + match[0].length;
  const number = normaliseDocumentNumber(text.slice(start, end).replace(CLOSING_BRACKET, ''));
  return { title: text.slice(0, start).replace(OPENING_BRACKET, '') + text.slice(end), number };
}

const endsWithNumber = (text: string): boolean => {
  const match = YEAR_SERIAL.exec(withoutBlanks(text));
  return match !== null && match.index + match[0].length === withoutBlanks(text).length;
};

function rowOf(pending: Pending, section: string | null): ContentsRow {
  const tail = TAIL.exec(pending.text);
  const body = tail === null ? pending.text : pending.text.slice(0, tail.index);
  const { title, number } = splitNumber(withoutBlanks(body).replace(LEADER, ''));
  return {
    title,
    number,
    page: tail === null ? null : Number(tail[1]),
    section,
    span: { start: pending.from.start, end: pending.to.end },
    documentKey: null,
  };
}

/** Reads the rows of a contents page. A row may take several lines; it ends with its page, or with its number where the page is lost. */
export function readContents(lines: readonly TextLine[]): ContentsRow[] {
  const rows: ContentsRow[] = [];
  let section: string | null = null;
  let pending: Pending | null = null;
  for (const line of lines) {
    const text = narrow(line.raw.trim());
    const label = pending === null ? SECTION.exec(withoutBlanks(line.text)) : null;
    if (label !== null && !TAIL.test(text) && !YEAR_SERIAL.test(withoutBlanks(text))) {
      section = label[1] ?? label[2] ?? null;
      continue;
    }
    if (pending !== null && pending.text.length > MAX_ROW) pending = null;
    pending =
      pending === null ? { text, from: line, to: line } : { text: pending.text + text, from: pending.from, to: line };
    if (!TAIL.test(pending.text) && !endsWithNumber(pending.text)) continue;
    rows.push(rowOf(pending, section));
    pending = null;
  }
  return rows;
}

function matchFor(
  row: ContentsRow,
  documents: readonly GazetteDocument[],
  taken: ReadonlySet<string>,
): GazetteDocument | null {
  const byNumber = documents.find(
    (document) => document.number !== null && document.number === row.number && !taken.has(document.key),
  );
  if (byNumber !== undefined) return byNumber;
  if (row.number !== null) return null;
  return (
    documents.find((document) => !taken.has(document.key) && titleSimilarity(document.title, row.title) >= MATCH) ??
    null
  );
}

const sameTitle = (row: ContentsRow, document: GazetteDocument): boolean => {
  const [a, b] = [row.title, document.title].map((title) => narrow(title).replace(TITLE_SIGNS, '')) as [string, string];
  return a === b || b.endsWith(a);
};

/** Matches rows and documents one to one, both ways; each that stays alone, and each title that differs, is a finding. */
export function matchContents(
  rows: readonly ContentsRow[],
  documents: readonly GazetteDocument[],
  findings: Finding[],
): ContentsRow[] {
  const taken = new Set<string>();
  const matched = rows.map((row) => {
    const document = matchFor(row, documents, taken);
    if (document === null) findings.push(unmatchedRow(row));
    else {
      taken.add(document.key);
      if (!sameTitle(row, document)) findings.push(differentTitle(row, document));
    }
    return { ...row, documentKey: document?.key ?? null };
  });
  if (rows.length > 0)
    for (const document of documents) if (!taken.has(document.key)) findings.push(unannounced(document));
  return matched;
}

const unmatchedRow = (row: ContentsRow): Finding => ({
  code: 'XZ_READ_CONTENTS_UNPRINTED',
  severity: 'error',
  span: row.span,
  address: null,
  message: `目录列有“${row.title}”${row.number === null ? '' : `（${row.number}）`}，正文没有找到。请核对是否漏印或提取时丢失。`,
});

const differentTitle = (row: ContentsRow, document: GazetteDocument): Finding => ({
  code: 'XZ_READ_CONTENTS_TITLE',
  severity: 'warning',
  span: row.span,
  address: document.key,
  message: `目录标题与正文标题不一致，以正文为准。目录：“${row.title}”；正文：“${document.title}”。`,
});

const unannounced = (document: GazetteDocument): Finding => ({
  code: 'XZ_READ_CONTENTS_MISSING',
  severity: 'warning',
  span: document.span,
  address: document.key,
  message: `“${document.title}”印在正文里，目录没有列出。请核对。`,
});
