import { parseAddress } from '@xianzhi/core/address';
import type { Unit } from '@xianzhi/core/gazette';
import type { Database } from '@xianzhi/office/database';
import { citedBy, type Resolution, resolveAddress, sourceLines } from '@xianzhi/office/library';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { type Refused, refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import {
  citationText,
  frameOf,
  presentCitations,
  presentCitedBy,
  presentDocument,
  presentDocumentView,
  presentResolution,
  presentTable,
  presentUnit,
} from '../present/index.ts';

type Found = Extract<Resolution, { kind: 'found' }>;
const MOST_LINES = 400;

/** Full texts, single clauses, what stands at an address, how it is cited, where it is printed. */
export function documentRoutes(app: FastifyInstance, { db }: House): void {
  serve(app, 'resolve', async ({ query }) => presentResolution(await resolveAddress(db, query.address)));
  serve(app, 'document', async ({ query }) => {
    const found = await find(db, query.address);
    return 'refused' in found ? found : presentDocumentView(db, found.document);
  });
  serve(app, 'unit', async ({ query }) => {
    const found = await find(db, query.address);
    if ('refused' in found) return found;
    const { target } = found;
    if (target.kind === 'unit' || target.kind === 'paragraph') return unitView(db, found, target.unit);
    return refused(404, 'XZ_ADDRESS_NO_UNIT', '这个地址不是一条，而是一件文件或一张表。', found.address);
  });
  serve(app, 'citation', async ({ query }) => {
    const found = await find(db, query.address);
    if ('refused' in found) return found;
    const text = citationOf(found);
    return { address: found.address, text, copied: `${text} ${found.address}` };
  });
  serve(app, 'source', async ({ query }) => {
    const found = await find(db, query.address);
    return 'refused' in found ? found : linesAt(db, found, query.around);
  });
}

/** The place itself, over redirects; where there is none, the refusal that says which of the three it is. */
async function find(db: Database, address: string, hops = 3): Promise<Found | Refused> {
  const place = await resolveAddress(db, address);
  if (place.kind === 'found') return place;
  if (place.kind === 'redirect' && hops > 0) return find(db, place.address, hops - 1);
  if (place.kind === 'withdrawn') {
    return refused(
      410,
      'XZ_ADDRESS_WITHDRAWN',
      `《${place.title}》已撤回：${place.withdrawal.reason}。可以在“${place.issueTitle}”的页面恢复。`,
      place.address,
    );
  }
  if (place.kind === 'absent') {
    return refused(404, 'XZ_ADDRESS_ABSENT', `《${place.title}》已载明而没有刊登。请导入刊登它的文件。`, place.address);
  }
  if (place.kind === 'ambiguous') {
    const titles = place.candidates.map((each) => each.address).join('、');
    return refused(409, 'XZ_ADDRESS_AMBIGUOUS', `不止一处符合：${titles}。请写全地址。`, address);
  }
  const hint =
    place.kind === 'unknown' && place.nearest !== null
      ? `最近的存在的地址是 ${place.nearest}。`
      : '请核对发文字号与条款号，或先导入刊登它的公报。';
  return refused(404, 'XZ_ADDRESS_UNKNOWN', `库里没有这个地址。${hint}`, address);
}

/** Units from the top of a document down to one of them. */
function chainTo(units: readonly Unit[], address: string): Unit[] {
  for (const unit of units) {
    if (unit.address === address) return [unit];
    const below = chainTo(unit.children, address);
    if (below.length > 0) return [unit, ...below];
  }
  return [];
}

async function unitView(db: Database, found: Found, unit: Unit) {
  const { document } = found;
  const frame = await frameOf(db, document);
  const inside = (address: string): boolean => address === unit.address || address.startsWith(`${unit.address}/`);
  const chain = chainTo(document.document.units, unit.address);
  const citing = await citedBy(db, found.address, { offset: 0, limit: 200 });
  const units = [unit, ...unit.children];
  return {
    unit: presentUnit(unit, frame),
    document: presentDocument(document),
    titlePath: [document.title, ...chain.map((each) => [each.num, each.heading].filter(Boolean).join(' '))],
    tables: document.document.tables
      .filter((table) => inside(table.address))
      .map((table) => presentTable(table, frame, document.document.key)),
    citations: presentCitations(
      document.citations.filter((citation) => inside(citation.from)),
      units,
      frame,
    ),
    citedBy: citing.citations.map(presentCitedBy),
    citationText: citationOf(found),
  };
}

/** Cites by the printed path; a carried document is cited under its own title. */
function citationOf({ document, target, address }: Found): string {
  const own = parseAddress(document.address)?.segments.length ?? 0;
  const segments = parseAddress(address)?.segments.slice(own) ?? [];
  const path = target.kind === 'unit' ? target.unit.path : segments;
  return citationText(document.title, document.number, path);
}

async function linesAt(db: Database, found: Found, around: number) {
  const { document, source: span } = found;
  const place = { county: document.county, issue: document.issue, version: document.version };
  const at = await sourceLines(db, { ...place, span, context: around });
  if (at === null) return refused(404, 'XZ_SOURCE_GONE', '这一版的原文不在库里。', found.address);
  let start = 0;
  const lines = at.lines.map((text, i) => {
    const line = { number: at.first + i, text, marked: overlap(start, text.length, at.highlight) };
    start += text.length + 1;
    return line;
  });
  return {
    address: found.address,
    ...place,
    issueTitle: document.issueTitle,
    span,
    lines: lines.slice(0, MOST_LINES),
    more: lines.length > MOST_LINES,
  };
}

function overlap(start: number, length: number, mark: { start: number; end: number }): [number, number] | null {
  const from = Math.max(0, mark.start - start);
  const to = Math.min(length, mark.end - start);
  return from < to ? [from, to] : null;
}
