import type { Line } from './lines.ts';
import { partOfLine } from './unfold.ts';

// `1 总则 1.1 编制目的 为……`: a heading with its first child behind it; the child's number says whose it is.
const HEADED_CHILD =
  /^(\d{1,2}(?:\.\d{1,2}){0,2})[、.]?[ \u3000]{0,4}[\u4e00-\u9fff]{2,24}[ \u3000]{1,4}(?=\1\.1[ \u3000]{0,4}[\u4e00-\u9fff])/;
const OWN_DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(\d{1,2})[ \u3000]{0,4}(?=[\u4e00-\u9fff])/;
const HAN_START = /^[\u4e00-\u9fff]/;
const MAX_PARTS = 60;

/** Where the next sibling of a decimal stands behind the end of a sentence: `……制定本预案。1.2 编制依据`. */
function siblingAt(text: string): number | null {
  const own = OWN_DECIMAL.exec(text);
  if (own === null) return null;
  const next = `。${own[1]}.${Number(own[2]) + 1}`;
  const at = text.indexOf(next);
  const after = text.slice(at + next.length).trimStart();
  return at < 0 || !HAN_START.test(after) ? null : at + 1;
}

/** Cuts a line on which decimals run on, each into a line of its own. */
export function splitRunOn(line: Line): Line[] {
  if (line.flow.runs.length !== 1 || line.raw.includes('\t')) return [line];
  const edges = [0];
  for (let guard = 0; guard < MAX_PARTS; guard += 1) {
    const from = edges.at(-1) as number;
    const rest = line.text.slice(from);
    const cut = HEADED_CHILD.exec(rest)?.[0].length ?? siblingAt(rest);
    if (cut === null || cut === undefined) break;
    edges.push(from + cut);
  }
  if (edges.length === 1) return [line];
  return edges.map((from, i) => partOfLine(line, from, edges[i + 1] ?? line.text.length, i === edges.length - 1));
}
