import { withoutBlanks } from '../base/index.ts';
import { dateAtStart, dateOfLine, looksLikeOrgan } from '../lexicon/index.ts';
import type { TextLine } from './stretch.ts';

const BLANKS = /[\s\u3000]{1,40}/;
const YEAR_WORD = /年/;

/** 落款: who signs, when, and how it is published; line numbers count within the lines given. */
export type Signature = {
  readonly from: number;
  readonly to: number;
  readonly issuer: string | null;
  readonly signedOn: string;
  readonly disclosure: string | null;
};

const DISCLOSURE = /^[（(](?:此件|依申请|主动|不予|本文).{0,16}[）)]$/;
const JOINED = /^([\u4e00-\u9fff]{4,30})\s{1,20}(?=\d{4}\s{0,2}年)/;

/** 公开方式 of a line without its brackets: `此件公开发布`; null where the line is none. */
export const disclosureOf = (text: string): string | null => (DISCLOSURE.test(text) ? text.slice(1, -1) : null);

const organOf = (line: TextLine | undefined): string | null => {
  const text = withoutBlanks(line?.text ?? '');
  return looksLikeOrgan(text) ? text : null;
};

/** Several organs on one line, blanks between; one name may itself be printed with blanks. */
function signersOf(text: string): string[] {
  const parts = text.split(BLANKS).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.length >= 4 && looksLikeOrgan(part))
    ? parts
    : [withoutBlanks(text)];
}

function disclosureNear(lines: readonly TextLine[], at: number): number | null {
  for (let i = at; i <= at + 2 && i < lines.length; i += 1)
    if (disclosureOf((lines[i] as TextLine).text) !== null) return i;
  return null;
}

function signatureAt(lines: readonly TextLine[], at: number): Signature | null {
  const line = lines[at] as TextLine;
  const joined = line.text.length < 60 ? JOINED.exec(line.text) : null;
  const signedOn =
    dateOfLine(line.text) ?? (joined === null ? null : (dateAtStart(line.text.slice(joined[0].length))?.day ?? null));
  if (signedOn === null) return null;
  const above = organOf(lines[at - 1]);
  const below = organOf(lines[at + 1]);
  const shown = disclosureNear(lines, at + 1);
  if (above === null && below === null && joined === null && shown === null) return null;
  let from = above === null ? at : at - 1;
  while (above !== null && from > 0 && organOf(lines[from - 1]) !== null) from -= 1;
  const reversed = above === null && below !== null;
  const to = shown === null ? at + (reversed ? 2 : 1) : shown + 1;
  const disclosure = shown === null ? null : disclosureOf((lines[shown] as TextLine).text);
  const signers = above === null ? [] : lines.slice(from, at).flatMap((signer) => signersOf(signer.text));
  return { from, to, issuer: signers.length > 0 ? signers.join('、') : (joined?.[1] ?? below), signedOn, disclosure };
}

/** The first signature at or after `from`. */
export function findSignature(lines: readonly TextLine[], from: number): Signature | null {
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] as TextLine).text;
    if (text.length > 60 || !YEAR_WORD.test(text)) continue;
    const found = signatureAt(lines, at);
    if (found !== null) return found;
  }
  return null;
}
