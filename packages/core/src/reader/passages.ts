import type { TableDraft, UnitDraft } from './draft.ts';
import { type Flow, flowOf, joinFlows } from './flow.ts';

/** A stretch of running text with the address of the unit or cell it stands in. */
export type Passage = {
  readonly address: string;
  readonly flow: Flow;
  /** Which paragraph of its unit, from 1; null for headings and cells. */
  readonly paragraph: number | null;
};

/** Lines of a table that lost its rules, with a blank for each line end: a title may be cut between them. */
function flattenedPassage(table: TableDraft, address: string): Passage {
  const flows = table.flows
    .flat()
    .flatMap((flow, i) => (i === 0 ? [flow] : [flowOf(' ', (table.rows[i - 1]?.[0]?.span ?? table.span).end), flow]));
  return { address, flow: joinFlows(flows), paragraph: null };
}

/** The cells of a table, or its lines as one passage where it is flattened. */
export function tablePassages(table: TableDraft, address: string): Passage[] {
  if (table.layout === 'flattened') return table.rows.length === 0 ? [] : [flattenedPassage(table, address)];
  return table.flows.flatMap((row, r) =>
    row.flatMap((flow, c) =>
      flow.text === '' ? [] : [{ address: `${address}/${r}/${c + 1}`, flow, paragraph: null }],
    ),
  );
}

/** Heading and paragraphs of a unit. */
export function unitPassages(draft: UnitDraft, address: string): Passage[] {
  const heading = draft.heading === null ? [] : [{ address, flow: draft.heading, paragraph: null }];
  return [
    ...heading,
    ...draft.paragraphs.map((paragraph, i) => ({ address, flow: joinFlows(paragraph), paragraph: i + 1 })),
  ];
}
