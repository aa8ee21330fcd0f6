import type { UnitDraft } from './draft.ts';
import { type Flow, sliceFlow, sourceSpan } from './flow.ts';
import { type Marker, markerAt } from './markers.ts';
import type { Candidate } from './sequence-state.ts';
import { openUnit, top, type Walk } from './walk.ts';

const BREAK = /[。！？）)] {0,4}/g;
const LOOK_BACK = 4;

type Place = { readonly paragraph: Flow[]; readonly line: number; readonly offset: number; readonly marker: Marker };

/** The missing number in one line of a paragraph, after the end of a sentence or a label. */
function findIn(flow: Flow, wanted: Marker): { offset: number; marker: Marker } | null {
  for (const match of flow.text.matchAll(BREAK)) {
    const offset = match.index + match[0].length;
    const marker = markerAt(flow.text.slice(offset, offset + 40));
    if (marker !== null && marker.scheme === wanted.scheme && marker.value === wanted.value - 1)
      return { offset, marker };
  }
  return null;
}

function findPlace(owner: UnitDraft, wanted: Marker): Place | null {
  for (const paragraph of owner.paragraphs.slice(-LOOK_BACK).reverse()) {
    for (let line = paragraph.length - 1; line >= 0; line -= 1) {
      const found = findIn(paragraph[line] as Flow, wanted);
      if (found !== null) return { paragraph, line, ...found };
    }
  }
  return null;
}

/** The drafts that hold the text read last, nearest first: an open unit, or the loose paragraphs at the end of a text without one. */
function lastTexts(walk: Walk): UnitDraft[] {
  const owner = top(walk);
  if (owner.paragraphs.length > 0) return [owner];
  const loose: UnitDraft[] = [];
  for (const child of owner.children.slice(-LOOK_BACK).reverse()) {
    if (child.kind !== 'paragraph') break;
    loose.push(child);
  }
  return loose.length === 0 ? [owner] : loose;
}

/** Loose paragraphs behind the number are its unit's text. */
function takeLoose(walk: Walk, parent: UnitDraft, loose: readonly UnitDraft[], draft: UnitDraft): void {
  for (const paragraph of loose) {
    draft.paragraphs.push(...paragraph.paragraphs);
    parent.children.splice(parent.children.indexOf(paragraph), 1);
    moveOwnership(walk, paragraph, draft, paragraph.start);
  }
}

/**
 * A heading glued to the end of the paragraph before it: where number 2 stands free and number 1 is missing, number 1 is
 * looked for after a sentence end. True if it was found and opened.
 */
export function recoverGlued(walk: Walk, next: Candidate): boolean {
  const parent = top(walk);
  const texts = lastTexts(walk);
  const places = texts.map((text) => findPlace(text, next.marker));
  const found = places.findIndex((one) => one !== null);
  const place = places[found];
  const owner = texts[found];
  if (place === undefined || place === null || owner === undefined) return false;
  const flow = place.paragraph[place.line] as Flow;
  const start = sourceSpan(flow, place.offset, place.offset + 1).start;
  const moved = [sliceFlow(flow, place.offset + place.marker.length), ...place.paragraph.slice(place.line + 1)];
  place.paragraph.splice(place.line, place.paragraph.length, sliceFlow(flow, 0, place.offset));
  const later = owner.paragraphs.splice(owner.paragraphs.indexOf(place.paragraph) + 1);
  const depth = depthFor(walk, place.marker);
  const draft = openUnit(walk, { ...next, marker: place.marker }, depth, start);
  draft.paragraphs.push(moved, ...later);
  moveOwnership(walk, owner, draft, start);
  takeLoose(walk, parent, texts.slice(0, found).reverse(), draft);
  walk.findings.push({
    code: 'XZ_READ_GLUED',
    severity: 'note',
    span: { start, end: start + place.marker.length },
    address: null,
    message: `序号“${place.marker.num}”粘在上一段末尾，已按次序另起一条。`,
    before: flow.text.slice(Math.max(0, place.offset - 6), place.offset + 8),
    after: flow.text.slice(place.offset, place.offset + 8),
  });
  return true;
}

/** Beside the open unit that it follows, else below what is open. */
function depthFor(walk: Walk, marker: Marker): number {
  const sibling = walk.sequence.stack.findLastIndex((open) => open.scheme === marker.scheme);
  return sibling >= 0 ? sibling : walk.open.length - walk.base;
}

/** What stood at or after `start` in the old owner's stretches is the new draft's. */
function moveOwnership(walk: Walk, from: UnitDraft, to: UnitDraft, start: number): void {
  for (let i = walk.owned.length - 1; i >= 0; i -= 1) {
    const entry = walk.owned[i];
    if (entry === undefined || entry.span.end <= start) break;
    if (entry.owner !== from) continue;
    if (entry.span.start >= start) walk.owned[i] = { ...entry, owner: to };
    else
      walk.owned.splice(
        i,
        1,
        { span: { start: entry.span.start, end: start }, owner: from },
        { span: { start, end: entry.span.end }, owner: to },
      );
  }
}
