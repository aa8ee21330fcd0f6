import { kindOfTitle } from '../lexicon/index.ts';
import { adoptionNote } from './adoption.ts';
import { type Front, joinTitle } from './front.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';

const SENTENCE_SIGN = /[。；：，,;]/;
const TEXT_END = /。$/;
const OPENING: ReadonlySet<string> = new Set(['part', 'chapter', 'article']);
const LONGEST_TITLE_LINE = 60;
const MAX_LINES = 3;

/** What follows the title of a law: the note on its adoption, or its first chapter or article. */
function opensLaw(line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  const marker = markerAt(line.text);
  return adoptionNote(line) !== null || (marker !== null && marker.value === 1 && OPENING.has(marker.scheme));
}

const isTitleLine = (line: TextLine): boolean =>
  line.text.length <= LONGEST_TITLE_LINE && !SENTENCE_SIGN.test(line.text) && markerAt(line.text) === null;

const opensPlace = (lines: readonly TextLine[], at: number): boolean => {
  const before = lines[at - 1];
  return before === undefined || TEXT_END.test(before.text);
};

function lawFrontAt(lines: readonly TextLine[], at: number): Front | null {
  if (!opensPlace(lines, at)) return null;
  for (let end = at + 1; end <= Math.min(lines.length - 1, at + MAX_LINES); end += 1) {
    if (!isTitleLine(lines[end - 1] as TextLine)) return null;
    const isTitle = kindOfTitle(joinTitle(lines.slice(at, end))) !== null;
    if (isTitle && opensLaw(lines[end]))
      return { start: at, title: { from: at, to: end }, numberLine: null, number: null, end };
  }
  return null;
}

/** Laws printed one after the other in a file that holds no letter; none where there is only one. */
export function lawFronts(lines: readonly TextLine[]): Front[] {
  const found: Front[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const front = lawFrontAt(lines, at);
    if (front === null) continue;
    found.push(front);
    at = front.end;
  }
  return found.length > 1 && found[0]?.start === 0 ? found : [];
}
