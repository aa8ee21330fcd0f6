import type { Span } from '../base/index.ts';
import type { MatterRole } from '../gazette/index.ts';
import type { Flow } from './flow.ts';

/** A cell while the table is read. */
export type CellDraft = { readonly text: string; readonly span: Span | null };

/** A table before it has an address. */
export type TableDraft = {
  readonly title: string | null;
  readonly header: readonly CellDraft[];
  readonly rows: (readonly CellDraft[])[];
  span: Span;
  readonly layout: 'tabs' | 'rebuilt' | 'flattened';
  /** Running text: the cells of each row, header first, where cells are known; else one flow for each line below the header. */
  readonly flows: readonly (readonly Flow[])[];
};

/** A unit under construction. Paragraphs are flows that still grow while their lines are joined. */
export type UnitDraft = {
  readonly num: string | null;
  readonly kind: 'unit' | 'annex' | 'paragraph' | 'root';
  heading: Flow | null;
  readonly paragraphs: Flow[][];
  readonly tables: TableDraft[];
  readonly children: UnitDraft[];
  readonly start: number;
};

/** Who owns a stretch of the source: a unit, or a role in the document. Blank lines and page furniture are in no stretch. */
export type Owned = { readonly span: Span; readonly owner: UnitDraft | MatterRole };

/** An empty draft. */
export const unitDraft = (num: string | null, kind: UnitDraft['kind'], start: number): UnitDraft => ({
  num,
  kind,
  heading: null,
  paragraphs: [],
  tables: [],
  children: [],
  start,
});
