import type { Finding } from '../base/index.ts';
import { annexHeadAt } from './annex-heads.ts';
import { candidatesOf } from './candidates.ts';
import { type Owned, type UnitDraft, unitDraft } from './draft.ts';
import { enclosureAt } from './enclosures.ts';
import { type Flow, sliceFlow, sourceSpan } from './flow.ts';
import { recoverGlued } from './glued.ts';
import { type Grid, gridAt, gridOfGrades } from './grids.ts';
import { noteInterleaved, notePostsApart } from './interleaved.ts';
import { joinedLine } from './join.ts';
import { layoutOf } from './layout.ts';
import { decide } from './sequence.ts';
import { type Candidate, EMPTY_SEQUENCE } from './sequence-state.ts';
import type { TextLine } from './stretch.ts';
import { flattenedTable, isTabRow, readTabTable, rebuiltTable, tabRunLength } from './tables.ts';
import { openUnit, own, top, type Walk } from './walk.ts';

const SENTENCE_END = /[。；：:，]$/;

/** What a body leaves: a tree of drafts and who owns each stretch. */
export type Body = { readonly root: UnitDraft; readonly owned: readonly Owned[] };

const AHEAD = 60;
/** Lines. */
const REACH = 800;
const MAX_TITLE = 60;

function noteEnclosure(walk: Walk): void {
  const first = walk.gathered[0] as TextLine;
  const isTable = walk.enclosure === 'table';
  walk.findings.push({
    code: isTable ? 'XZ_READ_TABLE_FLATTENED' : 'XZ_READ_FIGURE',
    severity: 'note',
    span: { start: first.start, end: (walk.gathered.at(-1) as TextLine).end },
    address: null,
    message: isTable
      ? '这张表提取后失去了行列，各格按原来的先后逐行保留，没有重排。请与原版核对。'
      : '这里原是一张图，只剩图中的文字，照原样保留，没有解读。请看原版。',
  });
}

function pushRebuilt(walk: Walk, lines: readonly TextLine[], grid: Grid, before: TextLine | undefined): void {
  const table = rebuiltTable(lines, grid, before);
  top(walk).tables.push(table);
  walk.findings.push({
    code: 'XZ_READ_TABLE_REBUILT',
    severity: 'note',
    span: table.span,
    address: null,
    message: `这张表提取后失去了行列，已按序号或栏目排回 ${grid.rows.length} 行 ${grid.header.length} 列。请与原版核对。`,
  });
}

function keepEnclosed(walk: Walk): void {
  const before = walk.lines[walk.enclosedFrom - 1];
  const grid = walk.enclosure === 'table' ? gridOfGrades(walk.gathered) : null;
  if (grid !== null) {
    pushRebuilt(walk, walk.gathered, grid, before);
    return;
  }
  noteEnclosure(walk);
  if (walk.enclosure === 'table') top(walk).tables.push(flattenedTable(walk.gathered, before));
}

function closeEnclosure(walk: Walk): void {
  if (walk.gathered.length > 0) keepEnclosed(walk);
  walk.gathered = [];
  walk.enclosure = null;
}

/** A page turned between two lines: something stood between them, the second leads a page, or the text is not wrapped at all. */
function turnsPage(walk: Walk, at: number): boolean {
  const line = walk.lines[at] as TextLine;
  const before = walk.lines[at - 1];
  if (before === undefined) return false;
  return walk.positions[at]?.column === null || line.leads || line.index - before.index > line.gap + 1;
}

const SHOWN = 10;

/** Says that a sentence cut by a page turn was put together. */
function noteJoin(walk: Walk, at: number): void {
  const line = walk.lines[at] as TextLine;
  const before = (walk.lines[at - 1] as TextLine).text.slice(-SHOWN);
  const after = line.text.slice(0, SHOWN);
  walk.findings.push({
    code: 'XZ_READ_JOINED',
    severity: 'note',
    span: sourceSpan(line.flow, 0, after.length),
    address: null,
    message: '换页处断开的一句已接上。',
    before: `${before}\n${after}`,
    after: before + after,
  });
}

