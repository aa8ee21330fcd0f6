import type { CitedBy, DocumentSummary, DocumentView, Member, Table, Unit } from '@xianzhi/contract';
import type {
  Cell as CoreCell,
  Table as CoreTable,
  Unit as CoreUnit,
  GazetteDocument,
  OrganMention,
} from '@xianzhi/core/gazette';
import type { Database } from '@xianzhi/office/database';
import { citedBy, type CitedBy as StoredCitedBy, type DocumentView as StoredView } from '@xianzhi/office/library';
import { presentCitations } from './citation.ts';
import { withCounty } from './finding.ts';
import { type Frame, findingsAt, frameOf } from './frame.ts';
import { presentDocument } from './issue.ts';

const TABLE_AT_END = /\/?表\d{1,4}(?:~\d{1,3})?$/;
const MOST_CITED_BY = 200;

export function presentUnit(unit: CoreUnit, frame: Frame): Unit {
  return {
    address: withCounty(frame.county, unit.address),
    num: unit.num,
    heading: unit.heading,
    path: [...unit.path],
    text: unit.text,
    span: unit.span,
    line: frame.source.lineOf(unit.span.start) ?? 1,
    findings: findingsAt(frame, unit.address),
    children: unit.children.map((child) => presentUnit(child, frame)),
  };
}

const presentCell = (cell: CoreCell) => ({ text: cell.text, lost: cell.span === null });

export function presentTable(table: CoreTable, frame: Frame, documentKey: string): Table {
  const owner = table.address.replace(TABLE_AT_END, '');
  return {
    address: withCounty(frame.county, table.address),
    unit: owner === documentKey ? null : withCounty(frame.county, owner),
    title: table.title,
    header: table.header.map(presentCell),
    rows: table.rows.map((row) => row.map(presentCell)),
    layout: table.layout,
    span: table.span,
    line: frame.source.lineOf(table.span.start) ?? 1,
  };
}

export const presentCitedBy = (mention: StoredCitedBy): CitedBy => ({
  from: mention.from,
  documentAddress: mention.documentAddress,
  documentTitle: mention.documentTitle,
  text: mention.text,
  provision: mention.provision,
  target: mention.target,
});

export const unitsOf = (document: { readonly units: readonly CoreUnit[] }): CoreUnit[] => {
  const below = (unit: CoreUnit): CoreUnit[] => [unit, ...unit.children.flatMap(below)];
  return document.units.flatMap(below);
};

/** A document that another one carries, as lists show it. */
const carriedSummary = (carried: GazetteDocument, parent: StoredView): DocumentSummary => ({
  ...presentDocument(parent),
  address: withCounty(parent.county, carried.key),
  number: carried.number,
  title: carried.title,
  kind: carried.kind,
  issuer: carried.issuer,
  signedOn: carried.signedOn,
  carriedBy: parent.address,
  units: unitsOf(carried).length,
});

export async function presentDocumentView(db: Database, view: StoredView): Promise<DocumentView> {
  const frame = await frameOf(db, view);
  const { document } = view;
  const citing = await citedBy(db, view.address, { offset: 0, limit: MOST_CITED_BY });
  const units = unitsOf(document);
  const known = new Set(units.map((unit) => unit.address));
  return {
    document: presentDocument(view),
    issueTitle: view.issueTitle,
    currentVersion: view.isCurrentVersion,
    ...presentFront(document, frame),
    units: document.units.map((unit) => presentUnit(unit, frame)),
    tables: document.tables.map((table) => presentTable(table, frame, document.key)),
    members: document.members.map(
      (member): Member => ({ role: member.role, name: member.name, post: member.post, span: member.span }),
    ),
    documents: document.documents.map((carried) => carriedSummary(carried, view)),
    citations: presentCitations(view.citations, units, frame),
    citedBy: citing.citations.map(presentCitedBy),
    citedByTotal: citing.total,
    findings: [...frame.findings.keys()]
      .filter((address) => !known.has(address))
      .flatMap((address) => findingsAt(frame, address)),
    organs: countOrgans(view.organs),
  };
}

/** What stands before, after and about the units. */
function presentFront(document: GazetteDocument, frame: Frame) {
  return {
    addressees: [...document.addressees],
    disclosure: document.disclosure,
    effective: effectiveOn(document),
    life: document.life.map((statement) => ({ ...statement, address: withCounty(frame.county, statement.address) })),
    basis: [...document.basis],
    annexes: document.annexes.map((annex) => ({
      ...annex,
      address: annex.address === null ? null : withCounty(frame.county, annex.address),
    })),
    matter: document.matter.map(({ role, span }) => ({
      role,
      span,
      text: frame.source.cut(span),
      line: frame.source.lineOf(span.start) ?? 1,
    })),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day from which a document is in force, where its text names one. */
export const effectiveOn = (document: Pick<GazetteDocument, 'life'>): string | null =>
  document.life.find((statement) => statement.kind === 'effective' && DAY.test(statement.value ?? ''))?.value ?? null;

function countOrgans(mentions: readonly OrganMention[]): DocumentView['organs'] {
  const counted = new Map<string, DocumentView['organs'][number]>();
  for (const { text, organ } of mentions) {
    const seen = counted.get(text);
    counted.set(text, { text, organ, count: (seen?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}
