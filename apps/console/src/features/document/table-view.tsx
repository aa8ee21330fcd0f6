import type { Cell, Table } from '@xianzhi/contract';
import { countText } from '../../ui/format.ts';

/** A table as a table: the header repeats on every printed page; cells with nothing printed are hatched and say so. */
export function TableView({ table }: { table: Table }) {
  const numeric = table.header.map((_, column) => isNumeric(table, column));
  return (
    <figure className="table-box" id={table.address} tabIndex={-1}>
      {table.layout === 'flattened' ? (
        <p className="soft">
          此表在原文中逐格散落（第 {countText(table.line)} 行起），按原样保留，行列可能不准，请对照原文。
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={table.title ?? '表'}>
        <table className="official-table">
          {table.title ? <caption>{table.title}</caption> : null}
          {table.header.length > 0 ? (
            <thead>
              <tr>
                {table.header.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity and never move
                  <th key={column} scope="col">
                    {cell.text}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {table.rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity and never move
              <tr key={place} id={`${table.address}/${place + 1}`}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <CellView key={column} cell={cell} numeric={numeric[column] ?? false} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}

function CellView({ cell, numeric }: { cell: Cell; numeric: boolean }) {
  if (cell.lost) {
    return (
      <td className="lost-cell" title="原文此格没有印字">
        <span className="screen-reader">（此格没有印字）</span>
      </td>
    );
  }
  return <td className={numeric ? 'number' : undefined}>{cell.text}</td>;
}

const NUMBER = /^[-−]?\d{1,12}(?:[.,]\d{1,6}){0,3}%?$/;

/** A column of figures: every printed cell is a number. */
function isNumeric(table: Table, column: number): boolean {
  const printed = table.rows.map((row) => row[column]).filter((cell) => cell && !cell.lost && cell.text.trim() !== '');
  return printed.length > 0 && printed.every((cell) => NUMBER.test(cell?.text.trim() ?? ''));
}
