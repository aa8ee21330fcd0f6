import type { Conclusion, Grading, Ladder } from '@xianzhi/contract';
import { Besides } from './besides.tsx';
import { ClauseLink } from './clause-link.tsx';
import { Hatched } from './hatched.tsx';
import { LadderTable } from './ladder-table.tsx';
import { appliesTo } from './table-condition.ts';
import type { TypedFacts } from './use-decisions.ts';

type Props = {
  grading: Grading;
  flags: ReadonlySet<string>;
  facts: TypedFacts;
  conclusionOf: (norm: string) => Conclusion | null;
};

/** 分级: the plan's own tables, or that it prints none; superior tables beside, under their own citation. */
export function GradingPart({ grading, flags, facts, conclusionOf }: Props) {
  const table = (one: Ladder, norm: string) => (
    <Table key={one.title} table={one} flags={flags} facts={facts} conclusion={conclusionOf(norm)} />
  );
  return (
    <>
      {grading.notStated === null ? null : (
        <Hatched word="未载明" reason={grading.notStated.reason} address={grading.notStated.address} />
      )}
      {grading.tables.map((one) => table(one, grading.norm))}
      <Besides lines={grading.besides} />
      {grading.offered.map((offered) => (
        <div key={offered.norm} className="offered">
          <h3>
            参考：{offered.title}
            <ClauseLink address={offered.document} className="clause-tag">
              {offered.document.slice(7)}
            </ClauseLink>
          </h3>
          <p className="soft">上级文件的标准，本预案没有写明采用；判定结果另列，不算本预案的规定。</p>
          {offered.tables.map((one) => table(one, offered.norm))}
        </div>
      ))}
    </>
  );
}

type TableProps = { table: Ladder; flags: ReadonlySet<string>; facts: TypedFacts; conclusion: Conclusion | null };

function Table({ table, flags, facts, conclusion }: TableProps) {
  const applies = appliesTo(table.when, facts);
  return (
    <div className={applies === false ? 'ladder-block not-applied' : 'ladder-block'}>
      <h3>
        {table.title} <span className="soft">{table.combine}</span>
        {applies === false ? <span className="state-word">不适用于所填情形</span> : null}
      </h3>
      <LadderTable
        rows={table.rows}
        flags={flags}
        conclusion={applies === false ? null : conclusion}
        caption={table.title}
      />
    </div>
  );
}