/** Puts a flow into the open draft: a new paragraph, or the end of the last one. */
function addText(walk: Walk, line: TextLine, flow: Flow, joins: boolean): void {
  const owner = top(walk);
  if (owner.kind === 'root' || owner.kind === 'annex') {
    addLooseText(walk, line, flow, joins);
    return;
  }
  const last = owner.paragraphs.at(-1);
  if (joins && last !== undefined) last.push(joinedLine(last.at(-1) as Flow, flow, walk.source, walk.findings));
  else owner.paragraphs.push([flow]);
  own(walk, line, owner);
}

/** Text that no numbered unit holds: a unit of its own for each paragraph. */
function addLooseText(walk: Walk, line: TextLine, flow: Flow, joins: boolean): void {
  const parent = top(walk);
  const last = parent.children.at(-1);
  if (joins && last?.kind === 'paragraph') {
    const paragraph = last.paragraphs[0] as Flow[];
    paragraph.push(joinedLine(paragraph.at(-1) as Flow, flow, walk.source, walk.findings));
    own(walk, line, last);
    return;
  }
  const draft = unitDraft(null, 'paragraph', sourceSpan(flow, 0, 0).start);
  draft.paragraphs.push([flow]);
  parent.children.push(draft);
  own(walk, line, draft);
}

function noteGap(walk: Walk, line: TextLine, candidate: Candidate): void {
  const { num, length } = candidate.marker;
  walk.findings.push({
    code: 'XZ_READ_NUMBER_GAP',
    severity: 'warning',
    span: sourceSpan(line.flow, 0, length),
    address: null,
    message: `序号“${num}”与前面的序号不连续（缺号或重号），已按原样保留。请与原版核对。`,
  });
}

