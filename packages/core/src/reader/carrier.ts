import type { AnnexEntry, GazetteDocument } from '../gazette/index.ts';
import { kindOfTitle } from '../lexicon/index.ts';
import { printedAnnexes, readAnnexList } from './annex-lists.ts';
import type { Assembled } from './assembled.ts';
import type { DocumentContext } from './document-context.ts';
import type { Parts } from './document-parts.ts';
import { addressed, readText } from './document-text.ts';
import type { IssuedText } from './issued-texts.ts';
import { readLife } from './life.ts';
import { readMembers } from './members.ts';
import { noticeUnits } from './notice-units.ts';
import { ownedBy } from './owned-lines.ts';
import { matterOf } from './units.ts';

/** A notice that issues several texts carries each as a document `附件N`, in printed order. */
export function assembleCarrier(
  parts: Parts,
  texts: readonly IssuedText[],
  key: string,
  context: DocumentContext,
): Assembled {
  const notice = readText(parts.main, context);
  const head = noticeUnits(notice, key, context);
  const before = parts.rest.slice(0, texts[0]?.from ?? 0);
  const documents = texts.map((text, i) => readCarried(parts, text, `${key}/附件${i + 1}`, context));
  const printed = new Map(documents.map((document, i) => [`附件${i + 1}`, document.key]));
  return {
    units: head.units,
    tables: head.tables,
    documents,
    annexes: [...readAnnexList(notice.list, printed), ...notPrinted(parts, texts)],
    members: [],
    life: readLife(head.units),
    owned: [...notice.owned, ...ownedBy(before, 'other')],
  };
}

/** Texts that the notice announces and the issue does not print. */
function notPrinted(parts: Parts, texts: readonly IssuedText[]): AnnexEntry[] {
  if (texts.length >= parts.names.length) return [];
  const found = new Set(texts.map((text) => text.title));
  const first = parts.main[0];
  const span = { start: first?.start ?? 0, end: first?.end ?? 0 };
  return parts.names
    .filter((name) => ![...found].some((title) => title.includes(name) || name.includes(title)))
    .map((title, i) => ({ label: `附件${texts.length + i + 1}`, title, printed: false, address: null, span }));
}

function readCarried(parts: Parts, text: IssuedText, key: string, context: DocumentContext): GazetteDocument {
  const lines = parts.rest.slice(text.from, text.to);
  const read = readText(parts.rest.slice(text.body, text.to), context);
  const { units, tables } = addressed(read, key, context);
  const owned = [...ownedBy(parts.rest.slice(text.from, text.body), 'title'), ...read.owned];
  return {
    key,
    number: null,
    title: text.title,
    kind: kindOfTitle(text.title),
    issuer: parts.signature?.issuer ?? null,
    addressees: [],
    signedOn: parts.signature?.signedOn ?? null,
    disclosure: null,
    life: readLife(units),
    basis: [],
    annexes: readAnnexList(read.list, printedAnnexes(units)),
    units,
    tables,
    members: readMembers(lines),
    documents: [],
    span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    matter: matterOf(owned),
  };
}
