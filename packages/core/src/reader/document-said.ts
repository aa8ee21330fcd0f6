import type { GazetteDocument } from '../gazette/index.ts';
import { looksLikeOrgan } from '../lexicon/index.ts';
import { noteAmong, numberNote } from './adoption.ts';
import type { DocumentContext } from './document-context.ts';
import type { Parts } from './document-parts.ts';
import type { Front } from './front.ts';
import type { Issued } from './issued-by.ts';
import { isOrder } from './issued-texts.ts';
import { mastheadIssuer } from './masthead-fronts.ts';
import { printedNumber } from './number-lines.ts';
import { ISSUES } from './title-words.ts';

const LEADING_ORGAN = /^(国务院|.{2,20}?(?:人民政府(?:办公[室厅])?|办公室|委员会|指挥部))/;
const NOTE_LINES = 3;
const SERIES_NUMBER = /^(.{2,40}?)(?:令|公告|通告)(?:\d{4}年)?第/;

function issuerOf(title: string, number: string | null): string | null {
  const series = SERIES_NUMBER.exec(number ?? '')?.[1];
  if (series !== undefined && series.length > 2 && looksLikeOrgan(series)) return series;
  const organ = title.slice(0, ISSUES.exec(title)?.index ?? 0);
  return looksLikeOrgan(organ) || organ.length > 3 ? organ : (LEADING_ORGAN.exec(title)?.[1] ?? null);
}

/** An order has no title of its own: it goes by the text that it puts in force. So does a notice that lost its title. */
export function nameOf(title: string, front: Front, issued: Issued, context: DocumentContext): string {
  const text = issued.one?.title ?? null;
  const isNamed = issued.named;
  if (title === '') return text ?? context.head?.title ?? '';
  return text !== null && isOrder(title) && (front.number !== null || isNamed) ? text : title;
}

/** A court prints the number of what it announces over the text, not over the announcement. */
function numberOver(parts: Parts, { one }: Issued): string | null {
  const above = one === null || one.from === 0 ? undefined : parts.rest[one.from - 1];
  return above === undefined ? null : printedNumber(above.text);
}

/** What a document's signature, notes and labels say of its number, issuer and day, the nearest to its text first. */
export function saidOf(
  parts: Parts,
  issued: Issued,
  title: string,
  context: DocumentContext,
): Pick<GazetteDocument, 'number' | 'issuer' | 'signedOn'> {
  const { front, signature, main } = parts;
  const text = issued.one === null ? [] : parts.rest.slice(issued.one.body, issued.one.body + NOTE_LINES);
  const paper = parts.head.map(mastheadIssuer).find((issued) => issued !== null) ?? null;
  const adopted = paper ?? noteAmong(parts.notes) ?? noteAmong(main) ?? noteAmong(text);
  const noted = numberNote(main[0]);
  const number = front.number ?? noted?.number ?? numberOver(parts, issued) ?? context.head?.number ?? null;
  return {
    number,
    issuer:
      signature?.issuer ??
      adopted?.issuer ??
      parts.joint ??
      issuerOf(title, front.number) ??
      context.head?.issuer ??
      null,
    signedOn:
      signature?.signedOn ?? adopted?.signedOn ?? noted?.signedOn ?? parts.day ?? context.head?.signedOn ?? null,
  };
}
