import { normaliseDocumentNumber } from '../address/index.ts';
import { dateAtStart } from '../lexicon/index.ts';
import type { TextLine } from './stretch.ts';

const TERM = /第[一二三四五六七八九十]{1,3}届/;
const NOTE_DATE =
  /^([（(]?)\s{0,2}(\d{4}\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日)[\s\u3000，,]{0,4}(.{2,120})/;
const ADOPTED = /通过|公布|发布|批准|印发|修订|修正/;
const ADOPTED_AT_END = /(?:通过|公布|发布|批准|修订|修正)(?:施行)?[）)]?$/;
const ORGAN_ALONE = /^[\u4e00-\u9fff]{2,24}(?:[国法察]务?院|人民政府|委员会|部|厅|局|署)$/;
// `（1985年5月4日某政〔1985〕38号）` before the first words of a letter whose head is lost.
const NUMBERED_NOTE =
  /^[（(]\s{0,2}(\d{4}\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日)[\s\u3000，,]{0,4}([\u4e00-\u9fff]{1,16}\s{0,2}[〔[（(]\d{4}[〕\]）)]\s{0,2}\d{1,5}\s{0,2}号)[）)]/;
const ADOPTER =
  /^(?:第.{1,4}届)?(.{2,24}?(?:人民代表大会常务委员会|人民代表大会|人民法院|人民检察院|[国政]务院|人民政府|委员会|部|厅|局)|[国政]务院)/;

/** The note under the title of a law: `（2019年10月26日第十三届全国人民代表大会常务委员会第二十次会议通过）`: who adopted it, when. */
export function adoptionNote(line: TextLine | undefined): { signedOn: string; issuer: string | null } | null {
  const match = line === undefined ? null : NOTE_DATE.exec(line.text);
  if (match === null) return null;
  const rest = match[3] ?? '';
  const isNote = match[1] === '' ? ADOPTED_AT_END.test(rest) || ORGAN_ALONE.test(rest) : ADOPTED.test(rest);
  if (!isNote) return null;
  const signedOn = dateAtStart(match[2] ?? '')?.day ?? null;
  const who = ADOPTER.exec(rest.replace(TERM, ''));
  return signedOn === null ? null : { signedOn, issuer: who?.[1] ?? null };
}

/** Day and number that a note in brackets gives at the start of the text; null where it is none. */
export function numberNote(line: TextLine | undefined): { signedOn: string | null; number: string | null } | null {
  const match = line === undefined ? null : NUMBERED_NOTE.exec(line.text);
  if (match === null) return null;
  return {
    signedOn: dateAtStart(match[1] ?? '')?.day ?? null,
    number: normaliseDocumentNumber(match[2] ?? ''),
  };
}

const MOST_NOTE_LINES = 5;
const LOOK = 3;
const NOTE_END = /[）)]$/;
const NOTE_START = /^[（(]\s{0,2}\d{4}/;

/** The note among the first lines of a text; one in brackets may take several lines. */
export function noteAmong(lines: readonly TextLine[]): ReturnType<typeof adoptionNote> {
  for (let at = 0; at < Math.min(lines.length, LOOK); at += 1) {
    const line = lines[at] as TextLine;
    const note = adoptionNote(line) ?? (NOTE_START.test(line.text) ? wrappedNote(lines, at) : null);
    if (note !== null) return note;
  }
  return null;
}

function wrappedNote(lines: readonly TextLine[], at: number): ReturnType<typeof adoptionNote> {
  const end = lines.slice(at, at + MOST_NOTE_LINES).findIndex((line) => NOTE_END.test(line.text));
  if (end < 0) return null;
  const text = lines
    .slice(at, at + end + 1)
    .map((line) => line.text)
    .join('');
  return adoptionNote({ ...(lines[at] as TextLine), text });
}
