import { useEffect, useMemo, useRef } from 'react';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { CarriedTree } from './carried-tree.tsx';
import { ContentsTree } from './contents-tree.tsx';
import { branchTo } from './document-index.ts';
import { useReader } from './reader-context.ts';
import { isListed } from './unit-label.ts';

/** The contents at the side, following the clause being read; folded above the text where there is no side. */
export function ContentsSide({ current }: { current: string | null }) {
  const { view, index } = useReader();
  const branch = useMemo(() => branchTo(index, current), [index, current]);
  const empty = view.documents.length === 0 && !view.units.some((unit) => isListed(unit, 0));
  const beside = useMediaQuery('(min-width: 960px)');
  const holder = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== null && beside) keepInView(holder.current);
  }, [current, beside]);
  const tree = (
    <>
      <ContentsTree units={view.units} depth={0} branch={branch} current={current} />
      {view.documents.map((document) => (
        <CarriedTree key={document.address} document={document} />
      ))}
    </>
  );
  if (empty) return beside ? <div className="contents-side" /> : null;
  if (!beside) {
    return (
      <details className="contents-fold no-print">
        <summary>目录</summary>
        <nav aria-label="本件目录">{tree}</nav>
      </details>
    );
  }
  return (
    <nav className="contents-side no-print" aria-label="本件目录" ref={holder}>
      <p className="contents-name">目录</p>
      {tree}
    </nav>
  );
}

/** Moves the list, never the page, so that the current line can be seen. */
function keepInView(list: HTMLElement | null): void {
  const line = list?.querySelector<HTMLElement>('a.current');
  if (!list || !line) return;
  const top = line.offsetTop;
  if (top < list.scrollTop + 40 || top > list.scrollTop + list.clientHeight - 60)
    list.scrollTop = top - list.clientHeight / 3;
}
