import { dateOfLine, looksLikeOrgan } from '../lexicon/index.ts';
import { readAddressees } from './addressees.ts';
import type { DocumentContext } from './document-context.ts';
import type { Owned } from './draft.ts';
import type { Front } from './front.ts';
import { titleOf } from './fronts.ts';
import { findIssuedTexts, issuedNames } from './issued-texts.ts';
import { dayOfNumberLine } from './number-lines.ts';
import { ownedBy } from './owned-lines.ts';
import { disclosureOf, findSignature, type Signature } from './signature.ts';
import type { TextLine } from './stretch.ts';
import { ISSUES } from './title-words.ts';

const REGISTRATION =
  /^[（(]?(?:[A-Z]{2,8}\d{0,4}\s{0,2}[—–-]{1,2}\s{0,2}\d{4}\s{0,2}[—–-]{1,2}\s{0,2}\d{3,6}|(?:规范性文件)?(?:统一)?(?:登记|备案|编)号\s{0,2}[:：].{2,24})[）)]?$/;
const BRACKETS = /^[（(]|[）)]$/g;
const BLANKS = /\s{1,20}/;

/** A document cut into front, main text, signature and what follows it. */
export type Parts = {
  readonly front: Front;
  readonly names: readonly string[];
  readonly day: string | null;
  readonly addressees: readonly string[];
  readonly main: readonly TextLine[];
  readonly signature: Signature | null;
  /** Title, number and what stands between them. */
  readonly head: readonly TextLine[];
  /** Lines between title and number: a note on the adoption. */
  readonly notes: readonly TextLine[];
  /** Organs that the title names before 关于, where they are several. */
  readonly joint: string | null;
  readonly rest: readonly TextLine[];
  readonly owned: Owned[];
};

const frontOwned = (lines: readonly TextLine[], front: Front): Owned[] =>
  lines
    .slice(front.start, front.end)
    .flatMap((line, i) => ownedBy([line], front.start + i === front.numberLine ? 'number' : 'title'));

function signatureOwned(lines: readonly TextLine[]): Owned[] {
  return lines.flatMap((line) => ownedBy([line], disclosureOf(line.text) !== null ? 'disclosure' : 'signature'));
}

/** A rule is registered apart from its number: `ABCD—2022—00005`. */
const isRegistration = (line: TextLine | undefined): boolean =>
  line !== undefined && line.text.length <= 40 && REGISTRATION.test(line.text);

/** Cuts a document into front, main text, signature and what follows it. */
export function partsOf(lines: readonly TextLine[], front: Front, context: DocumentContext): Parts {
  // A day printed between number and addressees is that of printing; it dates the document where nobody signs.
  const printed = dateOfLine((lines[front.end]?.text ?? '').replace(BRACKETS, ''));
  const day = printed ?? dayOfNumberLine(lines[front.numberLine ?? -1]?.text ?? '');
  const dated = printed === null ? front.end : front.end + 1;
  const first = isRegistration(lines[dated]) ? dated + 1 : dated;
  const addressees = readAddressees(lines, first);
  const from = first + addressees.lines;
  if (addressees.cut) noteCutAddressees(lines[first] as TextLine, context);
  const signature = findSignature(lines, from);
  const title = titleOf(lines, front);
  const opening = lines
    .slice(from, signature?.from ?? lines.length)
    .slice(0, 12)
    .map((line) => line.text)
    .join('');
  const names = issuedNames(title, opening);
  const end = signature?.from ?? unsignedEnd(lines, from, names);
  const main = lines.slice(from, end);
  const owned = [
    ...frontOwned(lines, front),
    ...ownedBy(lines.slice(front.end, dated), 'date'),
    ...ownedBy(lines.slice(dated, first), 'other'),
    ...ownedBy(lines.slice(first, from), 'addressees'),
  ];
  const signed = signature === null ? [] : signatureOwned(lines.slice(signature.from, signature.to));
  const rest = lines.slice(signature?.to ?? end);
  return {
    front,
    day,
    names,
    addressees: addressees.names,
    main,
    signature,
    head: lines.slice(front.start, front.end),
    notes: lines.slice(front.title.to, front.end),
    joint: jointIssuers(lines, front),
    rest,
    owned: [...owned, ...signed],
  };
}

/** Where a letter that nobody signs ends: the text that it issues begins below it, under the name that the letter gives it. */
const unsignedEnd = (lines: readonly TextLine[], from: number, names: readonly string[]): number =>
  names.length === 0 ? lines.length : (findIssuedTexts(lines, from + 1, names)[0]?.from ?? lines.length);

function noteCutAddressees(line: TextLine, { findings }: DocumentContext): void {
  findings.push({
    code: 'XZ_READ_ADDRESSEES_CUT',
    severity: 'warning',
    span: { start: line.start, end: line.end },
    address: null,
    message: '主送机关一行没有以冒号结束，可能被截断，已按原样保留。请与原版核对。',
  });
}

/** Several organs that a title prints before 关于, blanks between them. */
function jointIssuers(lines: readonly TextLine[], { title }: Front): string | null {
  const text = lines
    .slice(title.from, title.to)
    .map((line) => line.text)
    .join(' ');
  const names = text
    .slice(0, ISSUES.exec(text)?.index ?? 0)
    .split(BLANKS)
    .filter((name) => name !== '');
  return names.length > 1 && names.every((name) => name.length > 2 && looksLikeOrgan(name)) ? names.join('、') : null;
}
