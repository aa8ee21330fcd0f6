import type { AnnexEntry } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useReader } from './reader-context.ts';

/** The annexes that the document names: printed ones as links, absent ones in a box that says what is missing. */
export function AnnexList() {
  const { view } = useReader();
  return (
    <section className="annexes" aria-label="附件">
      <h2 className="unit-heading section">附件</h2>
      <ul>
        {view.annexes.map((annex) => (
          <li key={`${annex.label}-${annex.title}`}>
            <Annex annex={annex} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Annex({ annex }: { annex: AnnexEntry }) {
  const name = annex.label === annex.title ? annex.title : `${annex.label}　${annex.title}`;
  if (annex.printed && annex.address) return <AddressLink address={annex.address}>{name}</AddressLink>;
  if (annex.printed) return <>{name}</>;
  return (
    <span className="loss-box">
      <b>{name}</b> <Mark tone="problem">未刊登</Mark>
      <span className="loss-words">文件载明有此附件，公报没有印出正文。得到原文后可在“导入”页导入。</span>
    </span>
  );
}
