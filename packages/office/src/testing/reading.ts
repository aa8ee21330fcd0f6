import { shortenPath } from '@xianzhi/core/address';
import type { Citation, ContentsRow, GazetteDocument, OrganMention, Reading, Unit } from '@xianzhi/core/gazette';

// Small readings written by hand, so that tests of the library do not hang on the reader.

export type UnitText = {
  readonly num: string;
  readonly heading?: string;
  readonly text?: string;
  readonly children?: readonly UnitText[];
};

export type DocumentText = {
  readonly number?: string | null;
  readonly title: string;
  readonly signedOn?: string | null;
  readonly issuer?: string;
  readonly kind?: string;
  readonly units?: readonly UnitText[];
  readonly cites?: readonly Partial<Citation>[];
  readonly organs?: readonly string[];
  readonly carried?: readonly DocumentText[];
  readonly absentAnnex?: string;
  readonly tableRows?: readonly (readonly string[])[];
};

export type IssueText = {
  readonly county?: string | null;
  readonly year?: number;
  readonly number?: number;
  readonly publishedOn?: string;
  readonly documents: readonly DocumentText[];
  readonly announced?: readonly { readonly title: string; readonly number: string | null }[];
};

type Draft = { source: string; readonly citations: Citation[]; readonly organs: OrganMention[] };

function write(draft: Draft, text: string): { start: number; end: number } {
  const start = draft.source.length;
  draft.source += `${text}\n`;
  return { start, end: draft.source.length };
}

function unitFrom(draft: Draft, key: string, above: readonly string[], unit: UnitText): Unit {
  const path = [...above, unit.num];
  const { start, end } = write(draft, [unit.num, unit.heading, unit.text].filter(Boolean).join(' '));
  const children = (unit.children ?? []).map((child) => unitFrom(draft, key, path, child));
  return {
    address: `${key}/${shortenPath(path).join('/')}`,
    num: unit.num,
    heading: unit.heading ?? null,
    path,
    text: unit.text ?? '',
    span: { start, end: draft.source.length },
    pieces: [{ start, end }],
    children,
  };
}

const unknownCitation = (from: string): Citation => ({
  form: 'number',
  text: '',
  span: { start: 0, end: 1 },
  from,
  number: null,
  title: null,
  provision: null,
  status: 'unknown',
  target: null,
  work: null,
});

function documentFrom(draft: Draft, document: DocumentText, key: string): GazetteDocument {
  const { start, end } = write(draft, document.title);
  const units = (document.units ?? []).map((unit) => unitFrom(draft, key, [], unit));
  const from = units[0]?.address ?? key;
  for (const citation of document.cites ?? []) draft.citations.push({ ...unknownCitation(from), ...citation });
  for (const text of document.organs ?? [])
    draft.organs.push({ text, span: { start, end }, organ: null, address: from });
  const cells = (row: readonly string[]) => row.map((text) => ({ text, span: null }));
  const [header, ...rows] = document.tableRows ?? [];
  const span = { start, end };
  return {
    key,
    number: document.number ?? null,
    title: document.title,
    kind: document.kind ?? '通知',
    issuer: document.issuer ?? '甲县人民政府办公室',
    addressees: [],
    signedOn: document.signedOn ?? null,
    disclosure: null,
    life: [],
    basis: [],
    annexes: document.absentAnnex
      ? [{ label: document.absentAnnex, title: '名单（见网络版）', printed: false, address: null, span }]
      : [],
    units,
    tables: header
      ? [{ address: `${key}/表1`, title: '一览表', header: cells(header), rows: rows.map(cells), span, layout: 'tabs' }]
      : [],
    members: [],
    documents: (document.carried ?? []).map((carried, index) =>
      documentFrom(draft, carried, `${key}/附件${index + 1}`),
    ),
    span: { start, end: draft.source.length },
    matter: [],
  };
}

const keyOf = (document: DocumentText): string =>
  document.number ?? `${document.signedOn ?? '无日期'}-${document.title}`;

/** The reading of an issue, or with `year` and `number` left out of a single document. */
export function readingOf(text: IssueText): Reading {
  const draft: Draft = { source: '', citations: [], organs: [] };
  const documents = text.documents.map((document) => documentFrom(draft, document, keyOf(document)));
  const row = (announced: { title: string; number: string | null }): ContentsRow => ({
    ...announced,
    page: null,
    section: null,
    span: { start: 0, end: 0 },
    documentKey: documents.find((document) => document.number === announced.number)?.key ?? null,
  });
  const issue = {
    title: '甲县人民政府公报',
    year: text.year ?? null,
    number: text.number ?? null,
    totalNumber: null,
    publishedOn: text.publishedOn ?? null,
    publisher: '甲县人民政府办公室',
    county: text.county ?? null,
  };
  return {
    source: draft.source,
    issue: text.year === undefined ? null : issue,
    documents,
    contents: (text.announced ?? []).map(row),
    furniture: [],
    citations: draft.citations,
    organs: draft.organs,
    findings: [],
  };
}
