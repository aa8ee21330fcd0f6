import type { GazetteDocument, Reading, Table, Unit } from '@xianzhi/core/gazette';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts the county before an address where it is known. */
type Full = (address: string) => string;

const orNull = <T, U>(value: T | null, change: (value: T) => U): U | null => (value === null ? null : change(value));

const printUnit = (unit: Unit, full: Full): unknown => ({
  address: full(unit.address),
  num: unit.num,
  heading: unit.heading,
  path: unit.path,
  text: unit.text,
  span: unit.span,
  children: unit.children.map((child) => printUnit(child, full)),
});

const printTable = (table: Table, full: Full): unknown => ({
  address: full(table.address),
  title: table.title,
  header: table.header.map((cell) => cell.text),
  rows: table.rows.map((row) => row.map((cell) => cell.text)),
  layout: table.layout,
  span: table.span,
});

const effectiveOn = (document: GazetteDocument): string | null =>
  document.life.find((statement) => statement.kind === 'effective' && DAY.test(statement.value ?? ''))?.value ?? null;

const printDocument = (document: GazetteDocument, full: Full): unknown => ({
  address: full(document.key),
  number: document.number,
  title: document.title,
  kind: document.kind,
  issuer: document.issuer,
  addressees: document.addressees,
  signedOn: document.signedOn,
  disclosure: document.disclosure,
  effective: effectiveOn(document),
  life: document.life.map((statement) => ({ ...statement, address: full(statement.address) })),
  basis: document.basis,
  annexes: document.annexes.map((annex) => ({ ...annex, address: orNull(annex.address, full) })),
  units: document.units.map((unit) => printUnit(unit, full)),
  tables: document.tables.map((table) => printTable(table, full)),
  members: document.members,
  documents: document.documents.map((carried) => printDocument(carried, full)),
  span: document.span,
});

/** A reading as `read --json` prints it; `county` is put before every address where it is known. */
export function printReading(reading: Reading, county: string | null): unknown {
  const full: Full = (address) => (county === null ? address : `${county}/${address}`);
  return {
    issue: reading.issue,
    county,
    documents: reading.documents.map((document) => printDocument(document, full)),
    contents: reading.contents.map(({ documentKey, ...row }) => ({ ...row, address: orNull(documentKey, full) })),
    citations: reading.citations.map((citation) => ({
      ...citation,
      from: full(citation.from),
      target: orNull(citation.target, full),
    })),
    organs: reading.organs.map((mention) => ({ ...mention, address: full(mention.address) })),
    findings: reading.findings.map((finding) => ({ ...finding, address: orNull(finding.address, full) })),
  };
}
