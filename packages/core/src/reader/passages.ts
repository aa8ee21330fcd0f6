import type { TableDraft } from './draft.ts';
import { type Flow, flowOf, joinFlows } from './flow.ts';

/** A stretch of running text with the address of the unit or cell it stands in. */
export type Passage = {
  readonly address: string;
  readonly flow: Flow;
  /** Which paragraph of its unit, from 1; null for headings and cells. */
  readonly paragraph: number | null;
};

/** Where passages of one unit are added. */
type PassageList = { readonly address: string; readonly passages: Passage[] };

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

/** Heading and paragraphs of a unit, each paragraph as one flow, are added to `into`. */
export function addUnitPassages(heading: Flow | null, paragraphs: readonly Flow[], into: PassageList): void {
  const { address, passages } = into;
  if (heading !== null) passages.push({ address, flow: heading, paragraph: null });
  for (let i = 0; i < paragraphs.length; i += 1)
    passages.push({ address, flow: paragraphs[i] as Flow, paragraph: i + 1 });
}
