import type { Conclusion, LadderRow } from '@xianzhi/contract';
import { OutcomeChip } from '../../ui/scales.tsx';
import { ClauseLink } from './clause-link.tsx';
import { CriterionView, WayView } from './criterion-view.tsx';
import { Hatched } from './hatched.tsx';
import { type Criterion, isMet, type LadderLayout, type LadderLine, layOut, rowState } from './ladder-layout.ts';
import { Lines } from './lines.tsx';
import { RowStateWord } from './row-state-word.tsx';

type Props = {
  rows: readonly LadderRow[];
  /** Facts that are answered by yes or no: they have no column. */
  flags: ReadonlySet<string>;
  /** Null while nothing was typed. */
  conclusion: Conclusion | null;
  caption: string;
};

/** A ladder: grades down, facts across, bounds as the law writes them. It lights up under what was typed. */
export function LadderTable({ rows, flags, conclusion, caption }: Props) {
  const layout = layOut(rows, flags);
  return (
    <div className="scroll-x">
      <table className="ladder">
        <caption className="screen-reader">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">等级</th>
            {layout.columns.map((fact) => (
              <th key={fact} scope="col">
                {fact}
              </th>
            ))}
          </tr>
        </thead>
        {layout.rows.map((one) => (
          <Grade key={one.row.outcome} one={one} layout={layout} conclusion={conclusion} />
        ))}
      </table>
    </div>
  );
}

type GradeProps = {
  one: LadderLayout['rows'][number];
  layout: LadderLayout;
  conclusion: Conclusion | null;
};

function Grade({ one, layout, conclusion }: GradeProps) {
  const { row, lines, others } = one;
  const state = rowState(conclusion, row.outcome);
  const met = (criterion: Criterion) => isMet(conclusion, row.outcome, criterion);
  const shown: readonly (LadderLine | null)[] = lines.length === 0 ? [null] : lines;
  return (
    <tbody className={state} data-outcome={row.outcome}>
      {shown.map((line, place) => (
        <tr key={line === null ? 'none' : [...line.cells.values()].map(({ fact, bound }) => fact + bound).join()}>
          {place > 0 ? null : (
            <th scope="rowgroup" rowSpan={shown.length}>
              <ClauseLink address={row.address} className="row-name">
                <OutcomeChip outcome={row.outcome} />
              </ClauseLink>
              <RowStateWord state={state} />
            </th>
          )}
          {layout.columns.map((fact) => (
            <LadderCell key={fact} criterion={line?.cells.get(fact)} joint={line?.isJoint ?? false} met={met} />
          ))}
        </tr>
      ))}
      {others.length + row.discretion.length === 0 ? null : (
        <tr>
          <td colSpan={layout.columns.length + 1} className="others">
            <b>其他情形</b>
            <ul className="ways">
              {others.map((way) => (
                <li key={way.criteria.map(({ fact, bound }) => fact + bound).join()}>
                  <WayView way={way} isMet={met} />
                </li>
              ))}
            </ul>
            {row.discretion.length === 0 ? null : <Lines lines={row.discretion} className="discretion" />}
          </td>
        </tr>
      )}
      {row.notStated === null ? null : (
        <tr>
          <td colSpan={layout.columns.length + 1}>
            <Hatched word="未载明" reason={row.notStated.reason} address={row.notStated.address} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

type CellProps = { criterion: Criterion | undefined; joint: boolean; met: (criterion: Criterion) => boolean };

function LadderCell({ criterion, joint, met }: CellProps) {
  if (criterion === undefined)
    return (
      <td className="empty" title="本级没有写这一项">
        <span className="no-bound">—</span>
      </td>
    );
  const isLit = met(criterion);
  return (
    <td
      className={[isLit ? 'lit' : '', criterion.doubt === null ? '' : 'damaged', joint ? 'in-joint' : '']
        .join(' ')
        .trim()}
    >
      <CriterionView criterion={criterion} met={isLit} />
    </td>
  );
}
