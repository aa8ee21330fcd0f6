import { shortenPath } from '../address/index.ts';
import type { Span } from '../base/index.ts';
import type { MatterRole, Table, Unit } from '../gazette/index.ts';
import type { Owned, TableDraft, UnitDraft } from './draft.ts';
import { type Flow, joinFlows } from './flow.ts';
import { isHeadingLike } from './headings.ts';
import { addUnitPassages, type Passage, tablePassages } from './passages.ts';

const COLON_END = /[：:]$/;

/** Units and tables of a body, addressed, and its running text. */
export type AddressedBody = {
  readonly units: readonly Unit[];
  readonly tables: readonly Table[];
  readonly passages: readonly Passage[];
};

const LONGEST_HEADING = 60;
const LEAD = 28;
const ARTICLE_LEAD = 12;
const SENTENCE = /[。；，,;]/;
/** `加强领导，落实责任` over a paragraph of its own: clauses without a full stop. */
const CLAUSES = /^[^。；：;:]{4,40}[^。；：，、,;:]$/;

type Text = { readonly heading: string | null; readonly text: string };

/** Splits a unit's first paragraph into heading and text: a line without a sentence is a heading, and so is a short lead before the first 。 */
function splitHeading(num: string, paragraphs: readonly string[]): Text {
  const [first = '', ...others] = paragraphs;
  const whole = paragraphs.join('\n');
  if (first === '') return { heading: null, text: whole };
  if (!SENTENCE.test(first) && first.length <= LONGEST_HEADING && !COLON_END.test(first))
    return { heading: first, text: others.join('\n') };
  if (others.length > 0 && CLAUSES.test(first)) return { heading: first, text: others.join('\n') };
  const stop = first.indexOf('。');
  const lead = first.slice(0, stop);
  const limit = num.endsWith('条') ? ARTICLE_LEAD : LEAD;
  if (stop > 0 && stop < first.length - 1 && stop <= limit && !SENTENCE.test(lead) && isHeadingLike(first)) {
    return { heading: lead, text: [first.slice(stop + 1).trim(), ...others].join('\n') };
  }
  return { heading: null, text: whole };
}

/** A title wrapped by its layout keeps a blank where the line ended. */
const TITLE_GAP = /(?<=[\u4e00-\u9fff”》）])\s{1,8}(?=[\u4e00-\u9fff“《（])/g;

function textOf(draft: UnitDraft, joined: readonly Flow[]): Text {
  const paragraphs = joined.map((flow) => flow.text);
  if (draft.kind === 'annex')
    return { heading: draft.heading?.text.replace(TITLE_GAP, '') ?? null, text: paragraphs.join('\n') };
  return draft.num === null ? { heading: null, text: paragraphs.join('\n') } : splitHeading(draft.num, paragraphs);
}

/** Neighbouring stretches as one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && last.end === span.start) merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}

/** Segments of siblings: their numbers, loose paragraphs `¶n`. */
function segmentsOf(siblings: readonly UnitDraft[]): string[] {
  let loose = 0;
  return siblings.map(({ num }) => {
    if (num === null) loose += 1;
    return num ?? `¶${loose}`;
  });
}

/**
 * A path whose shortened form no other unit has: the second 一 under one parent is `一~2`, and so is 第一条 `第一条~2` where
 * articles begin anew in the second chapter. `given` remembers the forms handed out and the last mark of each.
 */
function distinctPath(path: readonly string[], given: Map<string, number>): string[] {
  const short = shortenPath(path).join('/');
  let mark = given.get(short);
  if (mark === undefined) {
    given.set(short, 1);
    return [...path];
  }
  do mark += 1;
  while (given.has(`${short}~${mark}`));
  given.set(short, mark);
  given.set(`${short}~${mark}`, 1);
  return [...path.slice(0, -1), `${path.at(-1)}~${mark}`];
}

/** Where a unit ends: after its own text, its last child, or its last table. */
const endOf = (draft: UnitDraft, spans: readonly Span[], children: readonly Unit[]): number =>
  Math.max(spans.at(-1)?.end ?? draft.start, children.at(-1)?.span.end ?? 0, draft.tables.at(-1)?.span.end ?? 0);

function piecesByDraft(owned: readonly Owned[]): Map<UnitDraft, Span[]> {
  const pieces = new Map<UnitDraft, Span[]>();
  for (const { span, owner } of owned) {
    if (typeof owner === 'string') continue;
    const spans = pieces.get(owner);
    if (spans === undefined) pieces.set(owner, [span]);
    else spans.push(span);
  }
  return pieces;
}

/** Gives every draft its address under `key`. `prefix` are segments above the body, such as 通知. */
export function addressUnits(
  root: UnitDraft,
  owned: readonly Owned[],
  key: string,
  prefix: readonly string[] = [],
): AddressedBody {
  const pieces = piecesByDraft(owned);
  const tables: Table[] = [];
  const passages: Passage[] = [];
  const given = new Map<string, number>();
  const addTables = (drafts: readonly TableDraft[], owner: string): void => {
    drafts.forEach((table, i) => {
      const address = `${owner}/表${i + 1}`;
      const { flows: _, ...printed } = table;
      tables.push({ ...printed, address });
      for (const passage of tablePassages(table, address)) passages.push(passage);
    });
  };
  addTables(root.tables, [key, ...prefix].join('/'));
  const build = (drafts: readonly UnitDraft[], path: readonly string[]): Unit[] => {
    const segments = segmentsOf(drafts);
    return drafts.map((draft, i) => {
      const own = distinctPath([...path, segments[i] as string], given);
      const address = [key, ...prefix, ...shortenPath(own)].join('/');
      const joined = draft.paragraphs.map(joinFlows);
      addUnitPassages(draft.heading, joined, { address, passages });
      addTables(draft.tables, address);
      const children = build(draft.children, own);
      const spans = mergeSpans((pieces.get(draft) ?? []).sort((a, b) => a.start - b.start));
      const span = { start: draft.start, end: endOf(draft, spans, children) };
      return {
        address,
        num: draft.num,
        ...textOf(draft, joined),
        path: [...prefix, ...own],
        span,
        pieces: spans,
        children,
      };
    });
  };
  return { units: build(root.children, []), tables, passages };
}

/** The stretches that belong to the document and to no unit. */
export const matterOf = (owned: readonly Owned[]): { role: MatterRole; span: Span }[] =>
  owned.flatMap(({ span, owner }) => (typeof owner === 'string' ? [{ role: owner, span }] : []));
