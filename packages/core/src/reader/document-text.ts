import { findAnnexList } from './annex-lists.ts';
import { type Body, readBody } from './body.ts';
import { CONSULTATION } from './consultation.ts';
import type { DocumentContext } from './document-context.ts';
import type { Owned } from './draft.ts';
import { joinFlows } from './flow.ts';
import { footOf } from './foot.ts';
import { ownContents } from './own-contents.ts';
import { ownedBy } from './owned-lines.ts';
import type { TextLine } from './stretch.ts';
import { type AddressedBody, addressUnits } from './units.ts';

/** A text and its list of annexes, both read. */
export type ReadText = { readonly body: Body; readonly list: readonly TextLine[]; readonly owned: readonly Owned[] };

/** Reads the lines of one text: list of annexes and consultation box set aside, the rest as a body. */
export function readText(
  given: readonly TextLine[],
  context: DocumentContext,
  listBefore = Number.POSITIVE_INFINITY,
): ReadText {
  const contents = ownContents(given);
  const rows = contents === null ? [] : given.slice(contents.from, contents.to);
  const lines = contents === null ? given : [...given.slice(0, contents.from), ...given.slice(contents.to)];
  const box = lines.filter((line) => CONSULTATION.test(line.text));
  const foot = footOf(lines);
  const aside = new Set([...box, ...foot]);
  const text = aside.size === 0 ? lines : lines.filter((line) => !aside.has(line));
  const place = findAnnexList(text, listBefore);
  const list = place === null ? [] : text.slice(place.from, place.to);
  const rest = place === null ? text : [...text.slice(0, place.from), ...text.slice(place.to)];
  const body = readBody(rest, context.source, context.findings);
  return {
    body,
    list,
    owned: [
      ...body.owned,
      ...ownedBy(box, 'consultation'),
      ...ownedBy(foot, 'other'),
      ...ownedBy(list, 'annexList'),
      ...ownedBy(rows, 'contents'),
    ],
  };
}

/** Addresses a body and hands its running text on. */
export function addressed(
  text: ReadText,
  key: string,
  context: DocumentContext,
  prefix: readonly string[] = [],
): AddressedBody {
  const body = addressUnits(text.body.root, text.owned, key, prefix);
  const list =
    text.list.length === 0
      ? []
      : [{ address: key, flow: joinFlows(text.list.map((line) => line.flow)), paragraph: null }];
  for (const passage of [...body.passages, ...list]) context.passages.push({ ...passage, document: key });
  return body;
}
