import { splitLines } from './lines.ts';
import { type TextLine, textLines } from './stretch.ts';

/** The lines of an invented text as the passes see them, for tests. */
export const linesOf = (...lines: readonly string[]): TextLine[] =>
  textLines(splitLines(lines.join('\n')), () => false);

/** The one line of an invented text. */
export const lineOf = (text: string): TextLine => linesOf(text)[0] as TextLine;
