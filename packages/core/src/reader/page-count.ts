import type { Line } from './lines.ts';

const BARE = /^\d{1,3}$/;
/** A page holds more lines than this; the rows of a table stand nearer to each other. */
const SHORTEST_PAGE = 12;
const LONGEST_PAGE = 130;
const ENOUGH = 2;

/**
 * Starts of lines that hold nothing but a page's number. A figure alone may be a cell: only a row of figures that count on by
 * one, a page apart each time, numbers pages.
 */
export function pageCount(lines: readonly Line[]): ReadonlySet<number> {
  const full = lines.filter((line) => line.text !== '');
  const bare = full.flatMap((line, at) => (BARE.test(line.text) ? [{ at, value: Number(line.text), line }] : []));
  const found = new Set<number>();
  let run: typeof bare = [];
  const close = (): void => {
    if (run.length >= ENOUGH) for (const { line } of run) found.add(line.start);
    run = [];
  };
  for (const figure of bare) {
    const last = run.at(-1);
    const apart = last === undefined ? 0 : figure.at - last.at;
    if (last !== undefined && apart < SHORTEST_PAGE && figure.value !== last.value + 1) continue;
    const goesOn =
      last !== undefined && figure.value === last.value + 1 && apart >= SHORTEST_PAGE && apart <= LONGEST_PAGE;
    if (last !== undefined && !goesOn) close();
    run.push(figure);
  }
  close();
  return found;
}
