import { normaliseDocumentNumber } from '../address/index.ts';
import { kindOfTitle } from '../lexicon/index.ts';
import { annexHeadAt } from './annex-heads.ts';
import { type Front, joinTitle } from './fronts.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const MAX_LINES = 5;
const SENTENCE_END = /[。；：:，,]$/;
const NOTE = /^[（(]/;

const endsTitle = (line: TextLine): boolean =>
  SENTENCE_END.test(line.text) ||
  line.text.length > 80 ||
  NOTE.test(line.text) ||
  line.raw.includes('\t') ||
  annexHeadAt(line) !== null ||
  (markerAt(line.text) !== null && !/年/.test(line.text.slice(0, 8))) ||
  normaliseDocumentNumber(line.text) !== null;

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
