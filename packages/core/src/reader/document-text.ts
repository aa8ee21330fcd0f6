import { findAnnexList } from './annex-lists.ts';
import { type Body, readBody } from './body.ts';
import { CONSULTATION } from './consultation.ts';
import type { DocumentContext } from './document-context.ts';
import type { Owned } from './draft.ts';
import { joinFlows } from './flow.ts';
import { footOf } from './foot.ts';
import { markerAt } from './markers.ts';
import { ownContents } from './own-contents.ts';
import { ownedBy } from './owned-lines.ts';
import type { TextLine } from './stretch.ts';
import { isTabRow } from './tables.ts';
import { type AddressedBody, addressUnits } from './units.ts';

const SENTENCE_END = /[。；：:！？）)]$/;

/** A text and its list of annexes, both read. */
export type ReadText = { readonly body: Body; readonly list: readonly TextLine[]; readonly owned: readonly Owned[] };

const isBox = (line: TextLine | undefined): boolean => line !== undefined && CONSULTATION.test(line.text);

/** Tells of a box for questions that extraction put into the middle of a sentence. */
function noteBoxInSentence(lines: readonly TextLine[], { findings }: DocumentContext): void {
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (!isBox(line) || before === undefined || isBox(before) || SENTENCE_END.test(before.text)) return;
    const length = lines.slice(at).findIndex((next) => !isBox(next));
    const after = lines[at + length];
    if (length < 0 || after === undefined || markerAt(after.text) !== null || isTabRow(before)) return;
    findings.push({
      code: 'XZ_READ_INTERLEAVED',
      severity: 'warning',
      span: { start: before.start, end: after.end },
      address: null,
      message: '“政策咨询”栏插在一句话的中间，栏前栏后的文字各照原来的先后保留。请与原版核对这一句。',
    });
  });
}

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
  noteBoxInSentence(lines, context);
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
  for (const passages of [body.passages, list])
    for (const { address, flow, paragraph } of passages)
      context.passages.push({ address, flow, paragraph, document: key });
  return body;
}
