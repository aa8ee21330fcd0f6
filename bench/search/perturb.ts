import type { Cell, GazetteDocument, Reading, Table, Unit } from '@xianzhi/core/gazette';
import { pick } from './random.ts';

// A copy of a gazette that is another gazette: other place names, other figures, and some foreign matter.
const DIGIT = /\d/g;
const shareOfDigits = 0.3;
const shareOfSplices = 0.06;
const spliceLength = 30;
const syllables = [...'岚青石临川云泽安宁丰和昌永兴平阳山河江湖林源清明德义仁怀远泰康'];

type Change = (text: string) => string;

/** Changes texts: the place name throughout, figures here and there, and a piece of another text at times. */
export function changer(place: string, foreign: readonly string[], random: () => number): Change {
  const other = pick(syllables, random) + pick(syllables, random);
  return (text) => {
    const renamed = text
      .replaceAll(place, other)
      .replace(DIGIT, (digit) => (random() < shareOfDigits ? String(Math.floor(random() * 10)) : digit));
    if (random() >= shareOfSplices || foreign.length === 0) return renamed;
    return (
      renamed.slice(0, renamed.length >> 1) +
      pick(foreign, random).slice(0, spliceLength) +
      renamed.slice(renamed.length >> 1)
    );
  };
}

const changeUnit = (unit: Unit, change: Change): Unit => ({
  ...unit,
  heading: unit.heading === null ? null : change(unit.heading),
  text: unit.text === '' ? '' : change(unit.text),
  children: unit.children.map((child) => changeUnit(child, change)),
});

const changeCells = (cells: readonly Cell[], change: Change): Cell[] =>
  cells.map((cell) => ({ ...cell, text: cell.text === '' ? '' : change(cell.text) }));

const changeTable = (table: Table, change: Change): Table => ({
  ...table,
  header: changeCells(table.header, change),
  rows: table.rows.map((row) => changeCells(row, change)),
});

const changeDocument = (document: GazetteDocument, change: Change): GazetteDocument => ({
  ...document,
  title: change(document.title),
  units: document.units.map((unit) => changeUnit(unit, change)),
  tables: document.tables.map((table) => changeTable(table, change)),
  documents: document.documents.map((carried) => changeDocument(carried, change)),
});

/** A perturbed reading; its source is marked, so that the library takes it for another file. */
export const perturbed = (reading: Reading, mark: string, change: Change): Reading => ({
  ...reading,
  source: `${reading.source}\n${mark}`,
  issue: reading.issue === null ? null : { ...reading.issue, county: null },
  documents: reading.documents.map((document) => changeDocument(document, change)),
});
