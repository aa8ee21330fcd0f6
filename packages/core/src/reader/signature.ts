import { withoutBlanks } from '../base/index.ts';
import { dateAtStart, dateOfLine, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import type { TextLine } from './stretch.ts';

const BLANKS = /[\s\u3000]{1,40}/;
/** A name spread by single blanks, 教 育 部, stands more than one from the next. */
const WIDE_BLANKS = /[ \u3000]{2,40}|\u3000/;
const DATE_SIGN = /年|\d[.\-/]\d/;
const STAMP = /[（(](?:盖章|代章|公章|印章|章|印)[）)]/g;
// An order is signed by the head of its organ: `省长 某某某`.
const HEAD_OF_ORGAN =
  /^代?(?:总理|主席|委员长|主任|署长|行长|[国省市县区州盟旗乡镇部厅局院]长)[:：]?[\u4e00-\u9fff·]{2,8}$/;
const TITLE_STOP = /[。；：，]/;
const TITLE_LINES = 4;
const ANNEX = /^附\s{0,4}(?:件\s{0,4}\d{0,2}\s{0,4}[:：]?$|[:：])/;

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
  const text = withoutBlanks(line?.text ?? '').replace(STAMP, '');
  return looksLikeOrgan(text) ? text : null;
};

const isSigner = (part: string): boolean => part.length >= 3 && looksLikeOrgan(part);

/** Several organs on one line, blanks between; one name may itself be printed with blanks. */
function signersOf(text: string): string[] {
  const printed = text.replace(STAMP, '  ').trim();
  const wide = printed.split(WIDE_BLANKS).map(withoutBlanks);
  if (wide.length > 1 && wide.every(isSigner)) return wide;
  const parts = printed.split(BLANKS);
  return parts.length > 1 && parts.every(isSigner) ? parts : [parts.join('')];
}

const isHeadOfOrgan = (line: TextLine | undefined): boolean =>
  line !== undefined && HEAD_OF_ORGAN.test(withoutBlanks(line.text));

function disclosureNear(lines: readonly TextLine[], at: number): number | null {
  for (let i = at; i <= at + 2 && i < lines.length; i += 1)
    if (disclosureOf((lines[i] as TextLine).text) !== null) return i;
  return null;
}

const AFTER_DATE = /^\d{4}\s{0,2}年[\d\s]{1,6}月[\d\s]{1,6}日\s{0,4}(?:$|[（(])/;

/** The day of a line that it ends: `经县政府 2024年3月5日第4次会议研究决定：` signs nothing. */
const dateAtEnd = (text: string): string | null =>
  AFTER_DATE.test(text) ? (dateAtStart(text)?.day ?? null) : dateOfLine(text);

function signatureAt(lines: readonly TextLine[], at: number, first: number): Signature | null {
  const line = lines[at] as TextLine;
  const joined = line.text.length < 60 ? JOINED.exec(line.text) : null;
  const signedOn = dateOfLine(line.text) ?? (joined === null ? null : dateAtEnd(line.text.slice(joined[0].length)));
  if (signedOn === null) return null;
  const before = at > first ? lines[at - 1] : undefined;
  const above = organOf(before);
  const below = organOf(lines[at + 1]);
  const shown = disclosureNear(lines, at + 1);
  const head = isHeadOfOrgan(before);
  if (above === null && below === null && joined === null && shown === null && !head) return null;
  let from = above === null && !head ? at : at - 1;
  while (above !== null && from > first && organOf(lines[from - 1]) !== null) from -= 1;
  const reversed = above === null && !head && below !== null;
  const to = shown === null ? at + (reversed ? 2 : 1) : shown + 1;
  const disclosure = shown === null ? null : disclosureOf((lines[shown] as TextLine).text);
  const signers = above === null ? [] : lines.slice(from, at).flatMap((signer) => signersOf(signer.text));
  return {
    from,
    to,
    issuer: signers.length > 0 ? signers.join('、') : (joined?.[1] ?? (head ? null : below)),
    signedOn,
    disclosure,
  };
}

/** Whether lines begin with a title, which may be printed over several. */
function titleFollows(lines: readonly TextLine[]): boolean {
  let title = '';
  for (const line of lines) {
    if (title === '' && ANNEX.test(line.text)) return true;
    if (line.text.length > 60 || TITLE_STOP.test(line.text)) return false;
    title += withoutBlanks(line.text);
    if (kindOfTitle(title) !== null) return true;
  }
  return false;
}

/** A date that nobody signs: it ends the text, or the title of what is issued follows. */
function bareDateAt(lines: readonly TextLine[], at: number): Signature | null {
  const signedOn = dateOfLine((lines[at] as TextLine).text);
  const ends = lines[at + 1] === undefined || titleFollows(lines.slice(at + 1, at + 1 + TITLE_LINES));
  return signedOn === null || !ends ? null : { from: at, to: at + 1, issuer: null, signedOn, disclosure: null };
}

/** The first signature at or after `from`; a date without a signer only where there is none. */
export function findSignature(lines: readonly TextLine[], from: number): Signature | null {
  let bare: Signature | null = null;
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] as TextLine).text;
    if (text.length > 60 || !DATE_SIGN.test(text)) continue;
    const found = signatureAt(lines, at, from);
    if (found !== null) return found;
    bare ??= bareDateAt(lines, at);
  }
  return bare;
}
