import { useMemo } from 'react';
import { StatePage } from '../../ui/state-page.tsx';
import { AnnexList } from './annex-list.tsx';
import { type FlowItem, flowOf } from './document-flow.ts';
import { LossBoxes } from './loss-boxes.tsx';
import { MatterBlock } from './matter-block.tsx';
import { useReader } from './reader-context.ts';
import { TableView } from './table-view.tsx';
import { UnitBlock } from './unit-block.tsx';

/** The text in printed order. */
export function DocumentBody() {
  const { view } = useReader();
  const items = useMemo(() => flowOf(view), [view]);
  return (
    <div className="document-body">
      <LossBoxes findings={view.findings} />
      {items.map((item) => (
        <Item key={`${item.kind}-${item.at}`} item={item} />
      ))}
      {view.units.length === 0 && view.documents.length === 0 ? (
        <StatePage title="这件文件没有可编号的条款">
          <p>读到的文字都列在上面；若缺了正文，请看原文，或撤回后重新导入。</p>
        </StatePage>
      ) : null}
    </div>
  );
}

function Item({ item }: { item: FlowItem }) {
  switch (item.kind) {
    case 'unit':
      return <UnitBlock unit={item.unit} depth={0} />;
    case 'table':
      return <TableView table={item.table} />;
    case 'matter':
      return <MatterBlock matter={item.matter} />;
    case 'annexes':
      return <AnnexList />;
  }
}
