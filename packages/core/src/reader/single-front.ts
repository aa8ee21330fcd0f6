import { normaliseDocumentNumber } from '../address/index.ts';
import { dateAtStart, kindOfTitle } from '../lexicon/index.ts';
import { annexHeadAt } from './annex-heads.ts';
import { type Front, joinTitle } from './fronts.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const YEAR_WORD = /年/;
const TERM = /第[一二三四五六七八九十]{1,3}届/;

const MAX_LINES = 5;
const SENTENCE_END = /[。；：:，,]$/;
const NOTE = /^[（(]/;

const endsTitle = (line: TextLine): boolean =>
  SENTENCE_END.test(line.text) ||
  line.text.length > 80 ||
  NOTE.test(line.text) ||
  line.raw.includes('\t') ||
  annexHeadAt(line) !== null ||
  (markerAt(line.text) !== null && !YEAR_WORD.test(line.text.slice(0, 8))) ||
  normaliseDocumentNumber(line.text) !== null;

const NOTE_DATE = /^[（(]\s{0,2}(\d{4}\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日)(.{2,120})/;
const ADOPTED = /通过|公布|发布|批准|印发/;
const ADOPTER = /^(?:第.{1,4}届)?(.{2,24}?(?:人民代表大会常务委员会|人民代表大会|国务院|人民政府|委员会|部|厅|局))/;

/** The note under the title of a law: `（2019年10月26日第十三届全国人民代表大会常务委员会第二十次会议通过）`: who adopted it, when. */
export function adoptionNote(line: TextLine | undefined): { signedOn: string; issuer: string | null } | null {
  const match = line === undefined ? null : NOTE_DATE.exec(line.text);
  if (match === null || !ADOPTED.test(match[2] ?? '')) return null;
  const signedOn = dateAtStart(match[1] ?? '')?.day ?? null;
  const who = ADOPTER.exec((match[2] ?? '').replace(TERM, ''));
  return signedOn === null ? null : { signedOn, issuer: who?.[1] ?? null };
}

/** The front of a file that is one document and has no head as letters do: the lines before the first sentence or number are its title. */
export function singleFront(lines: readonly TextLine[]): Front {
  const first = lines[0] === undefined ? null : normaliseDocumentNumber(lines[0].text);
  const from = first === null ? 0 : 1;
  let to = from;
  while (to < lines.length && to < from + MAX_LINES && !endsTitle(lines[to] as TextLine)) {
    to += 1;
    const next = lines[to];
    if (
      kindOfTitle(joinTitle(lines.slice(from, to))) !== null &&
      (next === undefined || kindOfTitle(next.text) === null)
    )
      break;
  }
  const below = lines[to] === undefined ? null : normaliseDocumentNumber((lines[to] as TextLine).text);
  const numberLine = first !== null ? 0 : below !== null ? to : null;
  return { start: 0, title: { from, to }, numberLine, number: first ?? below, end: below === null ? to : to + 1 };
}