/** The candidates below a line, as far as a decision looks. */
function candidatesAhead({ candidates, numbered }: Walk, at: number): Candidate[] {
  let low = 0;
  let high = numbered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbered[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  const ahead: Candidate[] = [];
  for (let i = low; i < numbered.length && ahead.length < AHEAD && (numbered[i] as number) < at + REACH; i += 1)
    ahead.push(candidates[numbered[i] as number] as Candidate);
  return ahead;
}

function openNumbered(walk: Walk, at: number, printed: Candidate): boolean {
  const ahead = candidatesAhead(walk, at);
  const inside = { ...printed, enclosed: walk.enclosure !== null };
  const decision = decide(inside, walk.sequence, ahead);
  if (decision === null) return false;
  const line = walk.lines[at] as TextLine;
  const candidate = decision.marker === undefined ? printed : { ...printed, marker: decision.marker };
  const recovered = decision.gap && recoverGlued(walk, candidate);
  if (decision.onlyIfFound === true && !recovered) return false;
  closeEnclosure(walk);
  if (decision.gap && !recovered) noteGap(walk, line, candidate);
  const depth = recovered ? walk.open.length - walk.base - 1 : decision.depth;
  const draft = openUnit(walk, candidate, depth, sourceSpan(line.flow, 0, 1).start);
  const rest = sliceFlow(line.flow, candidate.marker.length);
  if (rest.text !== '') draft.paragraphs.push([rest]);
  own(walk, line, draft);
  return true;
}

/** Opens an annex: label, then its title from the same line or the next ones. Returns the lines taken. */
function openAnnex(walk: Walk, at: number): number {
  const line = walk.lines[at] as TextLine;
  const head = annexHeadAt(line);
  if (head === null) return 0;
  closeEnclosure(walk);
  const draft = unitDraft(head.label, 'annex', sourceSpan(line.flow, 0, 1).start);
  walk.root.children.push(draft);
  walk.open = [walk.root, draft];
  walk.base = 2;
  walk.sequence = EMPTY_SEQUENCE;
  own(walk, line, draft);
  if (head.titleAt !== null) {
    draft.heading = sliceFlow(line.flow, head.titleAt);
    return 1;
  }
  return 1 + annexTitle(walk, at + 1, draft);
}

const isTitleLine = (walk: Walk, at: number): boolean => {
  const line = walk.lines[at];
  if (line === undefined || line.text.length > MAX_TITLE || isTabRow(line) || SENTENCE_END.test(line.text))
    return false;
  return walk.candidates[at] === null && annexHeadAt(line) === null && enclosureAt(walk.lines, at) !== 'table';
};

function annexTitle(walk: Walk, at: number, draft: UnitDraft): number {
  if (!isTitleLine(walk, at)) return 0;
  const line = walk.lines[at] as TextLine;
  draft.heading = line.flow;
  own(walk, line, draft);
  const next = walk.lines[at + 1];
  const wraps =
    next !== undefined &&
    next.gap === 0 &&
    next.text.length <= 16 &&
    isTitleLine(walk, at + 1) &&
    !enclosureAt(walk.lines, at + 1);
  if (!wraps) return 1;
  draft.heading = {
    text: line.text + next.text,
    runs: [...line.flow.runs, ...next.flow.runs.map((run) => ({ ...run, at: run.at + line.text.length }))],
  };
  own(walk, next, draft);
  return 2;
}

/** A run of tab lines becomes a table of the open draft. */
function takeTable(walk: Walk, at: number): number {
  closeEnclosure(walk);
  const length = tabRunLength(walk.lines, at);
  const lines = walk.lines.slice(at, at + length);
  top(walk).tables.push(readTabTable(lines, walk.lines[at - 1], walk.findings));
  for (const line of lines) own(walk, line, 'table');
  return length;
}

/** A table that lost its rules, but not its rows and columns. */
function takeGrid(walk: Walk, at: number): number {
  // Inside a table that began above, this is a part of it.
  const grid = walk.enclosure === 'table' ? null : gridAt(walk.lines, at);
  if (grid === null) return 0;
  closeEnclosure(walk);
  const lines = walk.lines.slice(at, at + grid.length);
  pushRebuilt(walk, lines, grid, walk.lines[at - 1]);
  for (const line of lines) own(walk, line, 'table');
  return grid.length;
}

function takeLine(walk: Walk, at: number): number {
  const line = walk.lines[at] as TextLine;
  if (isTabRow(line)) return takeTable(walk, at);
  const taken = takeGrid(walk, at) || openAnnex(walk, at);
  if (taken > 0) return taken;
  const candidate = walk.candidates[at] ?? null;
  if (candidate !== null && openNumbered(walk, at, candidate)) return 1;
  const begins = enclosureAt(walk.lines, at);
  if (begins !== null && begins !== walk.enclosure) {
    closeEnclosure(walk);
    walk.enclosure = begins;
  }
  if (walk.enclosure !== null) {
    if (walk.gathered.length === 0) walk.enclosedFrom = at;
    walk.gathered.push(line);
    own(walk, line, walk.enclosure);
    return 1;
  }
  const previous = walk.lines[at - 1];
  const joins = walk.positions[at]?.start === 'wrapped' && previous !== undefined && !isTabRow(previous);
  if (joins && turnsPage(walk, at)) noteJoin(walk, at);
  addText(walk, line, line.flow, joins);
  return 1;
}

/** Reads the lines of one text into a tree. The lines hold no front and no signature. */
export function readBody(lines: readonly TextLine[], source: string, findings: Finding[]): Body {
  const positions = layoutOf(lines);
  const root = unitDraft(null, 'root', lines[0]?.start ?? 0);
  const candidates = candidatesOf(lines, positions, () => false);
  const walk: Walk = {
    lines,
    positions,
    source,
    findings,
    root,
    candidates,
    numbered: candidates.flatMap((candidate, at) => (candidate === null ? [] : [at])),
    owned: [],
    open: [root],
    base: 1,
    sequence: EMPTY_SEQUENCE,
    enclosure: null,
    gathered: [],
    enclosedFrom: 0,
  };
  for (let at = 0; at < lines.length; ) at += takeLine(walk, at);
  closeEnclosure(walk);
  noteInterleaved(lines, findings);
  notePostsApart(lines, findings);
  return { root, owned: walk.owned };
}
