import type { Conclusion, PlanWarning } from '@xianzhi/contract';
import { Besides } from './besides.tsx';
import { Chains } from './chain-view.tsx';
import { Hatched } from './hatched.tsx';
import { LevelBlock } from './level-block.tsx';
import { Lines } from './lines.tsx';

/** 预警: colours with what leads to them and who issues; warnings without a colour below. */
export function WarningPart({ warning, conclusion }: { warning: PlanWarning; conclusion: Conclusion | null }) {
  return (
    <div className="levels">
      {warning.notStated === null ? null : (
        <Hatched word="未载明" reason={warning.notStated.reason} address={warning.notStated.address} />
      )}
      {warning.rows.map((row) => (
        <LevelBlock key={row.outcome} row={row} conclusion={conclusion} conditionWord="发布条件">
          <Chains word="发布" chains={row.issuing} />
          {row.usuallyPublished ? null : (
            <div>
              <dt>公开</dt>
              <dd>通常不对外发布</dd>
            </div>
          )}
        </LevelBlock>
      ))}
      {warning.uncoloured.length === 0 ? null : (
        <div className="uncoloured">
          <h4>不分颜色的预警</h4>
          <Lines lines={warning.uncoloured} />
        </div>
      )}
      <Besides lines={warning.besides} />
    </div>
  );
}
