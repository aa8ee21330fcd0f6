import { annexHeadAt } from './annex-heads.ts';
import type { TextLine } from './stretch.ts';
import { beginsColumn, beginsScraps, isFlattenedHeader } from './tables.ts';

const SENTENCE = /[。；，]/;
const FULL_STOP_END = /。$/;

/** A table that lost its rules, or a figure that survives as words. */
export type Enclosure = 'table' | 'figure' | null;

const FIGURE_TITLE =
  /(?:流程图|示意图|框架图|结构图|组织图|体系图|架构图|网络图|分布图|位置图|路线图)\s{0,2}\d{0,2}$|^图\s{0,2}\d{1,2}/;
const NARROW = 44;

const isFigureTitle = (line: TextLine): boolean =>
  line.text.length <= 50 && line.text.includes('图') && FIGURE_TITLE.test(line.text) && !SENTENCE.test(line.text);

/** A figure begins at its title where short scraps follow, not sentences. */
function figureBegins(lines: readonly TextLine[], at: number): boolean {
  if (!isFigureTitle(lines[at] as TextLine)) return false;
  const next = lines.slice(at + 1, at + 5);
  return (
    next.length > 0 &&
    annexHeadAt(next[0] as TextLine) === null &&
    next.filter((line) => line.width <= NARROW && !FULL_STOP_END.test(line.text)).length >= next.length - 1
  );
}

/** Marks the line after which an enclosure begins, the header itself included for a table. It lasts until a unit of an outer sequence or the next annex. */
export function enclosureAt(lines: readonly TextLine[], at: number): Enclosure {
  const line = lines[at] as TextLine;
  if (isFlattenedHeader(line) || beginsColumn(line, lines[at + 1]) || beginsScraps(lines, at)) return 'table';
  const before = lines[at - 1];
  return before !== undefined && figureBegins(lines, at - 1) ? 'figure' : null;
}
